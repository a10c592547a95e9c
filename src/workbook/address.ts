/** A block of cells; zero-based, at least one row and column. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function cellAt(row: number, column: number): Rect {
  return { row, column, rows: 1, columns: 1 };
}

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** @example columnLetters(27) // => 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** @example a1({ row: 0, column: 0, rows: 2, columns: 1 }) // => 'A1:A2' */
export function a1(rect: Rect): string {
  const first = columnLetters(rect.column) + (rect.row + 1);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
}

/** With dollar signs, for names and for formulas that are filled down. */
export function absolute(rect: Rect): string {
  return a1(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A sheet name as a formula wants it; always quoted, which is never wrong. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/**
 * `'客户'!A1:B2` → the rectangle; the sheet part, if any, is dropped. Null for several areas. A range from the first row of a sheet to the
 * last goes by its columns alone (a full sheet is `A:F`), and likewise by its rows.
 */
export function rectOf(address: string): Rect | null {
  const corners = address
    .slice(address.lastIndexOf('!') + 1)
    .replace(/\$/g, '')
    .replace(/^([A-Z]+):([A-Z]+)$/i, (_, first: string, last: string) => `${first}1:${last}${SHEET_ROWS}`)
    .replace(
      /^(\d+):(\d+)$/,
      (_, first: string, last: string) => `A${first}:${columnLetters(SHEET_COLUMNS - 1)}${last}`,
    );
  const found = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(corners);
  if (!found) return null;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = found;
  const row = Number(firstRow) - 1;
  const column = columnIndex(firstColumn);
  return { row, column, rows: Number(lastRow) - row, columns: columnIndex(lastColumn) - column + 1 };
}

/** The sheet part of an address, unquoted; '' when there is none. */
export function sheetOf(address: string): string {
  const end = address.lastIndexOf('!');
  if (end < 0) return '';
  const name = address.slice(0, end);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

export function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/**
 * What is left of a rectangle without another: up to four parts, above and below over its whole width.
 *
 * @example without(rectOf('A1:C3'), cellAt(1, 0)).map(a1) // => ['A1:C1', 'A3:C3', 'B2:C2']
 */
export function without(rect: Rect, cut: Rect): Rect[] {
  if (!overlaps(rect, cut)) return [rect];
  const top = Math.max(rect.row, cut.row);
  const left = Math.max(rect.column, cut.column);
  const below = Math.min(rect.row + rect.rows, cut.row + cut.rows);
  const beyond = Math.min(rect.column + rect.columns, cut.column + cut.columns);
  const parts = [
    { ...rect, rows: top - rect.row },
    { ...rect, row: below, rows: rect.row + rect.rows - below },
    { row: top, column: rect.column, rows: below - top, columns: left - rect.column },
    { row: top, column: beyond, rows: below - top, columns: rect.column + rect.columns - beyond },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
