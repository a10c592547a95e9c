import { partOf } from '../../engine/core/steps';
import {
  orderPeriodSteps,
  periodMoverSteps,
  type DatedOrders,
  type PeriodMovers,
  type TwoPeriods,
} from '../../engine/portfolio/period-movers';
import type { PeriodPair } from '../../engine/portfolio/period-pairs';
import type { Rules } from '../../engine/rules/rules';
import type { Task } from './task';

/** Values by account, or the orders that they are summed from. */
export type PeriodSource = TwoPeriods | { readonly orders: DatedOrders; readonly pair: PeriodPair };

interface MoversInput {
  readonly source: PeriodSource;
  /** How many tiers there are. */
  readonly tiers: number;
  readonly rules: Rules;
}

/** Who rose and fell between two periods. */
export const movers: Task<MoversInput, PeriodMovers> = {
  *steps({ source, tiers, rules }) {
    const periods = 'orders' in source ? yield* partOf(orderPeriodSteps(source.orders, source.pair), 0, 0.5) : source;
    return yield* partOf(periodMoverSteps(periods, tiers, rules), 0.5, 1);
  },
  rows: ({ source }) => ('orders' in source ? source.orders.days.length : source.now.length),
};
