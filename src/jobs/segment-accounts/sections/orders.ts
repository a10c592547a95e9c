import { keysIn } from '../../../engine/intake/read-columns';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';

/** The source seen as orders or order lines, rows that are left out marked by account −1. */
export interface Orders {
  readonly accountOfRow: Int32Array;
  /** Serial days; NaN where there is none. */
  readonly days: Float64Array;
  readonly amounts: Float64Array;
  /** Order number of each row as a code, where the source has them. */
  readonly numbers: { readonly codes: Int32Array; readonly count: number } | null;
}

/** Null where no column of order dates is matched, or none of its dates can be read. */
export function ordersOf({ checked, cells, input }: Checked, { accountOfRow }: Segmentation): Orders | null {
  const days = checked.columns.dates.get('orderDate');
  const amounts = checked.columns.value === null ? undefined : checked.columns.numbers.get(checked.columns.value);
  if (!days || !amounts || days.every((day, row) => Number.isNaN(day) || accountOfRow[row] === -1)) return null;
  const column = input.match.orderNumber;
  const keys = column === undefined ? null : keysIn(cells, column, input.table.dataStart);
  return {
    accountOfRow,
    days,
    amounts,
    numbers: keys && keys.keys.length > 0 ? { codes: keys.codes, count: keys.keys.length } : null,
  };
}
