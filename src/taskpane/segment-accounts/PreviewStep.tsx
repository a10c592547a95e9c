import { Subtitle1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Rules } from '../../engine/rules/rules';
import type { AccountRating, Announcement, Match, SegmentPreview, WriteOptions } from '../../jobs/contract';
import { Computing } from '../components/Computing';
import { FilterBox } from '../components/FilterBox';
import { FoldedParts } from '../components/FoldedParts';
import type { FoldedPart } from '../components/FoldedParts';
import { NoteList } from '../components/NoteList';
import { plural } from '../components/plural';
import { useOpener } from '../components/use-opener';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import type { Task } from '../components/use-task';
import { customerTypeWords } from '../../locales/customer-types';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { AccountList } from './AccountList';
import { ChartPanel } from './ChartPanel';
import { ConcentrationFigures } from './ConcentrationFigures';
import { TierTable } from './TierTable';
import { WhyDrawer } from './WhyDrawer';
import { WritePlan } from '../job/WritePlan';
import { useFound } from '../components/use-found';
import { paretoHeadline, valueName, whaleHeadline } from './headline';
import { AuditPart } from './sections/AuditPart';
import { RateDrawer } from './sections/RateDrawer';
import { AskForRatings } from './sections/TypeList';
import { paretoView, whaleView } from './sections/curve-views';
import { typesView } from './sections/types-view';
import { exhibitParts, profileView } from './sections/exhibit-parts';
import { buyingParts } from './sections/buying-parts';
import { rfmChartView } from './sections/rfm-view';
import type { ChartView } from './sections/view';
import { tierPlace } from './tier-rules';

