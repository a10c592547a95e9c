import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { TypesPreview } from '../../../jobs/contract';
import { customerTypeWords } from '../../../locales/customer-types';
import { segmentWords } from '../../../locales/segments';
import { plural } from '../../components/plural';
import { useWords } from '../../shell/words';
import type { Words } from '../../shell/words';
import { TypeGlyph } from './type-shapes';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXS },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  muted: { color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'start' },
});

/** The types, best first: how many accounts, what they earn, and what to do with them. */
export function TypeList({ types, onRate }: { readonly types: TypesPreview; readonly onRate: () => void }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const words = customerTypeWords(language).pane;
  const names = segmentWords(language);
  return (
    <>
      <ul className={styles.list}>
        {types.counts.map(({ type, accounts, profit }) => (
          <li key={type} className={styles.item}>
            <TypeGlyph type={type} />
            <div>
              <div className={styles.head}>
                <Text weight="semibold">{names.types[type]}</Text>
                <Text>
                  {plural(accounts, words.countOne, words.count, {
                    accounts: formats.count(accounts),
                    profit: formats.compact(profit),
                  })}
                </Text>
              </div>
              <Caption1 block className={styles.muted}>
                {names.treatments[type]}
              </Caption1>
            </div>
          </li>
        ))}
        <li className={styles.foot}>
          {types.unrated > 0 && (
            <Text size={200}>
              {plural(types.unrated, words.unratedOne, words.unrated, { count: formats.count(types.unrated) })}
            </Text>
          )}
          <Button size="small" onClick={onRate}>
            {words.rate}
          </Button>
        </li>
      </ul>
    </>
  );
}

/** Stands where types would be: profit is known, nobody is rated yet. */
export function AskForRatings({ onRate }: { readonly onRate: () => void }) {
  const styles = useStyles();
  const { language } = useWords();
  const words = customerTypeWords(language).pane;
  return (
    <section className={styles.foot} aria-label={words.askTitle}>
      <Text weight="semibold">{words.askTitle}</Text>
      <Text size={200} className={styles.muted}>
        {words.askText}
      </Text>
      <Button size="small" onClick={onRate}>
        {words.rate}
      </Button>
    </section>
  );
}

/** "12 large premium accounts hold 41% of sales. 9 bleeders lose 22K." */
export function typesHeadline(types: TypesPreview, total: number, value: string, { formats, language }: Words): string {
  const words = customerTypeWords(language).pane;
  const best = types.counts[0];
  const worst = types.counts.at(-1);
  const first = plural(best?.accounts ?? 0, words.findingOne, words.finding, {
    accounts: formats.count(best?.accounts ?? 0),
    share: formats.share(total > 0 ? (best?.revenue ?? 0) / total : NaN),
    value,
  });
  if (!worst || worst.accounts === 0) return first;
  const second = plural(worst.accounts, words.bleedersOne, words.bleeders, {
    count: formats.count(worst.accounts),
    loss: formats.compact(-worst.profit),
  });
  return [first, second].join(words.sentenceGap);
}
