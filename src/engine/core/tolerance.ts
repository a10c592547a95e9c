/** Relative room in every comparison with a cut-off, so that a share of exactly 80% is not pushed over it by rounding. */
export const tolerance = 1e-12;

/**
 * Is the amount at or above the cut-off, rounding aside? For amounts and cut-offs of zero or more.
 *
 * @example reaches(0.1 + 0.7, 0.8) // => true
 */
export function reaches(amount: number, cutoff: number): boolean {
  return amount >= cutoff * (1 - tolerance);
}

/**
 * Is the amount above the cut-off by more than rounding?
 *
 * @example exceeds(0.8000000000000002, 0.8) // => false
 */
export function exceeds(amount: number, cutoff: number): boolean {
  return amount > cutoff * (1 + tolerance);
}

/**
 * Are two amounts equal, rounding aside? Sums of the same rows in another order are.
 *
 * @example sameAmount(0.1 + 0.2, 0.3) // => true
 */
export function sameAmount(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
}
