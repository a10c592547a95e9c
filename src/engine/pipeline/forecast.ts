import { compensatedSum } from '../core/compensated-sum';
import { failure, success, type Note, type Result } from '../core/result';
import { isoText } from '../core/serial-day';
import { allSteps, type Steps } from '../core/steps';
import { reaches } from '../core/tolerance';
import type { Rules } from '../rules/rules';
import { checkDeals, type Deals } from './deals';
import { mostGridWork } from './exact-totals';
import { isOpen } from './stages';
import { totalQuantiles, type TotalQuantiles } from './total-distribution';

export type Period = 'month' | 'quarter';

export interface ForecastRow extends TotalQuantiles {
  /** `overdue`, `2026-10` or `2026 Q4`. */
  readonly period: string;
  readonly deals: number;
  readonly open: number;
  readonly weighted: number;
  /** The weighted amount by how sure it is. */
  readonly commit: number;
  readonly bestCase: number;
  readonly pipeline: number;
}

export type ForecastRules = Pick<Rules, 'pipeline.probability' | 'pipeline.commit' | 'pipeline.bestCase'>;

/**
 * What will the open deals bring, period by period, and how sure is it?
 *
 * Open deals are those in stages 1 to 5. Those whose close date is past are not promised to any period: they stand in a row
 * of their own, first (and always there). Periods without a deal between the first and the last are rows of zeros, up to ten
 * years.
 *
 * Shapes  deals, closeDays: n → one row a period
 * Units   one currency; days: serials
 * Blanks  an open deal without a close date or an amount is left out and counted
 * Errors  unequal-lengths, no-deals, no-open-deals, no-close-dates (no open deal has one)
 * Cost    one pass, then a distribution for each period (see totalQuantiles)
 * Source  models.md L2
 */
export function forecast(
  deals: Deals,
  closeDays: Float64Array,
  asOf: number,
  period: Period,
  rules: ForecastRules,
): Result<readonly ForecastRow[]> {
  return allSteps(forecastSteps(deals, closeDays, asOf, period, rules));
}

/** The same, one period a step, for those who must not hold up the page. */
export function* forecastSteps(
  deals: Deals,
  closeDays: Float64Array,
  asOf: number,
  period: Period,
  rules: ForecastRules,
): Steps<Result<readonly ForecastRow[]>> {
  if (closeDays.length !== deals.stages.length) return failure('unequal-lengths');
  const checked = checkDeals(deals);
  if (!checked.ok) return checked;
  const { stages, amounts } = deals;
  const probability = rules['pipeline.probability'];

  const periods = new Map<number, { amounts: number[]; chances: number[] }>();
  let withoutDate = 0;
  let openDeals = 0;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < stages.length; i++) {
    if (!isOpen(stages[i]!)) continue;
    openDeals++;
    const day = closeDays[i]!;
    if (Number.isNaN(day)) {
      withoutDate++;
      continue;
    }
    const key = Math.floor(day) < asOf ? overdue : periodNumber(day, period);
    if (key !== overdue) {
      first = Math.min(first, key);
      last = Math.max(last, key);
    }
    let group = periods.get(key);
    if (group === undefined) periods.set(key, (group = { amounts: [], chances: [] }));
    group.amounts.push(amounts[i]!);
    group.chances.push(probability[stages[i]! - 1]!);
  }
  if (openDeals === 0) return failure('no-open-deals');
  if (withoutDate === openDeals) return failure('no-close-dates', { params: { deals: openDeals } });

  const keys = [overdue, ...periodsBetween(first, last, periods)];
  // The periods share what exact counting may take, so that a year of months costs no more than one.
  const work = mostGridWork / Math.max(1, periods.size);
  const rows: ForecastRow[] = [];
  for (const key of keys) {
    const group = periods.get(key) ?? { amounts: [], chances: [] };
    rows.push({
      period: periodName(key, period),
      ...measure(group, rules),
      ...totalQuantiles(group.amounts, group.chances, work),
    });
    if (group.amounts.length > 0) yield rows.length / keys.length;
  }
  const notes: Note[] = [...checked.notes];
  if (withoutDate > 0) notes.push({ code: 'no-close-date', count: withoutDate });
  return success(rows, notes);
}

const overdue = -1;

/** Ten years of months. A date further off than that is a slip of the pen, and then only periods with a deal have a row. */
const mostPeriods = 120;

function periodsBetween(first: number, last: number, periods: ReadonlyMap<number, unknown>): readonly number[] {
  if (last - first >= mostPeriods) return [...periods.keys()].filter((key) => key !== overdue).sort((a, b) => a - b);
  const keys: number[] = [];
  for (let key = first; key <= last; key++) keys.push(key);
  return keys;
}

function measure(
  { amounts, chances }: { readonly amounts: number[]; readonly chances: number[] },
  rules: ForecastRules,
) {
  const weighted = amounts.map((amount, i) => amount * chances[i]!);
  const sumFrom = (low: number, high: number): number =>
    compensatedSum(weighted.filter((_, i) => reaches(chances[i]!, low) && !reaches(chances[i]!, high)));
  const [commitFrom, bestCaseFrom] = [rules['pipeline.commit'], rules['pipeline.bestCase']];
  return {
    deals: amounts.length,
    open: compensatedSum(amounts),
    weighted: compensatedSum(weighted),
    commit: sumFrom(commitFrom, Infinity),
    bestCase: sumFrom(bestCaseFrom, commitFrom),
    pipeline: sumFrom(-Infinity, Math.min(bestCaseFrom, commitFrom)),
  };
}

/** Months or quarters since year 0, so that neighbours differ by one. */
function periodNumber(day: number, period: Period): number {
  const [year, month] = isoText(day).split('-').map(Number) as [number, number, number];
  return period === 'month' ? year * 12 + month - 1 : year * 4 + Math.floor((month - 1) / 3);
}

function periodName(key: number, period: Period): string {
  if (key === overdue) return 'overdue';
  if (period === 'quarter') return `${Math.floor(key / 4)} Q${(key % 4) + 1}`;
  return `${Math.floor(key / 12)}-${String((key % 12) + 1).padStart(2, '0')}`;
}
