import { parsed, SETTING_PREFIX } from '../workbook/settings';
import type { Setting } from '../workbook/write-plan';
import type { LastRun } from './contract';

export const RUNS_KEY = `${SETTING_PREFIX}runs`;

type SavedRun = Omit<LastRun, 'undoable'>;

/** The last run of each job as kept in the workbook, newest first. */
export function savedRuns(text: string | undefined): readonly SavedRun[] {
  const runs = parsed(text);
  return Array.isArray(runs) ? (runs as SavedRun[]) : [];
}

/** The setting after one more run: one entry a job. */
export function runsWith(text: string | undefined, run: SavedRun): Setting {
  const others = savedRuns(text).filter(({ job }) => job !== run.job);
  return { key: RUNS_KEY, value: JSON.stringify([run, ...others]) };
}
