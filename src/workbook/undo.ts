import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import type { EditedCell } from './edited-cells';
import { findEdits } from './edited-cells';
import { restore } from './restore';
import type { UndoStep } from './undo-step';

export interface Undone {
  /** False: cells were edited since and nothing was changed, because the person was to be asked. */
  readonly done: boolean;
  readonly restored: number;
  readonly conflicts: readonly EditedCell[];
}

/** Takes a run back in one step. Cells edited since: ask (change nothing), keep them, or restore over them. */
export async function undoStep(
  context: Excel.RequestContext,
  step: UndoStep,
  edited: 'ask' | 'keep' | 'restore',
): Promise<Result<Undone>> {
  const { cells, kept } = await findEdits(context, step);
  if (cells.length > 0 && edited === 'ask') return success({ done: false, restored: 0, conflicts: cells });
  await restore(context, step, edited === 'keep' ? kept : new Map());
  return success({ done: true, restored: cellsOf(step) - (edited === 'keep' ? cells.length : 0), conflicts: [] });
}

function cellsOf(step: UndoStep): number {
  const columns = step.columns.reduce((sum, { after }) => sum + after.length, 0);
  const blocks = step.sheets.flatMap(({ after }) => after);
  const single = step.cells.reduce((sum, { at }) => sum + at.rows, 0);
  return single + columns + blocks.reduce((sum, { at }) => sum + at.rows * at.columns, 0);
}
