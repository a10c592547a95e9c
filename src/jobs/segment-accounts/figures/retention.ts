import { marginMultipleValue } from '../../../engine/lifetime/margin-multiple';
import type { RetentionEconomics } from '../../../engine/lifetime/retention';
import { claimedUplift, retentionEconomics } from '../../../engine/lifetime/retention';
import { periodDays } from '../../../engine/portfolio/period-pairs';
import type { Rules } from '../../../engine/rules/rules';
import type { PeriodName } from '../../section-contract';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';
import type { MoversSection } from '../sections/movers';

/** What losing accounts costs, from the accounts that were lost (models.md P16, P17). */
export interface RetentionFigures {
  readonly before: PeriodName;
  readonly now: PeriodName;
  readonly accountsBefore: number;
  readonly lost: number;
  /** Accounts of the later period, and what one of them earned in a year. */
  readonly customers: number;
  readonly profitEach: number;
  readonly years: number;
  readonly economics: RetentionEconomics;
  /** Margin-multiple value of a mean account at both rates; NaN where nothing bounds it. */
  readonly multiple: { readonly now: number; readonly goal: number };
  /** The method's claim beside it, low and high: how much profit should rise. */
  readonly claim: readonly number[];
}

/** Only between two calendar years: churn is a rate a year, and a quarter without an order is no loss yet. */
export function computeRetention(
  { checked }: Checked,
  { accountOfRow, profits }: Segmentation,
  movers: MoversSection | null,
  rules: Rules,
): RetentionFigures | null {
  const period = movers?.chosen.now;
  if (!movers || !profits || period?.kind !== 'calendar' || period.quarter !== 0) return null;
  const profitRows = checked.columns.numbers.get('profit');
  const days = checked.columns.dates.get('orderDate');
  if (!profitRows || !days) return null;
  const [from, to] = periodDays(period);
  let profit = 0;
  profitRows.forEach((amount, row) => {
    const day = days[row]!;
    if (accountOfRow[row] !== -1 && day >= from && day < to && !Number.isNaN(amount)) profit += amount;
  });
  const count = (column: Float64Array, test: (account: number) => boolean): number =>
    column.reduce((sum, value, account) => sum + (!Number.isNaN(value) && test(account) ? 1 : 0), 0);
  const accountsBefore = count(movers.before, () => true);
  const lost = count(movers.before, (account) => Number.isNaN(movers.now[account]));
  const customers = count(movers.now, () => true);
  if (accountsBefore === 0 || customers === 0) return null;
  const churn = lost / accountsBefore;
  const churnGoal = Math.max(0, churn - rules['retention.churnDown']);
  const profitEach = profit / customers;
  const years = rules['retention.years'];
  const economics = retentionEconomics({ customers, profitEach, churn, churnGoal, years }, rules);
  if (!economics.ok) return null;
  const multiple = (rate: number): number => {
    const found = marginMultipleValue(profitEach, 1 - rate, rules['lifetime.discount']);
    return found.ok ? found.value : NaN;
  };
  return {
    before: movers.chosen.before,
    now: movers.chosen.now,
    accountsBefore,
    lost,
    customers,
    profitEach,
    years,
    economics: economics.value,
    multiple: { now: multiple(churn), goal: multiple(churnGoal) },
    claim: claimedUplift(churn, churnGoal, rules),
  };
}
