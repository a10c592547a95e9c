import { contactAfter } from './cadence';

/** The log of contacts as columns; a row is a visit, call or mail. */
export interface LogColumns {
  readonly account: Int32Array;
  /** Serial day, NaN where it cannot be read. */
  readonly day: Float64Array;
}

export interface TouchPoints {
  /** Log rows of the account on or before the as-of day, whenever they were. */
  readonly logged: Uint32Array;
  /** Those within the span that ends at the as-of day. */
  readonly touches: Uint32Array;
  /** Latest day of the log on or before the as-of day, NaN without one. */
  readonly lastDay: Float64Array;
}

/**
 * How often did we speak with each account lately?
 *
 * Shapes  log: k rows → n accounts
 * Blanks  rows without account or day, or after the as-of day, are left out
 * Cost    O(k)
 *
 * @example countTouches({ account: Int32Array.of(0, 0), day: Float64Array.of(46000, 45000) }, 1, 46010, 180).touches // => Uint32Array.of(1)
 */
export function countTouches(
  { account, day }: LogColumns,
  accounts: number,
  asOf: number,
  spanDays: number,
): TouchPoints {
  const logged = new Uint32Array(accounts);
  const touches = new Uint32Array(accounts);
  const lastDay = new Float64Array(accounts).fill(NaN);
  for (let row = 0; row < account.length; row++) {
    const at = account[row]!;
    const on = day[row]!;
    if (at < 0 || !(on <= asOf)) continue;
    logged[at]!++;
    if (on > asOf - spanDays) touches[at]!++;
    if (!(on <= lastDay[at]!)) lastDay[at] = on;
  }
  return { logged, touches, lastDay };
}

/**
 * Touch points as a part of the score: those in the span against those that the care plan asks for in that time.
 *
 * @example touchPart(3, 180, 30) // => 50
 */
export function touchPart(touches: number, spanDays: number, careDays: number): number {
  const wanted = Math.max(1, spanDays / careDays);
  return Math.min(100, (touches / wanted) * 100);
}

/**
 * The same where nobody keeps a log: full while the next contact is not overdue, nothing once a whole interval has been missed.
 *
 * @example touchPartOfLast(46000, 46045, 30, false) // => 50
 */
export function touchPartOfLast(last: number, asOf: number, careDays: number, workingDays: boolean): number {
  const next = contactAfter(last, careDays, asOf, workingDays);
  return next === null ? NaN : Math.max(0, 100 - (next.overdueDays / careDays) * 100);
}
