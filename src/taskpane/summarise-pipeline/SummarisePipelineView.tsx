import { useMemo, useRef } from 'react';
import { defaultRules } from '../../engine/rules/rules';
import type { WriteOptions } from '../../jobs/contract';
import type {
  PipelineEffect,
  PipelinePreview,
  PipelineReport,
  SummarisePipeline,
} from '../../jobs/summarise-pipeline/contract';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { JobPage } from '../job/JobPage';
import { fieldQuestion } from '../job/job-part';
import type { ColumnQuestion, JobPart } from '../job/job-part';
import { RULES, useJob } from '../job/use-job';
import type { JobUse, JobViewProps } from '../job/use-job';
import { doneSentence } from '../job/write-sentences';
import { useWords } from '../shell/words';
import { PreviewStep } from './PreviewStep';
import { RulesStep } from './RulesStep';
import { PIPELINE_RULES, rulesHold } from './pipeline-rules';

const DEALS = 'deals';

type PipelineUse = JobUse<PipelinePreview, WriteOptions, PipelineReport, PipelineEffect>;

/** Summarise pipeline: what the shared frame does not know of it. */
export default function SummarisePipelineView(props: JobViewProps & { readonly job: SummarisePipeline }) {
  const { job } = props;
  const words = useWords();
  const { pane, language } = words;
  const use = useMemo((): PipelineUse => {
    const part: JobPart = {
      id: DEALS,
      title: pipelinePaneWords(language).part,
      desk: job,
      kinds: ['opportunities'],
      required: true,
      questions: dealQuestions(language),
    };
    return {
      parts: [part],
      writer: job,
      options: { as: 'formulas', beside: true },
      preview: (taken, rules, control) =>
        job.preview(taken[DEALS]?.match ?? {}, taken[DEALS]?.choices ?? {}, rules, control),
      effect: (rules) => job.effect(rules),
      holds: rulesHold,
    };
  }, [job, language]);
  const state = useJob({ ...props, language }, use);
  const { report } = state;
  const { opened } = state.stateOf(DEALS);
  const saving = useRef<Promise<unknown>>(Promise.resolve());

  const text = pane.write;
  const own = pipelinePaneWords(language).done;
  const done = report && {
    sheets: report.sheets,
    sentence: doneSentence(
      [
        [report.deals, own.deal, own.deals],
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
      id="summarise-pipeline"
      state={state}
      undo={job.undo}
      done={done}
      onResetRules={() => {
        const kept = Object.fromEntries(PIPELINE_RULES.map((name) => [name, defaultRules[name]]));
        state.setRules({ ...state.rules, ...kept });
      }}
      rulesStep={
        <RulesStep rules={state.rules} effect={state.effect} task={state.tasks.effect} onRules={state.setRules} />
      }
      previewStep={
        opened && (
          <PreviewStep
            rowsRead={opened.rows}
            firstRow={opened.origin.row + 1}
            rules={state.rules}
            preview={state.preview}
            options={state.options}
            announcements={state.announcements}
            task={state.tasks.preview}
            announceTask={state.tasks.announce}
            onCancel={() => {
              state.tasks.preview.drop();
              state.goTo(RULES);
            }}
            onOptions={state.setOptions}
            onGoTo={(row) => void job.selectRows([row]).catch(() => undefined)}
            onChangeRule={() => state.goTo(RULES)}
            onQualify={(row, ratings) => {
              // One after the other: each save writes all ratings known by then.
              saving.current = saving.current.then(() => job.qualify(row, ratings)).catch(() => undefined);
            }}
            onQualified={() => void saving.current.then(state.refreshPreview)}
          />
        )
      }
    />
  );
}

/** A sheet of deals needs stages, in a column of their own or in the status. */
function dealQuestions(language: Parameters<typeof pipelinePaneWords>[0]): readonly ColumnQuestion[] {
  const { columns } = pipelinePaneWords(language);
  const stage = fieldQuestion('stage', { label: columns.stage, hint: columns.stageHint, required: true });
  return [
    // A status alone serves as the stage.
    { ...stage, columnOf: (match) => match.stage ?? match.outcome },
    {
      ...fieldQuestion('outcome', { label: columns.outcome, hint: columns.outcomeHint }),
      isAsked: (match) => match.stage !== undefined,
    },
    fieldQuestion('amount', { label: columns.amount }),
    fieldQuestion('closeDate', { label: columns.closeDate }),
    fieldQuestion('stageEntry', { label: columns.stageEntry }),
    fieldQuestion('created', { label: columns.created }),
    fieldQuestion('opportunity', { label: columns.opportunity }),
    fieldQuestion('account', { label: columns.account }),
    fieldQuestion('owner', { label: columns.owner }),
    fieldQuestion('product', { label: columns.product }),
    fieldQuestion('currency', { label: columns.currency }),
  ];
}
