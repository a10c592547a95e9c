import { isCellError } from '../core/cell-kind';
import type { Cells } from '../core/cells';
import { lately, latelyPlace } from '../core/key-table';
import { keyOf } from '../core/read-keys';
import type { Result } from '../core/result';
import { lastSerialDay } from '../core/serial-day';
import { rowsACall } from '../core/steps';
import { numberInText } from '../core/text-number';
import type { Rules } from '../rules/rules';
import { stageOf } from './stage-names';
import { stage } from './stages';
import { addComplete, addIncomplete, stageSums, sumAt, summaryOf, type PipelineSummary } from './summary';

/** Blocks of cells of one length, as a function gets them: a block a column, or one block with its columns named in `at`. */
export interface DealCells {
  readonly stages: Cells;
  readonly amounts: Cells;
  readonly dates?: Cells;
  /** Column of stages, amounts and dates within their blocks; the first if not said. */
  readonly at?: readonly [number, number, number];
}

/** Stage names seen lately, each at its place, with their codes. */
interface Recent {
  readonly texts: string[];
  readonly codes: Uint8Array;
}

/**
 * The same as `summarisePipeline`, straight from cells in one pass: no column is made that is only summed up. Null where a day is
 * not a serial number, for the order of text dates hangs on the whole column: then the columns have to be read first.
 *
 * Shapes  cells: n rows, data from row `first` on → one entry a row of the table
 * Errors  no-deals
 * Cost    one pass, one look at the stage names seen lately a row
 */
export function summariseCells(
  { stages, amounts, dates = [], at = [0, 0, 0] }: DealCells,
  first: number,
  asOf: number,
  rules: Pick<Rules, 'pipeline.probability'>,
): Result<PipelineSummary> | null {
  const sums = stageSums();
  const codes = new Map<unknown, number>();
  const recent: Recent = { texts: new Array<string>(lately).fill(''), codes: new Uint8Array(lately) };
  const [stageColumn, amountColumn, dateColumn] = at;
  for (let from = first; from < stages.length; from += rowsACall) {
    const to = Math.min(stages.length, from + rowsACall);
    if (!addRows(stages, amounts, dates, from, to, codes, recent, sums, asOf, stageColumn, amountColumn, dateColumn))
      return null;
  }
  return summaryOf(sums, stages.length - first, rules);
}

/** Adds some rows to the sums; false where a day is no number. */
function addRows(
  stages: Cells,
  amounts: Cells,
  dates: Cells,
  from: number,
  to: number,
  codes: Map<unknown, number>,
  recent: Recent,
  sums: Float64Array,
  asOf: number,
  stageColumn: number,
  amountColumn: number,
  dateColumn: number,
): boolean {
  const hasDates = dates.length > 0;
  for (let i = from; i < to; i++) {
    const name = stages[i]!.at(stageColumn);
    const code = typeof name === 'string' && name !== '' ? codeOfText(name, codes, recent) : codeOf(name, codes);
    let day = NaN;
    if (hasDates) {
      const cell = dates[i]!.at(dateColumn);
      if (typeof cell === 'number') {
        if (!(cell >= 1 && cell < lastSerialDay + 1)) return false;
        day = cell;
      } else if (cell !== '' && cell !== null && cell !== undefined) return false;
    }
    if (code === stage.none) continue;
    const cell = amounts[i]!.at(amountColumn);
    const amount = typeof cell === 'number' ? cell : amountIn(cell);
    const age = asOf - Math.floor(day);
    const both = amount + age;
    if (both - both === 0) addComplete(sums, sumAt(code), amount, age);
    else addIncomplete(sums, sumAt(code), amount, age);
  }
  return true;
}

function amountIn(cell: unknown): number {
  return typeof cell === 'string' ? numberInText(cell) : NaN;
}

/** A text seen lately needs no hash of all its characters: see key-table.ts. */
function codeOfText(text: string, codes: Map<unknown, number>, recent: Recent): number {
  const place = latelyPlace(text);
  if (recent.texts[place] === text) return recent.codes[place]!;
  const code = codeOf(text, codes);
  recent.texts[place] = text;
  recent.codes[place] = code;
  return code;
}

function codeOf(cell: unknown, codes: Map<unknown, number>): number {
  return codes.get(cell) ?? learnCode(codes, cell);
}

/** Each distinct name is understood once. A 0 is a blank that arrived as that. */
function learnCode(codes: Map<unknown, number>, cell: unknown): number {
  const isKey = typeof cell === 'string' || typeof cell === 'boolean' || (typeof cell === 'number' && cell !== 0);
  const key = isKey ? keyOf(cell) : '';
  const code = key === '' || isCellError(key) ? stage.none : stageOf(key);
  codes.set(cell, code);
  return code;
}
