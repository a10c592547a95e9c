import { failure, success, type Note, type Result } from '../core/result';
import { sameAmount } from '../core/tolerance';

/** The smallest change of one factor's weight that puts another option first; the other weights keep their proportions. */
export interface Turn {
  readonly factor: number;
  /** Share of the weight that the factor has, and would need. */
  readonly from: number;
  readonly to: number;
  readonly winner: number;
}

export interface FactorScores {
  /** Σ weight·score an option, by normalised weights; NaN where a score is missing. */
  readonly totals: Float64Array;
  /** Options best first; those without a total are not in it. */
  readonly order: readonly number[];
  /** The weights as given, summed; 1 when they come to 100%. */
  readonly weightSum: number;
  /** For each factor that can do it, how its weight would turn the result. */
  readonly turns: readonly Turn[];
}

/**
 * Which option is best by weighted factors, and how safe is that?
 *
 * Shapes  scores: options × factors; weights: factors, of 100% together or normalised
 * Blanks  an option with a missing score has no total: with fewer factors it would not be compared alike
 * Ties    keep the input order
 * Errors  weights-count, weights-not-usable (a negative one, or nothing above zero)
 * Notes   weights-normalised: they did not come to 100%
 * Source  weighted factor score, Kotler, Marketing Management; models.md C3
 *
 * @example factorScores([[80, 60], [60, 90]], [0.7, 0.3]).value.order // => [0, 1]
 */
export function factorScores(scores: readonly (readonly number[])[], weights: readonly number[]): Result<FactorScores> {
  const factors = weights.length;
  if (scores.some((row) => row.length !== factors)) {
    return failure('weights-count', {
      column: 'weights',
      params: { given: factors, needed: scores.find((row) => row.length !== factors)!.length },
    });
  }
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(weightSum > 0) || weights.some((weight) => !(weight >= 0)))
    return failure('weights-not-usable', { column: 'weights' });
  const parts = weights.map((weight) => weight / weightSum);
  const totals = Float64Array.from(scores, (row) => row.reduce((sum, score, k) => sum + parts[k]! * score, 0));
  const order = scores
    .map((_, option) => option)
    .filter((option) => !Number.isNaN(totals[option]!))
    .sort((one, other) => totals[other]! - totals[one]! || one - other);
  const notes: Note[] = isWhole(weightSum)
    ? []
    : [{ code: 'weights-normalised', count: 1, params: { sum: weightSum } }];
  return success({ totals, order, weightSum, turns: turnsOf(scores, parts, totals, order) }, notes);
}

/** 100% may be written as 1 or as 100. */
function isWhole(sum: number): boolean {
  return sameAmount(sum, 1) || sameAmount(sum, 100);
}

function turnsOf(
  scores: readonly (readonly number[])[],
  parts: readonly number[],
  totals: Float64Array,
  order: readonly number[],
): readonly Turn[] {
  const [first, ...others] = order;
  if (first === undefined) return [];
  return parts.flatMap((from, factor) => {
    // The only factor that weighs anything has nobody to share with.
    if (from >= 1) return [];
    let nearest: Turn | null = null;
    for (const winner of others) {
      // Both totals are straight lines in the factor's weight, from the total without it to its own score.
      const lead = (option: number): readonly [number, number] => {
        const own = scores[option]![factor]!;
        return [own, (totals[option]! - from * own) / (1 - from)];
      };
      const [[ownFirst, restFirst], [own, rest]] = [lead(first), lead(winner)];
      const [atNone, atAll] = [restFirst - rest, ownFirst - own];
      // Level at an end is not ahead: the first keeps its place.
      if (atNone >= 0 && atAll >= 0) continue;
      const to = atNone / (atNone - atAll);
      if (nearest === null || Math.abs(to - from) < Math.abs(nearest.to - from)) nearest = { factor, from, to, winner };
    }
    return nearest === null ? [] : [nearest];
  });
}
