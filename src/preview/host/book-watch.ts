import type { Book } from './book';
import { EventType } from './events';
import { emitCalculated } from './excel/calculated';
import { emitForTables } from './excel/table-events';
import { emitForSheet } from './excel/sheet-events';
import type { Zone } from './grid/address';
import { unionZones, zoneAddress } from './grid/address';

interface GridCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly content?: string;
  readonly style?: unknown;
  readonly block?: { readonly rows: number; readonly columns: number; readonly contents?: unknown };
  readonly target?: readonly Zone[];
  /** Of an undo or a redo: what it took back or did again. */
  readonly commands?: readonly GridCommand[];
}

/** Cells whose content a command of a person changes. */
function changedBy(
  { type, row = 0, col = 0, content, style, block, target }: GridCommand,
  undone: boolean,
): Zone | null {
  if (type === 'UPDATE_CELL' && (content !== undefined || (undone && style === undefined)))
    return { top: row, left: col, bottom: row, right: col };
  if (type === 'KAM_WRITE_BLOCK' && block?.contents)
    return { top: row, left: col, bottom: row + block.rows - 1, right: col + block.columns - 1 };
  return type === 'CLEAR_CELLS' && target ? target.reduce(unionZones) : null;
}

/** Tells the add-in what a person does in the grid: edits (one event for all cells of a command) and selections. */
export function watchGrid(book: Book): void {
  const { model } = book.grid;
  const changed = new Map<string, Zone>();
  const note = (command: GridCommand, undone: boolean): void => {
    const { sheetId = '', commands } = command;
    if (commands) return commands.forEach((one) => note(one, true));
    const zone = changedBy(command, undone);
    if (!zone || !book.grid.getters.tryGetSheet(sheetId)) return;
    const known = changed.get(sheetId);
    changed.set(sheetId, known ? unionZones(known, zone) : zone);
  };
  model.on('command-dispatched', book, (dispatched: object) => {
    if (!book.grid.isBatching) note(dispatched as GridCommand, false);
  });
  model.on('update', book, () => {
    for (const [sheetId, zone] of changed) {
      emitForSheet(book, sheetId, EventType.worksheetChanged, {
        address: zoneAddress(zone),
        changeType: 'RangeEdited',
        source: 'Local',
      });
      emitForTables(book, sheetId, zone, 'RangeEdited');
    }
    if (changed.size > 0) emitCalculated(book);
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
