import { assignCustomerTypes, noType } from '../portfolio/customer-type';
import { defaultRules, type RuleName, type Rules } from '../rules/rules';
import type { Snapshot, SnapshotAccounts } from './snapshot';

/** Figures of a snapshot that rules decide. */
export const ruledFigures = ['tier', 'type', 'weighted', 'score', 'coverage'] as const;
export type RuledFigure = (typeof ruledFigures)[number];

/** What each figure hangs on. A change of any other rule changes nothing that two reviews are compared by. */
const decidedBy: Readonly<Record<RuledFigure, readonly RuleName[]>> = {
  tier: ['tier.cutoffs', 'tier.boundary', 'tier.method'],
  type: ['segment.influenceWeights', 'segment.strategicWeights', 'segment.influenceCuts', 'segment.strategicCut'],
  weighted: ['pipeline.probability', 'pipeline.weighing'],
  score: [
    'relationship.weights', 'roles.weights', 'relationship.years', 'relationship.satisfaction',
    'touch.days', 'care.days', 'care.otherDays', 'care.count', 'complaints.days', 'complaints.points',
  ],
  coverage: ['roles.weights'],
}; // prettier-ignore

export interface UnderRules {
  readonly snapshot: Snapshot;
  /** Rules that were others then and that a figure of the snapshot hangs on. */
  readonly names: readonly RuleName[];
  /** Figures that are now under the rules of today. */
  readonly recomputed: readonly RuledFigure[];
  /** Figures that stay as they were: the snapshot lacks what they are made of. */
  readonly kept: readonly RuledFigure[];
}

/**
 * A snapshot as it would read under the rules of today. Each figure is made again from what the snapshot keeps, or stays as it was
 * and is named; what no changed rule touches is not touched.
 *
 * Shapes  chances: probability of stage 1 … 6 today; null where nobody knows
 * Units   as in the snapshot
 * Blanks  a figure that a snapshot does not have at all is neither recomputed nor kept
 * Cost    O(n) a figure
 * Source  models.md P2, P6, L1
 */
export function underRules(then: Snapshot, rules: Rules, chances: readonly number[] | null): UnderRules {
  const changed = (name: RuleName): boolean =>
    JSON.stringify(then.rules[name] ?? defaultRules[name]) !== JSON.stringify(rules[name]);
  const recomputed: RuledFigure[] = [];
  const kept: RuledFigure[] = [];
  const names = new Set<RuleName>();
  let { accounts } = then;
  for (const figure of ruledFigures) {
    const others = decidedBy[figure].filter(changed);
    if (others.length === 0 || !isThere[figure](accounts)) continue;
    for (const name of others) names.add(name);
    const made = again(figure, then, rules, chances);
    (made ? recomputed : kept).push(figure);
    accounts = { ...accounts, ...made };
  }
  return { snapshot: { ...then, accounts }, names: [...names], recomputed, kept };
}

const some = (column: Float64Array): boolean => column.some((each) => !Number.isNaN(each));
const isThere: Readonly<Record<RuledFigure, (accounts: SnapshotAccounts) => boolean>> = {
  tier: ({ value }) => some(value),
  type: ({ type }) => type.some((each) => each !== noType),
  weighted: ({ weighted }) => some(weighted),
  score: ({ score }) => some(score),
  coverage: ({ coverage }) => some(coverage),
};

/** The figure from what the snapshot keeps; null where that is not enough. */
function again(
  figure: RuledFigure,
  { accounts, deals }: Snapshot,
  rules: Rules,
  chances: readonly number[] | null,
): Partial<SnapshotAccounts> | null {
  switch (figure) {
    case 'tier': // Comparing puts the values of both reviews into tiers.
      return {};
    case 'type':
      return typesAgain(accounts, rules);
    case 'weighted':
      return chances && weightedAgain(accounts, deals, chances);
    case 'score':
    case 'coverage': // Contacts, complaints and the parts that they make are not kept: twelve quarters of them are too much.
      return null;
  }
}

function typesAgain({ value, profit, strategic, fit, type }: SnapshotAccounts, rules: Rules) {
  const lacks = (at: number): boolean => Number.isNaN(strategic[at]!) && Number.isNaN(fit[at]!);
  if (type.some((each, at) => each !== noType && lacks(at))) return null;
  const made = assignCustomerTypes({ revenue: value, profit, strategic, fit }, rules);
  return made.ok ? { type: made.value.types } : null;
}

function weightedAgain({ keys, names, open }: SnapshotAccounts, deals: Snapshot['deals'], chances: readonly number[]) {
  if (deals.ids.length === 0) return null;
  const placeOf = placesOf(keys, names);
  const weighted = new Float64Array(keys.length).fill(NaN);
  deals.accounts.forEach((account, row) => {
    const at = placeOf.get(account);
    const chance = chances[deals.stage[row]! - 1];
    const cents = deals.amount[row]!;
    if (at === undefined || chance === undefined || Number.isNaN(cents) || Number.isNaN(open[at]!)) return;
    weighted[at] = (weighted[at] || 0) + Math.round(cents * chance);
  });
  return { weighted };
}

/** Place of each account by its key, else by its name, as deals name accounts. */
export function placesOf(keys: readonly string[], names: readonly string[]): ReadonlyMap<string, number> {
  const placeOf = new Map(keys.map((key, at) => [key, at]));
  names.forEach((name, at) => {
    if (!placeOf.has(name)) placeOf.set(name, at);
  });
  return placeOf;
}
