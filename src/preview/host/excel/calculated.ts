import type { Book } from '../book';
import { EventType } from '../events';
import { emitForSheet } from './sheet-events';

/** Sheets with formulas count as calculated after every change: the library does not tell which ones it calculated. */
export function emitCalculated(book: Book): void {
  if (!book.events.wantsCalculated || book.grid.isCalculationPending) return;
  const { getters } = book.grid;
  for (const sheetId of getters.getSheetIds()) {
    if (getters.getCells(sheetId).some((cell) => cell.isFormula))
      emitForSheet(book, sheetId, EventType.worksheetCalculated, { address: '', source: 'Local' });
  }
}
