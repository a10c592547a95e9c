import { Caption1 } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { reviewSources } from '../../jobs/quarterly-review/contract';
import type {
  BeforeChoice,
  Quarter,
  QuarterlyReview,
  RenameProposal,
  ReviewChosen,
  ReviewPreview,
  ReviewProposal,
  ReviewReport,
} from '../../jobs/quarterly-review/contract';
import { reviewPaneWords } from '../../locales/review-pane';
import { JobPage } from '../job/JobPage';
import { RULES, useJob } from '../job/use-job';
import type { JobUse, JobViewProps } from '../job/use-job';
import { doneSentence } from '../job/write-sentences';
import { useWords } from '../shell/words';
import { PreviewStep } from './PreviewStep';
import { RulesStep } from './RulesStep';
import { SnapshotList } from './SnapshotList';
import { sameBefore } from './quarter-text';
import { firstOptions, possibleOptions, writesSomething } from './review-options';
import type { ReviewOptions } from './review-options';
import { rulesHold, withDefaults } from './review-rules';
import { saveFile } from './save-file';
import { chosenOf, isEnough, renameKey, renamedOf, sourceParts } from './source-parts';
import { useSnapshots } from './use-snapshots';

type ReviewUse = JobUse<ReviewPreview, ReviewOptions, ReviewReport, ReviewProposal>;

/** What the person decided; null: as proposed. */
interface Wanted {
  readonly quarter: Quarter | null;
  readonly before: BeforeChoice | null;
}

/** Quarterly review: what the shared frame does not know of it. */
export default function QuarterlyReviewView(props: JobViewProps & { readonly job: QuarterlyReview }) {
  const { job } = props;
  const words = useWords();
  const { pane, language } = words;
  const own = reviewPaneWords(language);
  const snapshots = useSnapshots(job, saveFile);
  const [wanted, setWanted] = useState<Wanted>({ quarter: null, before: null });
  const [pairs, setPairs] = useState<ReadonlyMap<string, RenameProposal>>(new Map());
  /** What is chosen by now, for questions that the frame asks later. */
  const latest = useRef<{ readonly chosen: ReviewChosen; readonly wanted: Wanted }>({ chosen: {}, wanted });

  const use = useMemo(
    (): ReviewUse => ({
      parts: sourceParts(job, language),
      writer: job,
      options: firstOptions,
      enough: isEnough,
      holds: rulesHold,
      writes: writesSomething,
      possible: possibleOptions,
      effect: (rules) => job.propose(latest.current.chosen, rules, latest.current.wanted.quarter ?? undefined),
      preview: async (taken, rules, control) => {
        const chosen = chosenOf(taken);
        const proposed = await job.propose(chosen, rules, latest.current.wanted.quarter ?? undefined);
        if (!proposed.ok) return proposed;
        const { quarter, before } = decided(latest.current.wanted, proposed.value);
        const renamed = renamedOf(Object.values(taken).map(({ choices }) => choices));
        return job.preview({ chosen, quarter, before, renamed }, rules, control);
      },
    }),
    [job, language],
  );
  const state = useJob({ ...props, language }, use);
  const { report, preview } = state;
  const opened = reviewSources.map((source) => [source, state.stateOf(source)] as const);
  const chosen = useMemo(
    () =>
      chosenOf(
        Object.fromEntries(
          opened.flatMap(([source, part]) =>
            part.opened ? [[source, { match: part.match, choices: part.choices }]] : [],
          ),
        ),
      ),
    // The parts' states are new objects only when they change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    opened.map(([, part]) => part),
  );
  useEffect(() => {
    latest.current = { chosen, wanted };
  }, [chosen, wanted]);

  // A source that was left out must not take part with what it had.
  const inUse = opened.filter(([, part]) => part.source !== null).map(([source]) => source);
  const closed = useRef<readonly string[]>(inUse);
  useEffect(() => {
    for (const source of reviewSources) {
      if (closed.current.includes(source) && !inUse.includes(source)) void job.close(source).catch(() => undefined);
    }
    closed.current = inUse;
  });

  const rowsRead = opened.reduce((sum, [, part]) => sum + (part.opened?.rows ?? 0), 0);
  const first = state.stateOf('accounts').opened ? 'accounts' : 'opportunities';
  const renamed = renamedOf(opened.map(([, part]) => part.choices));
  const proposal = state.effect;
  const now = proposal && decided(wanted, proposal);

  const text = pane.write;
  const done = report && {
    sheets: report.sheets,
    sentence: doneSentence(
      [
        [report.accounts, text.doneAccount, text.doneAccounts],
        [report.sheets.length, text.doneSheet, text.doneSheets],
        [report.charts, text.doneChart, text.doneCharts],
        [report.plans, own.write.donePlan, own.write.donePlans],
        [report.snapshot ? 1 : 0, own.write.doneSnapshot, own.write.doneSnapshot],
      ],
      words,
    ),
  };

  return (
    <JobPage
      {...props}
      id="quarterly-review"
      state={state}
      undo={job.undo}
      done={done}
      onResetRules={() => state.setRules(withDefaults(state.rules))}
      dataExtra={
        <>
          {state.sources.length > 0 && !state.tasks.open.busy && !isEnough(Object.keys(chosen)) && (
            <Caption1>{own.notEnough}</Caption1>
          )}
          <SnapshotList snapshots={snapshots} />
        </>
      }
      rulesStep={
        <RulesStep
          rules={state.rules}
          proposal={proposal}
          quarter={now && now.quarter}
          before={now && now.before}
          snapshots={snapshots.list ?? []}
          beforeSheet={nameOf(state.stateOf('before').opened?.label)}
          renamed={Object.entries(renamed).map(([key, to]) => ({
            key,
            before: pairs.get(key)?.nameBefore ?? key,
            now: pairs.get(key)?.nameNow ?? to,
          }))}
          task={state.tasks.effect}
          onRules={state.setRules}
          onQuarter={(quarter) => {
            setWanted({ ...wanted, quarter });
            // What it can be compared with hangs on the quarter.
            state.setRules(state.rules);
          }}
          onBefore={(before) => setWanted({ ...wanted, before })}
          onTakeBack={(key) => state.setChoice(first, renameKey(key), '')}
        />
      }
      previewStep={
        <PreviewStep
          job={job}
          rowsRead={rowsRead}
          rules={state.rules}
          preview={preview}
          options={state.options}
          announcements={state.announcements}
          task={state.tasks.preview}
          announceTask={state.tasks.announce}
          onCancel={() => {
            state.tasks.preview.drop();
            state.goTo(RULES);
          }}
          onOptions={state.setOptions}
          onSame={(pair) => {
            setPairs(new Map([...pairs, [pair.before, pair]]));
            state.choose(first, renameKey(pair.before), pair.now);
          }}
        />
      }
    />
  );
}

/** What the person chose where it is still possible, else what is proposed. */
function decided(
  wanted: Wanted,
  proposal: ReviewProposal,
): { readonly quarter: Quarter; readonly before: BeforeChoice } {
  const before = proposal.befores.find((choice) => wanted.before !== null && sameBefore(choice, wanted.before));
  return { quarter: wanted.quarter ?? proposal.quarter, before: before ?? proposal.before };
}

/** The sheet of a label like `Q2!A1:D40`. */
function nameOf(label: string | undefined): string {
  return label?.replace(/![^!]*$/, '') ?? '';
}
