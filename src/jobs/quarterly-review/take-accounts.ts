import { valueField } from '../../engine/intake/account-column';
import { periodColumns } from '../../engine/intake/period-columns';
import { keysIn, numbersIn } from '../../engine/intake/read-columns';
import type { Match } from '../../engine/intake/types';
import { unitFactor } from '../../engine/intake/unit-factor';
import { sumRows } from '../../engine/portfolio/account-sums';
import { quarterDays, quarterOfDay, type Quarter } from '../../engine/review/quarter';
import { centsOf } from '../../engine/review/snapshot';
import { ratingColumns, type Ratings } from '../account-ratings';
import type { Checked } from '../source/check-source';

/** The accounts of one source as a review takes them: one entry an account, in order of first appearance. */
export interface TakenAccounts {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Cents; NaN where the account has nothing in the quarter. */
  readonly value: Float64Array;
  readonly profit: Float64Array;
  readonly hasProfit: boolean;
  /** '' where nobody is named. */
  readonly owners: readonly string[];
  /** Cents a quarter where values are of a quarter, else as the source has them. */
  readonly potential: Float64Array;
  /** Ratings of 1 to 5. */
  readonly strategic: Float64Array;
  readonly fit: Float64Array;
}

/**
 * What the accounts of a source were worth: in the quarter, where its orders have dates or its columns are quarters, else as it stands
 * (null). `ratings`: those that a person gave in the pane count where the source has none.
 */
export function takeAccounts(checked: Checked, quarter: Quarter | null, ratings: Ratings): TakenAccounts {
  const { columns } = checked.checked;
  const n = columns.keys.length;
  const accountOf = countedAccounts(checked);
  const days = columns.dates.get('orderDate');
  const isDated = quarter !== null && days !== undefined;
  const within = isDated ? rowsWithin(accountOf, days, quarter) : accountOf;
  const field = valueField(checked.match);
  const wide = quarter && !isDated ? wideColumn(checked, quarter) : null;
  const valueColumn = wide ?? (field === undefined ? undefined : columns.numbers.get(field));
  const none = new Float64Array(n).fill(NaN);
  const profitColumn = field === 'profit' || wide ? undefined : columns.numbers.get('profit');
  const value = valueColumn ? sumRows(within, n, valueColumn).values : none;
  const entered = ratingColumns(ratings, columns.keys);
  const rated = (name: 'strategic' | 'fit'): Float64Array => {
    const given = entered?.[name] ?? none;
    const column = columns.numbers.get(name);
    if (!column) return given;
    const { values, rows } = sumRows(accountOf, n, column);
    return values.map((sum, at) => (Number.isNaN(sum) ? given[at]! : sum / rows[at]!));
  };
  const spend = columns.numbers.get('totalSpend');
  const isOfQuarter = isDated || wide !== null;
  return {
    keys: columns.keys,
    names: columns.keys.map((key, at) => columns.names[at] ?? key),
    // In a wide table an account that bought nothing has a cell of 0: it was not there.
    value: centsOf(wide ? value.map((sum) => (sum === 0 ? NaN : sum)) : value),
    profit: centsOf(profitColumn ? sumRows(within, n, profitColumn).values : none),
    hasProfit: profitColumn !== undefined,
    owners: ownersOf(checked, accountOf, n),
    potential: centsOf(
      spend && field !== 'totalSpend'
        ? sumRows(accountOf, n, spend).values.map((sum) => (isOfQuarter ? sum / 4 : sum))
        : none,
    ),
    strategic: rated('strategic'),
    fit: rated('fit'),
  };
}

/** Quarters that the source can be cut into, latest first: those with orders, or with a column. */
export function quartersOf(checked: Checked, lastDay: number): readonly Quarter[] {
  const days = checked.checked.columns.dates.get('orderDate');
  if (!days) {
    const found = wideQuarters(checked.input.table.labels, checked.input.match);
    return [...found.map(({ quarter }) => quarter)].reverse();
  }
  const accountOf = countedAccounts(checked);
  const places = new Set<number>();
  let lastSeen = NaN;
  let lastPlace = 0;
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if (Number.isNaN(day) || accountOf[row] === -1 || day > lastDay) continue;
    // Orders mostly stand by day: the quarter is looked up when the day changes.
    if (day !== lastSeen) {
      const { year, quarter } = quarterOfDay(day);
      lastPlace = year * 4 + quarter - 1;
      lastSeen = day;
    }
    places.add(lastPlace);
  }
  return [...places].sort((a, b) => b - a).map((place) => ({ year: Math.floor(place / 4), quarter: (place % 4) + 1 }));
}

/** Columns of a wide table that are one quarter of a year each, oldest first. */
export function wideQuarters(
  labels: readonly string[],
  match: Match,
): readonly { readonly column: number; readonly quarter: Quarter }[] {
  const field = valueField(match);
  const value = field === undefined ? undefined : match[field];
  if (value === undefined || match.orderDate !== undefined) return [];
  return periodColumns(labels, value).flatMap(({ column, order }) => {
    const year = Math.floor(order - 0.01);
    const quarter = Math.round((order - year) * 4);
    const isQuarter =
      /\bq[1-4]\b|[1-4]q\b|季/i.test(labels[column] ?? '') && year > 1900 && quarter >= 1 && quarter <= 4;
    return isQuarter ? [{ column, quarter: { year, quarter } }] : [];
  });
}

function wideColumn({ cells, input }: Checked, wanted: Quarter): Float64Array | null {
  const { labels, dataStart } = input.table;
  const found = wideQuarters(labels, input.match).find(
    ({ quarter }) => quarter.year === wanted.year && quarter.quarter === wanted.quarter,
  );
  if (!found) return null;
  return numbersIn(cells, found.column, dataStart, unitFactor(labels[found.column] ?? '')).values;
}

/** Account of each row, −1 where the row is left out. */
export function countedAccounts({ applied }: Checked): Int32Array {
  return applied.account.map((account, row) => (applied.leftOut[row] === 0 ? account : -1));
}

function rowsWithin(accountOf: Int32Array, days: Float64Array, quarter: Quarter): Int32Array {
  const [first, last] = quarterDays(quarter);
  return accountOf.map((account, row) => (days[row]! >= first && days[row]! < last + 1 ? account : -1));
}

/** The first owner that a row of the account names. */
function ownersOf({ cells, input }: Checked, accountOf: Int32Array, n: number): readonly string[] {
  const owners = new Array<string>(n).fill('');
  const column = input.match.owner;
  if (column === undefined) return owners;
  const { keys, codes } = keysIn(cells, column, input.table.dataStart);
  for (let row = 0; row < codes.length; row++) {
    const at = accountOf[row]!;
    if (at >= 0 && codes[row]! >= 0 && owners[at] === '') owners[at] = keys[codes[row]!]!;
  }
  return owners;
}
