import { compensatedSum } from '../core/compensated-sum';
import { noKey, type KeyColumn } from '../core/read-keys';
import { failure, success, type Result } from '../core/result';
import { allSteps, rowsAStep, type Steps } from '../core/steps';
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
 * Shapes  categories, values, profits: n accounts → one row a category, largest value first; those without one come last.
 *         With `accountOfRow` the n are rows of accounts, such as order lines: an account counts once in each category that it
 *         occurs in, and a row of account −1 is left out
 * Blanks  a missing value adds nothing, and its account still counts
 * Ties    keep the order of first appearance
 * Errors  unequal-lengths, no-rows
 * Cost    O(n)
 * Source  models.md P20
 *
 * @example portfolioProfile(readKeys([['North'], ['South'], ['North']]), Float64Array.of(1, 5, 3)).value[0] // => { key: 'South', accounts: 1, value: 5, share: 0.5555555555555556, profit: NaN }
 * @example portfolioProfile(readKeys([['North'], ['South'], ['North']]), Float64Array.of(1, 5, 3), undefined, Int32Array.of(0, 0, 0)).value[1].accounts // => 1
 */
export function portfolioProfile(
  categories: KeyColumn,
  values: Float64Array,
  profits?: Float64Array,
  accountOfRow?: Int32Array,
): Result<readonly ProfileRow[]> {
  return allSteps(portfolioProfileSteps(categories, values, profits, accountOfRow));
}

/** As `portfolioProfile`, in steps. */
export function* portfolioProfileSteps(
  categories: KeyColumn,
  values: Float64Array,
  profits?: Float64Array,
  accountOfRow?: Int32Array,
): Steps<Result<readonly ProfileRow[]>> {
  const n = categories.codes.length;
  if ([values, profits, accountOfRow].some((column) => column !== undefined && column.length !== n)) {
    return failure('unequal-lengths');
  }
  if (n === 0) return failure('no-rows');
  const groups = groupsOf(categories, accountOfRow);
  yield 0.1;
  const sums = sumRows(groups.ofRow, groups.names.length, values).values;
  yield 0.2;
  const profitSums = profits && sumRows(groups.ofRow, groups.names.length, profits).values;
  yield 0.3;
  const counts = yield* countAccountSteps(groups.ofRow, groups.names.length, accountOfRow);
  const total = compensatedSum(sums);
  const rows = groups.names.map((key, k): ProfileRow => {
    const value = sums[k]! || 0;
    return {
      key,
      accounts: counts[k]!,
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
 * Shapes  down, across, values: n accounts → a cell for every pair; categories in order of first appearance, none last. With
 *         `accountOfRow` the n are rows of accounts, as in portfolioProfile
 * Blanks  as in portfolioProfile
 * Errors  unequal-lengths, no-rows
 */
export function crossTable(
  down: KeyColumn,
  across: KeyColumn,
  values: Float64Array,
  accountOfRow?: Int32Array,
): Result<CrossTable> {
  return allSteps(crossTableSteps(down, across, values, accountOfRow));
}

/** As `crossTable`, in steps. */
export function* crossTableSteps(
  down: KeyColumn,
  across: KeyColumn,
  values: Float64Array,
  accountOfRow?: Int32Array,
): Steps<Result<CrossTable>> {
  const n = down.codes.length;
  if ([across.codes, values, accountOfRow].some((column) => column !== undefined && column.length !== n)) {
    return failure('unequal-lengths');
  }
  if (n === 0) return failure('no-rows');
  const rows = groupsOf(down, accountOfRow);
  yield 0.1;
  const columns = groupsOf(across, accountOfRow);
  yield 0.2;
  const width = columns.names.length;
  const cellOfRow = new Int32Array(n);
  for (let row = 0; row < n; row++) {
    const group = rows.ofRow[row]!;
    cellOfRow[row] = group === noKey ? noKey : group * width + columns.ofRow[row]!;
  }
  yield 0.3;
  const cells = rows.names.length * width;
  const sums = sumRows(cellOfRow, cells, values).values.map((sum) => sum || 0);
  return success({
    rows: rows.names,
    columns: columns.names,
    accounts: yield* countAccountSteps(cellOfRow, cells, accountOfRow),
    values: sums,
  });
}

/** Categories by number, with those of no name as a last one where there are any; rows of no account are in none. */
function groupsOf({ codes, keys }: KeyColumn, accountOfRow?: Int32Array) {
  const none = keys.length;
  let hasNone = false;
  const ofRow = new Int32Array(codes.length);
  for (let row = 0; row < ofRow.length; row++) {
    const code = codes[row]!;
    if (accountOfRow !== undefined && accountOfRow[row] === noKey) ofRow[row] = noKey;
    else if (code !== noKey) ofRow[row] = code;
    else {
      hasNone = true;
      ofRow[row] = none;
    }
  }
  const names: readonly (string | null)[] = hasNone ? [...keys, null] : keys;
  return { ofRow, names };
}

/** Accounts in each group: every row is one, or each account once where rows are told apart from accounts. */
function* countAccountSteps(groupOfRow: Int32Array, groups: number, accountOfRow?: Int32Array): Steps<Uint32Array> {
  const counts = new Uint32Array(groups);
  if (!accountOfRow) {
    for (let row = 0; row < groupOfRow.length; row++) {
      if (row % rowsAStep === 0) yield 0.3 + (0.7 * row) / groupOfRow.length;
      const group = groupOfRow[row]!;
      if (group !== noKey) counts[group]!++;
    }
    return counts;
  }
  const seen = new Set<number>();
  for (let row = 0; row < groupOfRow.length; row++) {
    if (row % rowsAStep === 0) yield 0.3 + (0.7 * row) / groupOfRow.length;
    const group = groupOfRow[row]!;
    if (group === noKey) continue;
    const pair = accountOfRow[row]! * groups + group;
    if (seen.has(pair)) continue;
    seen.add(pair);
    counts[group]!++;
  }
  return counts;
}
