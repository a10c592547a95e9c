import { success, type Result } from '../core/result';
import { reaches } from '../core/tolerance';
import type { Rules } from '../rules/rules';
import type { Ranking } from './ranking';
import { rankPositive } from './tier';

export type ConcentrationRules = Pick<Rules, 'concentration.topShare' | 'concentration.goalShare'>;

export interface Concentration {
  readonly accounts: number;
  /** Sum of the positive values. */
  readonly total: number;
  readonly negativeSum: number;
  /** How many accounts the top part is, and the share of value that they hold. */
  readonly topAccounts: number;
  readonly topShare: number;
  /** The fewest accounts that together make the goal share (80%) of the value. */
  readonly accountsForGoal: number;
  /** Herfindahl-Hirschman index, 10000/n to 10000. */
  readonly hhi: number;
  /** So many equal accounts would be as concentrated. */
  readonly effectiveAccounts: number;
  /** 0: all equal; towards 1: one holds all. */
  readonly gini: number;
}

/**
 * How concentrated is the book? Is it 80/20 at all?
 *
 * Shapes  values: n, one an account → one record
 * Units   shares 0..1; HHI in points (100·share squared)
 * Blanks  NaN is left out and counted; values ≤ 0 count as 0 in HHI and Gini, and as accounts
 * Ties    do not matter
 * Errors  no-rows, no-positive-value, too-large
 * Cost    O(n)
 * Source  HHI: US Department of Justice and FTC, Horizontal Merger Guidelines (2010); Gini of a discrete sample: Sen (1973)
 *
 * @example concentration(Float64Array.of(30, 30, 20, 20), defaultRules).value.hhi // => 2600
 */
export function concentration(values: Float64Array, rules: ConcentrationRules): Result<Concentration> {
  const ranked = rankPositive(values);
  return ranked.ok ? success(concentrationByRank(ranked.value, rules), ranked.notes) : ranked;
}

/** As `concentration`, from a ranking that is there already and has a value above zero. */
export function concentrationByRank(ranking: Ranking, rules: ConcentrationRules): Concentration {
  const { sorted, positives, positiveSum: total, negativeSum } = ranking;
  const accounts = sorted.length;
  const topAccounts = Math.min(accounts, Math.max(1, Math.round(rules['concentration.topShare'] * accounts)));

  let topShare = 0;
  let accountsForGoal = positives;
  let hhi = 0;
  // Σ i·xᵢ with i = 1 for the smallest: the largest account has i = n.
  let rankedShares = 0;
  let sum = 0;
  let lost = 0;
  for (let k = 0; k < positives; k++) {
    const value = sorted[k]!;
    const share = value / total;
    // Values fall, so the compensated sum needs no branch; it ends at the total.
    const next = sum + value;
    lost += sum - next + value;
    sum = next;
    const held = (sum + lost) / total;
    if (k < topAccounts) topShare = held;
    if (k < accountsForGoal && reaches(held, rules['concentration.goalShare'])) accountsForGoal = k + 1;
    hhi += (100 * share) ** 2;
    rankedShares += (accounts - k) * share;
  }
  const gini = (2 * rankedShares) / accounts - (accounts + 1) / accounts;
  return {
    accounts,
    total,
    negativeSum,
    topAccounts,
    topShare,
    accountsForGoal,
    hhi,
    effectiveAccounts: 10_000 / hhi,
    // Equal accounts give a rounding crumb instead of 0.
    gini: Math.max(0, gini),
  };
}
