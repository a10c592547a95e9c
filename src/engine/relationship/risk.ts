import { scoreOfRating, weightedMean } from '../core/weighted-score';

/** Causes of a break-off, internal first, in the order of the rating columns. */
export const riskCauses = ['people', 'trust', 'persistence', 'culture', 'quality', 'marketPosition', 'product', 'valueChain', 'finance'] as const; // prettier-ignore

export interface BreakOffRisk {
  /** 0..100; NaN without a rating. */
  readonly risk: number;
  /** Position of the cause that weighs most; null without a rating. */
  readonly main: number | null;
}

/**
 * How likely is it that the account breaks off, and why?
 *
 * Shapes  ratings: up to nine, 1 (no sign of it) to 5 (severe); weights: as many, all alike if omitted
 * Blanks  a missing rating is left out, not zero
 * Ties    the earlier cause is named
 * Source  models.md R2; causes given, weights house
 *
 * @example breakOffRisk([1, 5, 3]) // => { risk: 50, main: 1 }
 */
export function breakOffRisk(ratings: readonly number[], weights?: readonly number[]): BreakOffRisk {
  const scores = ratings.map(scoreOfRating);
  let main: number | null = null;
  let most = -Infinity;
  scores.forEach((score, k) => {
    const weighed = score * (weights?.[k] ?? 1);
    if (weighed > most) [main, most] = [k, weighed];
  });
  return { risk: weightedMean(scores, weights), main };
}
