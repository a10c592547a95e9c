import type { Book } from '../book';
import { EventType, WORKBOOK_TARGET } from '../events';
import type { Zone } from '../grid/address';
import { containsZone, intersectZones, isUnbounded, parseZone, splitAddress, zoneColumns } from '../grid/address';
import { HostError, invalidArgument, notFound } from '../protocol/errors';
import { HostCollection } from '../protocol/host-object';
import { assertUnprotected } from './guard';
import { Range } from './range';
import { Table } from './table';
import { freeTableName, listTables, storeTable, type TableInfo } from './table-state';

abstract class Tables extends HostCollection<Table> {
  constructor(
    protected readonly book: Book,
    protected readonly sheetId?: string,
  ) {
    super();
  }

  protected list(): TableInfo[] {
    return listTables(this.book, this.sheetId);
  }
  $items(): Table[] {
    return this.list().map(({ id }) => new Table(this.book, id));
  }
  $indexer(key: unknown): Table {
    const table = this.GetItemOrNullObject(String(key));
    if (!table) throw notFound(`${this.$type}.getItem`);
    return table;
  }
  GetItemOrNullObject(key: string): Table | null {
    const wanted = String(key).toLowerCase();
    const found = this.list().find(({ id, name }) => id === String(key) || name.toLowerCase() === wanted);
    return found ? new Table(this.book, found.id) : null;
  }
}

/** Tables that touch a range. */
export class TableScopedCollection extends Tables {
  constructor(
    book: Book,
    sheetId: string,
    private readonly within: Zone,
    private readonly fullyContained: boolean,
  ) {
    super(book, sheetId);
  }

  protected override list(): TableInfo[] {
    return super
      .list()
      .filter(({ zone }) =>
        this.fullyContained ? containsZone(this.within, zone) : intersectZones(zone, this.within),
      );
  }
  GetFirst(): Table {
    return this.GetItemAt(0);
  }
}

export class TableCollection extends Tables {
  static override readonly events = ['Added', 'DataChanged', 'Deleted'];

  Add(place: unknown, hasHeaders: boolean): Table {
    const range = this.rangeOf(place);
    const { $sheetId: sheetId } = range;
    if (range.RowCount * range.ColumnCount === 0 || isUnbounded(range.$zone))
      throw invalidArgument('TableCollection.add');
    // Without headers, Excel moves the cells down one row and writes `Column1` … above them. A table has at least one row of data.
    const rows = range.RowCount + (hasHeaders && range.RowCount > 1 ? 0 : 1);
    const zone = { ...range.$zone, bottom: range.$zone.top + rows - 1 };
    const { grid } = this.book;
    if (listTables(this.book, sheetId).some((other) => intersectZones(other.zone, zone))) {
      throw new HostError('MergedRangeConflict', 'TableCollection.add');
    }
    assertUnprotected(this.book, sheetId, 'TableCollection.add');
    if (grid.mergesIn(sheetId, zone).length > 0) range.Unmerge();
    if (!hasHeaders) range.GetRow(0).Insert('Down');
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
    storeTable(this.book, added.id, { name: freeTableName(this.book, added.id) });
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
