import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { rowsHiddenByFilter } from './sheet-filter';

/** Rows of the zone that a filter hides; rows hidden by hand are not among them. */
export function filteredRows(book: Book, sheetId: string, zone: Zone): ReadonlySet<number> {
  const rows = new Set(rowsHiddenByFilter(book, sheetId, zone));
  const { getters } = book.grid;
  if (getters.getCoreTables(sheetId).length === 0) return rows;
  book.grid.settle();
  const inside = book.grid.clip(sheetId, zone);
  if (!inside) return rows;
  for (let row = inside.top; row <= inside.bottom; row++) if (getters.isRowFiltered(sheetId, row)) rows.add(row);
  return rows;
}
