import { isCellError } from '../core/cell-kind';
import type { Cells } from '../core/cells';
import { keyOf } from '../core/read-keys';
import type { Result } from '../core/result';
import { lastSerialDay } from '../core/serial-day';
import { numberInText } from '../core/text-number';
import type { Rules } from '../rules/rules';
import { stageOf } from './stage-names';
import { stage } from './stages';
import { stageSums, sumAt, summaryOf, type PipelineSummary } from './summary';

/** Blocks of cells of one length, as a function gets them: a block a column, or one block with its columns named in `at`. */
export interface DealCells {
  readonly stages: Cells;
  readonly amounts: Cells;
  readonly dates?: Cells;
  /** Column of stages, amounts and dates within their blocks; the first if not said. */
  readonly at?: readonly [number, number, number];
}

/** Rows of one call of the inner loop: many short calls are compiled well before a first long one would be. */
const BLOCK = 2_048;

/**
 * The same as `summarisePipeline`, straight from cells in one pass: no column is made that is only summed up. Null where a day is
 * not a serial number, for the order of text dates hangs on the whole column: then the columns have to be read first.
 *
 * Shapes  cells: n rows, data from row `first` on → one entry a row of the table
 * Errors  no-deals
 * Cost    one pass, one look at a dictionary where the stage differs from the one above
 */
export function summariseCells(
  { stages, amounts, dates = [], at = [0, 0, 0] }: DealCells,
  first: number,
  asOf: number,
  rules: Pick<Rules, 'pipeline.probability'>,
): Result<PipelineSummary> | null {
  const sums = stageSums();
  const codes = new Map<unknown, number>();
  let missing = 0;
  for (let from = first; from < stages.length; from += BLOCK) {
    const withoutAmount = addRows(
      stages,
      amounts,
      dates,
      from,
      Math.min(stages.length, from + BLOCK),
      codes,
      sums,
      asOf,
      at[0],
      at[1],
      at[2],
    );
    if (withoutAmount < 0) return null;
    missing += withoutAmount;
  }
  return summaryOf(sums, stages.length - first, missing, rules);
}

/** Adds some rows to the sums; answers how many deals have no amount, or −1 where a day is no number. */
function addRows(
  stages: Cells,
  amounts: Cells,
  dates: Cells,
  from: number,
  to: number,
  codes: Map<unknown, number>,
  sums: Float64Array,
  asOf: number,
  stageColumn: number,
  amountColumn: number,
  dateColumn: number,
): number {
  const hasDates = dates.length > 0;
  let previous: unknown;
  let code: number = stage.none;
  let withoutAmount = 0;
  for (let i = from; i < to; i++) {
    const name = stages[i]!.at(stageColumn);
    if (name !== previous) {
      const known = codes.get(name);
      code = known === undefined ? learnCode(codes, name) : known;
      previous = name;
    }
    let day = NaN;
    if (hasDates) {
      const cell = dates[i]!.at(dateColumn);
      if (typeof cell === 'number') {
        if (!(cell >= 1 && cell < lastSerialDay + 1)) return -1;
        day = cell;
      } else if (cell !== '' && cell !== null && cell !== undefined) return -1;
    }
    if (code === stage.none) continue;
    const at = sumAt(code);
    sums[at]!++;
    const cell = amounts[i]!.at(amountColumn);
    const amount = typeof cell === 'number' ? cell : amountIn(cell);
    // Neither NaN nor infinite.
    if (amount - amount === 0) {
      // Knuth's exact error of a sum, as in summary.ts.
      const sum = sums[at + 1]!;
      const next = sum + amount;
      const part = next - sum;
      sums[at + 2]! += sum - (next - part) + (amount - part);
      sums[at + 1] = next;
    } else withoutAmount++;
    if (day >= 1) {
      const age = asOf - Math.floor(day);
      if (sums[at + 3]!++ === 0 || age > sums[at + 5]!) sums[at + 5] = age;
      sums[at + 4]! += age;
    }
  }
  return withoutAmount;
}

function amountIn(cell: unknown): number {
  return typeof cell === 'string' ? numberInText(cell) : NaN;
}

/** Each distinct name is understood once. A 0 is a blank that arrived as that. */
function learnCode(codes: Map<unknown, number>, cell: unknown): number {
  const isKey = typeof cell === 'string' || typeof cell === 'boolean' || (typeof cell === 'number' && cell !== 0);
  const key = isKey ? keyOf(cell) : '';
  const code = key === '' || isCellError(key) ? stage.none : stageOf(key);
  codes.set(cell, code);
  return code;
}
