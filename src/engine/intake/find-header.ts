import type { Cell, Cells } from '../core/cells';
import { isBlank, natureOf } from './cell-nature';
import { isKnownHeader, isPartlyKnownHeader } from './header-words';
import type { FoundTable } from './types';

/** Headers are looked for this far down: reports have a few title lines, never a page of them. */
const SEARCHED_ROWS = 25;
/** Rows of data that a header is compared with. */
const COMPARED_ROWS = 60;

/**
 * Where the header and the data begin: below title lines and blank lines, with one or two header rows, or with none.
 *
 * A row is the header when its texts stand over columns of another sort (text over numbers or dates), or when it holds known column
 * names. Among several such rows the best wins, and the first of equals.
 *
 * Shapes  cells: rows × columns → one label a column
 * Blanks  a header cell without text gives ''
 * Ties    the upper row
 * Errors  none: without a header the data begins at the first filled row
 * Cost    at most 25 × 60 rows are looked at, however long the sheet
 *
 * @example findHeader([['Account', 'Revenue'], ['Acme', 5]]).dataStart // => 1
 */
export function findHeader(cells: Cells): FoundTable {
  const width = cells.slice(0, SEARCHED_ROWS + COMPARED_ROWS).reduce((most, row) => Math.max(most, row.length), 0);
  let header = -1;
  let best = 0;
  for (let row = 0; row < Math.min(cells.length, SEARCHED_ROWS); row++) {
    const score = headerScore(cells, row, width);
    if (score > best + 1e-9) [header, best] = [row, score];
  }
  if (header < 0) header = headerInPart(cells, width);
  if (header < 0) return withoutHeader(cells, width);
  const upper = header > 0 && isUpperHeader(cells[header - 1]!, cells[header]!, width);
  if (upper) return found(cells, header - 1, 2, width);
  const lower = header + 2 < cells.length && isUpperHeader(cells[header]!, cells[header + 1]!, width) && looksLikeLabels(cells, header + 1, width); // prettier-ignore
  return found(cells, header, lower ? 2 : 1, width);
}

/** How much a row looks like the header of what follows; 0 = not at all. */
function headerScore(cells: Cells, row: number, width: number): number {
  const labels = cells[row]!;
  let filled = 0;
  let known = 0;
  let contrast = 0;
  const seen = new Set<string>();
  for (let column = 0; column < width; column++) {
    const label = labels[column];
    if (isBlank(label)) continue;
    if (!isLabel(label)) return 0;
    filled++;
    seen.add(String(label).trim().toLowerCase());
    if (isKnownHeader(String(label))) known++;
    if (typeof label === 'string' && natureOf(label) === 'text' && isValueColumn(cells, row + 1, column)) contrast++;
  }
  const columns = usedColumns(cells, row + 1, width);
  // A title line: one cell (or a few) over a wider table.
  if (filled === 0 || (columns > 1 && filled < 2) || filled < columns / 3) return 0;
  if (known === 0 && contrast === 0) return 0;
  // Nothing below: known names alone still make a header of an empty sheet.
  if (columns === 0 && known < 2) return 0;
  // Names repeat under data, seldom in a header: a block of a two-row header scores below the row that tells its columns apart.
  return (2 * known + 2 * contrast + filled * 0.5) * (seen.size / filled);
}

/** A sheet of texts whose headers are known only in part (客户等级): its first full row, when none of its texts comes again below. */
function headerInPart(cells: Cells, width: number): number {
  const columns = usedColumns(cells, 0, width);
  const row = cells.findIndex((each) => each.filter((cell) => !isBlank(cell)).length >= Math.max(2, columns / 2));
  if (row < 0 || row >= SEARCHED_ROWS || row + 1 >= cells.length) return -1;
  const labels = cells[row]!.filter((cell) => !isBlank(cell));
  if (!labels.every(isLabel) || !labels.some((label) => isPartlyKnownHeader(String(label)))) return -1;
  const comesAgain = cells
    .slice(row + 1, row + 1 + COMPARED_ROWS)
    .some((below) => below.some((cell) => !isBlank(cell) && labels.includes(cell)));
  return comesAgain ? -1 : row;
}

/** A header's cell: a text that is no number or date, or a year or period over a group of columns. */
function isLabel(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1990 && cell <= 2100;
  if (typeof cell !== 'string') return false;
  const nature = natureOf(cell);
  return (nature === 'text' && cell.length <= 80) || /^\s*(19|20)\d\d\s*年?\s*$/.test(cell.normalize('NFKC'));
}

/** Mostly numbers or dates below. */
function isValueColumn(cells: Cells, from: number, column: number): boolean {
  let filled = 0;
  let values = 0;
  for (let row = from; row < Math.min(cells.length, from + COMPARED_ROWS); row++) {
    const nature = natureOf(cells[row]![column]);
    if (nature === 'blank') continue;
    filled++;
    if (nature === 'number' || nature === 'date') values++;
  }
  return filled > 0 && values >= filled * 0.6;
}

function usedColumns(cells: Cells, from: number, width: number): number {
  let used = 0;
  for (let column = 0; column < width; column++) {
    for (let row = from; row < Math.min(cells.length, from + COMPARED_ROWS); row++) {
      if (isBlank(cells[row]![column])) continue;
      used++;
      break;
    }
  }
  return used;
}

/** Group names over columns ("2026", blank, "2025", blank): more than a title, all labels, with gaps or repeats that the row below fills. */
function isUpperHeader(upper: readonly Cell[], lower: readonly Cell[], width: number): boolean {
  let filled = 0;
  let explained = 0;
  const seen = new Set<string>();
  let repeats = 0;
  for (let column = 0; column < width; column++) {
    const label = upper[column];
    if (isBlank(label)) {
      if (!isBlank(lower[column]) && filled > 0) explained++;
      continue;
    }
    if (!isLabel(label)) return false;
    filled++;
    const text = String(label).trim();
    if (seen.has(text)) repeats++;
    seen.add(text);
  }
  const lowerLabels = lower.filter((cell) => !isBlank(cell));
  return filled >= 2 && lowerLabels.length >= 2 && lowerLabels.every(isLabel) && explained + repeats >= 1;
}

/** The row below a group header is itself a header only when numbers or dates follow under it. */
function looksLikeLabels(cells: Cells, row: number, width: number): boolean {
  return headerScore(cells, row, width) > 0;
}

function withoutHeader(cells: Cells, width: number): FoundTable {
  const columns = usedColumns(cells, 0, width);
  const start = cells.findIndex((row) => row.filter((cell) => !isBlank(cell)).length >= Math.min(2, columns));
  const first = Math.max(0, start);
  return { labels: Array.from({ length: width }, () => ''), dataStart: first, headerRows: 0, titleRows: first };
}

function found(cells: Cells, header: number, headerRows: 1 | 2, width: number): FoundTable {
  const lower = cells[header + headerRows - 1]!;
  const labels: string[] = [];
  let group = '';
  for (let column = 0; column < width; column++) {
    const own = isBlank(lower[column]) ? '' : String(lower[column]).trim();
    if (headerRows === 1) {
      labels.push(own);
      continue;
    }
    const above = cells[header]![column];
    // A group's name stands in its first column only and holds until the next one; a column without a name below ends it.
    if (!isBlank(above)) group = String(above).trim();
    else if (own === '') group = '';
    labels.push(own === '' || group === own ? group : `${group} ${own}`.trim());
  }
  return { labels, dataStart: header + headerRows, headerRows, titleRows: header };
}
