import { sameAmount } from '../core/tolerance';
import type { ParetoTable } from './pareto';
import type { TierRules } from './tier';
import { crossingBorders, othersOf, withinBordersAbove, withinBordersBelow, type Border } from './tier-borders';
import { triangleNeighbours } from './triangle-distance';

/** An account's place among the others and what would move it to another tier. */
export interface TierExplanation {
  readonly value: number;
  /** 1 is the largest; ties are placed in input order. */
  readonly rank: number;
  readonly accounts: number;
  readonly share: number;
  /** Share held by the accounts ahead of its tie group: what `crossing-up` judges by. */
  readonly ahead: number;
  /** Share held up to the end of its tie group: what `within` judges by. */
  readonly upTo: number;
  readonly tier: number;
  /** The tier it rises to if its value grows by `by`: to that amount if `inclusive`, else by any more. Null: growth lifts it nowhere. */
  readonly up: { readonly tier: number; readonly by: number; readonly inclusive: boolean } | null;
  /** The tier it falls to if its value gets below this amount: at the amount already if `inclusive`. Null: nothing is lower. */
  readonly down: { readonly tier: number; readonly below: number; readonly inclusive: boolean } | null;
}

/**
 * Why is this account in its tier, and what would move it?
 *
 * The distances are exact: only this account's value changes, the others keep theirs, and total, ranks and shares follow.
 * So an account rises where it catches up with the last account that is A without it, or a little sooner if its own growth
 * lifts the total enough.
 *
 * By the triangle, whose bounds move with the value, they are searched and tried out (triangle-distance.ts).
 *
 * Shapes  rank: zero-based row of the table
 * Units   as the table
 * Ties    an account that draws level joins the tie group and is judged with it
 * Cost    O(n), for one account on demand
 * Source  models.md P2; golden pareto/superstore (陈霖-17500: +59.948 to A, below 8,774.696 to C)
 *
 * @example explainTier(paretoTable(Float64Array.of(50, 35, 10, 5), defaultRules).value, 3, defaultRules).down // => null
 */
export function explainTier(table: ParetoTable, rank: number, rules: TierRules): TierExplanation {
  const { sorted, positives, share, cumulativeShare, tiers } = table;
  const value = sorted[rank]!;
  const tier = tiers[rank]!;
  let first = rank;
  while (first > 0 && sorted[first]! > 0 && sameAmount(sorted[first - 1]!, sorted[first]!)) first--;
  let last = rank;
  while (last + 1 < positives && sameAmount(sorted[last]!, sorted[last + 1]!)) last++;

  return {
    value,
    rank: rank + 1,
    accounts: sorted.length,
    share: share[rank]!,
    ahead: rank >= positives ? 1 : first === 0 ? 0 : cumulativeShare[first - 1]!,
    upTo: cumulativeShare[last]!,
    tier,
    ...(rules['tier.method'] === 'triangle' ? triangleMoves(table, rank, rules) : moves(table, rank, rules)),
  };
}

type Moves = Pick<TierExplanation, 'up' | 'down'>;

function moves({ sorted, positives, tiers }: ParetoTable, rank: number, rules: TierRules): Moves {
  const value = sorted[rank]!;
  const tier = tiers[rank]!;
  const others = othersOf(sorted, positives, rank);
  const cutoffs = rules['tier.cutoffs'];
  const within = rules['tier.boundary'] === 'within';
  const bordersAbove = within ? withinBordersAbove(others, cutoffs, value) : crossingBorders(others, cutoffs);
  const bordersBelow = within ? withinBordersBelow(others, cutoffs, value) : crossingBorders(others, cutoffs);
  return {
    up: moveUp(value, tier, bordersAbove),
    down: others.isEmpty ? null : moveDown(tier, bordersBelow),
  };
}

function triangleMoves({ sorted, positives }: ParetoTable, rank: number, rules: TierRules): Moves {
  const { up, down } = triangleNeighbours(sorted, positives, rank, rules['tier.boundary'] === 'within');
  return {
    up: up && { tier: up.tier, by: up.at - sorted[rank]!, inclusive: up.inclusive },
    down: down && { tier: down.tier, below: down.at, inclusive: down.inclusive },
  };
}

// Where borders coincide, the tier between them is empty and skipped.

function moveUp(value: number, tier: number, borders: readonly (Border | null)[]): TierExplanation['up'] {
  const border = tier === 0 ? null : borders[tier - 1]!;
  if (border === null) return null;
  const by = Math.max(0, border.at - value);
  return { tier: borders.findIndex((other) => equal(other, border)), by, inclusive: border.reached };
}

function moveDown(tier: number, borders: readonly (Border | null)[]): TierExplanation['down'] {
  const border = borders[tier] ?? null;
  if (border === null) return null;
  const lowest = borders.findLastIndex((other) => equal(other, border)) + 1;
  return { tier: lowest, below: border.at, inclusive: !border.reached };
}

function equal(one: Border | null, other: Border): boolean {
  return one !== null && one.at === other.at && one.reached === other.reached;
}
