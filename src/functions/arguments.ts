import type { Cell } from '../engine/core/cells';
import { refuse } from './answer';

/** A range argument as one line of cells: blanks are null, cell errors are their code as text. */
export interface Line {
  readonly name: string;
  readonly cells: readonly Cell[];
  /** True for a row of several cells; a result of the same shape is then a row, too. */
  readonly isRow: boolean;
}

/** Ranges that were given side by side, of equal length. Data begins at `start`: 1 under a header row, else 0. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly start: 0 | 1;
  readonly length: number;
}

/** What the cell of an argument is: blank arrives as null, undefined or '', an error as an object, a data type with its basic value. */
export function cellOf(raw: unknown): Cell {
  switch (typeof raw) {
    case 'string':
      return raw === '' ? null : raw;
    case 'number':
    case 'boolean':
      return raw;
    case 'object':
      if (raw === null) return null;
      if ('code' in raw && typeof raw.code === 'string') return raw.code;
      return 'basicValue' in raw ? cellOf(raw.basicValue) : '#VALUE!';
    default:
      return null;
  }
}

/** True for an error that a cell shows, as text: #N/A, #DIV/0!, #NAME? */
export function isCellError(cell: Cell): boolean {
  return typeof cell === 'string' && /^#[A-Z_/0-9]+[!?]?$/.test(cell);
}

/** An argument that was left out: omitted, or a blank cell, which some builds hand over as 0. Where 0 means something, do not ask. */
export function isOmitted(argument: unknown): boolean {
  if (!Array.isArray(argument)) return argument === null || argument === undefined || argument === '';
  const rows = argument as readonly (readonly unknown[])[];
  return rows.every((row) => row.every((raw) => cellOf(raw) === null || raw === 0));
}

/** Reads a range of one column or one row. A block of several columns and rows is refused: it is a slip of the mouse. */
export function readLine(name: string, argument: unknown): Line {
  if (!Array.isArray(argument)) return { name, cells: [cellOf(argument)], isRow: false };
  const rows = argument as readonly (readonly unknown[])[];
  const width = rows[0]?.length ?? 0;
  if (rows.length > 1 && width > 1) refuse('not-one-line', { column: name, params: { rows: rows.length, columns: width } });
  if (rows.length === 1 && width > 1) return { name, cells: (rows[0] ?? []).map(cellOf), isRow: true };
  const cells = new Array<Cell>(rows.length);
  // `at` in a plain loop: indexing would convert the storage of each row (performance.md).
  for (let i = 0; i < rows.length; i++) cells[i] = cellOf(rows[i]?.at(0));
  return { name, cells, isRow: false };
}

/**
 * Reads ranges that belong together. The first row counts as a header when every numeric one has there a text that contains
 * no digit, and so cannot be a number or a date.
 */
export function readLines(ranges: readonly { readonly name: string; readonly argument: unknown; readonly isNumeric: boolean }[]): Lines {
  const lines = ranges.map((range) => readLine(range.name, range.argument));
  const [first] = lines;
  for (const line of lines) {
    if (first === undefined || line.cells.length === first.cells.length) continue;
    const params = { first: first.name, firstRows: first.cells.length, rows: line.cells.length };
    refuse('unequal-lengths', { column: line.name, params });
  }
  const hasHeader = ranges.every((range, i) => !range.isNumeric || looksLikeHeader(lines[i]?.cells[0]));
  return { lines, start: hasHeader ? 1 : 0, length: first?.cells.length ?? 0 };
}

export function looksLikeHeader(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && !isCellError(cell) && cell.trim() !== '' && !/\p{Nd}/u.test(cell);
}

/** Blank accounts may arrive as 0; no customer is called 0. */
export function accountCells(line: Line, start: number): Cell[] {
  return line.cells.slice(start).map((cell) => (cell === 0 ? null : cell));
}

/** An optional TRUE or FALSE. */
export function readFlag(name: string, argument: unknown, omitted: boolean): boolean {
  const raw = cellOf(Array.isArray(argument) ? (argument as readonly (readonly unknown[])[])[0]?.at(0) : argument);
  if (raw === null) return omitted;
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'number') return raw !== 0;
  const word = raw.trim().toUpperCase();
  if (word === 'TRUE') return true;
  if (word === 'FALSE') return false;
  return refuse('not-a-flag', { column: name, params: { text: raw } });
}
