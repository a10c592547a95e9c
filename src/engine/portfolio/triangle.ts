import { tolerance } from '../core/tolerance';
import type { Ranking } from './ranking';

/** Tiers that Bondarenko's triangle makes, always: A, B and C. */
export const triangleTiers = 3;

/** Ends of tier A and B as parts of the accounts by rank, 0 to 1. */
export type TriangleBounds = readonly [endOfA: number, endOfB: number];

/**
 * Where do tiers A and B end, by the shape of the Pareto curve alone? A steep curve has a short A, an even one has none.
 *
 * `few` is the part of the accounts that holds all but `few` of the value: 0.2 for a book that is 80/20. It lies between 0 (one
 * account holds all) and 0.5 (all are equal).
 *
 * Source  A. Bondarenko's triangle method for ABC analysis: A ends at (xy − x²)/2y, B at (3xy + x²)/2y with y = 1 − x
 *
 * @example triangleBounds(0.2) // => [0.075, 0.325]
 * @example triangleBounds(0.5) // => [0, 1]
 */
export function triangleBounds(few: number): TriangleBounds {
  const x = few;
  const y = 1 - few;
  // Equal accounts give a rounding crumb instead of 0, and the first account would be A by it.
  const endOfA = y - x <= tolerance ? 0 : (x * y - x * x) / (2 * y);
  return [endOfA, (3 * x * y + x * x) / (2 * y)];
}

/**
 * The part of the accounts that holds all but this part of the value: where the Pareto curve meets the falling diagonal.
 *
 * `heldUpTo(k)` is the value held by the first k accounts by rank. Between two accounts the curve is a straight line.
 *
 * Cost    O(log n)
 *
 * @example fewOf(5, 100, (k) => [0, 80, 92, 96, 99, 100][k]) // => 0.2
 */
export function fewOf(accounts: number, total: number, heldUpTo: (k: number) => number): number {
  const reach = (k: number): number => k / accounts + heldUpTo(k) / total;
  let below = 0;
  let above = accounts;
  while (above - below > 1) {
    const middle = (below + above) >>> 1;
    if (reach(middle) < 1) below = middle;
    else above = middle;
  }
  const from = reach(below);
  return (below + (1 - from) / (reach(above) - from)) / accounts;
}

/**
 * Tier of each rank by the triangle. A tie group is judged as one, by the accounts ahead of it (`crossing-up`) or by those up
 * to its end (`within`), as with cut-offs.
 *
 * Shapes  cumulative: running value by rank → tiers: the same length
 */
export function tiersByTriangle(ranking: Ranking, cumulative: Float64Array, within: boolean): Uint8Array {
  const { sorted, positives, positiveSum } = ranking;
  const n = sorted.length;
  const bounds = triangleBounds(fewOf(n, positiveSum, (k) => (k === 0 ? 0 : cumulative[k - 1]!)));
  const tiers = new Uint8Array(n).fill(triangleTiers - 1);
  for (let start = 0; start < positives;) {
    let end = start + 1;
    while (end < positives && sorted[end]! >= sorted[end - 1]! * (1 - tolerance)) end++;
    tiers.fill(triangleTier(bounds, start / n, end / n, within), start, end);
    start = end;
  }
  return tiers;
}

/** Tier of a tie group that stands between two rank shares. */
export function triangleTier(bounds: TriangleBounds, ahead: number, upTo: number, within: boolean): number {
  const tier = bounds.findIndex((bound) =>
    within ? upTo <= bound * (1 + tolerance) : ahead < bound * (1 - tolerance),
  );
  return tier < 0 ? bounds.length : tier;
}
