import { valueField } from '../../../engine/intake/account-column';
import { periodColumns } from '../../../engine/intake/period-columns';
import { numbersIn } from '../../../engine/intake/read-columns';
import { unitFactor, withoutFactor } from '../../../engine/intake/unit-factor';
import { sumRows } from '../../../engine/portfolio/account-sums';
import { periodDays, periodPairs } from '../../../engine/portfolio/period-pairs';
import type { Period } from '../../../engine/portfolio/period-pairs';
import type { Match } from '../../contract';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';
import type { PeriodName } from '../../section-contract';
import type { Orders } from './orders';

/** Two periods that the source lets one compare, and the values of each account in both when they are asked for. */
export interface Comparison {
  readonly id: string;
  readonly before: PeriodName;
  readonly now: PeriodName;
  readonly values: () => { readonly before: Float64Array; readonly now: Float64Array };
  /** Where a period has accounts that the book has not: all of them, those of the book first. */
  readonly accounts?: { readonly keys: readonly string[]; readonly names: readonly string[] };
}

/** Columns of a wide period table, oldest first; an order export has none, because its dates say when. */
export function widePeriods(labels: readonly string[], match: Match, value: number): readonly number[] {
  if (match.orderDate !== undefined) return [];
  const taken = new Set(Object.values(match).filter((column) => column !== value));
  return periodColumns(labels, value)
    .map(({ column }) => column)
    .filter((column) => !taken.has(column));
}

/** Columns of the cells that were read which hold periods, oldest first. */
export function periodsRead({ input }: Checked): readonly number[] {
  const field = valueField(input.match);
  return field === undefined ? [] : widePeriods(input.table.labels, input.match, input.match[field] ?? 0);
}

/** Periods by order dates, the best first. */
export function comparisonsOfOrders({ accountOfRow, days, amounts }: Orders, accounts: number): readonly Comparison[] {
  const kept = days.map((day, row) => (accountOfRow[row] === -1 ? NaN : day));
  const valuesIn = (period: Period): Float64Array => {
    const [from, to] = periodDays(period);
    const within = amounts.map((amount, row) => (kept[row]! >= from && kept[row]! < to ? amount : NaN));
    return sumRows(accountOfRow, accounts, within).values;
  };
  const named = (period: Period): PeriodName => ({ kind: 'calendar', ...period });
  return periodPairs(kept).map(({ id, before, now }) => ({
    id,
    before: named(before),
    now: named(now),
    values: () => ({ before: valuesIn(before), now: valuesIn(now) }),
  }));
}

/** Periods by columns: each against the one before, the latest first. */
export function comparisonsOfColumns(
  { cells, input }: Checked,
  columns: readonly number[],
  { accountOfRow, keys }: Segmentation,
): readonly Comparison[] {
  const labels = input.table.labels;
  const valuesOf = (column: number): Float64Array => {
    const { values } = numbersIn(cells, column, input.table.dataStart, unitFactor(labels[column] ?? ''));
    const sums = sumRows(accountOfRow, keys.length, values).values;
    // In a wide table a customer who bought nothing has a cell of 0: it was not there, so it is new or lost.
    return sums.map((sum) => (sum === 0 ? NaN : sum));
  };
  const named = (column: number): PeriodName => ({ kind: 'column', label: withoutFactor(labels[column] ?? '') });
  return columns
    .slice(1)
    .map((now, index): Comparison => {
      const before = columns[index] ?? now;
      return {
        id: `${labels[now]}/${labels[before]}`,
        before: named(before),
        now: named(now),
        values: () => ({ before: valuesOf(before), now: valuesOf(now) }),
      };
    })
    .reverse();
}
