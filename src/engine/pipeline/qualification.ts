import { reaches } from '../core/tolerance';
import { scoreOfRating, weightedMean } from '../core/weighted-score';
import type { Rules } from '../rules/rules';

/** The elements of a deal that must be known, and the fits it must have, in the order of the columns. */
export const elements = ['need', 'schedule', 'budget', 'competition', 'decision', 'priority'] as const;
export const fits = ['strategy', 'marketPosition', 'technology'] as const;

/** Worst first: a grade for each cut that the score reaches. */
const grades = ['D', 'C', 'B', 'A'] as const;
export type Grade = (typeof grades)[number];

export interface Qualification {
  /** 0 to 100 over the ratings that were given. */
  readonly score: number;
  readonly grade: Grade;
  /** Fits rated 2 or less: each is a stop sign, and the grade is D whatever the score. */
  readonly stops: readonly (typeof fits)[number][];
  /** Elements rated 2 or less, or not rated: what to find out next. */
  readonly missing: readonly (typeof elements)[number][];
}

/**
 * Is this deal worth going on with?
 *
 * Shapes  ratings: six elements, or these and three fits, each 1 to 5 (TRUE is 5, FALSE is 1) or NaN
 * Units   score 0..100 by (rating − 1)/4
 * Blanks  a missing rating is left out of the mean, not zero; no rating at all gives null
 * Source  models.md L8; elements given, weights and grades house
 *
 * @example qualify([5, 5, 5, 5, 5, 5], { 'qualification.weights': [1, 1, 1, 1, 1, 1], 'qualification.grades': [25, 50, 75] }) // => { score: 100, grade: 'A', stops: [], missing: [] }
 */
export function qualify(
  ratings: readonly number[],
  rules: Pick<Rules, 'qualification.weights' | 'qualification.grades'>,
): Qualification | null {
  const score = weightedMean(
    elements.map((_, k) => scoreOfRating(ratings[k] ?? NaN)),
    rules['qualification.weights'],
  );
  if (Number.isNaN(score)) return null;
  const stops = fits.filter((_, k) => ratings[elements.length + k]! <= 2);
  const reached = rules['qualification.grades'].filter((cut) => reaches(score, cut)).length;
  const grade = stops.length > 0 ? 'D' : grades[reached]!;
  return { score, grade, stops, missing: elements.filter((_, k) => !(ratings[k]! > 2)) };
}
