import { failure, success, type Result } from '../core/result';
import { exceeds } from '../core/tolerance';

export interface Wallet {
  /** Our part of what the account spends: 0..1. */
  readonly share: number;
  /** What it spends elsewhere. */
  readonly open: number;
}

/**
 * How much of what the account spends does it spend with us?
 *
 * Units   ourSales, totalSpend: one currency and the same period
 * Errors  not-zero-or-more, spend-not-positive, sales-above-spend
 * Source  models.md P18
 *
 * @example shareOfWallet(30, 120).value // => { share: 0.25, open: 90 }
 */
export function shareOfWallet(ourSales: number, totalSpend: number): Result<Wallet> {
  if (!(ourSales >= 0)) return failure('not-zero-or-more', { column: 'our_sales' });
  if (!(totalSpend > 0)) return failure('spend-not-positive', { column: 'total_spend' });
  if (exceeds(ourSales, totalSpend)) return failure('sales-above-spend', { column: 'our_sales' });
  const share = Math.min(1, ourSales / totalSpend);
  return success({ share, open: Math.max(0, totalSpend - ourSales) });
}

/**
 * The share of wallet to expect from the rank that the account gives us among its suppliers, where its spend is not known.
 *
 * Shapes  rank: 1 is the first choice, tied ranks are the mean of theirs; suppliers: 1 or more
 * Errors  rank-out-of-range
 * Source  wallet allocation rule, Keiningham, Aksoy, Buoye & Cooil (2011): (1 − rank/(n + 1))·2/n
 *
 * @example walletAllocation(1, 3).value // => 0.5
 */
export function walletAllocation(rank: number, suppliers: number): Result<number> {
  if (!Number.isInteger(suppliers) || suppliers < 1 || !(rank >= 1 && rank <= suppliers))
    return failure('rank-out-of-range', { column: 'rank' });
  return success(((1 - rank / (suppliers + 1)) * 2) / suppliers);
}
