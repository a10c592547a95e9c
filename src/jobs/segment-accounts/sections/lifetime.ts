import type { FittedLifetime, LifetimeOutlook, PurchaseColumns } from '../../../engine/lifetime/outlook';
import type { Segmentation } from '../compute';
import type { Orders } from './orders';

/** What to expect of each account, or why nothing is said. */
export type LifetimeSection = LifetimeOutlook;
export type { FittedLifetime };

/** The orders as the lifetime models ask for them. `asOf` is the day that RFM uses. */
export function purchaseColumns(orders: Orders, { keys }: Segmentation, asOf: number): PurchaseColumns {
  const { accountOfRow, days, amounts } = orders;
  return { accountOfRow, accounts: keys.length, days, amounts, asOf };
}
