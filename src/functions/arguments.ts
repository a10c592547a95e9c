import { isCellError } from '../engine/core/cell-kind';
import type { Cell, Cells } from '../engine/core/cells';
import { argumentName } from '../locales/argument-names';
import { refuse } from './answer';
import { cellLanguage } from './rules-in-force';

/** A range argument as one column of cells: errors are their code as text. */
export interface Line {
  readonly name: string;
  readonly cells: Cells;
  /** True when it came as a row of several cells; a result of the same shape is then a row, too. */
  readonly isRow: boolean;
}

/** Ranges that were given side by side, of equal length. Data begins at `start`: 1 under a header row, else 0. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly start: 0 | 1;
}

type Raw = readonly (readonly unknown[])[];

/** What a raw cell is: blank arrives as null, undefined or '', an error as an object, a data type with its basic value. */
export function cellOf(raw: unknown): Cell {
  switch (typeof raw) {
    case 'string':
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

/** The one cell of an argument that should be a single value; of a range, its first. */
export function singleCell(argument: unknown): Cell {
  return cellOf(Array.isArray(argument) ? (argument as Raw)[0]?.at(0) : argument);
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** True for an optional range that was left out, or is blank; a blank may arrive as 0, which no optional range can mean. */
export function isOmitted(argument: unknown): boolean {
  if (!Array.isArray(argument)) return isBlank(cellOf(argument));
  return (argument as Raw).every((row) => row.every((raw) => raw === 0 || isBlank(cellOf(raw))));
}

/** Reads a range of one column or one row. A block of several columns and rows is refused: it is a slip of the mouse. */
export function readLine(name: string, argument: unknown): Line {
  if (!Array.isArray(argument)) return { name, cells: [[cellOf(argument)]], isRow: false };
  const rows = argument as Raw;
  const width = rows[0]?.length ?? 0;
  if (rows.length > 1 && width > 1)
    refuse('not-one-line', { column: name, params: { rows: rows.length, columns: width } });
  if (width > 1) return { name, cells: (rows[0] ?? []).map((raw) => [cellOf(raw)]), isRow: true };
  return { name, cells: plainCells(rows), isRow: false };
}

/** The block itself where it holds no error objects, as is usual: a full column is not copied for nothing. */
function plainCells(rows: Raw): Cells {
  // `at` in a plain loop: indexing would convert the storage of each row (performance.md).
  for (let i = 0; i < rows.length; i++) {
    if (typeof rows[i]?.at(0) === 'object' && rows[i]?.at(0) !== null) return rows.map((row) => [cellOf(row.at(0))]);
  }
  return rows as Cells;
}

/**
 * Reads ranges that belong together. The first row counts as a header when every numeric one has there a text that contains
 * no digit, and so cannot be a number or a date.
 */
export function readLines(
  ranges: readonly { readonly name: string; readonly argument: unknown; readonly isNumeric: boolean }[],
): Lines {
  const lines = ranges.map((range) => readLine(range.name, range.argument));
  const [first] = lines;
  for (const line of lines) {
    if (first === undefined || line.cells.length === first.cells.length) continue;
    const params = {
      first: argumentName(first.name, cellLanguage()),
      firstRows: first.cells.length,
      rows: line.cells.length,
    };
    refuse('ranges-differ', { column: line.name, params });
  }
  const hasHeader = ranges.every((range, i) => !range.isNumeric || looksLikeHeader(lines[i]?.cells[0]?.[0]));
  return { lines, start: hasHeader ? 1 : 0 };
}

export function looksLikeHeader(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && !isBlank(cell) && !isCellError(cell) && !/\p{Nd}/u.test(cell);
}

/** Account cells, with the 0 as which a blank may arrive made blank again: no customer is called 0. */
export function accountCells(line: Line): Cells {
  const hasZero = line.cells.some((row) => row.at(0) === 0);
  return hasZero ? line.cells.map((row) => [row.at(0) === 0 ? null : (row.at(0) ?? null)]) : line.cells;
}

/** An optional TRUE or FALSE. */
export function readFlag(name: string, argument: unknown, omitted: boolean): boolean {
  const cell = singleCell(argument);
  if (cell === null || cell === '') return omitted;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell !== 0;
  const word = cell.trim().toUpperCase();
  if (word === 'TRUE') return true;
  if (word === 'FALSE') return false;
  return refuse('not-a-flag', { column: name, params: { text: cell } });
}
