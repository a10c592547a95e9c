import { Caption1, Subtitle1, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Rules } from '../../engine/rules/rules';
import type { Announcement } from '../../jobs/contract';
import type {
  ChosenSources,
  RelationshipPreview,
  RelationshipWriteOptions,
  ScoreRelationships,
} from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { Computing } from '../components/Computing';
import { FilterBox } from '../components/FilterBox';
import { FoldedParts } from '../components/FoldedParts';
import { plural } from '../components/plural';
import { useOpener } from '../components/use-opener';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import type { Task } from '../components/use-task';
import { WritePlan } from '../job/WritePlan';
import { useWords } from '../shell/words';
import { BandBar } from './BandBar';
import { CarePart } from './CarePart';
import { ContactDrawer } from './ContactDrawer';
import { HeatPart, RolesPart } from './HeatPart';
import { MapDrawer } from './MapDrawer';
import { MatrixPart } from './MatrixPart';
import { WhyRelation } from './WhyRelation';
import { foldedParts } from './folded-parts';

const useStyles = makeStyles({
  headline: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  second: { color: tokens.colorNeutralForeground2 },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: 'wrap' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export interface PreviewStepProps {
  readonly job: ScoreRelationships;
  readonly rowsRead: number;
  readonly preview: RelationshipPreview | null;
  readonly chosen: ChosenSources;
  readonly rules: Rules;
  readonly options: RelationshipWriteOptions;
  readonly announcements: readonly Announcement[];
  readonly task: Task;
  readonly announceTask: Task;
  readonly onCancel: () => void;
  readonly onOptions: (options: RelationshipWriteOptions) => void;
  readonly onChangeRule: () => void;
  /** Contacts were written: the preview is to be made again. */
  readonly onContacts: () => void;
}

/** Step 4: how we stand with everybody, before a single cell is written. */
export function PreviewStep(props: PreviewStepProps) {
  const { preview, task, rowsRead } = props;
  const { formats, language } = useWords();
  return (
    <>
      <Computing
        task={task}
        text={fill(relationshipPaneWords(language).preview.computing, { rows: formats.count(rowsRead) })}
        onCancel={props.onCancel}
      />
      {preview && <Answer {...props} preview={preview} />}
    </>
  );
}

type TabId = 'heat' | 'roles' | 'care' | 'matrix';

function Answer(props: PreviewStepProps & { readonly preview: RelationshipPreview }) {
  const { job, preview, rules, chosen } = props;
  const styles = useStyles();
  const words = useWords();
  const { formats, language } = words;
  const text = relationshipPaneWords(language).preview;
  const { names, sheet } = relationshipWords(language);
  const [tab, setTab] = useState<TabId>('heat');
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const [mapped, setMapped] = useState<number | null>(null);
  const [begin, setBegin] = useState<{ readonly account: string; readonly contact?: string } | null>(null);

  const remember = useOpener(asked !== null || mapped !== null || begin !== null);
  const ask = useCallback(
    (index: number): void => {
      remember();
      setAsked(index);
    },
    [remember],
  );

  const folded = useMemo(() => foldedParts(preview, ask, words), [preview, ask, words]);
  const wanted = filter.trim();
  const found = useMemo(() => (wanted === '' ? null : preview.find(wanted)), [preview, wanted]);
  const rows = {
    length: found ? found.length : preview.accounts,
    at: (place: number): number => (found ? (found[place] ?? 0) : place),
  };
  const all = formats.count(preview.accounts);
  const count = found
    ? fill(text.filtered, { count: formats.count(found.length), all })
    : plural(preview.accounts, text.rowsOne, text.rows, { all });
  useSettledAnnouncement(count);

  const bandOf = (name: 'weak' | 'strong'): string =>
    formats.count(preview.bands.find(({ band }) => band === name)?.accounts ?? 0);
  const missing = preview.missingParts.map((part) => names.parts[part]).join(text.missingSeparator);
  const hasContacts = chosen.contacts !== undefined;
  const mappedRow = mapped === null ? null : preview.row(mapped);

  return (
    <>
      <div className={styles.headline}>
        <Subtitle1 as="h3">
          {preview.scored === 0
            ? text.headlineNone
            : fill(text.headline, {
                weak: bandOf('weak'),
                strong: bandOf('strong'),
                scored: formats.count(preview.scored),
              })}
        </Subtitle1>
        <Text className={styles.second}>
          {fill(text.mean, {
            mean: preview.mean === null ? sheet.missing : formats.count(preview.mean),
            asOf: formats.date(preview.asOf),
          })}
        </Text>
        {missing !== '' && <Caption1 className={styles.second}>{fill(text.missing, { list: missing })}</Caption1>}
      </div>
      <BandBar bands={preview.bands} />
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) => setTab(data.value as TabId)}
      >
        <Tab value="heat">{text.tabs.heat}</Tab>
        <Tab value="roles">{text.tabs.roles}</Tab>
        <Tab value="care">{text.tabs.care}</Tab>
        <Tab value="matrix">{text.tabs.matrix}</Tab>
      </TabList>
      <section className={styles.part}>
        {(tab === 'heat' || tab === 'roles') && (
          <FilterBox label={text.filter} value={filter} onChange={setFilter} count={count} />
        )}
        {rows.length === 0 ? (
          <Text size={200}>{text.noMatch}</Text>
        ) : tab === 'heat' ? (
          <HeatPart preview={preview} rules={rules} rows={rows} onOpen={ask} />
        ) : tab === 'roles' ? (
          <RolesPart preview={preview} rules={rules} rows={rows} onOpen={ask} />
        ) : tab === 'care' ? (
          <CarePart preview={preview} rules={rules} onOpen={ask} />
        ) : (
          <MatrixPart preview={preview} rules={rules} onOpen={ask} />
        )}
      </section>
      <FoldedParts parts={folded} />

      <WritePlan {...props} asOf={preview.asOf} canWriteBeside={preview.canWriteBeside} />

      <WhyRelation
        row={asked === null ? null : preview.row(asked)}
        sources={asked === null ? [] : preview.rowsOf(asked)}
        onSelectRows={({ source, rows: about }) => void job.desks[source].selectRows(about).catch(() => undefined)}
        rules={rules}
        hasContacts={hasContacts}
        onContacts={() => {
          if (asked !== null) setBegin({ account: preview.row(asked).name });
          setAsked(null);
        }}
        onMap={() => {
          setMapped(asked);
          setAsked(null);
        }}
        onChangeRule={() => {
          setAsked(null);
          props.onChangeRule();
        }}
        onClose={() => setAsked(null)}
      />
      <MapDrawer
        job={job}
        index={mapped}
        row={mappedRow}
        contacts={mapped === null ? [] : preview.contactsOf(mapped)}
        onEdit={(contact) => {
          if (mappedRow) setBegin({ account: mappedRow.name, ...(contact === undefined ? {} : { contact }) });
          setMapped(null);
        }}
        onClose={() => setMapped(null)}
      />
      <ContactDrawer
        begin={begin}
        job={job}
        chosen={chosen}
        rules={rules}
        onClose={(changed) => {
          setBegin(null);
          if (changed) props.onContacts();
        }}
      />
    </>
  );
}
