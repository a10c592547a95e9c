import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Rules } from '../../../engine/rules/rules';
import type { Sensitivity } from '../../../jobs/contract';
import { customerTypeWords } from '../../../locales/customer-types';
import { fill } from '../../../locales/language';
import { plural } from '../../components/plural';
import { useWords } from '../../shell/words';
import { tierName } from '../tier-rules';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column' },
  item: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** How firm the result is: what a tenth more or less of a cut-off does, and who stands close to a border. */
export function FirmnessPart({ sensitivity, rules }: { readonly sensitivity: Sensitivity; readonly rules: Rules }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const words = customerTypeWords(language).pane;
  const { cuts, nearCount, near } = sensitivity;
  const cutText = ({ rule, index, from, to }: Sensitivity['cuts'][number]): string => {
    if (rule === 'tier.cutoffs') {
      return fill(words.cutTier, {
        tier: tierName(rules, index),
        from: formats.percent(from),
        to: formats.percent(to),
      });
    }
    const sentence = rule === 'segment.strategicCut' ? words.cutStrategic : words.cutInfluence;
    return fill(sentence, { from: formats.index(from), to: formats.index(to) });
  };
  return (
    <div className={styles.root}>
      <Text size={200}>{words.sensitivityIntro}</Text>
      <ul className={styles.list}>
        {cuts.map((cut) => (
          <li key={`${cut.rule} ${cut.index} ${cut.to}`} className={styles.item}>
            <Text>{cutText(cut)}</Text>
            <Text className={styles.number}>
              {plural(cut.accounts, words.cutAccountsOne, words.cutAccounts, { count: formats.count(cut.accounts) })}
            </Text>
          </li>
        ))}
      </ul>
      <Text weight="semibold">
        {nearCount === 0
          ? words.nearNone
          : plural(nearCount, words.nearOne, words.near, { count: formats.count(nearCount) })}
      </Text>
      <ul className={styles.list}>
        {near.map(({ index, name, value, tier, other, at }) => (
          <li key={index}>
            <Text size={200}>
              {fill(words.nearItem, { name, value: formats.full(value), tier, other, at: formats.full(at) })}
            </Text>
          </li>
        ))}
      </ul>
      {nearCount > near.length && (
        <Caption1 className={styles.muted}>
          {fill(words.nearMore, { count: formats.count(nearCount - near.length) })}
        </Caption1>
      )}
    </div>
  );
}
