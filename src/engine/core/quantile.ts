/**
 * A quantile by linear interpolation between order statistics: the way of R, NumPy and Excel's PERCENTILE.INC.
 *
 * Shapes  rising: sorted from small to large, without NaN
 * Errors  NaN for an empty column
 * Source  Hyndman & Fan (1996), type 7
 *
 * @example quantile([1, 2, 3, 4], 0.25) // => 1.75
 */
export function quantile(rising: ArrayLike<number>, part: number): number {
  if (rising.length === 0) return NaN;
  const position = (rising.length - 1) * part;
  const below = Math.floor(position);
  const low = rising[below]!;
  const high = rising[Math.min(below + 1, rising.length - 1)]!;
  return low + (position - below) * (high - low);
}
