import { compensatedSum } from '../core/compensated-sum';
import { noKey, type KeyColumn } from '../core/read-keys';
import { failure, success, type Result } from '../core/result';
import { sumRows } from './account-sums';

/** One category of the book, such as an industry; `key` is null for accounts without one. */
export interface ProfileRow {
  readonly key: string | null;
  readonly accounts: number;
  /** 0 where no account of the category has a value. */
  readonly value: number;
  /** Of the sum of all values; NaN where that is not above zero. */
  readonly share: number;
  /** NaN without profits. */
  readonly profit: number;
}

/**
 * What is the book made of: accounts, value and profit by a category (industry, region, size, place in the value chain …)?
 *
 * Shapes  categories, values, profits: n accounts → one row a category, largest value first; accounts without one come last
 * Blanks  a missing value adds nothing, and its account still counts
 * Ties    keep the order of first appearance
 * Errors  unequal-lengths, no-rows
 * Cost    O(n)
 * Source  models.md P20
 *
 * @example portfolioProfile(readKeys([['North'], ['South'], ['North']]), Float64Array.of(1, 5, 3)).value[0] // => { key: 'South', accounts: 1, value: 5, share: 0.5555555555555556, profit: NaN }
 */
export function portfolioProfile(
  categories: KeyColumn,
  values: Float64Array,
  profits?: Float64Array,
): Result<readonly ProfileRow[]> {
  const n = categories.codes.length;
  if (values.length !== n || (profits !== undefined && profits.length !== n)) return failure('unequal-lengths');
  if (n === 0) return failure('no-rows');
  const groups = groupsOf(categories);
  const sums = sumRows(groups.ofRow, groups.names.length, values).values;
  const profitSums = profits && sumRows(groups.ofRow, groups.names.length, profits).values;
  const total = compensatedSum(values);
  const rows = groups.names.map((key, k): ProfileRow => {
    const value = sums[k]! || 0;
    return {
      key,
      accounts: groups.counts[k]!,
      value,
      share: total > 0 ? value / total : NaN,
      profit: profitSums?.[k] ?? NaN,
    };
  });
  return success(
    rows.sort((one, other) => Number(one.key === null) - Number(other.key === null) || other.value - one.value),
  );
}

/** Accounts and value in every pair of two categories, row by row. */
export interface CrossTable {
  readonly rows: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
  /** `accounts[r * columns.length + c]` */
  readonly accounts: Uint32Array;
  readonly values: Float64Array;
}

/**
 * How do two categories cross, such as region by industry?
 *
 * Shapes  down, across, values: n accounts → a cell for every pair; categories in order of first appearance, none last
 * Blanks  as in portfolioProfile
 * Errors  unequal-lengths, no-rows
 */
export function crossTable(down: KeyColumn, across: KeyColumn, values: Float64Array): Result<CrossTable> {
  const n = down.codes.length;
  if (across.codes.length !== n || values.length !== n) return failure('unequal-lengths');
  if (n === 0) return failure('no-rows');
  const [rows, columns] = [groupsOf(down), groupsOf(across)];
  const width = columns.names.length;
  const cellOfRow = Int32Array.from(rows.ofRow, (row, i) => row * width + columns.ofRow[i]!);
  const accounts = new Uint32Array(rows.names.length * width);
  for (const cell of cellOfRow) accounts[cell]!++;
  const sums = sumRows(cellOfRow, accounts.length, values).values.map((sum) => sum || 0);
  return success({ rows: rows.names, columns: columns.names, accounts, values: sums });
}

/** Categories by number, with those of no name as a last one where there are any. */
function groupsOf({ codes, keys }: KeyColumn) {
  const none = keys.length;
  const ofRow = codes.map((code) => (code === noKey ? none : code));
  const hasNone = codes.includes(noKey);
  const names: readonly (string | null)[] = hasNone ? [...keys, null] : keys;
  const counts = new Uint32Array(names.length);
  for (const group of ofRow) counts[group]!++;
  return { ofRow, names, counts };
}