const useStyles = makeStyles({
  headline: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    '& h3': { textWrap: 'balance' },
  },
  second: { color: tokens.colorNeutralForeground2 },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** More tabs do not fit into 320 pixels. */
const MOST_TABS = 4;

interface PreviewStepProps {
  readonly rowsRead: number;
  readonly preview: SegmentPreview | null;
  readonly rules: Rules;
  readonly match: Match;
  readonly options: WriteOptions;
  readonly announcements: readonly Announcement[];
  readonly task: Task;
  readonly announceTask: Task;
  readonly onCancel: () => void;
  readonly onOptions: (options: WriteOptions) => void;
  readonly onSelectRows: (rows: readonly number[]) => void;
  readonly onChangeRule: () => void;
  readonly onRate: (ratings: ReadonlyMap<string, AccountRating>) => void;
  /** Ratings were given: the preview is to be made again. */
  readonly onRated: () => void;
  /** Other periods to compare. */
  readonly onPeriods: (id: string) => void;
}

/** Step 4: the result as sentence, figures, chart and list, and what will be written where. No cell has changed yet. */
export function PreviewStep(props: PreviewStepProps) {
  const { preview, task, rowsRead } = props;
  const { pane, formats } = useWords();
  return (
    <>
      <Computing
        task={task}
        text={fill(pane.preview.computing, { rows: formats.count(rowsRead) })}
        onCancel={props.onCancel}
      />
      {preview && <Answer {...props} preview={preview} />}
    </>
  );
}

function Answer(props: PreviewStepProps & { readonly preview: SegmentPreview }) {
  const { preview, rules, match, onSelectRows } = props;
  const styles = useStyles();
  const words = useWords();
  const { pane, formats } = words;
  const text = pane.preview;
  const value = valueName(match, preview.valueLabel, words);
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState<number | null>(null);

  const [rating, setRating] = useState(false);
  const remember = useOpener(asked !== null || rating);
  const ask = (index: number): void => {
    remember();
    setAsked(index);
  };
  const openRatings = useCallback((): void => {
    remember();
    setRating(true);
  }, [remember]);

  const wanted = filter.trim();
  const found = useFound(preview, wanted);
  const why = useMemo(() => (asked === null ? null : preview.why(asked)), [preview, asked]);
  const length = found ? found.length : preview.accounts;
  const indexAt = (place: number): number => (found ? (found[place] ?? 0) : place);
  const all = formats.count(preview.accounts);
  const count = found
    ? fill(text.filtered, { count: formats.count(length), all })
    : plural(preview.accounts, text.rowsOne, text.rows, { all });
  useSettledAnnouncement(count);

  const [first, second] = paretoHeadline(preview, rules, value, words);
  const whaleText = preview.whale ? whaleHeadline(preview.whale, words) : '';
  const placeOf = (tier: string): number => tierPlace(rules, tier);
  const exhibits = useMemo(() => preview.exhibits(words.language), [preview, words.language]);
  // Charts are drawn anew only for another result: what is typed into the filter is felt at once.
  const views = useMemo(() => {
    const tabs: readonly ChartView[] = [
      paretoView(preview, rules, first ?? '', words),
      whaleView(preview, whaleText, words),
      typesView(preview, value, words, openRatings),
      rfmChartView(preview, value, words),
      profileView(exhibits, words),
    ].filter((view) => view !== null);
    return tabs.slice(0, MOST_TABS);
  }, [preview, rules, first, whaleText, value, exhibits, words, openRatings]);
  const hasTab = (id: string): boolean => views.some((view) => view.id === id);
  const { types, audit } = preview;
  const typeWords = customerTypeWords(words.language).pane;
  const parts: readonly (FoldedPart | null)[] = [
    {
      id: 'concentration',
      title: text.concentration,
      body: <ConcentrationFigures preview={preview} rules={rules} />,
    },
    audit && {
      id: 'audit',
      title: plural(audit.count, typeWords.auditOne, typeWords.audit, { count: formats.count(audit.count) }),
      body: <AuditPart audit={audit} onWhy={ask} />,
    },
    ...buyingParts(preview, value, props.onPeriods, words),
    // What finds no tab is folded below.
    ...exhibitParts(exhibits.filter(({ id }) => !hasTab(id))),
    preview.notes.length > 0 ? { id: 'notes', title: text.notes, body: <NoteList notes={preview.notes} /> } : null,
  ];

  return (
    <>
      <div className={styles.headline}>
        <Subtitle1 as="h3">{first}</Subtitle1>
        <Text className={styles.second}>{second}</Text>
        {whaleText !== '' && <Text className={styles.second}>{whaleText}</Text>}
      </div>
      <TierTable tiers={preview.tiers} figureWhy={preview.figureWhy} />
      <ChartPanel views={views} />
      {types && types.typed === 0 && <AskForRatings onRate={openRatings} />}

      <section className={styles.section}>
        <Subtitle2 as="h3">{text.list}</Subtitle2>
        <FilterBox label={text.filter} value={filter} onChange={setFilter} count={count} />
        {length === 0 ? (
          <Text size={200}>{text.noMatch}</Text>
        ) : (
          <AccountList
            label={text.list}
            length={length}
            rowAt={(place) => preview.row(indexAt(place))}
            tierPlace={placeOf}
            onWhy={(place) => ask(indexAt(place))}
            onSelectRows={(place) => onSelectRows(preview.why(indexAt(place)).rows)}
          />
        )}
      </section>

      <FoldedParts parts={parts.filter((part) => part !== null)} />

      <WritePlan
        {...props}
        asOf={preview.asOf}
        canWriteBeside={preview.canWriteBeside}
        valuesBecause={preview.valuesBecause}
      />

      <RateDrawer
        open={rating}
        preview={preview}
        valueName={value}
        onRate={props.onRate}
        onClose={(changed) => {
          setRating(false);
          if (changed) props.onRated();
        }}
      />
      <WhyDrawer
        why={why}
        valueName={value}
        tierPlace={placeOf}
        lastTier={preview.tiers.at(-1)?.tier ?? ''}
        onSelectRows={() => why && onSelectRows(why.rows)}
        onChangeRule={() => {
          setAsked(null);
          props.onChangeRule();
        }}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
