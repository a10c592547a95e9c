import type { Book } from '../book';
import { EventType, WORKBOOK_TARGET } from '../events';
import type { Zone } from '../grid/address';
import { intersectZones, zoneAddress } from '../grid/address';
import { listTables } from './table-state';

/** Tells those who listen to a table, or to all tables, that cells of it changed. */
export function emitForTables(book: Book, sheetId: string, zone: Zone, changeType: string): void {
  if (!book.events.enabled) return;
  for (const table of listTables(book, sheetId)) {
    const touched = intersectZones(table.zone, zone);
    if (!touched) continue;
    const payload = {
      tableId: table.id,
      worksheetId: sheetId,
      address: zoneAddress(touched),
      changeType,
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
    };
    book.events.emit(EventType.tableChanged, table.id, payload);
    book.events.emit(EventType.tableChanged, WORKBOOK_TARGET, payload);
  }
}
