import { allSteps, rowsAStep, type Steps } from '../core/steps';
import { tolerance } from '../core/tolerance';
import type { ParetoTable } from './pareto';
import type { TierRules } from './tier';

/** An account that a small change of its own value would bring into another tier. */
export interface NearTierBorder {
  /** Zero-based rank. */
  readonly rank: number;
  readonly tier: number;
  /** The tier that it would be in. */
  readonly other: number;
  /** The amount at which it changes, to the rounding of a double. */
  readonly at: number;
}

/** Halvings of an interval until only rounding is left. */
const HALVINGS = 50;

/**
 * Which accounts would change tier if their value rose or fell by this part of it, the others keeping theirs?
 *
 * Shapes  part: 0.05 is 5%
 * Blanks  values ≤ 0 are never near; under Bondarenko's triangle ranks decide, not amounts, so the list is empty
 * Ties    an account of equal value is near with it
 * Cost    O(n log n)
 * Source  models.md P2; each answer agrees with `explainTier`
 *
 * @example accountsNearBorders(paretoTable(Float64Array.of(50, 31, 10, 9), defaultRules).value, defaultRules, 0.05).length // => 0
 */
export function accountsNearBorders(table: ParetoTable, rules: TierRules, part: number): readonly NearTierBorder[] {
  return allSteps(nearBorderSteps(table, rules, part));
}

/** Those near a border take a hundred times as long as the others, so they count as so many accounts. */
const workNear = 128;

/** The same in steps, for the thread on which the person is waiting. */
export function* nearBorderSteps(table: ParetoTable, rules: TierRules, part: number): Steps<readonly NearTierBorder[]> {
  if (rules['tier.method'] === 'triangle') return [];
  const near: NearTierBorder[] = [];
  const tierAt = tierOfAmount(table, rules);
  let work = 0;
  for (let rank = 0; rank < table.positives; rank++) {
    if (++work > rowsAStep) {
      yield rank / table.positives;
      work = 0;
    }
    const value = table.sorted[rank]!;
    const tier = table.tiers[rank]!;
    for (const factor of [1 + part, 1 - part]) {
      const other = tierAt(rank, value * factor);
      if (other === tier) continue;
      let [same, moved] = [value, value * factor];
      for (let step = 0; step < HALVINGS; step++) {
        const middle = (same + moved) / 2;
        if (tierAt(rank, middle) === tier) same = middle;
        else moved = middle;
      }
      near.push({ rank, tier, other: tierAt(rank, moved), at: moved });
      work += workNear;
      break;
    }
  }
  return near;
}

/** The tier of the account at a rank if its value were another, in the time of a look-up. */
function tierOfAmount(
  { sorted, positives, positiveSum, cumulativeShare }: ParetoTable,
  rules: TierRules,
): (rank: number, amount: number) => number {
  const cutoffs = rules['tier.cutoffs'];
  const isWithin = rules['tier.boundary'] === 'within';
  /** How many positive values are above the amount (or level with it, too). */
  const countAbove = (amount: number): number => {
    let [low, high] = [0, positives];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! > amount) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const heldBy = (count: number): number => (count === 0 ? 0 : cumulativeShare[count - 1]! * positiveSum);
  return (rank, amount) => {
    const own = sorted[rank]!;
    const total = positiveSum - own + amount;
    // Values that differ by rounding only are one tie group.
    const edge = amount * (isWithin ? 1 - tolerance : 1 + tolerance);
    const count = countAbove(edge);
    const others = heldBy(count) - (rank < count ? own : 0);
    const compared = isWithin ? others + amount : others;
    const reached = isWithin
      ? cutoffs.findIndex((cutoff) => compared <= cutoff * total * (1 + tolerance))
      : cutoffs.findIndex((cutoff) => compared < cutoff * total * (1 - tolerance));
    return reached < 0 ? cutoffs.length : reached;
  };
}
