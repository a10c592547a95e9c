import type { Book } from '../book';
import { HostObject } from '../protocol/host-object';
import { Range } from './range';
import { checkedFields, sortZone } from './range-sort';
import type { SortField } from './sort-order';
import { bodyOf, tableById } from './table-state';

interface StoredSort {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly method: string;
}

/** How a table is sorted; remembered, so that it can be applied again. */
export class TableSort extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly tableId: string,
  ) {
    super();
  }

  private get stored(): StoredSort | undefined {
    return this.book.state.get<StoredSort>(`table-sort/${this.tableId}`);
  }
  get Fields(): readonly SortField[] {
    return this.stored?.fields ?? [];
  }
  get MatchCase(): boolean {
    return this.stored?.matchCase ?? false;
  }
  get Method(): string {
    return this.stored?.method ?? 'PinYin';
  }

  Apply(fields: unknown, matchCase = false, method = 'PinYin'): void {
    const table = tableById(this.book, this.tableId);
    const body = new Range(this.book, table.sheetId, bodyOf(table));
    const checked = checkedFields(fields, body.$zone, true, 'TableSort.apply');
    sortZone(body, checked, matchCase, true);
    this.book.state.set(`table-sort/${this.tableId}`, { fields: checked, matchCase, method } satisfies StoredSort);
  }
  /** Rows stay where they are; the order is only forgotten. */
  Clear(): void {
    this.book.state.set(`table-sort/${this.tableId}`, undefined);
  }
  Reapply(): void {
    if (this.stored) this.Apply(this.Fields, this.MatchCase, this.Method);
  }
}
