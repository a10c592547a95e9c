import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { containsZone, intersectZones } from '../grid/address';
import { HostError } from '../protocol/errors';
import type { HostStyle } from './uniform-style';

/** What may still be done in a protected sheet, when whoever protected it said so (`WorksheetProtectionOptions`). */
type Permission =
  | 'allowAutoFilter'
  | 'allowEditObjects'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowSort';

export function assertUnprotected(book: Book, sheetId: string, location: string, unless?: Permission): void {
  if (book.isProtected(sheetId, unless))
    throw new HostError('AccessDenied', location, "You can't make this change because the worksheet is protected.");
}

/** A protected sheet takes content in cells that were unlocked before. */
export function assertUnlocked(book: Book, sheetId: string, zone: Zone, location: string): void {
  if (book.isProtected(sheetId) && hasLocked(book, sheetId, zone)) assertUnprotected(book, sheetId, location);
}

function hasLocked(book: Book, sheetId: string, zone: Zone): boolean {
  const known = book.grid.clip(sheetId, zone);
  if (!known || !containsZone(known, zone)) return true;
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const { locked } = book.grid.getters.getCellStyle({ sheetId, row, col }) as HostStyle;
      if (locked !== false) return true;
    }
  }
  return false;
}

/** What is drawn on a sheet and the rules of its cells are kept as lists, under keys that end with the sheet. */
const KEPT: Readonly<Record<string, readonly [string, Permission]>> = {
  charts: ['Chart', 'allowEditObjects'],
  shapes: ['Shape', 'allowEditObjects'],
  rules: ['ConditionalFormat', 'allowFormatCells'],
};

export function assertKeptWritable(book: Book, key: string): void {
  const [list = '', sheetId = ''] = key.split('/');
  const [location, permission] = KEPT[list] ?? [];
  if (location !== undefined) assertUnprotected(book, sheetId, location, permission);
}

export function assertArraysWhole(book: Book, sheetId: string, zone: Zone, location: string): void {
  if (book.formulas.arraysIn(sheetId).some((array) => intersectZones(array, zone) && !containsZone(zone, array)))
    throw new HostError('InvalidOperation', location, "You can't change part of an array.");
}

/** Refuses what Excel refuses: writes into locked cells and parts of arrays, and content for the covered cells of a merge. */
export function assertWritable(
  book: Book,
  sheetId: string,
  zone: Zone,
  location: string,
  fills: (row: number, col: number) => boolean = () => false,
): void {
  assertUnlocked(book, sheetId, zone, location);
  assertArraysWhole(book, sheetId, zone, location);
  for (const merge of book.grid.mergesIn(sheetId, zone)) {
    for (let row = Math.max(merge.top, zone.top); row <= Math.min(merge.bottom, zone.bottom); row++) {
      for (let col = Math.max(merge.left, zone.left); col <= Math.min(merge.right, zone.right); col++) {
        if ((row === merge.top && col === merge.left) || !fills(row, col)) continue;
        throw new HostError('InvalidOperation', location, "You can't change part of a merged cell.");
      }
    }
  }
}
