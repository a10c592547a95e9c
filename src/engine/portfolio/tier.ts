import { success, failure, type Result } from '../core/result';
import { reaches, tolerance } from '../core/tolerance';
import type { Rules } from '../rules/rules';
import { rankValues, type Ranking } from './ranking';
import { tiersByTriangle, triangleTiers } from './triangle';

/** The rules that set tiers; any `Rules` object is one. Without a method, cut-offs of the cumulative share decide. */
export type TierRules = Pick<Rules, 'tier.cutoffs' | 'tier.boundary'> & Partial<Pick<Rules, 'tier.method'>>;

/** Codes of the tiers by number: 0 is A. */
export const tierCodes = ['A', 'B', 'C', 'D'] as const;

/**
 * How many tiers the rules make.
 *
 * @example tierCount({ ...defaultRules, 'tier.cutoffs': [0.5, 0.8, 0.95] }) // => 4
 */
export function tierCount(rules: TierRules): number {
  return rules['tier.method'] === 'triangle' ? triangleTiers : rules['tier.cutoffs'].length + 1;
}

/** The tier of a missing value. */
export const noTier = 255;

/** Running totals and tiers by rank. */
export interface RankedTiers {
  /** Value held by the accounts up to and including each rank; stays at the total from the first value ≤ 0 on. */
  readonly cumulative: Float64Array;
  /** 0 is A, 1 is B … by rank. */
  readonly tiers: Uint8Array;
}

/**
 * Tier of each rank: which accounts together make the first 80%?
 *
 * `crossing-up`: the value held by the accounts ahead of the tie group decides, so that the account that crosses a cut-off
 * is in the upper tier. `within`: the value held up to the end of the tie group decides, so that the upper tier never holds
 * more than its cut-off (the textbook ABC rule). Either way the whole tie group is judged by one number, so equal values are
 * never parted and the order of rows cannot matter. Values that differ by rounding only (relative 1e-12) are equal.
 * With the method `triangle` the part of the accounts takes the place of the part of the value (triangle.ts).
 *
 * Blanks  are not in a ranking; values ≤ 0 are in the last tier
 * Cost    O(n)
 * Source  ABC analysis after Juran (1951); both boundaries in models.md P2
 */
export function tiersByRank(ranking: Ranking, rules: TierRules): RankedTiers {
  const { sorted, positives, positiveSum } = ranking;
  const cutoffs = rules['tier.cutoffs'];
  const within = rules['tier.boundary'] === 'within';
  const cumulative = new Float64Array(sorted.length);
  const tiers = new Uint8Array(sorted.length);
  addUp(sorted, positives, cumulative);
  cumulative.fill(positiveSum, positives);
  if (rules['tier.method'] === 'triangle') return { cumulative, tiers: tiersByTriangle(ranking, cumulative, within) };

  // Value only falls and the total only grows, so a tier is a stretch of ranks: what has to be found is where each begins.
  let start = 0;
  cutoffs.forEach((cutoff, tier) => {
    // What the group ahead of a tier reaches, or what the first group of it exceeds, as an amount.
    const limit = cutoff * positiveSum * (within ? 1 + tolerance : 1 - tolerance);
    const crossing = firstRank(cumulative, positives, within ? (sum) => sum > limit : (sum) => sum >= limit);
    const begin = within ? startOfTies(sorted, crossing, positives) : endOfTies(sorted, crossing, positives);
    tiers.fill(tier, start, begin);
    start = Math.max(start, begin);
  });
  tiers.fill(cutoffs.length, start);
  return { cumulative, tiers };
}

/** Running compensated sum, which never falls. A loop over nothing but arrays: see key-table.ts. */
function addUp(sorted: Float64Array, positives: number, cumulative: Float64Array): void {
  let sum = 0;
  let lost = 0;
  let running = 0;
  for (let k = 0; k < positives; k++) {
    const value = sorted[k]!;
    const next = sum + value;
    lost += sum - next + value;
    sum = next;
    running = Math.max(running, sum + lost);
    cumulative[k] = running;
  }
}

