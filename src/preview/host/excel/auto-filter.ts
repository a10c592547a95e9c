import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { HostObject } from '../protocol/host-object';

/** The filter of a sheet or of a table, to look at: a person sets it in the grid, where every filter belongs to a table. */
export class AutoFilter extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly zone?: Zone,
  ) {
    super();
  }

  get Enabled(): boolean {
    return this.tables().some((table) => table.config.hasFilters);
  }

  /** True while rows are hidden by a filter. */
  get IsDataFiltered(): boolean {
    const { getters } = this.book.grid;
    this.book.grid.settle();
    return this.tables().some(({ range }) => {
      for (let row = range.zone.top; row <= range.zone.bottom; row++)
        if (getters.isRowFiltered(this.sheetId, row)) return true;
      return false;
    });
  }

  private tables(): ReturnType<Book['grid']['getters']['getCoreTables']> {
    const all = this.book.grid.getters.getCoreTables(this.sheetId);
    return this.zone
      ? all.filter(({ range }) => range.zone.top === this.zone?.top && range.zone.left === this.zone.left)
      : all;
  }
}
