import { Caption1, Dropdown, Field, Option, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { MoverRow, MoversView } from '../../../jobs/section-contract';
import { buyingWords, periodText } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import { useWords } from '../../shell/words';
import { MigrationTable } from './MigrationTable';
import { moversHeadline, signed } from './movers-headline';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  box: { minWidth: 0 },
  title: { margin: 0, marginBottom: tokens.spacingVerticalXS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  muted: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

interface MoversPartProps {
  readonly movers: MoversView;
  readonly value: string;
  readonly onPeriods: (id: string) => void;
}

/** Who rose and fell between two periods that the person may choose. */
export function MoversPart({ movers, value, onPeriods }: MoversPartProps) {
  const styles = useStyles();
  const words = useWords();
  const own = buyingWords(words.language);
  const nameOf = ({ before, now }: Pick<MoversView, 'before' | 'now'>): string =>
    fill(own.versus, { before: periodText(before, own), now: periodText(now, own) });
  return (
    <div className={styles.root}>
      {movers.comparisons.length > 1 && (
        <Field label={own.movers.periods}>
          <Dropdown
            className={styles.box}
            size="small"
            value={nameOf(movers)}
            selectedOptions={[movers.chosen]}
            onOptionSelect={(_, data) => data.optionValue !== undefined && onPeriods(data.optionValue)}
          >
            {movers.comparisons.map((one) => (
              <Option key={one.id} value={one.id}>
                {nameOf(one)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <Text weight="semibold">{moversHeadline(movers, value, words)}</Text>
      <MigrationTable movers={movers} />
      <Caption1 className={styles.muted}>{own.movers.rank}</Caption1>
      <MoverList title={own.movers.up} rows={movers.up} />
      <MoverList title={own.movers.down} rows={movers.down} />
      <MoverList
        title={own.movers.winners}
        text={fill(own.movers.winnersText, { tier: movers.tiers[0] ?? '' })}
        rows={movers.winners}
      />
    </div>
  );
}

interface MoverListProps {
  readonly title: string;
  readonly text?: string;
  readonly rows: readonly MoverRow[];
}

function MoverList({ title, text, rows }: MoverListProps) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = buyingWords(language).movers;
  return (
    <section>
      <Subtitle2 as="h4" block className={styles.title}>
        {title}
      </Subtitle2>
      {text !== undefined && (
        <Caption1 block className={styles.muted}>
          {text}
        </Caption1>
      )}
      {rows.length === 0 && (
        <Text block size={200}>
          {words.none}
        </Text>
      )}
      <ul className={styles.list}>
        {rows.map(({ key, name, change, tierBefore, tierNow }) => (
          <li key={key} className={styles.row}>
            <Text className={styles.name} title={name}>
              {name}
            </Text>
            <Text className={styles.number}>{signed(change, formats.full)}</Text>
            <Caption1 className={styles.muted}>
              {tierBefore === tierNow
                ? tierNow
                : fill(words.moved, {
                    before: tierBefore === '' ? words.new : tierBefore,
                    now: tierNow === '' ? words.lost : tierNow,
                  })}
            </Caption1>
          </li>
        ))}
      </ul>
    </section>
  );
}
