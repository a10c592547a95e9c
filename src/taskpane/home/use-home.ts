import { useCallback, useEffect, useRef, useState } from 'react';
import type { Home, WorkbookSummary } from '../../jobs/contract';
import type { Language } from '../../locales/language';
import { useTask } from '../components/use-task';
import type { Task } from '../components/use-task';

export interface HomeState {
  readonly summary: WorkbookSummary | null;
  readonly look: Task;
  readonly sample: Task;
  readonly lookAgain: () => Promise<WorkbookSummary | null>;
  /** What the look that is under way finds, for who cannot go on without it; null where it found nothing out. */
  readonly found: () => Promise<WorkbookSummary | null>;
  /** Answers whether the sample is there. */
  readonly openSample: (language: Language) => Promise<boolean>;
  /** The sample opened in a window of its own, and this one is still here. */
  readonly sampleOpened: boolean;
  readonly goToSheet: (sheet: string) => void;
}

/** What the workbook has, read when Home is shown. */
export function useHome(home: Home): HomeState {
  const look = useTask();
  const sample = useTask();
  const [sampleOpened, setSampleOpened] = useState(false);
  const [summary, setSummary] = useState<WorkbookSummary | null>(null);
  const runLook = look.run;
  const runSample = sample.run;

  const looking = useRef<Promise<WorkbookSummary | null>>(Promise.resolve(null));

  const lookAgain = useCallback(() => {
    const look = async (): Promise<WorkbookSummary | null> => {
      const found = await runLook((control) => home.summarize(control));
      if (!found?.ok) return null;
      setSummary(found.value);
      return found.value;
    };
    return (looking.current = look());
  }, [home, runLook]);
  const found = useCallback(() => looking.current, []);

  useEffect(() => void lookAgain(), [lookAgain]);

  const openSample = useCallback(
    async (language: Language) => {
      const opened = await runSample(() => home.openSample(language));
      if (!opened?.ok) return false;
      setSampleOpened(true);
      await lookAgain();
      return true;
    },
    [home, runSample, lookAgain],
  );

  const goToSheet = useCallback((sheet: string) => void runSample(() => home.goToSheet(sheet)), [home, runSample]);
  return { summary, look, sample, lookAgain, found, openSample, sampleOpened, goToSheet };
}
