import {
  Badge,
  Caption1,
  Field,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DocumentTableRegular, TableColumnTopBottomRegular, TagRegular } from '@fluentui/react-icons';
import type { Note } from '../../engine/core/result';
import type { Announcement, WriteOptions } from '../../jobs/contract';
import { ProblemBar } from '../components/ProblemBar';
import type { Task } from '../components/use-task';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: '16px', flexShrink: 0 },
  where: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  badge: { flexShrink: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { sheet: DocumentTableRegular, columns: TableColumnTopBottomRegular, name: TagRegular } as const;

/** What a job may let the person choose; one that writes values only has no `as`, one that writes pages only has no `beside`. */
interface PlanOptions {
  readonly beside?: boolean;
  readonly as?: WriteOptions['as'];
}

interface WritePlanProps<Options extends PlanOptions> {
  /** ISO day that values would hold from. */
  readonly asOf: string;
  /** Columns can stand beside the data. */
  readonly canWriteBeside: boolean;
  /** Why some parts are values although formulas were asked for. */
  readonly valuesBecause?: readonly Note[];
  readonly options: Options;
  readonly announcements: readonly Announcement[];
  readonly announceTask: Task;
  readonly onOptions: (options: Options) => void;
}

/** What Write will do, told before: where, new or updated, live or as values. */
export function WritePlan<Options extends PlanOptions>(props: WritePlanProps<Options>) {
  const { options, announcements, announceTask, onOptions, valuesBecause = [] } = props;
  const styles = useStyles();
  const { pane, formats, whyValues } = useWords();
  const text = pane.preview;
  const sentences = { sheet: text.writesSheet, columns: text.writesColumns, name: text.writesName };
  return (
    <section className={styles.root}>
      <Subtitle2 as="h3">{text.writes}</Subtitle2>
      {announceTask.problem && <ProblemBar problem={announceTask.problem} />}
      <ul className={styles.list}>
        {announcements.map(({ kind, where, isNew }) => {
          const Icon = ICONS[kind];
          return (
            <li key={`${kind} ${where}`} className={styles.item}>
              <Icon className={styles.icon} aria-hidden />
              <Text className={styles.where}>{fill(sentences[kind], { where })}</Text>
              <Badge className={styles.badge} appearance="tint" color={isNew ? 'brand' : 'informative'} shape="rounded">
                {isNew ? text.isNew : text.isUpdated}
              </Badge>
            </li>
          );
        })}
      </ul>
      {props.canWriteBeside && (
        <Field label={text.where}>
          <RadioGroup
            value={options.beside ? 'beside' : 'sheet'}
            onChange={(_, data) => onOptions({ ...options, beside: data.value === 'beside' })}
          >
            <Radio value="beside" label={text.beside} />
            <Radio value="sheet" label={text.ownSheet} />
          </RadioGroup>
        </Field>
      )}
      {options.as !== undefined && (
        <Field label={text.as}>
          <RadioGroup
            value={options.as}
            onChange={(_, data) => onOptions({ ...options, as: data.value === 'values' ? 'values' : 'formulas' })}
          >
            <Radio value="formulas" label={<Choice title={text.formulas} text={text.formulasHint} />} />
            <Radio
              value="values"
              label={<Choice title={text.valuesAs} text={fill(text.valuesHint, { date: formats.date(props.asOf) })} />}
            />
          </RadioGroup>
        </Field>
      )}
      {options.as === 'formulas' &&
        valuesBecause.map((note, index) => (
          <Caption1 key={index} className={styles.hint}>
            {whyValues(note)}
          </Caption1>
        ))}
    </section>
  );
}

function Choice({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <Text block>{title}</Text>
      <Caption1 block className={styles.hint}>
        {text}
      </Caption1>
    </>
  );
}
