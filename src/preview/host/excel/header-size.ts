import { zoneColumns, zoneRows } from '../grid/address';
import { usedZone } from '../grid/used-zone';
import { invalidArgument } from '../protocol/errors';
import { assertUnprotected } from './guard';
import type { Range } from './range';

type Dimension = 'ROW' | 'COL';

/** Excel counts widths and heights in points, the library in pixels of 96 to the inch. */
const POINTS_A_PIXEL = 0.75;
const DEFAULT_PIXELS = { ROW: 20, COL: 64 } as const;
/** What the library gives columns and rows that nobody sized. */
const LIBRARY_PIXELS = { ROW: 23, COL: 96 } as const;

const PIXELS_A_LETTER = 7;
const PIXELS_A_WIDE_LETTER = 13;
const PADDING = 12;

/** Sizes in pixels of the range's columns or rows; undefined where nobody set one. */
export function sizesOf(range: Range, dimension: Dimension): (number | undefined)[] {
  const { getters } = range.$book.grid;
  const zone = range.$book.grid.clip(range.$sheetId, range.$zone);
  if (!zone) return [undefined];
  const [first, count] = dimension === 'ROW' ? [zone.top, zoneRows(zone)] : [zone.left, zoneColumns(zone)];
  return Array.from({ length: count }, (_, i) => {
    const size =
      dimension === 'ROW'
        ? getters.getUserRowSize(range.$sheetId, first + i)
        : getters.getColSize(range.$sheetId, first + i);
    return size === undefined || size === LIBRARY_PIXELS[dimension] ? undefined : size;
  });
}

export function pointsOf(sizes: readonly (number | undefined)[], dimension: Dimension): number | null {
  const [first] = sizes;
  if (sizes.some((size) => size !== first)) return null;
  return (first ?? DEFAULT_PIXELS[dimension]) * POINTS_A_PIXEL;
}

export function assertResizable({ $book, $sheetId }: Range, dimension: Dimension): void {
  assertUnprotected(
    $book,
    $sheetId,
    dimension === 'ROW' ? 'RangeFormat.rowHeight' : 'RangeFormat.columnWidth',
    dimension === 'ROW' ? 'allowFormatRows' : 'allowFormatColumns',
  );
}

/** null gives columns or rows back to the default. */
export function resize(range: Range, dimension: Dimension, points: number | null): void {
  if (points !== null && (typeof points !== 'number' || !(points >= 0) || points > 1790)) throw invalidArgument('');
  assertResizable(range, dimension);
  const { grid } = range.$book;
  const zone = range.$isWholeColumns()
    ? { ...range.$zone, bottom: 0 }
    : range.$isWholeRows()
      ? { ...range.$zone, right: 0 }
      : range.$zone;
  grid.ensureSize(range.$sheetId, zone);
  const [first, last] = dimension === 'ROW' ? [zone.top, zone.bottom] : [zone.left, zone.right];
  const elements = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const size = points === null ? null : Math.max(1, Math.round(points / POINTS_A_PIXEL));
  grid.dispatch('RESIZE_COLUMNS_ROWS', { sheetId: range.$sheetId, dimension, elements, size });
}

/** By counting letters, wide ones double: the same with and without a screen. */
export function autofitColumns(range: Range): void {
  const { book, sheetId } = { book: range.$book, sheetId: range.$sheetId };
  assertResizable(range, 'COL');
  const used = usedZone(book.grid, sheetId, true, range.$zone);
  if (!used) return;
  const text = book.cells.text(sheetId, used);
  for (let col = used.left; col <= used.right; col++) {
    let widest = 0;
    for (const row of text) widest = Math.max(widest, pixelsOf(row[col - used.left] ?? ''));
    if (widest > 0)
      book.grid.dispatch('RESIZE_COLUMNS_ROWS', {
        sheetId,
        dimension: 'COL',
        elements: [col],
        size: Math.min(widest + PADDING, 600),
      });
  }
}

function pixelsOf(text: string): number {
  let pixels = 0;
  for (const letter of text) pixels += (letter.codePointAt(0) ?? 0) > 0x2e80 ? PIXELS_A_WIDE_LETTER : PIXELS_A_LETTER;
  return pixels;
}
