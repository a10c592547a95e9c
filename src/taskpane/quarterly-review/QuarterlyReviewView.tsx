import { Caption1 } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { reviewSources } from '../../jobs/quarterly-review/contract';
import type {
  BeforeChoice,
  Quarter,
  QuarterlyReview,
  RenameProposal,
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
  /** What is wanted by now, for questions that the frame asks later. */
  const latest = useRef(wanted);

  const use = useMemo(
    (): ReviewUse => ({
      parts: sourceParts(job, language),
      writer: job,
      options: firstOptions,
      enough: isEnough,
      holds: rulesHold,
      writes: writesSomething,
      possible: possibleOptions,
      effect: (rules, taken) => job.propose(chosenOf(taken), rules, latest.current.quarter ?? undefined),
      preview: async (taken, rules, control) => {
        const chosen = chosenOf(taken);
        const proposed = await job.propose(chosen, rules, latest.current.quarter ?? undefined);
        if (!proposed.ok) return proposed;
        const { quarter, before } = decided(latest.current, proposed.value);
        const renamed = renamedOf(Object.values(taken).map(({ choices }) => choices));
        return job.preview({ chosen, quarter, before, renamed }, rules, control);
      },
    }),
    [job, language],
  );
  const state = useJob({ ...props, language }, use);
  const { report, preview } = state;
  useEffect(() => {
    latest.current = wanted;
  }, [wanted]);

  const opened = reviewSources.map((source) => state.stateOf(source));
  const rowsRead = opened.reduce((sum, part) => sum + (part.opened?.rows ?? 0), 0);
  const first = state.stateOf('accounts').opened ? 'accounts' : 'opportunities';
  const renamed = renamedOf(opened.map(({ choices }) => choices));
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
          {state.sources.length > 0 && !state.tasks.open.busy && !isEnough(Object.keys(state.taken)) && (
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
