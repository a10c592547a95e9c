import { noType, typeOf } from '../../../engine/portfolio/customer-type';
import { nearBorderSteps } from '../../../engine/portfolio/tier-near';
import { allSteps, type Steps } from '../../../engine/core/steps';
import { tiersByRank } from '../../../engine/portfolio/tier';
import type { Rules } from '../../../engine/rules/rules';
import type { Segmentation } from '../compute';

/** The rules whose cut-offs are moved. */
type CutRule = 'tier.cutoffs' | 'segment.influenceCuts' | 'segment.strategicCut';

/** What a cut-off does when it moves by a tenth of itself. */
export interface CutEffect {
  readonly rule: CutRule;
  /** Which cut-off of the rule. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Accounts that change tier (or type). */
  readonly accounts: number;
}

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

export interface Sensitivity {
  readonly cuts: readonly CutEffect[];
  /** Accounts within 5% of a border, nearest first. */
  readonly near: readonly NearBorder[];
}

const STEP = 0.1;
/** How close to a border counts as close: part of the account's value. */
const NEAR = 0.05;

/** How many accounts change tier or type when a cut-off moves by a tenth, and who stands within 5% of a border. */
export function sensitivityOf(segments: Segmentation): Sensitivity {
  return allSteps(sensitivitySteps(segments));
}

/** The same in steps, for the thread on which the person is waiting. */
export function* sensitivitySteps(segments: Segmentation): Steps<Sensitivity> {
  const { rules, types } = segments;
  const cuts: CutEffect[] = [];
  for (const rule of ['tier.cutoffs', 'segment.influenceCuts', 'segment.strategicCut'] as const) {
    const isTier = rule === 'tier.cutoffs';
    // The triangle has no cut-offs, and types need ratings.
    if (isTier ? rules['tier.method'] !== 'cumulative' : !types || types.typed === 0) continue;
    const values = cutsOf(rules, rule);
    for (const [index, from] of values.entries()) {
      for (const factor of [1 - STEP, 1 + STEP]) {
        const to = within(from * factor, values, index, isTier ? 1 : 100);
        if (to === null) continue;
        cuts.push({ rule, index, from, to, accounts: changed(segments, withCut(rules, rule, index, to), isTier) });
        yield 0;
      }
    }
  }
  return { cuts, near: yield* nearBorders(segments) };
}

function cutsOf(rules: Rules, rule: CutRule): readonly number[] {
  const value = rules[rule];
  return typeof value === 'number' ? [value] : value;
}

function withCut(rules: Rules, rule: CutRule, index: number, to: number): Rules {
  if (rule === 'segment.strategicCut') return { ...rules, [rule]: to };
  return { ...rules, [rule]: rules[rule].map((cut, at) => (at === index ? to : cut)) };
}

/** Cut-offs keep their order and their range; null where that leaves nothing of the move. */
function within(wanted: number, cuts: readonly number[], index: number, most: number): number | null {
  const rounded = Math.round(Math.min(wanted, most) * 1e6) / 1e6;
  const [before = 0, after = Infinity] = [cuts[index - 1], cuts[index + 1]];
  return rounded <= before || rounded >= after || rounded === cuts[index] ? null : rounded;
}

/** Ranks and scores stay as they are: only the cuts are read again. */
function changed({ pareto, types }: Segmentation, rules: Rules, isTier: boolean): number {
  let count = 0;
  if (isTier) {
    const { tiers } = tiersByRank(pareto, rules);
    for (let rank = 0; rank < tiers.length; rank++) if (tiers[rank] !== pareto.tiers[rank]) count++;
    return count;
  }
  if (!types) return 0;
  const { types: before, netProfit, influence, strategic } = types.found;
  for (let account = 0; account < before.length; account++) {
    if (before[account] === noType) continue;
    const now = typeOf(netProfit[account] ?? NaN, influence[account] ?? NaN, strategic[account] ?? NaN, rules);
    if (now !== before[account]) count++;
  }
  return count;
}

function* nearBorders({ pareto, names, tiers, rules }: Segmentation): Steps<readonly NearBorder[]> {
  const found = yield* nearBorderSteps(pareto, rules, NEAR);
  const near = found.map(({ rank, tier, other, at }) => ({
    index: rank,
    name: names[pareto.order[rank] ?? 0] ?? '',
    value: pareto.sorted[rank] ?? 0,
    tier: tiers[tier] ?? '',
    other: tiers[other] ?? '',
    at,
  }));
  const distance = ({ value, at }: NearBorder): number => Math.abs(at - value) / value;
  return near.sort((one, other) => distance(one) - distance(other));
}
