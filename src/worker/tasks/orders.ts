import { noKey } from '../../engine/core/read-keys';
import { success, type Result } from '../../engine/core/result';
import { partOf } from '../../engine/core/steps';
import { lifetimeSteps, type LifetimeOutlook } from '../../engine/lifetime/outlook';
import type { DatedOrders } from '../../engine/portfolio/period-movers';
import { periodPairs, type PeriodPair } from '../../engine/portfolio/period-pairs';
import { buildRfm, type RfmTable } from '../../engine/portfolio/rfm';
import type { Rules } from '../../engine/rules/rules';
import type { Task } from './task';

/** Orders, with their numbers where the source has them: lines of one order are one purchase. */
export interface OrderColumns extends DatedOrders {
  readonly numbers: { readonly codes: Int32Array; readonly count: number } | null;
}

/** What dated orders say about accounts. */
export interface OrderFigures {
  readonly rfm: Result<RfmTable>;
  /** Null where there is no RFM: both ask for a purchase up to the as-of day. */
  readonly lifetime: LifetimeOutlook | null;
  /** Periods that can be compared, the best first. */
  readonly pairs: readonly PeriodPair[];
}

/** How often the rows are passed over, against once for the ranking. */
const PASSES = 40;

/** RFM, what to expect of each account, and the periods that can be compared. */
export const orders: Task<{ readonly columns: OrderColumns; readonly rules: Rules }, OrderFigures> = {
  *steps({ columns, rules }) {
    const { accountOfRow, accounts, days, amounts, numbers } = columns;
    const rfm = buildRfm({ accountOfRow, accounts, days, amounts, ...(numbers && { orders: numbers }) }, rules);
    yield 0.1;
    const pairs = periodPairs(days.map((day, row) => (accountOfRow[row] === noKey ? NaN : day)));
    yield 0.15;
    if (!rfm.ok) return success({ rfm, lifetime: null, pairs });
    const purchases = { accountOfRow, accounts, days, amounts, asOf: rfm.value.asOf };
    return success({ rfm, lifetime: yield* partOf(lifetimeSteps(purchases, rules), 0.15, 1), pairs });
  },
  rows: ({ columns }) => PASSES * columns.days.length,
};
