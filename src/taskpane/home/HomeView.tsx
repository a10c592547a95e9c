import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Home } from '../../jobs/contract';
import { fill } from '../../locales/language';
import type { Language } from '../../locales/language';
import { Busy } from '../components/Busy';
import { EmptyState } from '../components/EmptyState';
import { LanguageSwitch } from '../components/LanguageSwitch';
import { Page } from '../components/Page';
import { ProblemBar } from '../components/ProblemBar';
import { StayNote } from '../components/StayNote';
import { UndoDialog } from '../components/UndoDialog';
import { bestSource } from '../components/best-source';
import { useUndo } from '../components/use-undo';
import type { PaneJob } from '../shell/pane-job';
import type { View } from '../shell/use-view-stack';
import { useWords } from '../shell/words';
import { FirstRun } from './FirstRun';
import { JobCard } from './JobCard';
import { LastRunCard } from './LastRunCard';
import { SourceList } from './SourceList';
import { useHome } from './use-home';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  skeleton: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  end: { marginTop: 'auto' },
});

interface HomeViewProps {
  readonly home: Home;
  readonly jobs: readonly PaneJob[];
  readonly welcomed: boolean;
  readonly takesFocus: boolean;
  readonly onWelcomed: () => void;
  readonly onUndone: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onOpen: (view: View) => void;
}

export function HomeView({
  home,
  jobs,
  welcomed,
  takesFocus,
  onWelcomed,
  onUndone,
  onLanguage,
  onOpen,
}: HomeViewProps) {
  const styles = useStyles();
  const { pane, language, formats } = useWords();
  const state = useHome(home);
  const { summary, look, sample, lookAgain } = state;
  const lastRun = summary?.runs[0];
  const lastJob = jobs.find(({ id }) => id === lastRun?.job);
  const undoing = useUndo(
    lastJob?.undo ?? nothingToUndo,
    useCallback(() => {
      onUndone();
      void lookAgain();
    }, [onUndone, lookAgain]),
  );
  const main = jobs[0];
  const bestFor = (job: PaneJob | undefined) => job && bestSource(job.kinds, summary?.sources ?? []);

  const trySample = async (): Promise<void> => {
    if (await state.openSample(language)) onWelcomed();
  };

  const [using, setUsing] = useState(false);
  /** A large workbook takes a while to look through: a button pressed meanwhile keeps its word. */
  const openThis = async (): Promise<void> => {
    setUsing(true);
    const found = await state.found();
    onWelcomed();
    const best = main && bestSource(main.kinds, found?.sources ?? []);
    if (best) onOpen({ place: main.id, source: best.ref });
  };

  if (!welcomed && !lastRun) {
    return (
      <FirstRun
        busy={sample.busy || using}
        problem={sample.problem}
        takesFocus={takesFocus}
        onUse={() => void openThis()}
        onSample={() => void trySample()}
        onSkip={onWelcomed}
        onLanguage={onLanguage}
      />
    );
  }

  return (
    <Page
      title={pane.home.place}
      focusKey="home"
      takesFocus={takesFocus}
      footerStart={
        <>
          <Button appearance="subtle" size="small" onClick={() => onOpen({ place: 'rules' })}>
            {pane.home.rules}
          </Button>
          <Button appearance="subtle" size="small" onClick={() => onOpen({ place: 'formulas' })}>
            {pane.home.formulas}
          </Button>
          <Button appearance="subtle" size="small" onClick={() => onOpen({ place: 'help' })}>
            {pane.home.help}
          </Button>
        </>
      }
      headerExtra={<LanguageSwitch onLanguage={onLanguage} />}
    >
      <section className={styles.section} aria-busy={look.busy}>
        <Subtitle2 as="h2">{pane.home.foundTitle}</Subtitle2>
        {!summary && look.busy && (
          <Skeleton className={styles.skeleton} aria-label={pane.home.looking}>
            <SkeletonItem size={20} />
            <SkeletonItem size={20} />
          </Skeleton>
        )}
        {look.problem && (
          <ProblemBar problem={look.problem} action={{ text: pane.app.tryAgain, onAction: () => void lookAgain() }} />
        )}
        {summary && summary.sources.length > 0 && <SourceList sources={summary.sources} />}
        {summary && summary.sources.length === 0 && (
          <EmptyState
            title={pane.home.nothingTitle}
            text={pane.home.nothingText}
            action={{ text: pane.home.trySample, onAction: () => void trySample() }}
          />
        )}
        {summary && (
          <Link as="button" onClick={() => void lookAgain()}>
            {pane.home.lookAgain}
          </Link>
        )}
        <Busy on={sample.busy} text={pane.home.looking} />
        {sample.problem && <ProblemBar problem={sample.problem} />}
        {state.sampleOpened && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{pane.home.sampleOpened}</MessageBarBody>
          </MessageBar>
        )}
      </section>

      {lastRun && lastJob && (
        <LastRunCard
          run={lastRun}
          undoable={lastRun.undoable && !undoing.done}
          onAgain={() => onOpen({ place: lastJob.id, source: lastRun.source, again: true })}
          onGoToSheet={state.goToSheet}
          onUndo={undoing.start}
        />
      )}
      <Busy on={undoing.task.busy} text={pane.home.undoing} />
      {undoing.task.problem && <ProblemBar problem={undoing.task.problem} />}
      {undoing.done && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{fill(pane.home.undone, { cells: formats.count(undoing.done.restored) })}</MessageBarBody>
        </MessageBar>
      )}
      <UndoDialog conflicts={undoing.conflicts} onAnswer={undoing.answer} />

      <section className={styles.section}>
        <Subtitle2 as="h2">{pane.home.jobsTitle}</Subtitle2>
        {jobs.map((job) => {
          const best = bestFor(job);
          const run = summary?.runs.find((one) => one.job === job.id);
          const last = run && job.status?.(run, language);
          return (
            <JobCard
              key={job.id}
              icon={job.icon}
              title={pane.home.jobs[job.id]}
              text={pane.home.jobTexts[job.id]}
              status={last ?? (best ? pane.home.ready : pane.home.needs[job.kinds[0] ?? 'unknown'])}
              ready={best !== undefined}
              onOpen={() => onOpen({ place: job.id, source: best?.ref })}
            />
          );
        })}
      </section>
      <div className={styles.end}>
        <StayNote />
      </div>
    </Page>
  );
}

const nothingToUndo: PaneJob['undo'] = () => Promise.resolve({ ok: false, problem: { code: 'nothing-to-undo' } });
