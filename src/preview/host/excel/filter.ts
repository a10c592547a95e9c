import type { Book } from '../book';
import { invalidArgument } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import type { FilterCriteria } from './filters';
import { applyFilter, clearFilter, criteriaOf } from './filters';

/** The filter of one column of a table. */
export class Filter extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly tableId: string,
    private readonly column: number,
  ) {
    super();
  }

  get Criteria(): FilterCriteria | null {
    return criteriaOf(this.book, this.tableId, this.column) ?? null;
  }
  Apply(criteria: unknown): void {
    if (typeof criteria !== 'object' || criteria === null) throw invalidArgument('Filter.apply');
    applyFilter(this.book, this.tableId, this.column, criteria as FilterCriteria);
  }
  Clear(): void {
    clearFilter(this.book, this.tableId, this.column);
  }
  ApplyValuesFilter(values: unknown[]): void {
    this.Apply({ filterOn: 'Values', values });
  }
  ApplyCustomFilter(criteria1: string, criteria2?: string, operator = 'And'): void {
    this.Apply({ filterOn: 'Custom', criterion1: criteria1, criterion2: criteria2, operator });
  }
  ApplyTopItemsFilter(count: number): void {
    this.Apply({ filterOn: 'TopItems', criterion1: String(count) });
  }
  ApplyTopPercentFilter(percent: number): void {
    this.Apply({ filterOn: 'TopPercent', criterion1: String(percent) });
  }
  ApplyBottomItemsFilter(count: number): void {
    this.Apply({ filterOn: 'BottomItems', criterion1: String(count) });
  }
  ApplyBottomPercentFilter(percent: number): void {
    this.Apply({ filterOn: 'BottomPercent', criterion1: String(percent) });
  }
  ApplyDynamicFilter(criteria: string): void {
    this.Apply({ filterOn: 'Dynamic', dynamicCriteria: criteria });
  }
}
