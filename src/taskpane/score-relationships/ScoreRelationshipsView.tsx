import { useMemo, useRef, useState } from 'react';
import { defaultRules } from '../../engine/rules/rules';
import { relationshipSources } from '../../jobs/score-relationships/contract';
import type {
  RelationshipPreview,
  RelationshipReport,
  RelationshipWriteOptions,
  ScoreEffect,
  ScoreRelationships,
} from '../../jobs/score-relationships/contract';
import { JobPage } from '../job/JobPage';
import { RULES, useJob } from '../job/use-job';
import type { JobUse, JobViewProps } from '../job/use-job';
import { doneSentence } from '../job/write-sentences';
import { useWords } from '../shell/words';
import { ContactDrawer } from './ContactDrawer';
import { PreviewStep } from './PreviewStep';
import { RulesStep } from './RulesStep';
import { TableMaker } from './TableMaker';
import { chosenOf, sourceParts } from './source-parts';

type RelationUse = JobUse<RelationshipPreview, RelationshipWriteOptions, RelationshipReport, ScoreEffect>;

/** Score relationships: what the shared frame does not know of it. */
export default function ScoreRelationshipsView(props: JobViewProps & { readonly job: ScoreRelationships }) {
  const { job } = props;
  const words = useWords();
  const { pane, language } = words;
  /** What the form was opened from: it takes the focus back. */
  const opener = useRef<HTMLElement | null>(null);
  const use = useMemo(
    (): RelationUse => ({
      parts: sourceParts(job, language),
      writer: job,
      options: { beside: true },
      preview: (taken, rules, control) => job.preview(chosenOf(taken), rules, control),
      effect: (rules, taken) => job.effect(chosenOf(taken), rules),
      possible: (options, preview) => ({ beside: options.beside && preview.canWriteBeside }),
      holds: ({ 'relationship.bands': [fair, strong], 'relationship.satisfaction': [low, high] }) =>
        fair! < strong! && low! < high!,
    }),
    [job, language],
  );
  const state = useJob({ ...props, language }, use);
  const { report } = state;
  const [begin, setBegin] = useState<{ readonly account: string } | null>(null);
  const chosen = useMemo(() => chosenOf(state.taken), [state.taken]);
  const rowsRead = relationshipSources.reduce((sum, source) => sum + (state.stateOf(source).opened?.rows ?? 0), 0);
  const contacts = state.stateOf('contacts');

  const text = pane.write;
  const done = report && {
    sheets: report.sheets,
    sentence: doneSentence(
      [
        [report.accounts, text.doneAccount, text.doneAccounts],
        [report.columns, text.doneColumn, text.doneColumns],
        [report.sheets.length, text.doneSheet, text.doneSheets],
      ],
      words,
    ),
  };

  return (
    <>
      <JobPage
        {...props}
        id="score-relationships"
        state={state}
        undo={job.undo}
        done={done}
        onResetRules={() => state.setRules({ ...state.rules, ...relationshipDefaults })}
        dataExtra={
          <TableMaker
            job={job}
            hasContacts={contacts.source !== null}
            onMade={(made) => {
              for (const source of relationshipSources) {
                const ref = made[source];
                if (ref && (source === 'contacts' || !state.stateOf(source).opened)) state.chooseSource(source, ref);
              }
            }}
            onUndone={(sources) => {
              for (const source of sources) state.chooseSource(source, null);
            }}
            onForm={() => {
              opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
              setBegin({ account: '' });
            }}
          />
        }
        rulesStep={
          <RulesStep rules={state.rules} effect={state.effect} task={state.tasks.effect} onRules={state.setRules} />
        }
        previewStep={
          <PreviewStep
            job={job}
            rowsRead={rowsRead}
            preview={state.preview}
            chosen={chosen}
            rules={state.rules}
            options={state.options}
            announcements={state.announcements}
            task={state.tasks.preview}
            announceTask={state.tasks.announce}
            onCancel={() => {
              state.tasks.preview.drop();
              state.goTo(RULES);
            }}
            onOptions={state.setOptions}
            onChangeRule={() => state.goTo(RULES)}
            onContacts={state.refreshPreview}
          />
        }
      />
      <ContactDrawer
        begin={begin}
        job={job}
        chosen={chosen}
        rules={state.rules}
        onClose={(changed) => {
          setBegin(null);
          setTimeout(() => opener.current?.focus());
          // The table has grown: it is opened again, with its columns and choices.
          if (changed && contacts.source) state.chooseSource('contacts', contacts.source);
        }}
      />
    </>
  );
}

/** The rules of this step; others that the workbook has stay. */
const relationshipDefaults = {
  'relationship.bands': defaultRules['relationship.bands'],
  'relationship.weights': defaultRules['relationship.weights'],
  'roles.weights': defaultRules['roles.weights'],
  'care.days': defaultRules['care.days'],
  'care.count': defaultRules['care.count'],
  'care.otherDays': defaultRules['care.otherDays'],
  'care.aheadDays': defaultRules['care.aheadDays'],
  'touch.days': defaultRules['touch.days'],
  'complaints.days': defaultRules['complaints.days'],
  'relationship.years': defaultRules['relationship.years'],
  'relationship.satisfaction': defaultRules['relationship.satisfaction'],
  'relationship.largeTiers': defaultRules['relationship.largeTiers'],
  'relationship.goodFrom': defaultRules['relationship.goodFrom'],
  'risk.listFrom': defaultRules['risk.listFrom'],
} as const;
