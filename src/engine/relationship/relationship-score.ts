import { reaches } from '../core/tolerance';
import { scoreOfRating, weightedMean } from '../core/weighted-score';
import type { Rules } from '../rules/rules';

/** Parts of the score, in the order of the rule `relationship.weights`. */
export const scoreParts = ['coverage', 'depth', 'trust', 'touch', 'satisfaction', 'complaints', 'age'] as const;
export type ScorePart = (typeof scoreParts)[number];
export type Band = 'strong' | 'fair' | 'weak';

export interface RelationshipScore {
  /** 0..100; NaN when there is no part at all. */
  readonly score: number;
  readonly band: Band | null;
  /** Parts that were not there: said, and never counted as zero. */
  readonly missing: readonly ScorePart[];
}

/**
 * How well do we stand with an account?
 *
 * Shapes  parts: one score of 0..100 a part, in the order of scoreParts
 * Blanks  NaN: the part is left out with its weight
 * Source  models.md R5; parts given, weights house
 *
 * @example relationshipScore([100, NaN, 50, 75, NaN, NaN, NaN], { 'relationship.weights': [1, 1, 1, 1, 1, 1, 1], 'relationship.bands': [40, 70] }).score // => 75
 */
export function relationshipScore(
  parts: readonly number[],
  rules: Pick<Rules, 'relationship.weights' | 'relationship.bands'>,
): RelationshipScore {
  const score = weightedMean(parts, rules['relationship.weights']);
  const missing = scoreParts.filter((_, k) => !(parts[k]! >= 0));
  return { score, band: bandOf(score, rules['relationship.bands']), missing };
}

/**
 * @example bandOf(70, [40, 70]) // => 'strong'
 */
export function bandOf(score: number, bands: Rules['relationship.bands']): Band | null {
  if (Number.isNaN(score)) return null;
  if (reaches(score, bands[1]!)) return 'strong';
  return reaches(score, bands[0]!) ? 'fair' : 'weak';
}

/** Mean depth of 1 to 4 as a part: 0 at nodding, 100 at intimate. */
export function depthPart(depth: number): number {
  return ((depth - 1) / 3) * 100;
}

/** Trust from its three kinds (cognitive, emotional, behavioural), each rated 1 to 5. */
export function trustPart(ratings: readonly number[]): number {
  return weightedMean(ratings.map(scoreOfRating));
}

/**
 * Complaints as a part: none open is 100; each open one costs points, each late one more.
 *
 * @example complaintsPart(2, 1, [20, 20]) // => 40
 */
export function complaintsPart(open: number, late: number, points: Rules['complaints.points']): number {
  return Math.max(0, 100 - points[0]! * open - points[1]! * late);
}
