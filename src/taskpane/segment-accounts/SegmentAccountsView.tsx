import { useMemo, useRef } from 'react';
import { defaultRules } from '../../engine/rules/rules';
import type {
  AccountRating,
  RuleEffect,
  SegmentAccounts,
  SegmentPreview,
  WriteOptions,
  WriteReport,
} from '../../jobs/contract';
import { PERIODS_CHOICE } from '../../jobs/section-contract';
import { buyingWords } from '../../locales/buying';
import { columnWords } from '../../locales/columns';
import { JobPage } from '../job/JobPage';
import type { JobPart } from '../job/job-part';
import { RULES, useJob } from '../job/use-job';
import type { JobUse, JobViewProps } from '../job/use-job';
import { doneSentence } from '../job/write-sentences';
import { useWords } from '../shell/words';
import { PreviewStep } from './PreviewStep';
import { RulesStep } from './RulesStep';
import { accountQuestions } from './account-columns';
import { cutoffsInOrder, hasCutoffs } from './tier-rules';

const ACCOUNTS = 'accounts';
const EARLIER = 'earlier';

type SegmentUse = JobUse<SegmentPreview, WriteOptions, WriteReport, RuleEffect>;

/** Segment accounts: what the shared frame does not know of it. */
export default function SegmentAccountsView(props: JobViewProps & { readonly job: SegmentAccounts }) {
  const { job } = props;
  const words = useWords();
  const { pane, language } = words;
  const use = useMemo((): SegmentUse => {
    const part: JobPart = {
      id: ACCOUNTS,
      title: pane.home.kinds.accounts,
      desk: job,
      kinds: ['accounts', 'orders', 'opportunities'],
      required: true,
      questions: accountQuestions(pane, columnWords(language)),
    };
    const buying = buyingWords(language).movers;
    const earlier: JobPart = {
      id: EARLIER,
      title: buying.earlier,
      hint: buying.earlierHint,
      desk: job.earlier,
      // Never taken unasked: the best sheet of accounts is the first one's.
      kinds: [],
      required: false,
      isAside: true,
      questions: accountQuestions(pane, columnWords(language), ['account', 'name', 'value']),
    };
    return {
      parts: [part, earlier],
      writer: job,
      options: { as: 'formulas', beside: true },
      preview: (taken, rules, control) =>
        job.preview(
          taken[ACCOUNTS]?.match ?? {},
          taken[ACCOUNTS]?.choices ?? {},
          rules,
          control,
          taken[EARLIER] ?? null,
        ),
      effect: (rules) => job.effect(rules),
      possible: (options, preview) => ({ ...options, beside: options.beside && preview.canWriteBeside }),
      holds: (rules) => !hasCutoffs(rules) || cutoffsInOrder(rules['tier.cutoffs']),
    };
  }, [job, pane, language]);
  const state = useJob({ ...props, language: words.language }, use);
  const { report } = state;
  const { opened, match } = state.stateOf(ACCOUNTS);

  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const rate = (ratings: ReadonlyMap<string, AccountRating>): void => {
    // One after the other: each save writes all ratings known by then.
    saving.current = saving.current.then(() => job.rate(ratings)).catch(() => undefined);
  };

  const text = pane.write;
  const done = report && {
    sheets: report.sheets,
    sentence: doneSentence(
      [
        [report.accounts, text.doneAccount, text.doneAccounts],
        [report.columns, text.doneColumn, text.doneColumns],
        [report.sheets.length, text.doneSheet, text.doneSheets],
        [report.charts, text.doneChart, text.doneCharts],
      ],
      words,
    ),
  };

  return (
    <JobPage
      {...props}
      id="segment-accounts"
      state={state}
      undo={job.undo}
      done={done}
      onResetRules={() => state.setRules({ ...state.rules, ...tierDefaults })}
      rulesStep={
        <RulesStep
          rules={state.rules}
          effect={state.effect}
          task={state.tasks.effect}
          onRules={state.setRules}
          hasOrders={match.orderDate !== undefined}
        />
      }
      previewStep={
        opened && (
          <PreviewStep
            rowsRead={opened.rows}
            preview={state.preview}
            rules={state.rules}
            match={match}
            options={state.options}
            announcements={state.announcements}
            task={state.tasks.preview}
            announceTask={state.tasks.announce}
            onCancel={() => {
              state.tasks.preview.drop();
              state.goTo(RULES);
            }}
            onOptions={state.setOptions}
            onSelectRows={(rows) => void job.selectRows(rows).catch(() => undefined)}
            onChangeRule={() => state.goTo(RULES)}
            onRate={rate}
            onRated={() => void saving.current.then(state.refreshPreview)}
            onPeriods={(id) => state.choose(ACCOUNTS, PERIODS_CHOICE, id)}
          />
        )
      }
    />
  );
}

/** The rules of this step; others that the workbook has stay. */
const tierDefaults = {
  'tier.cutoffs': defaultRules['tier.cutoffs'],
  'tier.method': defaultRules['tier.method'],
  'tier.boundary': defaultRules['tier.boundary'],
  'segment.influenceCuts': defaultRules['segment.influenceCuts'],
  'segment.strategicCut': defaultRules['segment.strategicCut'],
} as const;
