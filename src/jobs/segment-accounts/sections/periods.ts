import { known, type Steps } from '../../../engine/core/steps';
import { valueField } from '../../../engine/intake/account-column';
import { periodColumns } from '../../../engine/intake/period-columns';
import { numberSteps } from '../../../engine/intake/read-columns';
import { unitFactor, withoutFactor } from '../../../engine/intake/unit-factor';
import { sumRows } from '../../../engine/portfolio/account-sums';
import type { DatedOrders } from '../../../engine/portfolio/period-movers';
import type { Period, PeriodPair } from '../../../engine/portfolio/period-pairs';
import type { PeriodSource } from '../../../worker/tasks/movers';
import type { Match } from '../../contract';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';
import type { PeriodName } from '../../section-contract';

/** Two periods that the source lets one compare. */
export interface Comparison {
  readonly id: string;
  readonly before: PeriodName;
  readonly now: PeriodName;
  /** What the values of each account come from, when they are asked for. */
  readonly source: () => Steps<PeriodSource>;
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
export function comparisonsOfOrders(orders: DatedOrders, pairs: readonly PeriodPair[]): readonly Comparison[] {
  const named = (period: Period): PeriodName => ({ kind: 'calendar', ...period });
  return pairs.map((pair) => ({
    id: pair.id,
    before: named(pair.before),
    now: named(pair.now),
    // They are summed where they are compared.
    source: () => known({ orders, pair }),
  }));
}

/** Periods by columns: each against the one before, the latest first. */
export function comparisonsOfColumns(
  { cells, input }: Checked,
  columns: readonly number[],
  { accountOfRow, keys }: Segmentation,
): readonly Comparison[] {
  const labels = input.table.labels;
  const valuesOf = function* (column: number): Steps<Float64Array> {
    const factor = unitFactor(labels[column] ?? '');
    const { values } = yield* numberSteps(cells, column, input.table.dataStart, factor);
    const sums = sumRows(accountOfRow, keys.length, values).values;
    yield 1;
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
        *source() {
          return { before: yield* valuesOf(before), now: yield* valuesOf(now) };
        },
      };
    })
    .reverse();
}
