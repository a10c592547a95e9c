import type { Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import type { Rules } from '../../engine/rules/rules';
import type { Engine } from '../../worker/engine';
import type { RuleEffect } from '../contract';
import type { Checked } from '../source/check-source';
import { tierNames } from '../tier-names';
import { portfolioColumns } from './compute';
import { tierCounts } from './preview';
import { sensitivityView } from './sections/sensitivity';
import type { Ratings } from '../account-ratings';

/** How many accounts change tier under other rules: from, to and count, largest move first. */
export async function effectOf(
  engine: Engine,
  { checked, applied }: Checked,
  base: Rules,
  rules: Rules,
  ratings: Ratings,
): Promise<Result<RuleEffect>> {
  const columns = portfolioColumns(checked, applied, ratings);
  const found = await engine.run('ruleEffect', { columns, base, rules });
  if (!found.ok) return found;
  const [before, after] = [tierNames(base), tierNames(rules)];
  return success({
    base: tierCounts(found.value.base, before),
    tiers: tierCounts(found.value.tiers, after),
    moves: found.value.moves.map(({ from, to, count }) => ({ from: before[from] ?? '', to: after[to] ?? '', count })),
    sensitivity: sensitivityView(found.value.sensitivity, checked.columns.names, after),
  });
}
