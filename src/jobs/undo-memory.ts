import type { UndoStep } from '../workbook/undo-step';
import type { JobId } from './contract';

/** KAM's own undo: the last run of each job, in memory only. Excel's undo does not reach what an add-in did in several steps. */
const steps = new Map<JobId, UndoStep>();

export function rememberStep(job: JobId, step: UndoStep): void {
  steps.set(job, step);
}

export function stepOf(job: JobId): UndoStep | undefined {
  return steps.get(job);
}

export function forgetStep(job: JobId): void {
  steps.delete(job);
}
