import type { Book } from '../book';
import { EventType, WORKBOOK_TARGET } from '../events';
import { parseZone, splitAddress, zoneColumns, zoneRows } from '../grid/address';
import { HostError, invalidArgument } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { AutoFilter } from './auto-filter';
import { clearFilters, reapplyFilters } from './filters';
import { dropTableState } from './table-state';
import { TableSort } from './table-sort';
import { assertUnprotected } from './guard';
import { Range } from './range';
import { TableColumnCollection } from './table-columns';
import { TableRowCollection } from './table-rows';
import type { TableInfo } from './table-state';
import { bodyOf, listTables, storeTable, tableById, updateTable } from './table-state';
import { Worksheet } from './worksheet';

/** Looks the library can draw; others are remembered and drawn plainly. */
const DRAWN_STYLE = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

export class Table extends HostObject {
  static override readonly navigations = ['AutoFilter', 'Columns', 'Rows', 'Sort', 'Worksheet'];
  static override readonly events = ['DataChanged', 'SelectionChanged'];

  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {
    super();
  }

  get $info(): TableInfo {
    return tableById(this.book, this.id);
  }
  override $identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }
  get LegacyId(): string {
    return this.id;
  }
  get Name(): string {
    return this.$info.name;
  }
  set Name(name: string) {
    const legal =
      typeof name === 'string' && name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !parseZone(name);
    if (!legal) throw invalidArgument('Table.name');
    const taken = listTables(this.book).some(
      (table) => table.id !== this.id && table.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken || this.book.grid.getters.getNamedRange(name)) throw new HostError('ItemAlreadyExists', 'Table.name');
    assertUnprotected(this.book, this.$info.sheetId, 'Table.name');
    storeTable(this.book, this.id, { name });
  }
  get Style(): string {
    return this.$info.style;
  }
  set Style(style: string) {
    assertUnprotected(this.book, this.$info.sheetId, 'Table.style');
    storeTable(this.book, this.id, { style });
    updateTable(this.book, this.$info, { config: { styleId: DRAWN_STYLE.test(style) ? style : 'None' } });
  }
  get ShowHeaders(): boolean {
    return this.$info.hasHeaders;
  }
  get ShowTotals(): boolean {
    return this.$info.hasTotals;
  }
  set ShowTotals(show: boolean) {
    const { hasTotals, zone } = this.$info;
    if (show === hasTotals) return;
    const total = new Range(this.book, this.$info.sheetId, { ...zone, top: zone.bottom, bottom: zone.bottom });
    if (show) {
      updateTable(this.book, this.$info, { zone: { ...zone, bottom: zone.bottom + 1 } });
      updateTable(this.book, this.$info, { config: { totalRow: true } });
      total.GetOffsetRange(1, 0).GetCell(0, 0).Values = [['Total']];
    } else {
      total.Clear('Contents');
      updateTable(this.book, this.$info, { config: { totalRow: false } });
      updateTable(this.book, this.$info, { zone: { ...zone, bottom: zone.bottom - 1 } });
    }
  }
  get ShowBandedRows(): boolean {
    return this.config().bandedRows;
  }
  set ShowBandedRows(show: boolean) {
    updateTable(this.book, this.$info, { config: { bandedRows: show } });
  }
  get ShowBandedColumns(): boolean {
    return this.config().bandedColumns;
  }
  set ShowBandedColumns(show: boolean) {
    updateTable(this.book, this.$info, { config: { bandedColumns: show } });
  }
  get ShowFilterButton(): boolean {
    return this.config().hasFilters;
  }
  set ShowFilterButton(show: boolean) {
    updateTable(this.book, this.$info, { config: { hasFilters: show } });
  }
  get HighlightFirstColumn(): boolean {
    return this.config().firstColumn;
  }
  set HighlightFirstColumn(show: boolean) {
    updateTable(this.book, this.$info, { config: { firstColumn: show } });
  }
  get HighlightLastColumn(): boolean {
    return this.config().lastColumn;
  }
  set HighlightLastColumn(show: boolean) {
    updateTable(this.book, this.$info, { config: { lastColumn: show } });
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.book, this.id);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.book, this.id);
  }
  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.book, this.$info.sheetId, this.id);
  }
  get Sort(): TableSort {
    return new TableSort(this.book, this.id);
  }
  ClearFilters(): void {
    clearFilters(this.book, this.id);
  }
  ReapplyFilters(): void {
    reapplyFilters(this.book, this.id);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.$info.sheetId);
  }

  GetRange(): Range {
    return new Range(this.book, this.$info.sheetId, this.$info.zone);
  }
  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }
  GetDataBodyRange(): Range {
    return new Range(this.book, this.$info.sheetId, bodyOf(this.$info));
  }
  GetTotalRowRange(): Range {
    if (!this.$info.hasTotals) throw new HostError('ItemNotFound', 'Table.getTotalRowRange');
    return this.GetRange().GetLastRow();
  }

  Resize(place: unknown): void {
    const zone = place instanceof Range ? place.$zone : parseZone(splitAddress(String(place)).address);
    const { zone: old } = this.$info;
    if (!zone || zone.top !== old.top || zoneRows(zone) < 2 || zone.left > old.right || zone.right < old.left)
      throw invalidArgument('Table.resize');
    updateTable(this.book, this.$info, { zone });
    this.Columns.$nameNew(zoneColumns(old));
  }
  ConvertToRange(): Range {
    const range = this.GetRange();
    const { sheetId, zone, name } = this.$info;
    assertUnprotected(this.book, sheetId, 'Table.convertToRange');
    clearFilters(this.book, this.id);
    this.book.grid.dispatch('REMOVE_TABLE', { sheetId, target: [zone] });
    dropTableState(this.book, this.id);
    this.book.events.emit(EventType.tableDeleted, WORKBOOK_TARGET, {
      source: 'Local',
      tableId: this.id,
      tableName: name,
      worksheetId: sheetId,
    });
    return range;
  }
  /** The table and what is in it. */
  Delete(): void {
    this.ConvertToRange().Clear();
  }

  private config(): {
    bandedRows: boolean;
    bandedColumns: boolean;
    hasFilters: boolean;
    firstColumn: boolean;
    lastColumn: boolean;
  } {
    const { sheetId, zone } = this.$info;
    const table = this.book.grid.getters.getCoreTable({ sheetId, col: zone.left, row: zone.top });
    if (!table) throw new HostError('ItemNotFound', 'Table');
    return table.config;
  }
}
