import { cellKind } from '../engine/core/cell-kind';
import { readNumbers, type NumberColumn } from '../engine/core/read-numbers';
import type { Problem } from '../engine/core/result';
import { faultOf } from './answer';
import { readLines, type Line } from './arguments';
import type { Fault } from './fault';
import { refuseLongSpill } from './spill';
import { refuseUnreadable, unreadableFault } from './tier-arguments';

/** Numeric ranges that are answered row by row. */
export interface NumberRows {
  readonly lines: readonly Line[];
  readonly columns: readonly NumberColumn[];
  /** Data rows; a header is not one of them. */
  readonly rows: number;
  /** Rows above the data: 1 with a header, else 0. */
  readonly start: 0 | 1;
}

/** Reads numeric ranges of equal length. A single row is never a header, and is refused when a cell of it is unreadable. */
export function readNumberRows(ranges: Readonly<Record<string, unknown>>): NumberRows {
  const named = Object.entries(ranges).map(([name, argument]) => ({ name, argument, isNumeric: true }));
  const { lines, start: header } = readLines(named);
  const cells = lines[0]?.cells.length ?? 0;
  const start = cells === 1 ? 0 : header;
  const columns = lines.map((line) => readNumbers(line.cells, 0, start));
  if (cells === 1) lines.forEach((line, i) => refuseUnreadable(line, columns[i]!.kinds));
  return { lines, columns, rows: cells - start, start };
}

/**
 * The answers in the shape of the ranges: '' for a header and for a row with a blank, #VALUE! for a row with an unreadable cell
 * or with a problem of its own, else what `answerAt` gives. Only the first `needed` ranges make a row blank.
 */
export function answerRows(
  input: NumberRows,
  answerAt: (row: number) => string | number | Problem,
  needed = input.columns.length,
): unknown[][] {
  const { lines, columns, rows, start } = input;
  const cells: unknown[] = start === 1 ? [''] : [];
  for (let row = 0; row < rows; row++) cells.push(answerOf(input, row, answerAt, needed));
  refuseLongSpill('rows-spill', cells.length, (row) => [
    typeof cells[row] === 'object' ? '' : (cells[row] as string | number),
  ]);
  if (columns.length > 0 && lines.every((line) => line.isRow)) return [cells];
  return cells.map((cell) => [cell]);
}

function answerOf(
  { lines, columns, start, rows }: NumberRows,
  row: number,
  answerAt: (row: number) => string | number | Problem,
  needed: number,
): string | number | Fault {
  const unreadable = columns.findIndex(({ kinds }) => kinds[row]! > cellKind.blank);
  if (unreadable >= 0) return unreadableFault(lines[unreadable]!, row + start);
  if (columns.some(({ kinds }, i) => i < needed && kinds[row] === cellKind.blank)) return '';
  const answer = answerAt(row);
  // A number that no cell can show comes from inputs beyond all measure.
  const problem = typeof answer === 'number' && !Number.isFinite(answer) ? ({ code: 'too-large' } as const) : answer;
  if (typeof problem !== 'object') return problem;
  const fault = faultOf(rows === 1 ? problem : { ...problem, row: row + start });
  if (rows === 1) throw fault;
  return fault;
}
