import type { Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import { inResult } from '../../engine/core/steps';
import type { Rules } from '../../engine/rules/rules';
import type { Engine } from '../../worker/engine';
import { runInLine } from '../../worker/in-line';
import type { RuleEffect } from '../contract';
import type { Checked } from '../source/check-source';
import type { Segmentation } from './compute';
import { segmentWith } from './compute';
import { tierCounts } from './preview';
import type { Ratings } from './sections/ratings';
import { sensitivitySteps } from './sections/sensitivity';

/** How many accounts change tier under other rules: from, to and count, largest move first. */
export async function effectOf(
  engine: Engine,
  { checked, applied }: Checked,
  base: Rules,
  rules: Rules,
  ratings: Ratings,
): Promise<Result<RuleEffect>> {
  const before = await segmentWith(engine, checked, applied, base);
  if (!before.ok) return before;
  const after = await segmentWith(engine, checked, applied, rules, ratings);
  if (!after.ok) return after;
  const sensitivity = await runInLine(inResult(sensitivitySteps(after.value)));
  if (!sensitivity.ok) return sensitivity;
  return success({
    base: tierCounts(before.value),
    tiers: tierCounts(after.value),
    moves: movesBetween(before.value, after.value),
    sensitivity: sensitivity.value,
  });
}

/** The ranking is the same under all rules, so tiers are compared rank by rank. */
function movesBetween(before: Segmentation, after: Segmentation): RuleEffect['moves'] {
  const counts = new Map<string, { readonly from: string; readonly to: string; count: number }>();
  for (let index = 0; index < before.pareto.tiers.length; index++) {
    const from = before.pareto.tiers[index] ?? 0;
    const to = after.pareto.tiers[index] ?? 0;
    if (from === to) continue;
    const key = `${from}>${to}`;
    const move = counts.get(key) ?? { from: before.tiers[from] ?? '', to: after.tiers[to] ?? '', count: 0 };
    move.count++;
    counts.set(key, move);
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}
