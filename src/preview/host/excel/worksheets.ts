import type { Book } from '../book';
import { EventType } from '../events';
import { storedSheetName } from '../grid/address';
import { notFound } from '../protocol/errors';
import { HostCollection } from '../protocol/host-object';
import { emitForSheet } from './sheet-events';
import { checkSheetName } from './sheet-name';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends HostCollection<Worksheet> {
  static override readonly events = [
    'Activated',
    'Added',
    'Calculated',
    'DataChanged',
    'Deactivated',
    'Deleted',
    'SelectionChanged',
  ];

  constructor(private readonly book: Book) {
    super();
  }

  override $listening(event: string, on: boolean): void {
    if (event === 'Calculated') this.book.events.listenToCalculated(on);
  }
  $items(): Worksheet[] {
    return this.book.grid.getters.getSheetIds().map((id) => new Worksheet(this.book, id));
  }

  $find(key: unknown): Worksheet | null {
    const text = String(key);
    const id = this.book.grid.getters.tryGetSheet(text) ? text : this.book.sheetIdByName(text);
    return id === undefined ? null : new Worksheet(this.book, id);
  }

  $indexer(key: unknown): Worksheet {
    const sheet = this.$find(key);
    if (!sheet) throw notFound('WorksheetCollection.getItem');
    return sheet;
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    return this.$find(key);
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.grid.getters.getActiveSheetId());
  }
  GetFirst(visibleOnly?: boolean): Worksheet {
    return new Worksheet(this.book, this.ids(visibleOnly)[0] ?? '');
  }
  GetLast(visibleOnly?: boolean): Worksheet {
    return new Worksheet(this.book, this.ids(visibleOnly).at(-1) ?? '');
  }

  Add(name?: string): Worksheet {
    const { grid } = this.book;
    const chosen = name ?? this.freeName();
    checkSheetName(this.book, chosen, 'WorksheetCollection.add');
    const sheetId = grid.model.uuidGenerator.smallUuid();
    grid.dispatch('CREATE_SHEET', {
      sheetId,
      name: storedSheetName(chosen),
      position: grid.getters.getSheetIds().length,
      rows: 100,
      cols: 26,
    });
    emitForSheet(this.book, sheetId, EventType.worksheetAdded, { source: 'Local' });
    return new Worksheet(this.book, sheetId);
  }

  private ids(visibleOnly = false): readonly string[] {
    return visibleOnly ? this.book.grid.getters.getVisibleSheetIds() : this.book.grid.getters.getSheetIds();
  }

  private freeName(): string {
    let n = this.book.grid.getters.getSheetIds().length + 1;
    while (this.book.sheetIdByName(`Sheet${n}`) !== undefined) n++;
    return `Sheet${n}`;
  }
}
