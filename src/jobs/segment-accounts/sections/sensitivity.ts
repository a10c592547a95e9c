import type { CutEffect, SensitivityFigures } from '../../../engine/portfolio/sensitivity';

export type { CutEffect };

/** An account that a small change of its value would bring into another tier. */
export interface NearBorder {
  /** Its row in the ranking. */
  readonly index: number;
  readonly name: string;
  readonly value: number;
  readonly tier: string;
  readonly other: string;
  /** The amount at which it changes. */
  readonly at: number;
}

/** How firm the cut-offs stand, as the pane tells it. */
export interface Sensitivity {
  readonly cuts: readonly CutEffect[];
  /** How many accounts are within 5% of a border. */
  readonly nearCount: number;
  /** The first of them, nearest first. */
  readonly near: readonly NearBorder[];
}

/** The engine's answer with names for accounts and tiers. */
export function sensitivityView(
  { cuts, nearCount, near }: SensitivityFigures,
  names: readonly string[],
  tiers: readonly string[],
): Sensitivity {
  return {
    cuts,
    nearCount,
    near: near.map(({ rank, account, value, tier, other, at }) => ({
      index: rank,
      name: names[account] ?? '',
      value,
      tier: tiers[tier] ?? '',
      other: tiers[other] ?? '',
      at,
    })),
  };
}
