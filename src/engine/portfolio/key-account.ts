import { midRanks } from '../core/mid-ranks';
import { reaches } from '../core/tolerance';
import { scoreOfRating, weightedMean } from '../core/weighted-score';
import type { Rules } from '../rules/rules';

/** What makes a key account, in the order of the columns and of the rule `keyAccount.weights`. */
export const keyAccountCriteria = ['profitShare', 'goals', 'damageIfLost', 'stableRelation', 'potential', 'timeSpent'] as const; // prettier-ignore
export type KeyAccountCriterion = (typeof keyAccountCriteria)[number];

export interface KeyAccountScore {
  /** 0..100; NaN when nothing was rated. */
  readonly score: number;
  readonly isKey: boolean;
  /** Criteria that were not rated: said, and never counted as zero. */
  readonly missing: readonly KeyAccountCriterion[];
}

/**
 * Is this a key account by the six criteria?
 *
 * Shapes  scores: one of 0..100 a criterion, in the order of keyAccountCriteria: a rating by scoreOfRating, an amount by
 *         percentileScores
 * Blanks  NaN: the criterion is left out with its weight
 * Source  models.md P9; criteria given, weights and cut house
 *
 * @example keyAccountScore([75, 50, NaN, 75, 100, 50], { 'keyAccount.weights': [1, 1, 1, 1, 1, 1], 'keyAccount.score': 60 }) // => { score: 70, isKey: true, missing: ['damageIfLost'] }
 */
export function keyAccountScore(
  scores: readonly number[],
  rules: Pick<Rules, 'keyAccount.weights' | 'keyAccount.score'>,
): KeyAccountScore {
  const score = weightedMean(scores, rules['keyAccount.weights']);
  const missing = keyAccountCriteria.filter((_, k) => !(scores[k]! >= 0));
  return { score, isKey: reaches(score, rules['keyAccount.score']), missing };
}

/** As `keyAccountScore`, from six ratings of 1 to 5. */
export function keyAccountByRatings(
  ratings: readonly number[],
  rules: Pick<Rules, 'keyAccount.weights' | 'keyAccount.score'>,
): KeyAccountScore {
  return keyAccountScore(ratings.map(scoreOfRating), rules);
}

/**
 * Amounts as scores of 0 to 100: the part of the accounts that have less. This is how a share of profit or of time takes its
 * place beside ratings, whatever the currency and the size of the book.
 *
 * Shapes  values: n → scores: n
 * Blanks  NaN stays NaN and does not count among the accounts
 * Ties    equal amounts have equal scores
 * Source  models.md P6: 100·(mid-rank − 0.5)/n
 *
 * @example percentileScores(Float64Array.of(30, NaN, 10)) // => Float64Array.of(75, NaN, 25)
 */
export function percentileScores(values: Float64Array): Float64Array {
  const present = values.filter((value) => !Number.isNaN(value));
  const ranks = midRanks(present);
  let next = 0;
  return values.map((value) => (Number.isNaN(value) ? NaN : (100 * (ranks[next++]! - 0.5)) / present.length));
}
