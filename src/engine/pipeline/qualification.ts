/** The elements of a deal that must be known, and the fits it must have, in the order of the columns. */
export const elements = ['need', 'schedule', 'budget', 'competition', 'decision', 'priority'] as const;
export const fits = ['strategy', 'marketPosition', 'technology'] as const;

export type Grade = 'A' | 'B' | 'C' | 'D';

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
 * Units   score 0..100 by (rating − 1)/4; grades A, B, C from the rule's three cuts, falling
 * Blanks  a missing rating is left out of the mean, not zero; no rating at all gives null
 * Source  models.md L8; elements given, weights and grades house
 *
 * @example qualify([5, 5, 5, 5, 5, 5], [1, 1, 1, 1, 1, 1], [75, 50, 25]) // => { score: 100, grade: 'A', stops: [], missing: [] }
 */
export function qualify(
  ratings: readonly number[],
  weights: readonly number[],
  gradeCuts: readonly number[],
): Qualification | null {
  let sum = 0;
  let weight = 0;
  elements.forEach((_, k) => {
    const rating = ratings[k] ?? NaN;
    if (Number.isNaN(rating)) return;
    sum += (weights[k] ?? 0) * ((rating - 1) / 4) * 100;
    weight += weights[k] ?? 0;
  });
  if (weight === 0) return null;
  const score = sum / weight;
  const isMissing = (rating: number | undefined) => !(rating !== undefined && rating > 2);
  const stops = fits.filter((_, k) => {
    const rating = ratings[elements.length + k];
    return rating !== undefined && rating <= 2;
  });
  const reached = gradeCuts.findIndex((cut) => score >= cut - 1e-9);
  const grade = (['A', 'B', 'C', 'D'] as const)[reached < 0 || stops.length > 0 ? 3 : reached]!;
  return { score, grade, stops, missing: elements.filter((_, k) => isMissing(ratings[k])) };
}
