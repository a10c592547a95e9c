import type { Zone } from '../grid/address';
import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import { usedZone } from '../grid/used-zone';
import type { Range } from './range';

/** The block around a range up to empty rows and columns, as Ctrl+A takes it. */
export function surroundingRegion(range: Range): Zone {
  const { $book: book, $sheetId: sheetId } = range;
  let zone = range.$zone;
  for (;;) {
    const ring = {
      top: Math.max(0, zone.top - 1),
      left: Math.max(0, zone.left - 1),
      bottom: Math.min(MAX_ROWS - 1, zone.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, zone.right + 1),
    };
    const used = usedZone(book.grid, sheetId, true, ring);
    const next = used && {
      top: Math.min(zone.top, used.top),
      left: Math.min(zone.left, used.left),
      bottom: Math.max(zone.bottom, used.bottom),
      right: Math.max(zone.right, used.right),
    };
    if (!next || Object.entries(next).every(([side, at]) => zone[side as keyof Zone] === at)) return zone;
    zone = next;
  }
}
