import { failure, success, type Result } from '../core/result';
import { rankValues } from './ranking';

/** Loss-makers, the largest loss first, as columns, with what the book makes with and without them. */
export interface AuditList {
  /** Input index by place on the list. */
  readonly order: Uint32Array;
  /** Profit, below zero. */
  readonly profit: Float64Array;
  /** Part of all losses, 0..1. */
  readonly lossShare: Float64Array;
  /** What comes in when the account is brought to zero. */
  readonly repair: Float64Array;
  /** Profit of the book without this account and those above it on the list. */
  readonly profitWithout: Float64Array;
  /** Profit of the book as it is, and with all loss-makers gone or brought to zero. */
  readonly total: number;
  readonly totalWithout: number;
}

/**
 * Annual customer audit: who costs us money, what would repair bring, and what would we make without them?
 *
 * Repair to zero and exit bring the book to the same profit; what differs is the revenue that stays.
 *
 * Shapes  profits: n, one an account and over the year → columns: m loss-makers
 * Units   one currency; shares 0..1
 * Blanks  NaN is left out and counted
 * Ties    keep the input order
 * Errors  no-rows, too-large, no-loss-makers
 * Cost    O(n)
 * Source  models.md P8, over P5 and P6 (given)
 *
 * @example auditLosses(Float64Array.of(90, -5, 30, -15)).value.profitWithout // => Float64Array.of(115, 120)
 */
export function auditLosses(profits: Float64Array): Result<AuditList> {
  const ranked = rankValues(profits);
  if (!ranked.ok) return ranked;
  const { order, sorted, positiveSum, negativeSum } = ranked.value;
  let m = 0;
  while (m < sorted.length && sorted[sorted.length - 1 - m]! < 0) m++;
  if (m === 0) return failure('no-loss-makers');

  const worst = new Uint32Array(m);
  const profit = new Float64Array(m);
  const lossShare = new Float64Array(m);
  const repair = new Float64Array(m);
  const profitWithout = new Float64Array(m);
  // The ranking ends with the worst, equal losses in input order: each tie group is turned back as it is taken.
  for (let end = sorted.length, k = 0; k < m;) {
    let start = end - 1;
    while (start > sorted.length - m && sorted[start - 1] === sorted[end - 1]) start--;
    for (let i = start; i < end; i++, k++) {
      worst[k] = order[i]!;
      profit[k] = sorted[i]!;
      lossShare[k] = sorted[i]! / negativeSum;
      repair[k] = -sorted[i]!;
    }
    end = start;
  }
  let left = 0;
  let lost = 0;
  for (let k = m - 1; k >= 0; k--) {
    profitWithout[k] = positiveSum + (left + lost);
    // Losses grow from here on, but their sum may still be the smaller part.
    const loss = profit[k]!;
    const next = left + loss;
    lost += left <= loss ? left - next + loss : loss - next + left;
    left = next;
  }
  return success(
    {
      order: worst,
      profit,
      lossShare,
      repair,
      profitWithout,
      total: positiveSum + negativeSum,
      totalWithout: positiveSum,
    },
    ranked.notes,
  );
}
