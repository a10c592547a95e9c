import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SheetKind } from '../../engine/intake/types';
import type { JobId, JobWriter, LastRun } from '../../jobs/contract';
import type { Language } from '../../locales/language';
import type { JobViewProps } from '../job/use-job';

/** A job as the pane offers it: a card on Home and a view. The start-up lines hand them to the shell. */
export interface PaneJob {
  readonly id: JobId;
  /** Kinds of sheets that it can start from, the best first; it needs one of them. */
  readonly kinds: readonly SheetKind[];
  readonly icon: FluentIcon;
  readonly undo: JobWriter<unknown, unknown>['undo'];
  /** What its card says after a run, instead of "ready"; null: nothing more. */
  readonly status?: (run: LastRun, language: Language) => string | null;
  readonly view: (props: JobViewProps) => ReactNode;
}
