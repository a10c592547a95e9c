/**
 * The bound: the least that JavaScript can do for an RFM core over complete rows. One pass into plain sums, a native sort for
 * the edges, fifteen comparisons an account; no blanks, as-of day, ties, order numbers or segments, and sums that drift. It answers
 * the engine's columns and, as any answer must, in memory of their own.
 */
export interface Orders {
  readonly accountOfRow: Int32Array;
  readonly accounts: number;
  readonly days: Float64Array;
  readonly amounts: Float64Array;
}

export interface BoundRfm {
  readonly recency: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
}

export function boundRfm({ accountOfRow, accounts, days, amounts }: Orders, asOf: number): BoundRfm {
  const recency = new Float64Array(accounts);
  const frequency = new Float64Array(accounts);
  const monetary = new Float64Array(accounts);
  for (let i = 0; i < accountOfRow.length; i++) {
    const account = accountOfRow[i]!;
    const day = days[i]!;
    if (day > recency[account]!) recency[account] = day;
    frequency[account]!++;
    monetary[account]! += amounts[i]!;
  }
  for (let k = 0; k < accounts; k++) recency[k] = asOf - recency[k]!;
  const [byRecency, byFrequency, byMonetary] = [edgesOf(recency), edgesOf(frequency), edgesOf(monetary)];
  const r = new Uint8Array(accounts);
  const f = new Uint8Array(accounts);
  const m = new Uint8Array(accounts);
  for (let k = 0; k < accounts; k++) {
    r[k] = 6 - scoreOf(recency[k]!, byRecency);
    f[k] = scoreOf(frequency[k]!, byFrequency);
    m[k] = scoreOf(monetary[k]!, byMonetary);
  }
  return { recency, frequency, monetary, r, f, m };
}

function edgesOf(values: Float64Array): readonly [number, number, number, number] {
  const rising = values.slice().sort();
  const at = (part: number): number => {
    const position = (rising.length - 1) * part;
    const below = Math.floor(position);
    return rising[below]! + (position - below) * ((rising[below + 1] ?? 0) - rising[below]!);
  };
  return [at(0.2), at(0.4), at(0.6), at(0.8)];
}

function scoreOf(value: number, edges: readonly [number, number, number, number]): number {
  return 1 + Number(value > edges[0]) + Number(value > edges[1]) + Number(value > edges[2]) + Number(value > edges[3]);
}
