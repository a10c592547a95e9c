import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../engine/core/result';
import type { QuarterlyReview, SnapshotSummary } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { useTask } from '../components/use-task';
import type { Task } from '../components/use-task';
import { useWords } from '../shell/words';

export interface Snapshots {
  /** Null until they are read. */
  readonly list: readonly SnapshotSummary[] | null;
  readonly task: Task;
  /** What the last change did; '' before the first. */
  readonly said: string;
  /** The last change can be taken back. */
  readonly canUndo: boolean;
  readonly rename: (snapshot: SnapshotSummary, name: string) => void;
  readonly remove: (snapshot: SnapshotSummary) => void;
  readonly exportIt: (snapshot: SnapshotSummary) => void;
  readonly importText: (text: string) => void;
  readonly undo: () => void;
  readonly reload: () => void;
}

/** The reviews that the workbook keeps: listed, renamed, deleted, saved as a file and taken from one. */
export function useSnapshots(job: QuarterlyReview, saveFile: (name: string, text: string) => void): Snapshots {
  const task = useTask();
  const { language } = useWords();
  const text = reviewPaneWords(language).snapshots;
  const [list, setList] = useState<readonly SnapshotSummary[] | null>(null);
  const [said, setSaid] = useState('');
  const [canUndo, setCanUndo] = useState(false);
  const { run } = task;

  const reload = useCallback(async (): Promise<void> => {
    const result = await run(() => job.snapshots());
    if (result?.ok) setList(result.value);
  }, [run, job]);
  useEffect(() => void reload(), [reload]);

  const change = async <T>(work: () => Promise<Result<T>>, sentence: (value: T) => string, undoable: boolean) => {
    setSaid('');
    const result = await run(work);
    // A refusal changes nothing; its problem stays in sight until the next attempt.
    if (!result?.ok) return;
    setSaid(sentence(result.value));
    setCanUndo(undoable);
    const after = await job.snapshots();
    if (after.ok) setList(after.value);
  };

  return {
    list,
    task,
    said,
    canUndo: canUndo && said !== '',
    rename: ({ id }, name) =>
      void change(
        () => job.renameSnapshot(id, name),
        () => fill(text.renamed, { name }),
        true,
      ),
    remove: ({ id, name }) =>
      void change(
        () => job.deleteSnapshot(id),
        () => fill(text.removed, { name }),
        true,
      ),
    exportIt: ({ id }) =>
      void change(
        () => job.exportSnapshot(id),
        ({ fileName, text: content }) => {
          saveFile(fileName, content);
          return fill(text.exported, { file: fileName });
        },
        false,
      ),
    importText: (content) =>
      void change(
        () => job.importSnapshot(content),
        ({ name }) => fill(text.imported, { name }),
        true,
      ),
    undo: () =>
      void change(
        () => job.undoSnapshot(),
        () => text.undone,
        false,
      ),
    reload: () => void reload(),
  };
}
