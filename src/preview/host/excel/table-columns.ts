import type { Book } from '../book';
import { zoneColumns } from '../grid/address';
import { usedZone } from '../grid/used-zone';
import { HostError, invalidArgument, notFound } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';
import { Filter } from './filter';
import { Range } from './range';
import type { TableInfo } from './table-state';
import { bodyOf, moveCells, tableById, updateTable } from './table-state';

export class TableColumnCollection extends HostCollection<TableColumn> {
  constructor(
    private readonly book: Book,
    private readonly tableId: string,
  ) {
    super();
  }

  private get table(): TableInfo {
    return tableById(this.book, this.tableId);
  }
  $items(): TableColumn[] {
    return Array.from({ length: zoneColumns(this.table.zone) }, (_, i) => new TableColumn(this.book, this.tableId, i));
  }
  $indexer(key: unknown): TableColumn {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw notFound('TableColumnCollection.getItem');
    return column;
  }
  GetItemOrNullObject(key: unknown): TableColumn | null {
    if (typeof key === 'number') return this.$items()[key - 1] ?? null;
    return this.$items().find((column) => column.Name.toLowerCase() === String(key).toLowerCase()) ?? null;
  }

  /** Adds a column at the end or at `index`; cells right of it move right, as in Excel. */
  Add(index?: number | null, values?: unknown, name?: string): TableColumn {
    const { sheetId, zone } = this.table;
    const count = zoneColumns(zone);
    const at = index === undefined || index === null || index < 0 ? count : index;
    if (at > count) throw invalidArgument('TableColumnCollection.add');
    const neighbours = usedZone(this.book.grid, sheetId, true, { ...zone, left: zone.left + at, right: 16_383 });
    if (neighbours) moveCells(this.book, sheetId, { ...zone, left: zone.left + at, right: neighbours.right }, 0, 1);
    updateTable(this.book, this.table, { zone: { ...zone, right: zone.right + 1 } });
    const column = new TableColumn(this.book, this.tableId, at);
    if (values !== undefined && values !== null) column.Values = values;
    if (name !== undefined) column.Name = name;
    this.$nameNew(at);
    return column;
  }

  /** Excel gives a header to every column that has none. */
  $nameNew(from: number): void {
    for (const column of this.$items().slice(from)) {
      if (column.Name !== '') continue;
      let n = column.Index + 1;
      while (this.GetItemOrNullObject(`Column${n}`)) n++;
      column.Name = `Column${n}`;
    }
  }
}

export class TableColumn extends HostObject {
  static override readonly navigations = ['Filter'];

  constructor(
    private readonly book: Book,
    private readonly tableId: string,
    private readonly position: number,
  ) {
    super();
  }

  private get table(): TableInfo {
    return tableById(this.book, this.tableId);
  }
  override $identity(): Record<string, unknown> {
    return { Id: this.Id };
  }
  get Id(): number {
    return this.position + 1;
  }
  get Index(): number {
    return this.position;
  }
  get Name(): string {
    return String(this.GetHeaderRowRange().Values?.[0]?.[0] ?? '');
  }
  set Name(name: string) {
    if (typeof name !== 'string' || name === '') throw invalidArgument('TableColumn.name');
    this.GetHeaderRowRange().Values = [[`'${name}`]];
    this.book.later('formulas', () => this.book.formulas.refresh());
  }
  get Filter(): Filter {
    return new Filter(this.book, this.tableId, this.position);
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    const { sheetId, zone } = this.table;
    return new Range(this.book, sheetId, {
      ...zone,
      left: zone.left + this.position,
      right: zone.left + this.position,
    });
  }
  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }
  GetDataBodyRange(): Range {
    const { top, bottom } = bodyOf(this.table);
    return this.GetRange().$at({ ...this.GetRange().$zone, top, bottom });
  }
  GetTotalRowRange(): Range {
    if (!this.table.hasTotals) throw new HostError('ItemNotFound', 'TableColumn.getTotalRowRange');
    return this.GetRange().GetLastRow();
  }
  /** Cells right of it within the table's rows move left. */
  Delete(): void {
    const { sheetId, zone } = this.table;
    if (zoneColumns(zone) === 1) throw new HostError('InvalidOperation', 'TableColumn.delete');
    this.GetRange().Clear();
    const used = usedZone(this.book.grid, sheetId, true, {
      ...zone,
      left: zone.left + this.position + 1,
      right: 16_383,
    });
    if (used) moveCells(this.book, sheetId, { ...zone, left: zone.left + this.position + 1, right: used.right }, 0, -1);
    updateTable(this.book, this.table, { zone: { ...zone, right: zone.right - 1 } });
  }
}
