import type { Book } from '../book';
import { usedZone } from '../grid/used-zone';
import { zoneRows } from '../grid/address';
import { HostError, invalidArgument } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';
import { DataValidation } from './data-validation';
import { Range } from './range';
import type { TableInfo } from './table-state';
import { bodyOf, moveCells, tableById, updateTable } from './table-state';

export class TableRowCollection extends HostCollection<TableRow> {
  constructor(
    private readonly book: Book,
    private readonly tableId: string,
  ) {
    super();
  }

  private get table(): TableInfo {
    return tableById(this.book, this.tableId);
  }
  $items(): TableRow[] {
    return Array.from(
      { length: Math.max(0, zoneRows(bodyOf(this.table))) },
      (_, i) => new TableRow(this.book, this.tableId, i),
    );
  }
  $indexer(index: unknown): TableRow {
    return this.GetItemAt(Number(index));
  }

  /** Adds rows at the end or before `index`; what stands below the table moves down. */
  Add(index?: number | null, values?: unknown): TableRow {
    const rows = Array.isArray(values)
      ? Array.isArray(values[0])
        ? (values as unknown[][])
        : [values as unknown[]]
      : [[]];
    const { sheetId, zone } = this.table;
    const body = bodyOf(this.table);
    const count = zoneRows(body);
    const at = index === undefined || index === null || index < 0 ? count : index;
    if (at > count) throw invalidArgument('TableRowCollection.add');
    const below = usedZone(this.book.grid, sheetId, true, { ...zone, top: body.top + at, bottom: 1_048_575 });
    if (below) moveCells(this.book, sheetId, { ...zone, top: body.top + at, bottom: below.bottom }, rows.length, 0);
    updateTable(this.book, this.table, { zone: { ...zone, bottom: zone.bottom + rows.length } });
    const target = new Range(this.book, sheetId, {
      ...zone,
      top: body.top + at,
      bottom: body.top + at + rows.length - 1,
    });
    if (values !== undefined && values !== null) target.Values = rows;
    return new TableRow(this.book, this.tableId, at);
  }
}

export class TableRow extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly tableId: string,
    private readonly position: number,
  ) {
    super();
  }

  get Index(): number {
    return this.position;
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    const table = tableById(this.book, this.tableId);
    const row = bodyOf(table).top + this.position;
    return new Range(this.book, table.sheetId, { ...table.zone, top: row, bottom: row });
  }
  Delete(): void {
    const table = tableById(this.book, this.tableId);
    if (zoneRows(bodyOf(table)) <= 1) throw new HostError('InvalidOperation', 'TableRow.delete');
    const { sheetId, zone } = table;
    const range = this.GetRange();
    range.Clear();
    const below = usedZone(this.book.grid, sheetId, true, { ...zone, top: range.$zone.top + 1, bottom: 1_048_575 });
    if (below) moveCells(this.book, sheetId, { ...zone, top: range.$zone.top + 1, bottom: below.bottom }, -1, 0);
    updateTable(this.book, table, { zone: { ...zone, bottom: zone.bottom - 1 } });
    // Lists to choose from end with the table.
    new DataValidation(new Range(this.book, sheetId, { ...zone, top: zone.bottom })).Clear();
  }
}
