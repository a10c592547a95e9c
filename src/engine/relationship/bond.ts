import { reaches } from '../core/tolerance';
import { scoreOfRating, weightedMean } from '../core/weighted-score';
import type { Rules } from '../rules/rules';

export type Bond = 'clip' | 'zipper' | 'velcro';

/**
 * What holds the two together: a clip (pure trade, standard offer), a zipper (adapted, close) or velcro (tailored,
 * interdependent)?
 *
 * Shapes  ratings: 1 to 5 for offer, adaptation, process links, breadth of contact; NaN is left out → null without any
 * Source  models.md R6; types given, cuts house
 *
 * @example bondType([3, 3, 2, 4], [2.5, 3.75]) // => 'zipper'
 */
export function bondType(ratings: readonly number[], cuts: Rules['bond.cuts']): Bond | null {
  const mean = weightedMean(ratings);
  if (Number.isNaN(mean)) return null;
  if (!reaches(mean, cuts[0]!)) return 'clip';
  return reaches(mean, cuts[1]!) ? 'velcro' : 'zipper';
}

export const bondKinds = ['financial', 'social', 'contract', 'quality', 'structural'] as const;
export const barrierKinds = ['capitalCost', 'searchCost', 'loyaltyDiscount'] as const;

export interface BondProfile {
  /** 0..100; NaN without a rating. */
  readonly strength: number;
  readonly barrier: number;
  readonly weakest: (typeof bondKinds)[number] | null;
}

/**
 * How strong are the bonds, how costly is it to switch, and which bond to work on first?
 *
 * Shapes  bonds: five ratings of 1 to 5, barriers: three; weights: as many, all alike if omitted; NaN is left out
 * Ties    the earlier bond is the weakest
 * Source  Berry & Parasuraman (1991) on levels of bonds; models.md R8, weights house
 *
 * @example bondProfile([5, 3, 3, 3, 1], [1, 3, 5]) // => { strength: 50, barrier: 50, weakest: 'structural' }
 */
export function bondProfile(
  bonds: readonly number[],
  barriers: readonly number[],
  weights?: { readonly bonds: readonly number[]; readonly barriers: readonly number[] },
): BondProfile {
  const scores = bonds.map(scoreOfRating);
  let weakest: BondProfile['weakest'] = null;
  let least = Infinity;
  scores.forEach((score, k) => {
    if (score < least) [weakest, least] = [bondKinds[k] ?? null, score];
  });
  return {
    strength: weightedMean(scores, weights?.bonds),
    barrier: weightedMean(barriers.map(scoreOfRating), weights?.barriers),
    weakest,
  };
}

/**
 * Perceived value surplus: what the account sees in us beyond what it pays and expects. Negative: at risk.
 *
 * Source  models.md R7
 *
 * @example valueSurplus(10, 6, 3) // => 1
 */
export function valueSurplus(benefit: number, cost: number, expected: number): number {
  return benefit - cost - expected;
}
