import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import type { Rules } from '../engine/rules/rules';
import { writeRules } from '../engine/rules/rules-file';
import { applyPlan } from '../workbook/apply-plan';
import { valueOf } from '../workbook/faults';
import { recalculate } from '../workbook/recalculate';
import type { WorkbookContext } from '../workbook/run';
import { inExcel } from '../workbook/run';
import type { WritePlan } from '../workbook/write-plan';
import type { Control, JobId } from './contract';
import type { PutInForce } from './rules-port';
import { putInForce } from './rules-port';
import { rememberStep } from './undo-memory';

export interface RulesChange {
  readonly put: PutInForce | undefined;
  readonly before: Rules;
  /** Those of this run; its plan saves them. */
  readonly rules: Rules;
}

/**
 * Carries out what a job planned, as one step that undo takes back. The run's rules are in force before its formulas are
 * calculated; a run that fails puts the old ones back.
 */
export async function writeRun<T>(
  job: JobId,
  { put, before, rules }: RulesChange,
  planned: (context: WorkbookContext) => Promise<{ readonly plan: WritePlan; readonly report: T }>,
  control?: Control,
): Promise<Result<T>> {
  put?.(rules);
  const written = await inExcel(async (context) => {
    const { plan, report } = await planned(context);
    rememberStep(job, valueOf(await applyPlan(context, plan, control)));
    return success(report);
  });
  if (!written.ok) await putInForce(put, before);
  else if (put && writeRules(before) !== writeRules(rules)) await recalculate();
  return written;
}
