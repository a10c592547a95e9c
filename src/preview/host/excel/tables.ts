import type { Book } from '../book';
import { EventType, WORKBOOK_TARGET } from '../events';
import type { Zone } from '../grid/address';
import { intersectZones, parseZone, splitAddress, zoneColumns } from '../grid/address';
import { HostError, invalidArgument, notFound, notImplemented } from '../protocol/errors';
import { HostCollection } from '../protocol/host-object';
import { Range } from './range';
import { Table } from './table';
import { listTables, storeTable, type TableInfo } from './table-state';

export class TableCollection extends HostCollection<Table> {
  static override readonly events = ['Added', 'DataChanged', 'Deleted'];

  constructor(
    private readonly book: Book,
    private readonly sheetId?: string,
    private readonly within?: Zone,
  ) {
    super();
  }

  private list(): TableInfo[] {
    const { within } = this;
    const tables = listTables(this.book, this.sheetId);
    return within ? tables.filter(({ zone }) => intersectZones(zone, within)) : tables;
  }
  $items(): Table[] {
    return this.list().map(({ id }) => new Table(this.book, id));
  }
  $indexer(key: unknown): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw notFound('TableCollection.getItem');
    return table;
  }
  GetItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    const found = this.list().find(({ id, name }) => id === String(key) || name.toLowerCase() === wanted);
    return found ? new Table(this.book, found.id) : null;
  }
  GetFirst(): Table {
    return this.GetItemAt(0);
  }

  Add(place: unknown, hasHeaders: boolean): Table {
    if (!hasHeaders) throw notImplemented('TableCollection.add (without headers)');
    const range = this.rangeOf(place);
    const { $sheetId: sheetId, $zone: zone } = range;
    const { grid } = this.book;
    if (listTables(this.book, sheetId).some((other) => intersectZones(other.zone, zone))) {
      throw new HostError('InvalidOperation', 'TableCollection.add', "A table can't overlap another table.");
    }
    if (this.book.isProtected(sheetId)) throw new HostError('AccessDenied', 'TableCollection.add');
    grid.ensureSize(sheetId, { ...zone, bottom: zone.bottom + 1 });
    nameHeaders(this.book, sheetId, zone);
    const config = {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: true,
      bandedColumns: false,
      automaticAutofill: false,
      styleId: 'TableStyleMedium2',
    };
    grid.dispatch('CREATE_TABLE', {
      sheetId,
      ranges: [grid.getters.getRangeDataFromZone(sheetId, zone)],
      config,
      tableType: 'static',
    });
    const added = listTables(this.book, sheetId).find(
      (table) => table.zone.top === zone.top && table.zone.left === zone.left,
    );
    if (!added) throw new HostError('GeneralException', 'TableCollection.add');
    storeTable(this.book, added.id, { name: freeName(this.book, added.id) });
    this.book.events.emit(EventType.tableAdded, WORKBOOK_TARGET, {
      source: 'Local',
      tableId: added.id,
      worksheetId: sheetId,
    });
    return new Table(this.book, added.id);
  }

  private rangeOf(place: unknown): Range {
    if (place instanceof Range) return place;
    const { sheet, address } = splitAddress(String(place));
    const own = this.sheetId ?? this.book.grid.getters.getActiveSheetId();
    const sheetId = sheet === undefined ? own : this.book.sheetIdByName(sheet);
    const zone = parseZone(address);
    if (sheetId === undefined || !zone) throw invalidArgument('TableCollection.add');
    return new Range(this.book, sheetId, zone);
  }
}

/** Excel makes every header a text, names empty ones and numbers repeated ones. */
function nameHeaders(book: Book, sheetId: string, zone: Zone): void {
  const header = { ...zone, bottom: zone.top };
  const seen = new Set<string>();
  const texts = (book.cells.text(sheetId, header)[0] ?? []).map((text, i) => {
    const base = text === '' ? `Column${i + 1}` : text;
    let name = base;
    for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${base}${n}`;
    seen.add(name.toLowerCase());
    return name;
  });
  const values = book.cells.values(sheetId, header)[0] ?? [];
  for (let i = 0; i < zoneColumns(zone); i++) {
    if (values[i] === texts[i]) continue;
    const at = { top: zone.top, bottom: zone.top, left: zone.left + i, right: zone.left + i };
    book.cells.write(sheetId, at, () => `'${texts[i] ?? ''}`);
  }
}

function freeName(book: Book, id: string): string {
  const taken = new Set(
    listTables(book)
      .filter((table) => table.id !== id)
      .map(({ name }) => name.toLowerCase()),
  );
  let n = taken.size + 1;
  while (taken.has(`table${n}`)) n++;
  return `Table${n}`;
}
