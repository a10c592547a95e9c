import type { OrderColumns } from '../../../worker/tasks/orders';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';

/** The source seen as orders or order lines. Null where no column of order dates is matched, or none of its dates can be read. */
export function ordersOf({ checked }: Checked, { accountOfRow, keys }: Segmentation): OrderColumns | null {
  const { dates, numbers, value, orderNumbers } = checked.columns;
  const days = dates.get('orderDate');
  const amounts = value === null ? undefined : numbers.get(value);
  if (!days || !amounts || days.every((day, row) => Number.isNaN(day) || accountOfRow[row] === -1)) return null;
  return {
    accountOfRow,
    accounts: keys.length,
    days,
    amounts,
    numbers:
      orderNumbers && orderNumbers.keys.length > 0
        ? { codes: orderNumbers.codes, count: orderNumbers.keys.length }
        : null,
  };
}
