/**
 * Sum of numbers without the usual drift: what rounding loses at each step is kept aside and added at the end, so that the
 * order of the rows does not show in the money. NaN counts as missing.
 *
 * Source  Neumaier (1974), an improved Kahan-Babuška sum
 *
 * @example compensatedSum([1, 1e100, 1, -1e100]) // => 2
 */
export function compensatedSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
