import { descendingOrder, risingValues } from '../core/descending-order';
import { quantile } from '../core/quantile';
import { sameAmount, tolerance } from '../core/tolerance';
import { workingMemory } from '../core/working-memory';
import type { Rules } from '../rules/rules';

export interface Binning {
  readonly method: Rules['rfm.binning'];
  readonly bins: number;
}

/** Scores from 1, for the smallest values, to the number of bins, with the inner edges that part them. */
export interface Scored {
  readonly scores: Uint8Array;
  readonly edges: Float64Array;
}

/**
 * Scores a column by how its values lie among each other.
 *
 * `quantile`: 1 + the number of inner quantile edges below the value; an edge that occurs twice counts twice. `rank`: ranks
 * ascending, ties take the smallest, then bins of equal width from the lowest to the highest rank that occurs, right-closed, the
 * lowest included.
 *
 * Shapes  values: n without NaN → scores: n, edges: bins − 1 (ranks under `rank`)
 * Ties    equal values, rounding aside, get equal scores
 * Cost    O(n)
 * Source  quantile: Hyndman & Fan (1996), type 7, as in the R package rfm; rank: models.md P14
 *
 * @example scoreColumn(Float64Array.of(1, 2, 3, 4), { method: 'quantile', bins: 2 }).scores // => Uint8Array.of(1, 1, 2, 2)
 */
export function scoreColumn(values: Float64Array, { method, bins }: Binning): Scored {
  return method === 'rank' ? scoreByRank(values, bins) : scoreByQuantile(values, bins);
}

function scoreByQuantile(values: Float64Array, bins: number): Scored {
  const rising = risingValues(values);
  const edges = new Float64Array(bins - 1);
  // Above by more than rounding; amounts may be below zero here.
  const slack = slacks(bins - 1);
  for (let e = 0; e < edges.length; e++) {
    edges[e] = quantile(rising, (e + 1) / bins);
    slack[e] = tolerance * Math.abs(edges[e]!);
  }
  const scores = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    let score = 1;
    for (let e = 0; e < edges.length; e++) if (value - edges[e]! > slack[e]!) score++;
    scores[i] = score;
  }
  return { scores, edges };
}

const slacks = workingMemory(20);

function scoreByRank(values: Float64Array, bins: number): Scored {
  const n = values.length;
  const ranks = smallestRanks(values);
  let lowest = n;
  let highest = 0;
  for (let i = 0; i < n; i++) {
    if (ranks[i]! < lowest) lowest = ranks[i]!;
    if (ranks[i]! > highest) highest = ranks[i]!;
  }
  const range = highest - lowest;
  const scores = new Uint8Array(n).fill(1);
  // Whole numbers throughout, so that a rank on an edge is in the lower bin without a doubt.
  if (range > 0) for (let i = 0; i < n; i++) scores[i] = Math.max(1, Math.ceil(((ranks[i]! - lowest) * bins) / range));
  return { scores, edges: Float64Array.from({ length: bins - 1 }, (_, i) => lowest + ((i + 1) * range) / bins) };
}

/** Ranks ascending from 1; equal values all take the smallest of their ranks. */
function smallestRanks(values: Float64Array): Uint32Array {
  const n = values.length;
  const { order, sorted } = descendingOrder(values);
  const ranks = new Uint32Array(n);
  for (let start = 0; start < n;) {
    let end = start + 1;
    while (end < n && sameAmount(sorted[end]!, sorted[end - 1]!)) end++;
    for (let k = start; k < end; k++) ranks[order[k]!] = n - end + 1;
    start = end;
  }
  return ranks;
}
