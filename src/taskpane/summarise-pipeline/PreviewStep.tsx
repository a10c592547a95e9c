import { Caption1, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Rules } from '../../engine/rules/rules';
import type { Announcement, WriteOptions } from '../../jobs/contract';
import type { DealRatings, PipelinePreview } from '../../jobs/summarise-pipeline/contract';
import { fill } from '../../locales/language';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { pipelineSheetWords } from '../../locales/pipeline-sheet';
import { Computing } from '../components/Computing';
import { FilterBox } from '../components/FilterBox';
import { FoldedParts } from '../components/FoldedParts';
import type { FoldedPart } from '../components/FoldedParts';
import { NoteList } from '../components/NoteList';
import { useFound } from '../components/use-found';
import { useOpener } from '../components/use-opener';
import type { Task } from '../components/use-task';
import { WritePlan } from '../job/WritePlan';
import { useWords } from '../shell/words';
import { DealDrawer } from './DealDrawer';
import { DealList } from './DealList';
import { ForecastPart } from './ForecastPart';
import { Funnel, headlineOf } from './Funnel';
import { ConversionPart, NextStepsPart, PacePart } from './PaceParts';
import { QualifyDrawer } from './QualifyDrawer';
import { WinRatePart } from './WinRatePart';

const useStyles = makeStyles({
  headline: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    '& h3': { textWrap: 'balance' },
  },
  muted: { color: tokens.colorNeutralForeground3 },
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface PreviewStepProps {
  readonly rowsRead: number;
  /** Row number on the sheet of data row 0. */
  readonly firstRow: number;
  readonly rules: Rules;
  readonly preview: PipelinePreview | null;
  readonly options: WriteOptions;
  readonly announcements: readonly Announcement[];
  readonly task: Task;
  readonly announceTask: Task;
  readonly onCancel: () => void;
  readonly onOptions: (options: WriteOptions) => void;
  readonly onGoTo: (row: number) => void;
  readonly onChangeRule: () => void;
  readonly onQualify: (row: number, ratings: DealRatings) => void;
  /** Ratings were given: the preview is to be made again. */
  readonly onQualified: () => void;
}

/** Step 4: what is open and what comes of it, and what will be written where. No cell has changed yet. */
export function PreviewStep(props: PreviewStepProps) {
  const { preview, task, rowsRead } = props;
  const { formats, language } = useWords();
  return (
    <>
      <Computing
        task={task}
        text={fill(pipelinePaneWords(language).preview.computing, { rows: formats.count(rowsRead) })}
        onCancel={props.onCancel}
      />
      {preview && <Answer {...props} preview={preview} />}
    </>
  );
}

function Answer(props: PreviewStepProps & { readonly preview: PipelinePreview }) {
  const { preview, firstRow, rules, onGoTo } = props;
  const styles = useStyles();
  const words = useWords();
  const { formats, language } = words;
  const text = pipelinePaneWords(language).preview;
  const sheet = pipelineSheetWords(language);
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const [qualifying, setQualifying] = useState<number | null>(null);
  const isChanged = useRef(false);

  const remember = useOpener(asked !== null || qualifying !== null);
  const ask = (row: number): void => {
    remember();
    setAsked(row);
  };

  const wanted = filter.trim();
  const found = useFound(preview, wanted) ?? preview.openRows;
  const why = useMemo(() => (asked === null ? null : preview.why(asked)), [preview, asked]);
  const form = useMemo(() => (qualifying === null ? null : preview.why(qualifying)), [preview, qualifying]);
  const nextOf = (row: number): number | undefined => found[found.indexOf(row) + 1];
  const list = (label: string, rows: Uint32Array, none: string): ReactNode =>
    rows.length === 0 ? (
      <Text>{none}</Text>
    ) : (
      <DealList label={label} preview={preview} rows={rows} firstRow={firstRow} onWhy={ask} />
    );
  const { names, base, withoutRate } = preview.currencies;
  const currencies =
    names.length < 2
      ? ''
      : base === null
        ? fill(text.currencies, { currencies: names.slice(0, 5).join(', ') })
        : fill(text.converted, { base, count: formats.count(withoutRate) });

  const stalled = fill(text.stalled, { count: formats.count(preview.stalled.length) });
  const slipped = fill(text.slipped, { count: formats.count(preview.slipped.length) });
  const open = fill(text.open, { count: formats.count(preview.open) });
  const parts: readonly FoldedPart[] = [
    { id: 'stalled', title: stalled, body: list(stalled, preview.stalled, text.noneStalled) },
    { id: 'slipped', title: slipped, body: list(slipped, preview.slipped, text.noneSlipped) },
    {
      id: 'winRate',
      title: preview.winRate ? fill(text.winRate, { rate: formats.share(preview.winRate.rate) }) : text.winRateNone,
      body: <WinRatePart preview={preview} />,
    },
    { id: 'conversion', title: text.conversion, body: <ConversionPart preview={preview} /> },
    { id: 'pace', title: text.pace, body: <PacePart preview={preview} /> },
    { id: 'next', title: text.nextSteps, body: <NextStepsPart preview={preview} /> },
    {
      id: 'open',
      title: open,
      body: (
        <div className={styles.panel}>
          <FilterBox label={text.find} value={filter} onChange={setFilter} />
          {list(open, found, text.noMatch)}
        </div>
      ),
    },
    ...(preview.notes.length > 0 ? [{ id: 'notes', title: text.notes, body: <NoteList notes={preview.notes} /> }] : []),
  ];

  return (
    <>
      <div className={styles.headline}>
        <Caption1 className={styles.muted}>{fill(text.asOf, { asOf: formats.date(preview.asOf) })}</Caption1>
        <Subtitle1 as="h3">{headlineOf(preview, words)}</Subtitle1>
        {currencies !== '' && <Text size={200}>{currencies}</Text>}
      </div>
      <Funnel preview={preview} />
      <ForecastPart preview={preview} />
      <FoldedParts parts={parts} />

      <WritePlan
        asOf={preview.asOf}
        canWriteBeside
        options={props.options}
        announcements={props.announcements}
        announceTask={props.announceTask}
        onOptions={props.onOptions}
      />
      {props.options.as === 'formulas' &&
        preview.valuesBecause.map((note) => (
          <Caption1 key={note.code} className={styles.muted}>
            {fill(sheet.whyValues[note.code as keyof typeof sheet.whyValues], { count: formats.count(note.count) })}
          </Caption1>
        ))}

      <DealDrawer
        why={qualifying === null ? why : null}
        firstRow={firstRow}
        onGoTo={onGoTo}
        onChangeRule={() => {
          setAsked(null);
          props.onChangeRule();
        }}
        onQualify={setQualifying}
        onClose={() => setAsked(null)}
      />
      <QualifyDrawer
        why={form}
        rules={rules}
        firstRow={firstRow}
        hasNext={qualifying !== null && nextOf(qualifying) !== undefined}
        onSave={(row, ratings) => {
          isChanged.current = true;
          props.onQualify(row, ratings);
        }}
        onNext={() => {
          const next = qualifying === null ? undefined : nextOf(qualifying);
          if (next !== undefined) setQualifying(next);
        }}
        onClose={() => {
          setQualifying(null);
          if (isChanged.current) props.onQualified();
          isChanged.current = false;
        }}
      />
    </>
  );
}
