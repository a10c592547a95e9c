import type { Steps } from '../core/steps';
import type { Rules } from '../rules/rules';
import { noType, typeOf } from './customer-type';
import type { PortfolioFigures } from './portfolio-figures';
import { tiersByRank } from './tier';
import { nearBorderSteps, type NearTierBorder } from './tier-near';

type Judged = Pick<PortfolioFigures, 'pareto' | 'types'>;

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

export interface SensitivityFigures {
  readonly cuts: readonly CutEffect[];
  /** How many accounts are within 5% of a border. */
  readonly nearCount: number;
  /** The nearest of them, nearest first, with their number and value: all of a full sheet would be read by nobody. */
  readonly near: readonly (NearTierBorder & { readonly account: number; readonly value: number })[];
}

const STEP = 0.1;
/** So many of the accounts near a border are told. */
const MOST_TOLD = 10;
/** How close to a border counts as close: part of the account's value. */
const NEAR = 0.05;

/** How many accounts change tier or type when a cut-off moves by a tenth, and who stands within 5% of a border. */
export function* sensitivitySteps(figures: Judged, rules: Rules): Steps<SensitivityFigures> {
  const { types, pareto } = figures;
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
        cuts.push({ rule, index, from, to, accounts: changed(figures, withCut(rules, rule, index, to), isTier) });
        yield 0;
      }
    }
  }
  const near = yield* nearBorderSteps(pareto, rules, NEAR);
  const distance = ({ rank, at }: NearTierBorder): number => Math.abs(at - pareto.sorted[rank]!) / pareto.sorted[rank]!;
  const told = [...near].sort((one, other) => distance(one) - distance(other)).slice(0, MOST_TOLD);
  return {
    cuts,
    nearCount: near.length,
    near: told.map((border) => ({
      ...border,
      account: pareto.order[border.rank]!,
      value: pareto.sorted[border.rank]!,
    })),
  };
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
function changed({ pareto, types }: Judged, rules: Rules, isTier: boolean): number {
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
