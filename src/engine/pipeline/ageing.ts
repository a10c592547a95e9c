import { quantile } from '../core/quantile';
import { failure, success, type Result } from '../core/result';
import { exceeds } from '../core/tolerance';
import type { Rules } from '../rules/rules';
import { isOpen } from './stages';

export interface Ageing {
  /** Days in the stage; NaN for deals that are not open or have no entry date. */
  readonly days: Float64Array;
  /** 1 where the days are over the stage's limit. */
  readonly stalled: Uint8Array;
  /** 1 where the expected close has passed, or has moved to a later day since an earlier look. */
  readonly slipped: Uint8Array;
  /** The limit of stages 1 to 5 in days, as used; NaN where there was nothing to judge by. */
  readonly limits: readonly number[];
}

/**
 * Which open deals stand too long, and which are past their date?
 *
 * A stage's limit is the rule's; without one it is a multiple of the median age of its own open deals.
 *
 * Shapes  stages, entryDays, closeDays: n → days, stalled, slipped: n; earlierCloses: n, the close dates of an earlier look
 * Blanks  without an entry date a deal is not stalled, without a close date not slipped
 * Errors  unequal-lengths
 * Source  models.md L6
 */
export function ageDeals(
  stages: Uint8Array,
  entryDays: Float64Array,
  closeDays: Float64Array,
  asOf: number,
  rules: Pick<Rules, 'pipeline.stageDays' | 'pipeline.stalledFactor'>,
  earlierCloses?: Float64Array,
): Result<Ageing> {
  const n = stages.length;
  if (entryDays.length !== n || closeDays.length !== n) return failure('unequal-lengths');
  const days = new Float64Array(n).fill(NaN);
  const byStage: number[][] = [[], [], [], [], []];
  for (let i = 0; i < n; i++) {
    if (!isOpen(stages[i]!) || Number.isNaN(entryDays[i]!)) continue;
    days[i] = asOf - entryDays[i]!;
    byStage[stages[i]! - 1]!.push(days[i]!);
  }
  const limits = byStage.map((ages, k) => {
    const rule = rules['pipeline.stageDays'][k]!;
    if (rule > 0) return rule;
    return ages.length === 0 ? NaN : rules['pipeline.stalledFactor'] * quantile(Float64Array.from(ages).sort(), 0.5);
  });
  const stalled = new Uint8Array(n);
  const slipped = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    if (!isOpen(stages[i]!)) continue;
    if (exceeds(days[i]!, limits[stages[i]! - 1]!)) stalled[i] = 1;
    const isLater = earlierCloses !== undefined && closeDays[i]! > earlierCloses[i]!;
    if (Math.floor(closeDays[i]!) < asOf || isLater) slipped[i] = 1;
  }
  return success({ days, stalled, slipped, limits });
}
