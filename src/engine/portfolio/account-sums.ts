import type { KeyColumn } from '../core/read-keys';
import type { NumberColumn } from '../core/read-numbers';
import { failure, success, type Note, type Result } from '../core/result';
import { columnNotes } from '../core/column-notes';

/** One value per account, in order of first appearance. */
export interface AccountSums {
  readonly keys: readonly string[];
  readonly values: Float64Array;
  /** Rows that were summed, per account. */
  readonly rows: Uint32Array;
  /** First row that was summed, per account. */
  readonly firstRow: Uint32Array;
  /** Account of each input row, or `noKey` where the row is left out. */
  readonly accountOfRow: Int32Array;
  readonly rowsLeftOut: number;
}

/**
 * Value per account: rows of one account are added up.
 *
 * Shapes  accounts, values: n rows → one entry an account, in order of first appearance
 * Blanks  a row with no account or no value is left out and counted; so is one with a cell error or an unreadable value
 * Errors  unequal-lengths, no-rows (no row has both)
 * Cost    O(n)
 *
 * `leaveOut` marks further rows (1) that the person left out, such as totals.
 *
 * @example sumByAccount(readKeys([['A'], ['B'], ['A']]), readNumbers([[1], [5], [2]])).value.values // => Float64Array.of(3, 5)
 */
export function sumByAccount(accounts: KeyColumn, values: NumberColumn, leaveOut?: Uint8Array): Result<AccountSums> {
  const { codes } = accounts;
  const numbers = values.values;
  const n = codes.length;
  if (numbers.length !== n) {
    return failure('unequal-lengths', { column: 'values', params: { accounts: n, values: numbers.length } });
  }
  const accountOfRow = new Int32Array(n);
  const keys: string[] = [];
  const kept = numberAccounts(codes, numbers, leaveOut ?? new Uint8Array(n), accounts.keys, keys, accountOfRow);
  if (kept === 0) return failure('no-rows', { params: { rows: n } });

  const sums = sumRows(accountOfRow, keys.length, numbers);
  const notes = [...columnNotes(accounts, 'accounts'), ...columnNotes(values, 'values'), ...negativeNotes(sums.values)];
  if (kept < n) notes.unshift({ code: 'rows-left-out', count: n - kept, params: { rows: n } });
  return success({ keys, ...sums, accountOfRow, rowsLeftOut: n - kept }, notes);
}

/**
 * Adds up another column over accounts that are known already, such as profit beside revenue.
 *
 * Shapes  accountOfRow, values: n rows → one entry an account
 * Blanks  NaN is left out; an account without any number is NaN and has no rows
 *
 * @example sumRows(Int32Array.of(0, 1, 0), 2, Float64Array.of(1, 5, 2)).values // => Float64Array.of(3, 5)
 */
export function sumRows(
  accountOfRow: Int32Array,
  accounts: number,
  values: Float64Array,
): Pick<AccountSums, 'values' | 'rows' | 'firstRow'> {
  // Of each account, side by side, so that a row touches one stretch of memory: sum, what rounding lost, rows, first row.
  const cells = new Float64Array(4 * accounts);
  addRows(accountOfRow, values, cells);
  const sums = new Float64Array(accounts);
  const rows = new Uint32Array(accounts);
  const firstRow = new Uint32Array(accounts);
  for (let account = 0; account < accounts; account++) {
    const at = 4 * account;
    rows[account] = cells[at + 2]!;
    firstRow[account] = cells[at + 3]!;
    sums[account] = rows[account] === 0 ? NaN : cells[at]! + cells[at + 1]!;
  }
  return { values: sums, rows, firstRow };
}

/** The one pass over all rows; a loop of its own with nothing but arrays in it, which the compiler turns into the fastest code. */
function addRows(accountOfRow: Int32Array, values: Float64Array, cells: Float64Array): void {
  for (let row = 0; row < accountOfRow.length; row++) {
    const account = accountOfRow[row]!;
    const value = values[row]!;
    // A missing value is not itself.
    if (account < 0 || value !== value) continue;
    const at = 4 * account;
    if (cells[at + 2]!++ === 0) cells[at + 3] = row;
    // Knuth's exact error of a sum: no branch on which of the two is larger.
    const sum = cells[at]!;
    const next = sum + value;
    const part = next - sum;
    cells[at + 1]! += sum - (next - part) + (value - part);
    cells[at] = next;
  }
}

/** Numbers the accounts that have a row with a value; answers how many rows those are. */
function numberAccounts(
  codes: Int32Array,
  values: Float64Array,
  leaveOut: Uint8Array,
  allKeys: readonly string[],
  keys: string[],
  accountOfRow: Int32Array,
): number {
  const accountOfCode = new Int32Array(allKeys.length).fill(-1);
  let kept = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    const value = values[row]!;
    if (code < 0 || value !== value || leaveOut[row] === 1) {
      accountOfRow[row] = -1;
      continue;
    }
    if (accountOfCode[code]! < 0) accountOfCode[code] = keys.push(allKeys[code]!) - 1;
    accountOfRow[row] = accountOfCode[code]!;
    kept++;
  }
  return kept;
}

function negativeNotes(sums: Float64Array): readonly Note[] {
  let count = 0;
  let sum = 0;
  for (let account = 0; account < sums.length; account++) {
    const value = sums[account]!;
    if (value < 0) {
      count++;
      sum += value;
    }
  }
  return count === 0 ? [] : [{ code: 'negative-accounts', count, params: { sum } }];
}
