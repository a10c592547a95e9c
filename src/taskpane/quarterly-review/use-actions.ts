import { useRef, useState } from 'react';
import type { Result } from '../../engine/core/result';
import type {
  ActionDraft,
  ActionStatus,
  QuarterlyReview,
  ReviewAction,
  ReviewPreview,
} from '../../jobs/quarterly-review/contract';
import { useTask } from '../components/use-task';
import type { Task } from '../components/use-task';
import { useWords } from '../shell/words';

export interface Actions {
  readonly list: readonly ReviewAction[];
  /** Ids of suggestions that were taken since the preview was made. */
  readonly taken: ReadonlySet<string>;
  readonly task: Task;
  /** A new action, or the action with that id as it is to be; answers whether it is kept. */
  readonly save: (draft: ActionDraft, id: string | null) => Promise<boolean>;
  readonly setStatus: (id: string, status: ActionStatus) => void;
}

/** The action list: as the preview has it, then as the workbook answers after each change. */
export function useActions(job: QuarterlyReview, preview: ReviewPreview): Actions {
  const task = useTask();
  const { language } = useWords();
  const [changed, setChanged] = useState<{
    readonly of: ReviewPreview;
    readonly list: readonly ReviewAction[];
    readonly taken: ReadonlySet<string>;
  } | null>(null);
  // A preview that was made anew knows all that was changed before.
  const current = changed?.of === preview ? changed : { of: preview, list: preview.actions, taken: new Set<string>() };
  const waiting = useRef<Promise<unknown>>(Promise.resolve());

  const run = async (
    work: () => Promise<Result<readonly ReviewAction[]>>,
    suggestion: string | undefined,
  ): Promise<boolean> => {
    // One after the other: each answer is the list as it is then.
    const turn = waiting.current.then(work);
    waiting.current = turn.catch(() => undefined);
    const result = await task.run(() => turn);
    if (!result?.ok) return false;
    setChanged((before) => {
      const taken = before?.of === preview ? before.taken : new Set<string>();
      return {
        of: preview,
        list: result.value,
        taken: suggestion === undefined ? taken : new Set([...taken, suggestion]),
      };
    });
    return true;
  };

  return {
    list: current.list,
    taken: current.taken,
    task,
    save: (draft, id) =>
      run(
        () => (id === null ? job.addAction(draft, language) : job.editAction(id, draft, language)),
        id === null ? draft.suggestion : undefined,
      ),
    setStatus: (id, status) => void run(() => job.setStatus(id, status, language), undefined),
  };
}
