import { failure, success, type Note, type Result } from '../core/result';

/** What BG/NBD and Gamma-Gamma ask of each account. These are not RFM's recency and frequency. */
export interface PurchaseHistories {
  /** Repeat purchases: days with a purchase, less the first. */
  readonly frequency: Float64Array;
  /** From the first purchase to the last, in the unit asked for; 0 without a repeat. */
  readonly recency: Float64Array;
  /** From the first purchase to the as-of day. */
  readonly age: Float64Array;
  /** Mean value of the repeat purchase days; 0 without a repeat, NaN if all their amounts are missing. */
  readonly meanValue: Float64Array;
}

/**
 * Purchase histories from raw transactions: several on one day are one purchase, and the first day only opens the account.
 *
 * Shapes  codes (account number per row, −1 for none), days (serial), amounts: n → m = `accounts` histories; an account with
 *         nothing left has NaN throughout
 * Units   `unitDays`: 7 counts in weeks
 * Blanks  a row without account or day is left out and counted; a missing amount adds nothing to the value
 * Errors  unequal-lengths, no-rows
 * Cost    O(n + days of each account sorted), no object per row
 * Source  Fader, Hardie & Lee (2005), section on CDNOW; models.md P15
 *
 * @example purchaseHistories(Int32Array.of(0, 0, 0), Float64Array.of(1, 1, 8), Float64Array.of(5, 5, 3), 1, 15, 7).value.recency // => Float64Array.of(1)
 */
export function purchaseHistories(
  codes: ArrayLike<number>,
  days: Float64Array,
  amounts: Float64Array,
  accounts: number,
  asOf: number,
  unitDays: number,
): Result<PurchaseHistories> {
  const n = codes.length;
  if (days.length !== n || amounts.length !== n) return failure('unequal-lengths');

  // Rows of each account side by side: count, offsets, then fill.
  const starts = new Uint32Array(accounts + 1);
  let incomplete = 0;
  let later = 0;
  const counts = (i: number) => codes[i]! >= 0 && Math.floor(days[i]!) <= asOf;
  for (let i = 0; i < n; i++) {
    if (codes[i]! < 0 || Number.isNaN(days[i]!)) incomplete++;
    else if (!counts(i)) later++;
    else starts[codes[i]! + 1]!++;
  }
  for (let c = 0; c < accounts; c++) starts[c + 1]! += starts[c]!;
  const rows = new Uint32Array(starts[accounts]!);
  if (rows.length === 0) return failure('no-rows');
  const filled = starts.slice();
  for (let i = 0; i < n; i++) if (counts(i)) rows[filled[codes[i]!]!++] = i;

  const frequency = new Float64Array(accounts).fill(NaN);
  const recency = frequency.slice();
  const age = frequency.slice();
  const meanValue = frequency.slice();
  for (let c = 0; c < accounts; c++) {
    const own = rows.subarray(starts[c], starts[c + 1]);
    if (own.length === 0) continue;
    own.sort((i, j) => days[i]! - days[j]!);
    const first = Math.floor(days[own[0]!]!);
    let last = first;
    let repeats = 0;
    let spent = 0;
    let known = false;
    for (let j = 0; j < own.length; j++) {
      const day = Math.floor(days[own[j]!]!);
      if (day > last) {
        last = day;
        repeats++;
      }
      if (day > first && !Number.isNaN(amounts[own[j]!]!)) {
        spent += amounts[own[j]!]!;
        known = true;
      }
    }
    frequency[c] = repeats;
    recency[c] = (last - first) / unitDays;
    age[c] = (asOf - first) / unitDays;
    meanValue[c] = repeats === 0 ? 0 : known ? spent / repeats : NaN;
  }
  const notes: Note[] = [];
  if (incomplete > 0) notes.push({ code: 'incomplete-rows', count: incomplete });
  if (later > 0) notes.push({ code: 'after-as-of', count: later });
  return success({ frequency, recency, age, meanValue }, notes);
}
