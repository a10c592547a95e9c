import type { Cell } from '../../engine/core/cells';
import { decodeText } from './decode-text';
import type { OnProgress } from './opening';

/** A CSV file as one sheet. Rows are as long as they are in the file; a date is its serial number and listed in `dates`. */
export interface CsvSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Runs of cells that hold dates and want a date format. */
  readonly dates: readonly CellRun[];
}

/** Cells below each other, zero-based and inclusive. */
export interface CellRun {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** The file is not what its name says. */
export class UnreadableFile extends Error {
  constructor(readonly code: 'unknown-encoding' | 'not-xlsx') {
    super(code);
  }
}

/**
 * Reads a CSV file: UTF-8 with or without BOM, or GB18030; comma, semicolon or tab. Only plain decimals without leading zero and with at most 15
 * digits, and ISO dates, become numbers and dates: whatever Excel would guess at (00123, 1-2, 3/4/2026, 1E5) stays the text it is.
 */
export function readCsv(bytes: Uint8Array, fileName: string, onProgress: OnProgress = () => undefined): CsvSheet {
  const text = decodeText(bytes);
  if (text === null) throw new UnreadableFile('unknown-encoding');
  const delimiter = detectDelimiter(text);
  const rows: Cell[][] = [];
  const dates: { column: number; top: number; bottom: number }[] = [];
  const openRuns: ({ column: number; top: number; bottom: number } | undefined)[] = [];
  splitFields(text, delimiter, (row, column, field, at) => {
    if (column === 0 && row % TOLD_ROWS === 0) onProgress(at / text.length);
    const cells = (rows[row] ??= []);
    const number = DECIMAL.test(field) ? plainDecimal(field) : null;
    const date = number === null ? isoDate(field) : null;
    cells[column] = field === '' ? null : (number ?? date ?? field);
    if (date === null) return;
    const run = openRuns[column];
    if (run && run.bottom === row - 1) run.bottom = row;
    else dates.push((openRuns[column] = { column, top: row, bottom: row }));
  });
  return { name: sheetName(fileName), rows, dates };
}

/** Progress is told so often. */
const TOLD_ROWS = 5_000;

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const MOST_DIGITS = 15;

function plainDecimal(field: string): number | null {
  const digits = field.replace(/[-.]/g, '').replace(/^0+/, '');
  // A longer number would lose digits: an order number is no quantity.
  return digits.length <= MOST_DIGITS && field !== '-0' ? Number(field) : null;
}

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAY_MS = 86_400_000;
/** Serial 25569 is 1970-01-01. Excel's serials before 1900-03-01 are off by one day, so earlier dates stay text. */
const SERIAL_OF_1970 = 25_569;
const FIRST_SAFE_SERIAL = 61;

function isoDate(field: string): number | null {
  const parts = ISO_DATE.exec(field);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = time / DAY_MS + SERIAL_OF_1970;
  return serial >= FIRST_SAFE_SERIAL ? serial : null;
}

/** The candidate that occurs most often, outside quotes, in the first lines; a comma when none does. */
function detectDelimiter(text: string): string {
  const counts = new Map([',', ';', '\t'].map((candidate) => [candidate, 0]));
  let quoted = false;
  let lines = 0;
  for (let i = 0; i < text.length && lines < 5; i++) {
    const character = text.charAt(i);
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') lines++;
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** RFC 4180: quotes are doubled inside quotes, and line breaks may stand there. A last empty line is no row. */
function splitFields(
  text: string,
  delimiter: string,
  take: (row: number, column: number, field: string, at: number) => void,
): void {
  const separator = delimiter.charCodeAt(0);
  let row = 0;
  let column = 0;
  let i = 0;
  while (i < text.length) {
    let field: string;
    if (text.charCodeAt(i) === QUOTE) {
      [field, i] = quotedField(text, i + 1);
    } else {
      const start = i;
      while (
        i < text.length &&
        text.charCodeAt(i) !== separator &&
        text.charCodeAt(i) !== LF &&
        text.charCodeAt(i) !== CR
      )
        i++;
      field = text.slice(start, i);
    }
    // What follows a closing quote belongs to the field, as it does in Excel.
    const rest = i;
    while (
      i < text.length &&
      text.charCodeAt(i) !== separator &&
      text.charCodeAt(i) !== LF &&
      text.charCodeAt(i) !== CR
    )
      i++;
    take(row, column, field + text.slice(rest, i), i);
    if (text.charCodeAt(i) === separator) {
      column++;
      i++;
      if (i === text.length) take(row, column, '', i);
      continue;
    }
    if (text.charCodeAt(i) === CR && text.charCodeAt(i + 1) === LF) i++;
    i++;
    row++;
    column = 0;
  }
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

function quotedField(text: string, start: number): [string, number] {
  let field = '';
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return [field + text.slice(from), text.length];
    field += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) !== QUOTE) return [field, quote + 1];
    field += '"';
    from = quote + 2;
  }
}

/** The file's name without folder and ending, within what Excel allows for a sheet. */
export function sheetName(fileName: string): string {
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const allowed = stem
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return allowed.slice(0, 31).trim() || 'Sheet1';
}
