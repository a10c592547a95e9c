/** The table of a pipeline summary: the six stages, open, total. */
export interface BoundTable {
  readonly counts: Float64Array;
  readonly amounts: Float64Array;
  readonly shares: Float64Array;
  readonly weighted: Float64Array;
  readonly meanAge: Float64Array;
  readonly oldest: Float64Array;
}

/** Sums of a stage: count, amount, age, oldest. */
const WIDTH = 4;
const ROWS = 8;
const OPEN = 6;
const TOTAL = 7;

/**
 * The bound: one pass over complete deals into plain sums by stage, and the columns of the table from them, as the engine answers
 * them; nothing missing, no stages but the six, no checks, and sums that drift.
 */
export function boundPipeline(
  stages: Uint8Array,
  amounts: Float64Array,
  days: Float64Array,
  asOf: number,
  probability: readonly number[],
): BoundTable {
  const sums = new Float64Array(WIDTH * 10);
  for (let i = 0; i < stages.length; i++) {
    const at = WIDTH * stages[i]!;
    const age = asOf - days[i]!;
    sums[at]!++;
    sums[at + 1]! += amounts[i]!;
    sums[at + 2]! += age;
    if (age > sums[at + 3]!) sums[at + 3] = age;
  }
  return tableOf(sums, probability);
}

function tableOf(sums: Float64Array, probability: readonly number[]): BoundTable {
  const column = (): Float64Array => new Float64Array(ROWS);
  const counts = column();
  const amounts = column();
  const shares = column();
  const weighted = column();
  const meanAge = column();
  const oldest = column();
  const add = (to: number, at: number): void => {
    counts[to]! += sums[at]!;
    amounts[to]! += sums[at + 1]!;
    meanAge[to]! += sums[at + 2]!;
    if (sums[at + 3]! > oldest[to]!) oldest[to] = sums[at + 3]!;
  };
  for (let row = 0; row < 6; row++) {
    const at = WIDTH * (row + 1);
    add(row, at);
    if (row < 5) add(OPEN, at);
    add(TOTAL, at);
  }
  for (let row = 0; row < ROWS; row++) meanAge[row]! /= counts[row]!;
  for (let row = 0; row < 5; row++) {
    shares[row] = amounts[row]! / amounts[OPEN]!;
    weighted[row] = amounts[row]! * probability[row]!;
    weighted[OPEN]! += weighted[row]!;
  }
  shares[OPEN] = 1;
  return { counts, amounts, shares, weighted, meanAge, oldest };
}
