import { Button, MessageBar, MessageBarBody, Subtitle2, makeStyles, useAnnounce } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { JobId, JobWriter } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { Page } from '../components/Page';
import type { PrimaryAction } from '../components/Page';
import { plural } from '../components/plural';
import { STUCK } from '../components/use-task';
import { useUndo } from '../components/use-undo';
import { useWords } from '../shell/words';
import { CheckStep } from './CheckStep';
import { DataStep } from './DataStep';
import { StepBar } from './StepBar';
import { WriteStep } from './WriteStep';
import { CHECK, DATA, PREVIEW, RULES, WRITE } from './use-job';
import type { JobState, JobViewProps } from './use-job';
import { useWriteAnnouncements } from './use-write-announcements';

const useStyles = makeStyles({
  heading: { outlineStyle: 'none' },
});

interface JobPageProps<Preview, Options, Report, Effect> extends JobViewProps {
  readonly id: JobId;
  readonly state: JobState<Preview, Options, Report, Effect>;
  readonly undo: JobWriter<Options, Report>['undo'];
  /** Null while nothing is written. */
  readonly done: { readonly sentence: string; readonly sheets: readonly string[] } | null;
  /** What the job itself shows: its rules, and its result before a cell is written. */
  readonly rulesStep: ReactNode;
  readonly previewStep: ReactNode;
  readonly onResetRules?: () => void;
  /** More below the sources of the Data step: forms and templates. */
  readonly dataExtra?: ReactNode;
}

/** A job in five steps: what each shows, its one button, and how Esc and "<" leave it. */
export function JobPage<Preview, Options, Report, Effect>(props: JobPageProps<Preview, Options, Report, Effect>) {
  const { id, state, done, home, onLeave, onHome, onUndone } = props;
  const styles = useStyles();
  const words = useWords();
  const { pane, formats } = words;
  const { announce } = useAnnounce();
  const { step, tasks } = state;
  const [fixed, setFixed] = useState<number | null>(null);
  const takeBack = props.undo;
  const undo = useUndo(
    useCallback((edited, control) => takeBack(edited, control), [takeBack]),
    onUndone,
  );

  const name = pane.steps.names[step] ?? '';
  useEffect(() => {
    announce(fill(pane.announce.step, { step: step + 1, name }), { polite: true, batchId: 'step' });
  }, [announce, pane, step, name]);

  const { problem } = tasks.write;
  const stopped = state.cancelled
    ? pane.write.cancelled
    : problem
      ? problem.code === STUCK.code
        ? pane.app.stuckText
        : words.problem(problem)
      : null;
  useWriteAnnouncements(tasks.write, stopped, done && done.sentence);

  const writing = step === WRITE && tasks.write.busy;
  const finished = step === WRITE && done !== null;

  const goBack = (): void => {
    if (writing) tasks.write.stop();
    else if (finished) onHome();
    else if (step === DATA) onLeave();
    else {
      // Leaving a step drops what it computes.
      tasks.check.drop();
      tasks.preview.drop();
      state.goTo(step - 1);
    }
  };

  const taken = state.parts.filter((part) => state.stateOf(part.id).opened !== null);
  const leftOut = taken.reduce((sum, part) => sum + (state.stateOf(part.id).check?.leftOut ?? 0), 0);
  const primaries: readonly (PrimaryAction | undefined)[] = [
    { text: fill(pane.steps.next, { name: pane.steps.names[CHECK] ?? '' }), onAction: state.next },
    {
      text: plural(leftOut, pane.check.nextOne, pane.check.next, { count: formats.count(leftOut) }),
      onAction: state.next,
    },
    { text: fill(pane.steps.next, { name: pane.steps.names[PREVIEW] ?? '' }), onAction: state.next },
    { text: pane.preview.write, onAction: state.next },
    undefined,
  ];
  const primary = finished ? { text: pane.write.home, onAction: onHome } : primaries[step];

  return (
    <Page
      title={pane.home.jobs[id]}
      focusKey={`step ${step}`}
      back={writing ? undefined : { text: fill(pane.app.backTo, { place: pane.home.place }), onBack: onLeave }}
      onEscape={goBack}
      steps={<StepBar step={step} locked={writing || finished} onStep={state.goTo} />}
      footerStart={
        writing || finished ? undefined : (
          <>
            <Button onClick={goBack}>{step === DATA ? pane.app.cancel : pane.app.back}</Button>
            {step === RULES && props.onResetRules && (
              <Button appearance="subtle" onClick={props.onResetRules}>
                {pane.rules.reset}
              </Button>
            )}
          </>
        )
      }
      primary={primary && { ...primary, disabled: !finished && !state.canGoOn }}
    >
      <Subtitle2 as="h2" tabIndex={-1} data-heading="" className={styles.heading}>
        {pane.steps.heading[step]}
      </Subtitle2>
      {step === DATA && <DataStep state={state} />}
      {step === DATA && props.dataExtra}
      {step === CHECK && fixed !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{fill(pane.check.fixed, { count: formats.count(fixed) })}</MessageBarBody>
        </MessageBar>
      )}
      {step === CHECK &&
        taken.map((part) => {
          const { opened, check, choices } = state.stateOf(part.id);
          const isBusy = tasks.check.busy && (taken.length === 1 || check === null);
          return (
            opened && (
              <CheckStep
                key={part.id}
                title={taken.length > 1 ? part.title : undefined}
                opened={opened}
                report={check}
                choices={choices}
                task={{ ...tasks.check, busy: isBusy }}
                fixTask={tasks.fix}
                onCancel={goBack}
                onChoice={(key, choice) => state.setChoice(part.id, key, choice)}
                onGoTo={(row, column) => void part.desk.goTo(row, column).catch(() => undefined)}
                onPreviewFix={(finding) => state.previewFix(part.id, finding)}
                onFix={(finding) => void state.fix(part.id, finding).then(setFixed)}
              />
            )
          );
        })}
      {step === RULES && props.rulesStep}
      {step === PREVIEW && props.previewStep}
      {step === WRITE && (
        <WriteStep
          done={done}
          cancelled={state.cancelled}
          task={tasks.write}
          undo={undo}
          next={props.next && { title: pane.home.jobs[props.next.id], onOpen: props.next.onOpen }}
          onCancel={tasks.write.stop}
          onGoToSheet={(sheet) => void home.goToSheet(sheet).catch(() => undefined)}
        />
      )}
    </Page>
  );
}
