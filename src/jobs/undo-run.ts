import type { Result } from '../engine/core/result';
import { failure, success } from '../engine/core/result';
import { valueOf } from '../workbook/faults';
import { inExcel } from '../workbook/run';
import { undoStep } from '../workbook/undo';
import type { JobId, UndoReport } from './contract';
import type { PutInForce } from './rules-port';
import { putInForce } from './rules-port';
import { readRulesInForce } from './rules-store';
import { forgetStep, stepOf } from './undo-memory';

/** Takes the last run of a job back, and the rules that it had saved with it. */
export async function undoRun(
  job: JobId,
  edited: 'ask' | 'keep' | 'restore',
  put?: PutInForce,
): Promise<Result<UndoReport>> {
  const step = stepOf(job);
  if (!step) return failure('nothing-to-undo');
  const undone = await inExcel(async (context) => {
    const { done, restored, conflicts } = valueOf(await undoStep(context, step, edited));
    if (done) forgetStep(job);
    return success({ restored, conflicts });
  });
  const rules = await inExcel((context) => readRulesInForce(context));
  if (rules.ok) await putInForce(put, rules.value);
  return undone;
}
