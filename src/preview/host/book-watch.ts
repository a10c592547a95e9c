import type { Book } from './book';
import { EventType } from './events';
import { emitForSheet } from './excel/sheet-events';
import type { Zone } from './grid/address';
import { unionZones, zoneAddress } from './grid/address';

interface GridCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly content?: string;
}

/** Tells the add-in what a person does in the grid: edits (one event for all cells of a command) and selections. */
export function watchGrid(book: Book): void {
  const { model } = book.grid;
  const changed = new Map<string, Zone>();
  model.on('command-dispatched', book, (dispatched: object) => {
    const command = dispatched as GridCommand;
    if (book.grid.isBatching || command.type !== 'UPDATE_CELL' || command.content === undefined) return;
    const { sheetId = '', row = 0, col = 0 } = command;
    const zone = { top: row, left: col, bottom: row, right: col };
    const known = changed.get(sheetId);
    changed.set(sheetId, known ? unionZones(known, zone) : zone);
  });
  model.on('update', book, () => {
    for (const [sheetId, zone] of changed) {
      emitForSheet(book, sheetId, EventType.worksheetChanged, {
        address: zoneAddress(zone),
        changeType: 'RangeEdited',
        source: 'Local',
      });
    }
    if (changed.size > 0) setTimeout(() => book.events.flush(), 0);
    changed.clear();
  });
  model.selection.observe(book, {
    handleEvent: () => {
      if (book.grid.isBatching) return;
      const { getters } = book.grid;
      const address = zoneAddress(getters.getSelectedZone());
      emitForSheet(book, getters.getActiveSheetId(), EventType.worksheetSelectionChanged, {
        address,
        isInsideTable: false,
      });
      setTimeout(() => book.events.flush(), 0);
    },
  });
}
