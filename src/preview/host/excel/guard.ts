import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { HostError } from '../protocol/errors';

/** Refuses what Excel refuses: writes into protected sheets, and content for the covered cells of a merge. */
export function assertWritable(
  book: Book,
  sheetId: string,
  zone: Zone,
  location: string,
  fills: (row: number, col: number) => boolean = () => false,
): void {
  if (book.isProtected(sheetId)) {
    throw new HostError('AccessDenied', location, "You can't make this change because the worksheet is protected.");
  }
  for (const merge of book.grid.mergesIn(sheetId, zone)) {
    for (let row = Math.max(merge.top, zone.top); row <= Math.min(merge.bottom, zone.bottom); row++) {
      for (let col = Math.max(merge.left, zone.left); col <= Math.min(merge.right, zone.right); col++) {
        if ((row === merge.top && col === merge.left) || !fills(row, col)) continue;
        throw new HostError('InvalidOperation', location, "You can't change part of a merged cell.");
      }
    }
  }
}
