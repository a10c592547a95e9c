import { failure, success, type Result } from '../core/result';

/** What is compared with each rival, where nothing else is agreed. */
export const competitionItems = ['region', 'price', 'service', 'quality', 'channel', 'paymentTerms'] as const;

export interface Comparison {
  /** Weighted advantage an item: above zero is a strength to use, below a gap to close; NaN where a rating is missing. */
  readonly advantages: Float64Array;
  readonly total: number;
  /** Items from the largest strength, and from the widest gap, down. */
  readonly strengths: readonly number[];
  readonly gaps: readonly number[];
}

/**
 * Where are we ahead of a rival, and where behind, by what the account cares for?
 *
 * Shapes  ours, rival: k ratings on one scale; weights: k, all alike if omitted → advantage: k, in the scale of the ratings
 * Blanks  an item that is not rated for both is left out with its weight, never counted as zero
 * Ties    keep the input order
 * Errors  unequal-lengths, weights-not-usable, no-rows
 * Source  models.md X5 (given)
 *
 * @example compareWithRival([5, 2, 3], [3, 4, 3], [2, 1, 1]).value // => { advantages: Float64Array.of(1, -0.5, 0), total: 0.5, strengths: [0], gaps: [1] }
 */
export function compareWithRival(
  ours: ArrayLike<number>,
  rival: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Result<Comparison> {
  const n = ours.length;
  if (rival.length !== n || (weights !== undefined && weights.length !== n)) return failure('unequal-lengths');
  const weightOf = (k: number): number => (weights === undefined ? 1 : weights[k]!);
  let weightSum = 0;
  let rated = 0;
  for (let k = 0; k < n; k++) {
    if (!(weightOf(k) >= 0)) return failure('weights-not-usable', { column: 'weights' });
    if (Number.isNaN(ours[k]! - rival[k]!)) continue;
    rated++;
    weightSum += weightOf(k);
  }
  if (rated === 0) return failure('no-rows');
  if (!(weightSum > 0)) return failure('weights-not-usable', { column: 'weights' });

  const advantages = Float64Array.from(ours, (own, k) => (weightOf(k) * (own - rival[k]!)) / weightSum);
  const items = Array.from(advantages.keys());
  return success({
    advantages,
    total: advantages.reduce((sum, advantage) => (Number.isNaN(advantage) ? sum : sum + advantage), 0),
    strengths: items.filter((k) => advantages[k]! > 0).sort((a, b) => advantages[b]! - advantages[a]! || a - b),
    gaps: items.filter((k) => advantages[k]! < 0).sort((a, b) => advantages[a]! - advantages[b]! || a - b),
  });
}
