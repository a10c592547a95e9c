import { success, type Result } from '../core/result';
import { rankPositive, type TierRules, tiersByRank } from './tier';
import type { Ranking } from './ranking';

/** Accounts by rank, as columns; `order` leads back to the input. */
export interface ParetoTable extends Ranking {
  /** Value by rank, as part of the sum of the positive values; 0 for values ≤ 0. */
  readonly share: Float64Array;
  readonly cumulativeShare: Float64Array;
  /** 0 is A, by rank. */
  readonly tiers: Uint8Array;
}

/**
 * Pareto table: who makes the value, largest account first?
 *
 * Shapes  values: n, one an account → all columns: m, by rank (m = n − missing)
 * Units   values: one currency; shares 0..1; the cumulative share never falls and ends at exactly 1
 * Blanks  NaN is left out and counted; a value ≤ 0 has share 0 and the last tier, and still is an account
 * Ties    keep the input order and share a tier
 * Errors  no-rows, no-positive-value (too little data), too-large
 * Cost    O(n), no object per row
 * Source  Juran (1951); golden pareto/superstore
 *
 * @example paretoTable(Float64Array.of(30, 50, 20), { 'tier.cutoffs': [0.8, 0.95], 'tier.boundary': 'crossing-up' }).value.cumulativeShare // => Float64Array.of(0.5, 0.8, 1)
 */
export function paretoTable(values: Float64Array, rules: TierRules): Result<ParetoTable> {
  const ranked = rankPositive(values);
  if (!ranked.ok) return ranked;
  const ranking = ranked.value;
  const { cumulative, tiers } = tiersByRank(ranking, rules);
  const { sorted, positives, positiveSum } = ranking;
  const share = new Float64Array(sorted.length);
  fillShares(sorted, positives, positiveSum, share, cumulative);
  cumulative.fill(1, positives);
  return success({ ...ranking, share, cumulativeShare: cumulative, tiers }, ranked.notes);
}

/** A loop over nothing but arrays: see key-table.ts. */
function fillShares(
  sorted: Float64Array,
  positives: number,
  total: number,
  share: Float64Array,
  cumulative: Float64Array,
): void {
  for (let k = 0; k < positives; k++) {
    share[k] = sorted[k]! / total;
    cumulative[k]! /= total;
  }
}

/** Accounts in each tier, best first: `tierSizes(table.tiers, 3)` → `[436, 199, 155]`. Missing values are in none. */
export function tierSizes(tiers: Uint8Array, count: number): readonly number[] {
  const sizes = new Array<number>(count).fill(0);
  for (let k = 0; k < tiers.length; k++) if (tiers[k]! < count) sizes[tiers[k]!]!++;
  return sizes;
}
