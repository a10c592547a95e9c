import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { LifetimeView } from '../../../jobs/section-contract';
import { buyingWords } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import { useWords } from '../../shell/words';
import { PointTable } from './PointTable';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What the accounts should still bring, with what the figures are not. Too little data is said, not guessed over. */
export function LifetimePart({ lifetime }: { readonly lifetime: LifetimeView }) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = buyingWords(language).lifetime;
  if (lifetime.state === 'too-little') {
    const { because } = lifetime;
    const reason = because.code === 'too-few-repeats' ? fill(words.tooFew, because.params ?? {}) : words.notSettled;
    return (
      <div className={styles.root}>
        <Text weight="semibold">{words.tooLittle}</Text>
        <Text>{reason}</Text>
      </div>
    );
  }
  const { value, top } = lifetime;
  const hasValue = value !== null;
  const figures: readonly (readonly [string, string])[] = [
    [words.accounts, formats.count(lifetime.accounts)],
    [words.alive, formats.count(lifetime.alive)],
    [words.purchases, formats.count(lifetime.purchases)],
    ...(hasValue ? [[lifetime.isMargin ? words.margin : words.value, formats.compact(value)] as const] : []),
  ];
  return (
    <div className={styles.root}>
      <Text weight="semibold">
        {fill(hasValue ? words.finding : words.findingNoValue, {
          weeks: formats.count(lifetime.weeks),
          accounts: formats.count(lifetime.accounts),
          purchases: formats.count(lifetime.purchases),
          value: formats.compact(value ?? 0),
        })}
      </Text>
      <dl className={styles.list}>
        {figures.map(([name, figure]) => (
          <div key={name} className={styles.line}>
            <dt>{name}</dt>
            <dd className={styles.figure}>{figure}</dd>
          </div>
        ))}
      </dl>
      <PointTable
        label={words.top}
        columns={[
          { title: words.top, isName: true },
          { title: words.pAlive },
          { title: hasValue ? words.value : words.purchases },
        ]}
        rows={top.map((row) => [
          row.name,
          formats.share(row.alive),
          hasValue ? formats.full(row.value ?? NaN) : formats.index(row.purchases),
        ])}
      />
      {[words.warning, words.never, words.limits, ...(hasValue ? [] : [words.noValue])].map((note) => (
        <Caption1 key={note} className={styles.muted}>
          {note}
        </Caption1>
      ))}
      <Caption1 className={styles.muted}>{`${words.asOf} ${formats.date(lifetime.asOf)}`}</Caption1>
    </div>
  );
}
