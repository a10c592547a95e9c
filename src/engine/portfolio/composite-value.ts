import { failure, success, type Result } from '../core/result';
import { reaches } from '../core/tolerance';
import { weightedMean } from '../core/weighted-score';
import type { Rules } from '../rules/rules';
import { percentileScores } from './key-account';

/** The fields of current × potential value, by number; `compositeField.none` where either is missing. */
export const compositeField = { none: 0, lowLow: 1, grow: 2, keep: 3, highHigh: 4 } as const;

export interface CompositeValue {
  /** 0..100; NaN when all three parts are missing. */
  readonly score: Float64Array;
  /** A `compositeField` an account: grow is low current and high potential value, keep the other way. */
  readonly field: Uint8Array;
}

/**
 * What is an account worth taken together: today, tomorrow, and by its loyalty?
 *
 * Shapes  current, potential: n amounts; loyalty: n scores of 0..100 → score, field: n
 * Blanks  a missing part is left out with its weight, never counted as zero
 * Ties    equal amounts have equal scores
 * Errors  unequal-lengths
 * Source  models.md P21 (customer composite value); weights and cut house
 *
 * @example compositeValue(Float64Array.of(10, 90), Float64Array.of(50, 20), Float64Array.of(60, NaN), { 'composite.weights': [1, 1, 1], 'composite.cut': 50 }).value // => { score: Float64Array.of(53.3333333333333, 50), field: Uint8Array.of(2, 3) }
 */
export function compositeValue(
  current: Float64Array,
  potential: Float64Array,
  loyalty: Float64Array,
  rules: Pick<Rules, 'composite.weights' | 'composite.cut'>,
): Result<CompositeValue> {
  const n = current.length;
  if (potential.length !== n || loyalty.length !== n) return failure('unequal-lengths');
  const [today, tomorrow] = [percentileScores(current), percentileScores(potential)];
  const score = new Float64Array(n);
  const field = new Uint8Array(n);
  const cut = rules['composite.cut'];
  for (let i = 0; i < n; i++) {
    score[i] = weightedMean([today[i]!, tomorrow[i]!, loyalty[i]!], rules['composite.weights']);
    if (Number.isNaN(today[i]!) || Number.isNaN(tomorrow[i]!)) continue;
    const isHigh = reaches(today[i]!, cut);
    if (reaches(tomorrow[i]!, cut)) field[i] = isHigh ? compositeField.highHigh : compositeField.grow;
    else field[i] = isHigh ? compositeField.keep : compositeField.lowLow;
  }
  return success({ score, field });
}
