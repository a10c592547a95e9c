/** A name that takes so many more changes than the nearest one is no longer like it. */
const spread = 1;

/**
 * The names most like what was typed, nearest first, for "did you mean".
 *
 * @example nearestNames('tier.cutof', ['asOf', 'tier.cutoffs', 'tier.labels'], 1) // => ['tier.cutoffs']
 */
export function nearestNames(typed: string, names: readonly string[], most = 3): readonly string[] {
  const distances = names.map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }));
  const nearest = Math.min(...distances.map(({ distance }) => distance));
  return distances
    .filter(({ distance }) => distance <= nearest + spread)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Letters to add, drop or change to get from one text to the other (Levenshtein, 1966). */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = above[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      row.push(Math.min(change, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[to.length]!;
}
