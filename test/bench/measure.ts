/** One way of doing a job: prepares its input outside the clock, then runs. */
export interface Contender {
  readonly peer: string;
  readonly run: () => unknown;
}

export interface Measured {
  readonly job: string;
  readonly rows: number;
  readonly peer: string;
  /** Median of the runs, in milliseconds. */
  readonly ms: number;
  /** Peer's time over ours: above 1 we are quicker. */
  readonly ratio: number;
  /** Resident memory of the process after the runs, in MB. */
  readonly rssMB: number;
}

/** Small jobs are repeated within one measurement, so that it covers at least so many rows: a clock tick or a collection would drown them. */
const rowsAtOnce = 1_000_000;

/**
 * Runs the contenders in turn, round after round, so that a busy moment of the machine hits all of them, and takes medians. Each round
 * begins with another one, because the second finds the columns in the cache already. The first rounds warm up the compiler and do not
 * count. The first contender is ours.
 */
export function compare(
  job: string,
  rows: number,
  contenders: readonly Contender[],
  rounds = 15,
  warmUp = 3,
  repeats = Math.max(1, Math.round(rowsAtOnce / rows)),
): Measured[] {
  const times = contenders.map(() => new Float64Array(rounds));
  const memory = contenders.map(() => 0);
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const i = (turn + round + warmUp) % contenders.length;
      const { run } = contenders[i]!;
      globalThis.gc?.();
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat++) run();
      const taken = (performance.now() - start) / repeats;
      if (round >= 0) times[i]![round] = taken;
      memory[i] = Math.max(memory[i]!, process.memoryUsage.rss());
    }
  }
  const medians = times.map(medianOf);
  return contenders.map(({ peer }, i) => ({
    job,
    rows,
    peer,
    ms: rounded(medians[i]!, 3),
    ratio: rounded(medians[i]! / medians[0]!, 2),
    rssMB: Math.round(memory[i]! / 1048576),
  }));
}

export function medianOf(times: ArrayLike<number>): number {
  return Float64Array.from(times).sort()[times.length >> 1]!;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