/** The first rank for which it holds, by halving: it must not hold again before it. `end` if it holds nowhere. */
function firstRank(cumulative: Float64Array, end: number, holds: (sum: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(cumulative[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first rank of the tie group in which `rank` is. */
function startOfTies(sorted: Float64Array, rank: number, end: number): number {
  let start = rank;
  while (start > 0 && start < end && isTie(sorted, start)) start--;
  return start;
}

/** The first rank after the tie group in which `rank` is. */
function endOfTies(sorted: Float64Array, rank: number, end: number): number {
  let after = rank + 1;
  while (after < end && isTie(sorted, after)) after++;
  return Math.min(after, end);
}

/** Does the rank tie with the one above it? */
function isTie(sorted: Float64Array, rank: number): boolean {
  return sorted[rank]! >= sorted[rank - 1]! * (1 - tolerance);
}

/**
 * Tier of each account, in the order of the input.
 *
 * Shapes  values: n → tiers: n (0 is A; `noTier` for a missing value)
 * Errors  no-rows, no-positive-value, too-large
 *
 * @example assignTiers(Float64Array.of(15, 80, 5), { 'tier.cutoffs': [0.8, 0.95], 'tier.boundary': 'crossing-up' }) // => { ok: true, value: Uint8Array.of(1, 0, 2), notes: [] }
 */
export function assignTiers(values: Float64Array, rules: TierRules): Result<Uint8Array> {
  const ranked = rankPositive(values);
  if (!ranked.ok) return ranked;
  const { tiers } = tiersByRank(ranked.value, rules);
  const byInput = new Uint8Array(values.length).fill(noTier);
  const { order } = ranked.value;
  for (let k = 0; k < order.length; k++) byInput[order[k]!] = tiers[k]!;
  return success(byInput, ranked.notes);
}

/**
 * The amounts at which tiers begin, so that a tier can be looked up in constant time: A from the first amount, B from the
 * second … The last tier has none. An empty tier begins where the tier above it does, so that nothing falls into it; an
 * empty first tier has NaN, which nothing reaches.
 *
 * Shapes  values: n → one amount per tier but the last
 * Errors  no-rows, no-positive-value, too-large
 *
 * @example tierCuts(Float64Array.of(15, 80, 5), { 'tier.cutoffs': [0.8, 0.95], 'tier.boundary': 'crossing-up' }) // => { ok: true, value: Float64Array.of(80, 15), notes: [] }
 */
export function tierCuts(values: Float64Array, rules: TierRules): Result<Float64Array> {
  const ranked = rankPositive(values);
  if (!ranked.ok) return ranked;
  const { tiers } = tiersByRank(ranked.value, rules);
  return success(cutsByRank(ranked.value, tiers, tierCount(rules) - 1), ranked.notes);
}

/** As `tierCuts`, from a ranking whose tiers are known already. */
export function cutsByRank(ranking: Ranking, tiers: Uint8Array, count: number): Float64Array {
  const cuts = new Float64Array(count).fill(NaN);
  for (let k = 0; k < ranking.positives; k++) {
    if (tiers[k]! < count) cuts[tiers[k]!] = ranking.sorted[k]!;
  }
  for (let tier = 1; tier < count; tier++) if (Number.isNaN(cuts[tier]!)) cuts[tier] = cuts[tier - 1]!;
  return cuts;
}

/**
 * Tier of one value by the amounts of `tierCuts`: 0 is A, `cuts.length` is the last tier.
 *
 * Blanks  a NaN amount is reached by nothing; a NaN value has `noTier`
 * Cost    constant
 *
 * @example tierByCuts(79, [80, 15]) // => 1
 */
export function tierByCuts(value: number, cuts: ArrayLike<number>): number {
  if (Number.isNaN(value)) return noTier;
  for (let tier = 0; tier < cuts.length; tier++) if (reaches(value, cuts[tier]!)) return tier;
  return cuts.length;
}

/** A ranking with at least one value above zero: without one there is no share to speak of. */
export function rankPositive(values: Float64Array): Result<Ranking> {
  const ranked = rankValues(values);
  return ranked.ok && ranked.value.positives === 0 ? failure('no-positive-value') : ranked;
}
