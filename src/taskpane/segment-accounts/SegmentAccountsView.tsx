import { Button, MessageBar, MessageBarBody, Subtitle2, makeStyles, useAnnounce } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { defaultRules } from '../../engine/rules/rules';
import { Page } from '../components/Page';
import type { PrimaryAction } from '../components/Page';
import { plural } from '../components/plural';
import { STUCK } from '../components/use-task';
import { useUndo } from '../components/use-undo';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { CheckStep } from './CheckStep';
import { DataStep } from './DataStep';
import { PreviewStep } from './PreviewStep';
import { RulesStep } from './RulesStep';
import { StepBar } from './StepBar';
import { WriteStep } from './WriteStep';
import { CHECK, DATA, PREVIEW, RULES, WRITE, useSegmentAccounts } from './use-segment-accounts';
import type { SegmentAccountsProps } from './use-segment-accounts';
import { useWriteAnnouncements } from './use-write-announcements';
import { doneSentence } from './write-sentences';

const useStyles = makeStyles({
  heading: { outlineStyle: 'none' },
});

interface SegmentAccountsViewProps extends Omit<SegmentAccountsProps, 'language'> {
  readonly onLeave: () => void;
  readonly onHome: () => void;
  readonly onUndone: () => void;
}

/** The job in five steps: what each shows, its one button, and how Esc and "<" leave it. */
export default function SegmentAccountsView(props: SegmentAccountsViewProps) {
  const { job, home, onLeave, onHome, onUndone } = props;
  const styles = useStyles();
  const words = useWords();
  const { pane, formats } = words;
  const { announce } = useAnnounce();
  const state = useSegmentAccounts({ ...props, language: words.language });
  const { step, tasks, opened, check } = state;
  const [fixed, setFixed] = useState<number | null>(null);
  const undo = useUndo(
    useCallback((edited, control) => job.undo(edited, control), [job]),
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
  useWriteAnnouncements(tasks.write, stopped, state.report && doneSentence(state.report, words));

  const writing = step === WRITE && tasks.write.busy;
  const finished = step === WRITE && state.report !== null;

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

  const leftOut = check?.leftOut ?? 0;
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
      title={pane.home.jobs['segment-accounts']}
      focusKey={`step ${step}`}
      back={writing ? undefined : { text: fill(pane.app.backTo, { place: pane.home.place }), onBack: onLeave }}
      onEscape={goBack}
      steps={<StepBar step={step} locked={writing || finished} onStep={state.goTo} />}
      footerStart={
        writing || finished ? undefined : (
          <>
            <Button onClick={goBack}>{step === DATA ? pane.app.cancel : pane.app.back}</Button>
            {step === RULES && (
              <Button appearance="subtle" onClick={() => state.setRules({ ...state.rules, ...tierDefaults })}>
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
      {step === DATA && (
        <DataStep
          sources={state.sources}
          source={state.source}
          opened={opened}
          match={state.match}
          task={tasks.open}
          onSource={state.chooseSource}
          onMatch={state.setMatch}
        />
      )}
      {step === CHECK && opened && (
        <>
          {fixed !== null && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>{fill(pane.check.fixed, { count: formats.count(fixed) })}</MessageBarBody>
            </MessageBar>
          )}
          <CheckStep
            opened={opened}
            report={check}
            choices={state.choices}
            task={tasks.check}
            fixTask={tasks.fix}
            onCancel={goBack}
            onChoice={state.setChoice}
            onGoTo={(row, column) => void job.goTo(row, column).catch(() => undefined)}
            onPreviewFix={state.previewFix}
            onFix={(id) => void state.fix(id).then(setFixed)}
          />
        </>
      )}
      {step === RULES && (
        <RulesStep rules={state.rules} effect={state.effect} task={tasks.effect} onRules={state.setRules} />
      )}
      {step === PREVIEW && opened && (
        <PreviewStep
          rowsRead={opened.rows}
          preview={state.preview}
          rules={state.rules}
          match={state.match}
          options={state.options}
          announcements={state.announcements}
          task={tasks.preview}
          announceTask={tasks.announce}
          onCancel={goBack}
          onOptions={state.setOptions}
          onSelectRows={(rows) => void job.selectRows(rows).catch(() => undefined)}
          onChangeRule={() => state.goTo(RULES)}
          onRate={state.rate}
          onRated={state.refreshPreview}
          onPeriods={state.setPeriods}
        />
      )}
      {step === WRITE && (
        <WriteStep
          report={state.report}
          cancelled={state.cancelled}
          task={tasks.write}
          undo={undo}
          onCancel={tasks.write.stop}
          onGoToSheet={(sheet) => void home.goToSheet(sheet).catch(() => undefined)}
        />
      )}
    </Page>
  );
}

/** The rules of this step; others that the workbook has stay. */
const tierDefaults = {
  'tier.cutoffs': defaultRules['tier.cutoffs'],
  'tier.boundary': defaultRules['tier.boundary'],
  'segment.influenceCuts': defaultRules['segment.influenceCuts'],
  'segment.strategicCut': defaultRules['segment.strategicCut'],
} as const;
