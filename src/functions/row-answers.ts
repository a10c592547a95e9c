import type { Cell } from '../engine/core/cells';
import type { Problem } from '../engine/core/result';
import { faultOf } from './answer';
import { isFault, type Fault } from './fault';
import { refuseLongSpill } from './spill';

/** Rows that are answered one by one: their number without a header, and how they lie. */
export interface Rows {
  readonly rows: number;
  /** Rows above the data: 1 with a header, else 0. */
  readonly start: 0 | 1;
  /** True when the ranges are rows of cells; the answers then stand side by side. */
  readonly isRow: boolean;
}

/** The cells of one row's answer; null for a row with a blank; a fault or problem where there is none. */
export type RowAnswer = readonly Cell[] | null | Fault | Problem;

/**
 * The answers, `width` cells each, in the shape of the ranges: empty texts for a header or a row with a blank, and a fault in its
 * own row only. A single row's fault is the whole answer.
 */
export function answerEach(
  { rows, start, isRow }: Rows,
  width: number,
  answerAt: (row: number) => RowAnswer,
): unknown[][] {
  const blank = new Array<Cell>(width).fill('');
  const cells: (readonly unknown[])[] = start === 1 ? [blank] : [];
  for (let row = 0; row < rows; row++) {
    const answer = checked(answerAt(row));
    if (answer === null) cells.push(blank);
    else if (Array.isArray(answer)) cells.push(answer as readonly Cell[]);
    else cells.push(new Array<Fault>(width).fill(faultAt(answer as Fault | Problem, row + start, rows === 1)));
  }
  refuseLongSpill('rows-spill', cells.length, (row) =>
    (cells[row] ?? []).map((cell) => (typeof cell === 'object' ? '' : (cell as Cell))),
  );
  if (!isRow) return cells as unknown[][];
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column]));
}

/** A number that no cell can show comes from inputs beyond all measure. */
function checked(answer: RowAnswer): RowAnswer {
  const isEndless = Array.isArray(answer) && answer.some((cell) => typeof cell === 'number' && !Number.isFinite(cell));
  return isEndless ? { code: 'too-large' } : answer;
}

function faultAt(answer: Fault | Problem, row: number, isSingle: boolean): Fault {
  const fault = isFault(answer) ? answer : faultOf(isSingle ? answer : { ...answer, row });
  if (isSingle) throw fault;
  return fault;
}
