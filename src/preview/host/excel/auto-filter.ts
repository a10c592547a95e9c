import type { Book } from '../book';
import { containsZone } from '../grid/address';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { filteredRows } from './filtered-rows';
import type { FilterCriteria } from './filters';
import { applyFilter, clearFilter, clearFilters, criteriaOf, reapplyFilters } from './filters';
import { Range } from './range';
import type { TableInfo } from './table-state';
import { listTables, updateTable } from './table-state';

/** The filter of a sheet or of a table. In the grid every filter belongs to a table: a sheet's filter is that of its tables. */
export class AutoFilter extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly tableId?: string,
  ) {
    super();
  }

  private tables(): TableInfo[] {
    const all = listTables(this.book, this.sheetId);
    return this.tableId === undefined ? all : all.filter(({ id }) => id === this.tableId);
  }
  private hasButtons({ zone }: TableInfo): boolean {
    const at = { sheetId: this.sheetId, col: zone.left, row: zone.top };
    return this.book.grid.getters.getCoreTable(at)?.config.hasFilters ?? false;
  }

  get Enabled(): boolean {
    return this.tables().some((table) => this.hasButtons(table));
  }
  /** True while rows are hidden by a filter. */
  get IsDataFiltered(): boolean {
    return this.tables().some(({ zone }) => filteredRows(this.book, this.sheetId, zone).size > 0);
  }
  get Criteria(): (FilterCriteria | null)[] {
    const [table] = this.tables();
    if (!table) return [];
    const columns = table.zone.right - table.zone.left + 1;
    return Array.from({ length: columns }, (_, i) => criteriaOf(this.book, table.id, i) ?? null);
  }

  Apply(place: unknown, column?: number, criteria?: FilterCriteria): void {
    const range = place instanceof Range ? place : new Range(this.book, this.sheetId, this.GetRange().$zone);
    const table = this.tables().find(({ zone }) => containsZone(zone, range.$zone));
    if (!table) throw notImplemented('AutoFilter.apply (outside of tables)');
    if (!this.hasButtons(table)) updateTable(this.book, table, { config: { hasFilters: true } });
    if (column === undefined) return;
    if (column < 0 || column > table.zone.right - table.zone.left) throw invalidArgument('AutoFilter.apply');
    if (criteria) applyFilter(this.book, table.id, column, criteria);
  }
  ClearCriteria(): void {
    for (const { id } of this.tables()) clearFilters(this.book, id);
  }
  ClearColumnCriteria(column: number): void {
    for (const { id } of this.tables()) clearFilter(this.book, id, column);
  }
  Reapply(): void {
    for (const { id } of this.tables()) reapplyFilters(this.book, id);
  }
  /** The buttons go, and with them what they hid. */
  Remove(): void {
    for (const table of this.tables()) {
      clearFilters(this.book, table.id);
      updateTable(this.book, table, { config: { hasFilters: false } });
    }
  }
  GetRangeOrNullObject(): Range | null {
    const [table] = this.tables().filter((one) => this.hasButtons(one));
    return table ? new Range(this.book, this.sheetId, table.zone) : null;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidArgument('AutoFilter.getRange');
    return range;
  }
}
