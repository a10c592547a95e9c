import { compensatedSum } from '../core/compensated-sum';
import { failure, success, type Note, type Result } from '../core/result';
import type { Rules } from '../rules/rules';

/**
 * How many days should each account get? In proportion to its value, but never below the fewest nor above the most days of its
 * tier; what an account cannot take goes to the others.
 *
 * Shapes  values: n; tiers: n, 0 is A … 3 is D, anything else has no tier → days: n
 * Units   days: of all together
 * Blanks  an account without a value or a tier gets NaN and takes part in nothing
 * Ties    equal values in one tier get equal days
 * Errors  unequal-lengths, no-rows, not-zero-or-more (days), effort-short (the fewest days of all tiers come to more), effort-bounds
 *         (a tier's fewest days are above its most)
 * Notes   effort-left: days that no account can take
 * Cost    about a hundred passes, no object per row
 * Source  models.md X8 (house); water-filling, Boyd & Vandenberghe, Convex Optimization (2004), 5.5.3
 *
 * @example allocateEffort(Float64Array.of(60, 30, 10), Uint8Array.of(0, 1, 2), 100, { 'effort.fewest': [4, 2, 1, 0], 'effort.most': [50, 110, 55, 22] }).value // => Float64Array.of(50, 37.5, 12.5)
 */
export function allocateEffort(
  values: Float64Array,
  tiers: Uint8Array,
  days: number,
  rules: Pick<Rules, 'effort.fewest' | 'effort.most'>,
): Result<Float64Array> {
  const [fewest, most] = [rules['effort.fewest'], rules['effort.most']];
  if (tiers.length !== values.length) return failure('unequal-lengths');
  if (!(days >= 0)) return failure('not-zero-or-more', { column: 'days' });
  const crossed = fewest.findIndex((few, tier) => few > most[tier]!);
  if (crossed >= 0) return failure('effort-bounds', { column: 'effort.fewest' });

  const takesPart = (i: number): boolean => tiers[i]! < fewest.length && !Number.isNaN(values[i]!);
  const least = Float64Array.from(values, (_, i) => (takesPart(i) ? fewest[tiers[i]!]! : NaN));
  if (least.every(Number.isNaN)) return failure('no-rows');
  const needed = compensatedSum(least);
  if (needed > days) return failure('effort-short', { column: 'days', params: { needed, days } });

  const weights = Float64Array.from(values, (value, i) => (takesPart(i) ? Math.max(0, value) : 0));
  const highest = Float64Array.from(tiers, (tier) => most[tier] ?? 0);
  const rate = rateOf(weights, least, highest, days - needed);
  const allocated = least.map((few, i) =>
    weights[i]! > 0 ? Math.min(highest[i]!, Math.max(few, weights[i]! * rate)) : few,
  );
  const left = days - compensatedSum(allocated);
  const notes: Note[] = left > days * 1e-9 ? [{ code: 'effort-left', count: 1, params: { days: left } }] : [];
  return success(allocated, notes);
}

/**
 * Days for each unit of value at which the accounts take up exactly the days that are left over the fewest. What they take never
 * falls with the rate, so halving finds it to the last bit.
 */
function rateOf(weights: Float64Array, least: Float64Array, highest: Float64Array, spare: number): number {
  let low = 0;
  let high = 0;
  for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) high = Math.max(high, highest[i]! / weights[i]!);
  for (;;) {
    const rate = (low + high) / 2;
    if (rate <= low || rate >= high) return high;
    let taken = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i]!;
      if (weight > 0) taken += Math.min(highest[i]!, Math.max(least[i]!, weight * rate)) - least[i]!;
    }
    if (taken < spare) low = rate;
    else high = rate;
  }
}

export type Service = 'over' | 'right' | 'under';

/**
 * Does an account get the days it should? Null where either is not known.
 *
 * Source  models.md X8; tolerance house
 *
 * @example serviceOf(10, 14, { 'effort.tolerance': 0.25 }) // => 'over'
 */
export function serviceOf(planned: number, spent: number, rules: Pick<Rules, 'effort.tolerance'>): Service | null {
  if (Number.isNaN(planned) || Number.isNaN(spent)) return null;
  const room = planned * rules['effort.tolerance'];
  if (spent > planned + room) return 'over';
  return spent < planned - room ? 'under' : 'right';
}
