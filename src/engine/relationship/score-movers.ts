/** Scores of one day, kept to compare the next with. */
export interface ScoreRecord {
  /** ISO date. */
  readonly asOf: string;
  readonly keys: readonly string[];
  /** One decimal; null where there was no score. */
  readonly scores: readonly (number | null)[];
  /** One list a part; whole numbers, null where the part was missing. */
  readonly parts: readonly (readonly (number | null)[])[];
}

export interface ScoreMove {
  readonly key: string;
  readonly before: number | null;
  readonly now: number | null;
  /** NaN where one of the two is not there. */
  readonly change: number;
  readonly move: 'up' | 'down' | 'new' | 'lost';
  /** Position of the part that moved the score most, −1 where none was there both times. */
  readonly part: number;
}

/** Scores are kept with one decimal, so a smaller change is none. */
const SMALLEST = 0.05;

/**
 * Which accounts stand better or worse than at the last scoring, and by which part?
 *
 * Blanks  an account with no score then is new, one with none now is lost; without both it is no mover
 * Ties    equal changes keep the order of the accounts
 * Cost    O(n log n)
 *
 * @example scoreMovers({ asOf: '', keys: ['A'], scores: [50], parts: [[20]] }, { asOf: '', keys: ['A'], scores: [61], parts: [[42]] }, [1]) // => [{ key: 'A', before: 50, now: 61, change: 11, move: 'up', part: 0 }]
 */
export function scoreMovers(before: ScoreRecord, now: ScoreRecord, weights: readonly number[]): readonly ScoreMove[] {
  const placeOf = new Map(before.keys.map((key, k) => [key, k]));
  const moves: ScoreMove[] = [];
  now.keys.forEach((key, k) => {
    const was = placeOf.get(key);
    placeOf.delete(key);
    const [then, score] = [was === undefined ? null : (before.scores[was] ?? null), now.scores[k] ?? null];
    if (score === null && then === null) return;
    const change = score === null || then === null ? NaN : Math.round((score - then) * 10) / 10;
    if (Math.abs(change) < SMALLEST) return;
    const move = then === null ? 'new' : score === null ? 'lost' : change > 0 ? 'up' : 'down';
    const part = was === undefined || Number.isNaN(change) ? -1 : movingPart(before, was, now, k, weights);
    moves.push({ key, before: then, now: score, change, move, part });
  });
  for (const [key, k] of placeOf) {
    const then = before.scores[k] ?? null;
    if (then !== null) moves.push({ key, before: then, now: null, change: NaN, move: 'lost', part: -1 });
  }
  const size = ({ change }: ScoreMove): number => (Number.isNaN(change) ? 0 : Math.abs(change));
  return moves.sort((a, b) => size(b) - size(a));
}

function movingPart(
  before: ScoreRecord,
  was: number,
  now: ScoreRecord,
  is: number,
  weights: readonly number[],
): number {
  let [found, most] = [-1, 0];
  now.parts.forEach((column, part) => {
    const [then, score] = [before.parts[part]?.[was] ?? null, column[is] ?? null];
    if (then === null || score === null) return;
    const size = Math.abs(score - then) * (weights[part] ?? 1);
    if (size > most) [found, most] = [part, size];
  });
  return found;
}
