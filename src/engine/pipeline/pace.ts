import { failure, success, type Result } from '../core/result';
import { reaches } from '../core/tolerance';
import type { Rules } from '../rules/rules';

/**
 * Sales velocity: what does the pipeline bring a day?
 *
 * Units   deals: open ones; winRate: 0..1; meanDeal: currency; cycleDays: days → currency a day
 * Errors  not-zero-or-more (deals), share-out-of-range (win rate), cycle-not-positive
 * Source  models.md L3
 *
 * @example velocity(50, 0.2, 10000, 30).value // => 3333.3333333333335
 */
export function velocity(deals: number, winRate: number, meanDeal: number, cycleDays: number): Result<number> {
  if (!(deals >= 0)) return failure('not-zero-or-more', { column: 'deals' });
  if (!(winRate >= 0 && winRate <= 1)) return failure('share-out-of-range', { column: 'win_rate' });
  if (!(cycleDays > 0)) return failure('cycle-not-positive', { column: 'cycle_days' });
  return success((deals * winRate * meanDeal) / cycleDays);
}

export interface Coverage {
  /** Open pipeline as a multiple of the target. */
  readonly multiple: number;
  readonly enough: boolean;
}

/**
 * Is there enough in the pipeline to make the target?
 *
 * Errors  target-not-positive
 * Source  models.md L4
 *
 * @example pipelineCoverage(425, 200, { 'pipeline.coverage': 3 }).value // => { multiple: 2.125, enough: false }
 */
export function pipelineCoverage(
  pipeline: number,
  target: number,
  rules: Pick<Rules, 'pipeline.coverage'>,
): Result<Coverage> {
  if (!(target > 0)) return failure('target-not-positive', { column: 'target' });
  const multiple = pipeline / target;
  return success({ multiple, enough: reaches(multiple, rules['pipeline.coverage']) });
}
