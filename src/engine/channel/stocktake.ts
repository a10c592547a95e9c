import { failure, success, type Result } from '../core/result';
import { exceeds } from '../core/tolerance';

export interface Stocktake {
  /** Sales of one developed customer (D); NaN while none is developed. */
  readonly salesEach: number;
  /** Sales of the whole market (E); NaN where it is neither given nor to be derived. */
  readonly totalSales: number;
  /** E is D·A, so that both occupancies are equal by construction and only one of them is news. */
  readonly isDerived: boolean;
  /** B/A and C/E: 0..1. */
  readonly customerOccupancy: number;
  readonly salesOccupancy: number;
  readonly openCustomers: number;
  readonly openSales: number;
  /** Part of E that rivals sell; NaN where it is not known. */
  readonly rivalOccupancy: number;
}

/**
 * How much of the channel's market do we hold, and what is still open?
 *
 * Shapes  customers: estimated in all (A); developed: by us (B); sales: ours (C); totalSales: of the market (E)
 * Errors  customers-not-positive (A), not-zero-or-more (B, C), developed-above-total, total-below-sales (E under C)
 * Source  models.md C1 (given)
 *
 * @example stocktake({ customers: 200, developed: 50, sales: 1000 }).value // => { salesEach: 20, totalSales: 4000, isDerived: true, customerOccupancy: 0.25, salesOccupancy: 0.25, openCustomers: 150, openSales: 3000, rivalOccupancy: NaN }
 */
export function stocktake(input: {
  readonly customers: number;
  readonly developed: number;
  readonly sales: number;
  readonly totalSales?: number;
  readonly rivalSales?: number;
}): Result<Stocktake> {
  const { customers, developed, sales, totalSales: given, rivalSales = NaN } = input;
  if (!(customers > 0)) return failure('customers-not-positive', { column: 'total_customers' });
  if (!(developed >= 0)) return failure('not-zero-or-more', { column: 'developed' });
  if (!(sales >= 0)) return failure('not-zero-or-more', { column: 'sales' });
  if (exceeds(developed, customers)) return failure('developed-above-total', { column: 'developed' });
  if (given !== undefined && !(given > 0 && !exceeds(sales, given)))
    return failure('total-below-sales', { column: 'total_sales' });

  const salesEach = developed > 0 ? sales / developed : NaN;
  const totalSales = given ?? salesEach * customers;
  return success({
    salesEach,
    totalSales,
    isDerived: given === undefined,
    customerOccupancy: developed / customers,
    salesOccupancy: totalSales > 0 ? sales / totalSales : NaN,
    openCustomers: customers - developed,
    openSales: totalSales - sales,
    rivalOccupancy: totalSales > 0 ? rivalSales / totalSales : NaN,
  });
}
