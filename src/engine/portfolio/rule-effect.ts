import { success, type Result } from '../core/result';
import { partOf, type Steps } from '../core/steps';
import type { Rules } from '../rules/rules';
import type { GroupSums } from './portfolio-counts';
import { portfolioSteps, type PortfolioColumns } from './portfolio-figures';
import { sensitivitySteps, type SensitivityFigures } from './sensitivity';

/** What other rules would do to a portfolio; small whatever its size, for it is told while a rule is being changed. */
export interface RuleEffectFigures {
  /** By tier, under the rules in force and under the others. */
  readonly base: GroupSums;
  readonly tiers: GroupSums;
  /** Accounts that go from one tier to another, most first. */
  readonly moves: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** Under the other rules. */
  readonly sensitivity: SensitivityFigures;
}

/** Both portfolios, in steps, and what differs between them. */
export function* ruleEffectSteps(
  columns: PortfolioColumns,
  base: Rules,
  rules: Rules,
): Steps<Result<RuleEffectFigures>> {
  const before = yield* partOf(portfolioSteps(columns, base), 0, 0.4);
  if (!before.ok) return before;
  const after = yield* partOf(portfolioSteps(columns, rules), 0.4, 0.8);
  if (!after.ok) return after;
  const { pareto, counts } = after.value;
  const moves = movesBetween(before.value.pareto.tiers, pareto.tiers);
  yield 0.8;
  return success({
    base: before.value.counts.tiers,
    tiers: counts.tiers,
    moves,
    sensitivity: yield* partOf(sensitivitySteps(after.value, rules), 0.8, 1),
  });
}

/** The ranking is the same under all rules, so tiers are compared rank by rank. */
function movesBetween(before: Uint8Array, after: Uint8Array): RuleEffectFigures['moves'] {
  const counts = new Map<number, number>();
  for (let rank = 0; rank < before.length; rank++) {
    const [from, to] = [before[rank]!, after[rank]!];
    if (from !== to) counts.set(from * 256 + to, (counts.get(from * 256 + to) ?? 0) + 1);
  }
  return [...counts]
    .map(([pair, count]) => ({ from: pair >> 8, to: pair & 255, count }))
    .sort((one, other) => other.count - one.count);
}
