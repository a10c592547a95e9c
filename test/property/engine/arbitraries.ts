import fc from 'fast-check';
import { defaultRules, type Rules } from '../../../src/engine/rules/rules';

/** Values as books have them: ties are common, zeros, losses and blanks occur. Cents, so that sums can tie. */
export const values = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
      { weight: 1, arbitrary: fc.integer({ min: -50, max: 0 }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    ),
    { minLength: 1, maxLength: 60 },
  )
  .filter((list) => list.some((value) => value > 0))
  .map((list) => Float64Array.from(list));

/** One to three cut-offs and either boundary. */
export const rules: fc.Arbitrary<Rules> = fc
  .record({
    cutoffs: fc
      .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 3 })
      .map((percents) => percents.sort((a, b) => a - b).map((percent) => percent / 100)),
    boundary: fc.constantFrom('crossing-up' as const, 'within' as const),
  })
  .map(({ cutoffs, boundary }) => ({ ...defaultRules, 'tier.cutoffs': cutoffs, 'tier.boundary': boundary }));

/** A shuffle of n places. */
export function shuffled(n: number): fc.Arbitrary<number[]> {
  const places = Array.from({ length: n }, (_, i) => i);
  return fc.shuffledSubarray(places, { minLength: n, maxLength: n });
}
