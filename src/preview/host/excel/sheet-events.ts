import type { Book } from '../book';
import { WORKBOOK_TARGET } from '../events';

/** The same event goes to those who listen to the sheet and to those who listen to all sheets; the client picks. */
export function emitForSheet(book: Book, sheetId: string, type: number, payload: object): void {
  const full = { ...payload, worksheetId: sheetId };
  book.events.emit(type, sheetId, full);
  book.events.emit(type, WORKBOOK_TARGET, full);
}
