import { success, type Note, type Result } from '../core/result';
import { tolerance } from '../core/tolerance';
import type { Rules } from '../rules/rules';
import { rankValues } from './ranking';

export type WhaleRules = Pick<Rules, 'concentration.topShare'>;

/** Accounts by profit, best first, as columns, with the story of the curve. Shares are NaN where the total is not positive. */
export interface WhaleCurve {
  readonly order: Uint32Array;
  readonly sorted: Float64Array;
  /** Profit of the accounts up to and including each rank; the last is the total. */
  readonly cumulative: Float64Array;
  readonly cumulativeShare: Float64Array;
  readonly total: number;
  /** The highest point: its amount, its part of the total, and at which account (1 is the best) it is first reached. */
  readonly peak: number;
  readonly peakShare: number;
  readonly peakAt: number;
  /** Part of the total that is made and lost again: (peak − total)/total. */
  readonly erosion: number;
  readonly lossMakers: number;
  readonly lossMakerShare: number;
  /** What the loss-makers lose together, zero or more, and as part of the peak. */
  readonly loss: number;
  readonly lossShareOfPeak: number;
  /** Part of the total made by the best accounts (rule `concentration.topShare`). */
  readonly topShare: number;
}

/**
 * Whale curve: how much profit do the best accounts make, and how much of it do the others lose again?
 *
 * Shapes  profits: n, one an account → columns: m, by rank (m = n − missing)
 * Units   profits: one currency; shares of the total profit, may pass 1
 * Blanks  NaN is left out and counted
 * Ties    keep the input order
 * Errors  no-rows, too-large; total ≤ 0 is no error: amounts stay, shares are NaN and the note `total-not-positive` says why
 * Cost    O(n)
 * Source  Kaplan & Narayanan (2001), customer profitability; the 20-80-30 rule; golden whale/superstore
 *
 * @example whaleCurve(Float64Array.of(-20, 90, 30), defaultRules).value.cumulative // => Float64Array.of(90, 120, 100)
 */
export function whaleCurve(profits: Float64Array, rules: WhaleRules): Result<WhaleCurve> {
  const ranked = rankValues(profits);
  if (!ranked.ok) return ranked;
  const { order, sorted, positives, positiveSum, negativeSum } = ranked.value;
  const accounts = sorted.length;
  const cumulative = runningTotal(sorted);
  const total = cumulative[accounts - 1]!;
  // A total that is a rounding crumb of what was made and lost is none.
  const hasTotal = total > tolerance * positiveSum;
  const part = (amount: number): number => (hasTotal ? amount / total : NaN);

  const peakAt = Math.max(1, positives);
  const peak = cumulative[peakAt - 1]!;
  const lossMakers = countBelowZero(sorted);
  const loss = 0 - negativeSum;
  const topAccounts = Math.min(accounts, Math.max(1, Math.round(rules['concentration.topShare'] * accounts)));
  const notes: Note[] = hasTotal ? [] : [{ code: 'total-not-positive', count: 1 }];
  return success(
    {
      order,
      sorted,
      cumulative,
      cumulativeShare: cumulative.map(part),
      total,
      peak,
      peakShare: part(peak),
      peakAt,
      erosion: part(peak - total),
      lossMakers,
      lossMakerShare: lossMakers / accounts,
      loss,
      lossShareOfPeak: peak > 0 ? loss / peak : NaN,
      topShare: part(cumulative[topAccounts - 1]!),
    },
    [...ranked.notes, ...notes],
  );
}

function runningTotal(sorted: Float64Array): Float64Array {
  const running = new Float64Array(sorted.length);
  let sum = 0;
  let lost = 0;
  for (let k = 0; k < sorted.length; k++) {
    const value = sorted[k]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    running[k] = sum + lost;
  }
  return running;
}

function countBelowZero(sorted: Float64Array): number {
  let count = 0;
  for (let k = sorted.length - 1; k >= 0 && sorted[k]! < 0; k--) count++;
  return count;
}
