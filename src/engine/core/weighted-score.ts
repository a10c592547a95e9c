/**
 * Weighted mean of scores, over those that are there: a missing part is left out with its weight, never counted as zero.
 *
 * Shapes  scores, weights: k; without weights all count alike
 * Blanks  NaN in scores is left out; NaN when nothing is left or all weights left are 0
 *
 * @example weightedMean([80, NaN, 40], [1, 5, 1]) // => 60
 */
export function weightedMean(scores: ArrayLike<number>, weights?: ArrayLike<number>): number {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < scores.length; k++) {
    if (Number.isNaN(scores[k]!)) continue;
    const own = weights === undefined ? 1 : (weights[k] ?? 0);
    sum += own * scores[k]!;
    weight += own;
  }
  return weight > 0 ? sum / weight : NaN;
}

/**
 * A rating of 1 to 5 as a score of 0 to 100.
 *
 * Blanks  NaN stays NaN
 * Errors  NaN outside 1 to 5
 *
 * @example scoreOfRating(4) // => 75
 */
export function scoreOfRating(rating: number): number {
  return rating >= 1 && rating <= 5 ? ((rating - 1) / 4) * 100 : NaN;
}
