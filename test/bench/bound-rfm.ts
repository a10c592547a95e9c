/**
 * The bound: the least that JavaScript can do for an RFM core over complete rows. One pass into plain sums, a native sort for
 * the edges, fifteen comparisons an account, every buffer used again; no blanks, as-of day, ties, order numbers or segments, and
 * sums that drift.
 */
export interface Orders {
  readonly accountOfRow: Int32Array;
  readonly accounts: number;
  readonly days: Float64Array;
  readonly amounts: Float64Array;
}

let buffers: {
  readonly recency: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
} | null = null;

export function boundRfm({ accountOfRow, accounts, days, amounts }: Orders, asOf: number): Uint8Array {
  if (buffers?.recency.length !== accounts) {
    const column = (): Float64Array => new Float64Array(accounts);
    buffers = { recency: column(), frequency: column(), monetary: column() };
  }
  const { recency, frequency, monetary } = buffers;
  recency.fill(0);
  frequency.fill(0);
  monetary.fill(0);
  for (let i = 0; i < accountOfRow.length; i++) {
    const account = accountOfRow[i]!;
    const day = days[i]!;
    if (day > recency[account]!) recency[account] = day;
    frequency[account]!++;
    monetary[account]! += amounts[i]!;
  }
  for (let k = 0; k < accounts; k++) recency[k] = asOf - recency[k]!;
  const [byRecency, byFrequency, byMonetary] = [edgesOf(recency), edgesOf(frequency), edgesOf(monetary)];
  const scores = new Uint8Array(3 * accounts);
  for (let k = 0; k < accounts; k++) {
    scores[3 * k] = 6 - scoreOf(recency[k]!, byRecency);
    scores[3 * k + 1] = scoreOf(frequency[k]!, byFrequency);
    scores[3 * k + 2] = scoreOf(monetary[k]!, byMonetary);
  }
  return scores;
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
