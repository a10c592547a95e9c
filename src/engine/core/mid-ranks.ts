import { descendingOrder } from './descending-order';
import { sameAmount } from './tolerance';

/**
 * Rank of each value, 1 for the smallest; equal values, rounding aside, share the middle of their ranks.
 *
 * Shapes  values: n → ranks: n
 * Blanks  there must be no NaN
 * Source  mid-ranks, as in Kendall (1945)
 *
 * @example midRanks(Float64Array.of(20, 10, 20)) // => Float64Array.of(2.5, 1, 2.5)
 */
export function midRanks(values: Float64Array): Float64Array {
  const n = values.length;
  const { order, sorted } = descendingOrder(values);
  const ranks = new Float64Array(n);
  for (let start = 0; start < n;) {
    let end = start + 1;
    while (end < n && sameAmount(sorted[end]!, sorted[end - 1]!)) end++;
    for (let k = start; k < end; k++) ranks[order[k]!] = n - (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}
