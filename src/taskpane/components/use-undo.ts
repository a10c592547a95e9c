import { useCallback, useState } from 'react';
import type { Control, JobWriter, UndoReport } from '../../jobs/contract';
import { useTask } from './use-task';
import type { Task } from './use-task';

export interface Undo {
  readonly task: Task;
  /** Set once the run has been taken back. */
  readonly done: UndoReport | null;
  /** Cells edited since; the dialog is open while there are any. */
  readonly conflicts: UndoReport['conflicts'];
  readonly start: () => void;
  readonly answer: (answer: 'keep' | 'restore' | 'cancel') => void;
}

/** Takes the last run back: asks first when cells were edited since. */
export function useUndo(undo: JobWriter<unknown, unknown>['undo'], onDone?: (report: UndoReport) => void): Undo {
  const task = useTask();
  const [done, setDone] = useState<UndoReport | null>(null);
  const [conflicts, setConflicts] = useState<UndoReport['conflicts']>([]);
  const { run } = task;

  const take = useCallback(
    async (edited: 'ask' | 'keep' | 'restore'): Promise<void> => {
      const result = await run((control: Control) => undo(edited, control));
      if (!result?.ok) return;
      const report = result.value;
      if (edited === 'ask' && report.conflicts.length > 0) {
        setConflicts(report.conflicts);
        return;
      }
      setDone(report);
      onDone?.(report);
    },
    [run, undo, onDone],
  );

  const start = useCallback(() => void take('ask'), [take]);
  const answer = useCallback(
    (answer: 'keep' | 'restore' | 'cancel') => {
      setConflicts([]);
      if (answer !== 'cancel') void take(answer);
    },
    [take],
  );
  return { task, done, conflicts, start, answer };
}
