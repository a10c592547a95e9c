import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { parseZone, splitAddress } from '../grid/address';
import { invalidArgument } from '../protocol/errors';
import { Range } from './range';

/** Excel measures charts in points from the sheet's corner, the grid in pixels from a cell's corner. */
const POINTS_A_PIXEL = 0.75;

export interface ChartPlace {
  readonly top: number;
  readonly left: number;
  readonly width?: number;
  readonly height?: number;
}

/** Over the cells from `start` to `end`; without `end` only the corner is set. */
export function placeOver(book: Book, sheetId: string, start: unknown, end: unknown): ChartPlace {
  const from = zoneOf(start);
  const to = end === undefined || end === null ? null : zoneOf(end);
  book.grid.ensureSize(sheetId, to ?? from);
  const { getters } = book.grid;
  const width = (col: number): number => getters.getColSize(sheetId, col);
  const height = (row: number): number => getters.getRowSize(sheetId, row);
  const corner = { top: sum(0, from.top, height) * POINTS_A_PIXEL, left: sum(0, from.left, width) * POINTS_A_PIXEL };
  if (!to) return corner;
  return {
    ...corner,
    width: sum(from.left, to.right + 1, width) * POINTS_A_PIXEL,
    height: sum(from.top, to.bottom + 1, height) * POINTS_A_PIXEL,
  };
}

/** The cell under a point, and how far into it the point is. */
export function anchorAt(
  book: Book,
  sheetId: string,
  place: { readonly top: number; readonly left: number },
): { row: number; col: number; offset: { x: number; y: number } } {
  const { getters } = book.grid;
  const columns = walk(place.left / POINTS_A_PIXEL, getters.getNumberCols(sheetId), (col) =>
    getters.getColSize(sheetId, col),
  );
  const rows = walk(place.top / POINTS_A_PIXEL, getters.getNumberRows(sheetId), (row) =>
    getters.getRowSize(sheetId, row),
  );
  return { row: rows.index, col: columns.index, offset: { x: columns.rest, y: rows.rest } };
}

/** The inverse of `anchorAt`, also beyond the grid's edge. */
export function pointsAt(
  book: Book,
  sheetId: string,
  { row, col, offset }: { row: number; col: number; offset: { x: number; y: number } },
): { top: number; left: number } {
  book.grid.ensureSize(sheetId, { left: col, right: col, top: row, bottom: row });
  const { getters } = book.grid;
  return {
    top: (sum(0, row, (index) => getters.getRowSize(sheetId, index)) + offset.y) * POINTS_A_PIXEL,
    left: (sum(0, col, (index) => getters.getColSize(sheetId, index)) + offset.x) * POINTS_A_PIXEL,
  };
}

export const pixels = (points: number): number => Math.round(points / POINTS_A_PIXEL);

function walk(distance: number, count: number, size: (index: number) => number): { index: number; rest: number } {
  let rest = distance;
  let index = 0;
  while (index < count - 1 && rest >= size(index)) rest -= size(index++);
  return { index, rest: Math.max(0, Math.round(rest * 100) / 100) };
}

function sum(from: number, to: number, size: (index: number) => number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += size(i);
  return total;
}

function zoneOf(given: unknown): Zone {
  const zone =
    given instanceof Range ? given.$zone : typeof given === 'string' ? parseZone(splitAddress(given).address) : null;
  if (!zone) throw invalidArgument('Chart.setPosition');
  return zone;
}
