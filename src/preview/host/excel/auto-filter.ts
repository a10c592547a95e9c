import type { Book } from '../book';
import { containsZone, zoneAddress, type Zone } from '../grid/address';
import { invalidArgument } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { filteredRows } from './filtered-rows';
import type { FilterCriteria } from './filters';
import { applyFilter, clearFilter, clearFilters, criteriaOf, reapplyFilters } from './filters';
import { assertUnprotected } from './guard';
import { Range } from './range';
import {
  applySheetFilter,
  filterZone,
  isFiltering,
  sheetFilterOf,
  storeSheetFilter,
  type SheetFilter,
} from './sheet-filter';
import { surroundingRegion } from './surrounding-region';
import type { TableInfo } from './table-state';
import { listTables, updateTable } from './table-state';

/** The filter of a table, or of a sheet: its own, outside of tables, or else that of its tables. */
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
  /** The sheet's own. */
  private get own(): SheetFilter | undefined {
    return this.tableId === undefined ? sheetFilterOf(this.book, this.sheetId) : undefined;
  }
  private hasButtons({ zone }: TableInfo): boolean {
    const at = { sheetId: this.sheetId, col: zone.left, row: zone.top };
    return this.book.grid.getters.getCoreTable(at)?.config.hasFilters ?? false;
  }

  get Enabled(): boolean {
    return this.own !== undefined || this.tables().some((table) => this.hasButtons(table));
  }
  /** True while rows are hidden by a filter. */
  get IsDataFiltered(): boolean {
    const { own } = this;
    if (own) return isFiltering(own);
    return this.tables().some(({ zone }) => filteredRows(this.book, this.sheetId, zone).size > 0);
  }
  get Criteria(): (FilterCriteria | null)[] {
    const { own } = this;
    const [table] = this.tables();
    const zone = own ? filterZone(own) : table?.zone;
    if (!zone) return [];
    const columns = zone.right - zone.left + 1;
    if (own) return Array.from({ length: columns }, (_, i) => own.criteria[i] ?? null);
    return Array.from({ length: columns }, (_, i) => (table && criteriaOf(this.book, table.id, i)) ?? null);
  }

  Apply(place: unknown, column?: number, criteria?: FilterCriteria): void {
    assertUnprotected(this.book, this.sheetId, 'AutoFilter.apply', 'allowAutoFilter');
    const range = place instanceof Range ? place : new Range(this.book, this.sheetId, this.GetRange().$zone);
    const table = this.tables().find(({ zone }) => containsZone(zone, range.$zone));
    if (!table) return this.applyToSheet(range.$zone, column, criteria);
    if (!this.hasButtons(table)) updateTable(this.book, table, { config: { hasFilters: true } });
    if (column === undefined) return;
    if (column < 0 || column > table.zone.right - table.zone.left) throw invalidArgument('AutoFilter.apply');
    if (criteria) applyFilter(this.book, table.id, column, criteria);
  }
  /** Another place begins anew; so does one cell, which stands for the block around it. */
  private applyToSheet(zone: Zone, column?: number, criteria?: FilterCriteria): void {
    if (this.tableId !== undefined) throw invalidArgument('AutoFilter.apply');
    const { own } = this;
    const isOne = zone.top === zone.bottom && zone.left === zone.right;
    const range = zoneAddress(isOne ? surroundingRegion(new Range(this.book, this.sheetId, zone)) : zone);
    const known = own?.range === range ? own.criteria : {};
    const { left, right } = filterZone({ range, criteria: {} });
    if (column !== undefined && (column < 0 || column > right - left)) throw invalidArgument('AutoFilter.apply');
    const added = column !== undefined && criteria ? { [column]: criteria } : {};
    if (own && own.range !== range) this.showAll(own);
    applySheetFilter(this.book, this.sheetId, { range, criteria: { ...known, ...added } });
  }
  private showAll({ range }: SheetFilter): void {
    applySheetFilter(this.book, this.sheetId, { range, criteria: {} });
  }
  ClearCriteria(): void {
    assertUnprotected(this.book, this.sheetId, 'AutoFilter.clearCriteria', 'allowAutoFilter');
    const { own } = this;
    if (own) return this.showAll(own);
    for (const { id } of this.tables()) clearFilters(this.book, id);
  }
  ClearColumnCriteria(column: number): void {
    assertUnprotected(this.book, this.sheetId, 'AutoFilter.clearColumnCriteria', 'allowAutoFilter');
    const { own } = this;
    if (own) {
      const criteria = Object.fromEntries(Object.entries(own.criteria).filter(([key]) => Number(key) !== column));
      return applySheetFilter(this.book, this.sheetId, { range: own.range, criteria });
    }
    for (const { id } of this.tables()) clearFilter(this.book, id, column);
  }
  Reapply(): void {
    assertUnprotected(this.book, this.sheetId, 'AutoFilter.reapply', 'allowAutoFilter');
    const { own } = this;
    if (own) return applySheetFilter(this.book, this.sheetId, own);
    for (const { id } of this.tables()) reapplyFilters(this.book, id);
  }
  /** The buttons go, and with them what they hid. */
  Remove(): void {
    assertUnprotected(this.book, this.sheetId, 'AutoFilter.remove', 'allowAutoFilter');
    const { own } = this;
    if (own) {
      this.showAll(own);
      return storeSheetFilter(this.book, this.sheetId, undefined);
    }
    for (const table of this.tables()) {
      clearFilters(this.book, table.id);
      updateTable(this.book, table, { config: { hasFilters: false } });
    }
  }
  GetRangeOrNullObject(): Range | null {
    const { own } = this;
    if (own) return new Range(this.book, this.sheetId, filterZone(own));
    const [table] = this.tables().filter((one) => this.hasButtons(one));
    return table ? new Range(this.book, this.sheetId, table.zone) : null;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidArgument('AutoFilter.getRange');
    return range;
  }
}
