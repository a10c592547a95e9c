import { success, type Result } from '../core/result';
import { rowsAStep, type Steps } from '../core/steps';
import { sumRows } from './account-sums';
import { countMigration, type Migration } from './migration';
import { findMovers, type Movers, type MoverRules } from './movers';
import { periodDays, type Period } from './period-pairs';

/** Values of the accounts in two periods, NaN where an account has none. */
export interface TwoPeriods {
  readonly before: Float64Array;
  readonly now: Float64Array;
}

/** Orders whose days say in which period they are. */
export interface DatedOrders {
  /** Account of each row, −1 where it is left out, and how many accounts there are. */
  readonly accountOfRow: Int32Array;
  readonly accounts: number;
  /** Serial days; NaN where there is none. */
  readonly days: Float64Array;
  readonly amounts: Float64Array;
}

/** Who rose and fell, by account, and lists of them as account numbers. */
export interface PeriodMovers extends TwoPeriods {
  readonly movers: Movers;
  readonly migration: Migration;
  /** Largest gain first. */
  readonly up: Uint32Array;
  /** Largest loss first. */
  readonly down: Uint32Array;
  /** Rising and not in A yet, largest now first. */
  readonly winners: Uint32Array;
}

/**
 * Movers, migration and winners between two periods.
 *
 * Errors  those of `findMovers` and `countMigration`
 * Cost    O(accounts), and a sort of the winners
 *
 * @example allSteps(periodMoverSteps({ before: Float64Array.of(80, 15, 5), now: Float64Array.of(10, 90, 6) }, 3, defaultRules)).value.up // => Uint32Array.of(1, 2)
 */
export function* periodMoverSteps(
  { before, now }: TwoPeriods,
  tiers: number,
  rules: MoverRules,
): Steps<Result<PeriodMovers>> {
  const movers = findMovers(before, now, rules);
  if (!movers.ok) return movers;
  yield 0.6;
  const { order, change, winners, tiersBefore, tiersNow } = movers.value;
  const migration = countMigration(tiersBefore, tiersNow, tiers);
  if (!migration.ok) return migration;
  yield 0.7;
  const up = order.filter((account) => change[account]! > 0);
  const down = order.filter((account) => change[account]! < 0).reverse();
  yield 0.8;
  const rising = order.filter((account) => winners[account] === 1);
  rising.sort((one, other) => now[other]! - now[one]!);
  return success({ before, now, movers: movers.value, migration: migration.value, up, down, winners: rising });
}

/**
 * What each account ordered in the two periods.
 *
 * @example allSteps(orderPeriodSteps({ accountOfRow: Int32Array.of(0, 0), accounts: 1, days: Float64Array.of(42500, 43000), amounts: Float64Array.of(5, 7) }, { before: { year: 2016, quarter: 0 }, now: { year: 2017, quarter: 0 } })) // => { before: Float64Array.of(5), now: Float64Array.of(7) }
 */
export function* orderPeriodSteps(
  { accountOfRow, accounts, days, amounts }: DatedOrders,
  periods: { readonly before: Period; readonly now: Period },
): Steps<TwoPeriods> {
  const within = function* (period: Period): Steps<Float64Array> {
    const [from, to] = periodDays(period);
    const own = new Float64Array(amounts.length);
    for (let row = 0; row < own.length; row++) {
      if (row % rowsAStep === 0) yield row / own.length;
      own[row] = days[row]! >= from && days[row]! < to ? amounts[row]! : NaN;
    }
    return sumRows(accountOfRow, accounts, own).values;
  };
  return { before: yield* within(periods.before), now: yield* within(periods.now) };
}
