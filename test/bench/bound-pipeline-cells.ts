import type { Cells } from '../../src/engine/core/cells';

/** Deals as columns of cells, as a function gets them. */
export interface DealCells {
  readonly stages: Cells;
  readonly amounts: Cells;
  readonly days: Cells;
}

/** Sums of a stage: count, amount, weighted, age. */
const WIDTH = 4;

/**
 * The bound: the least that JavaScript can do for a pipeline summary of complete rows, from cells to figures. One pass straight over
 * the cells, a dictionary of stage names with the last name kept, four plain sums a stage; no blanks, texts, errors, names of other
 * systems, as-of rules or open and total rows, and sums that drift.
 */
export function boundPipelineCells(
  { stages, amounts, days }: DealCells,
  asOf: number,
  probability: readonly number[],
): Float64Array {
  const codes = new Map<unknown, number>();
  let sums = new Float64Array(8 * WIDTH);
  let previous: unknown;
  let code = -1;
  for (let i = 0; i < stages.length; i++) {
    const name = stages[i]!.at(0);
    if (name !== previous) {
      let known = codes.get(name);
      if (known === undefined) {
        codes.set(name, (known = codes.size));
        if (codes.size * WIDTH > sums.length) sums = grown(sums);
      }
      [previous, code] = [name, known];
    }
    const at = code * WIDTH;
    const amount = amounts[i]!.at(0) as number;
    sums[at]!++;
    sums[at + 1]! += amount;
    sums[at + 2]! += amount * probability[code]!;
    sums[at + 3]! += asOf - (days[i]!.at(0) as number);
  }
  return sums;
}

function grown(sums: Float64Array): Float64Array<ArrayBuffer> {
  const next = new Float64Array(2 * sums.length);
  next.set(sums);
  return next;
}
