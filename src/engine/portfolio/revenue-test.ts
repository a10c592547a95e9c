import { failure, success, type Result } from '../core/result';
import { rowsACall } from '../core/steps';
import { reaches } from '../core/tolerance';
import type { Rules } from '../rules/rules';

export interface RevenueTest {
  /** Part of our revenue that each account brings; NaN without revenue. */
  readonly share: Float64Array;
  /** 1 where the share reaches the rule. */
  readonly isKey: Uint8Array;
}

/**
 * Which accounts do we live on? An account is key when it brings enough of our own revenue; its own size never counts.
 *
 * Shapes  revenue: n → share, isKey: n
 * Units   revenue and ourRevenue: one currency
 * Blanks  NaN stays NaN and is not key
 * Errors  revenue-not-positive
 * Source  models.md P10; definition given, cut house
 *
 * @example revenueTest(Float64Array.of(60, 4), 100, { 'keyAccount.revenueShare': 0.05 }).value.isKey // => Uint8Array.of(1, 0)
 */
export function revenueTest(
  revenue: Float64Array,
  ourRevenue: number,
  rules: Pick<Rules, 'keyAccount.revenueShare'>,
): Result<RevenueTest> {
  if (!(ourRevenue > 0)) return failure('revenue-not-positive');
  const share = new Float64Array(revenue.length);
  const isKey = new Uint8Array(revenue.length);
  const cut = rules['keyAccount.revenueShare'];
  for (let first = 0; first < share.length; first += rowsACall) {
    testAccounts(share, isKey, revenue, ourRevenue, cut, first, Math.min(share.length, first + rowsACall));
  }
  return success({ share, isKey });
}

/** A call a few thousand accounts; see `rowsACall` for why. */
function testAccounts(
  share: Float64Array,
  isKey: Uint8Array,
  revenue: Float64Array,
  ourRevenue: number,
  cut: number,
  first: number,
  end: number,
): void {
  for (let account = first; account < end; account++) {
    const part = revenue[account]! / ourRevenue;
    share[account] = part;
    if (reaches(part, cut)) isKey[account] = 1;
  }
}
