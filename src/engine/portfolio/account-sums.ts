import { noKey, type KeyColumn } from '../core/read-keys';
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
  const accountOfCode = new Int32Array(accounts.keys.length).fill(noKey);
  const accountOfRow = new Int32Array(n).fill(noKey);
  const keys: string[] = [];
  let kept = 0;
  for (let row = 0; row < n; row++) {
    const code = codes[row]!;
    if (code === noKey || Number.isNaN(numbers[row]!) || leaveOut?.[row] === 1) continue;
    if (accountOfCode[code] === noKey) accountOfCode[code] = keys.push(accounts.keys[code]!) - 1;
    accountOfRow[row] = accountOfCode[code]!;
    kept++;
  }
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
  const sums = new Float64Array(accounts);
  const lost = new Float64Array(accounts);
  const rows = new Uint32Array(accounts);
  const firstRow = new Uint32Array(accounts);
  for (let row = 0; row < accountOfRow.length; row++) {
    const account = accountOfRow[row]!;
    const value = values[row]!;
    if (account === noKey || Number.isNaN(value)) continue;
    if (rows[account]!++ === 0) firstRow[account] = row;
    const sum = sums[account]!;
    const next = sum + value;
    lost[account]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sums[account] = next;
  }
  for (let account = 0; account < accounts; account++) {
    sums[account] = rows[account] === 0 ? NaN : sums[account]! + lost[account]!;
  }
  return { values: sums, rows, firstRow };
}

function negativeNotes(sums: Float64Array): readonly Note[] {
  let count = 0;
  let sum = 0;
  for (const value of sums) {
    if (value < 0) {
      count++;
      sum += value;
    }
  }
  return count === 0 ? [] : [{ code: 'negative-accounts', count, params: { sum } }];
}
