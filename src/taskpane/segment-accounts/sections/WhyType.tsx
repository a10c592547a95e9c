import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { TypeWhy } from '../../../jobs/contract';
import { customerTypeWords } from '../../../locales/customer-types';
import { fill } from '../../../locales/language';
import { segmentWords } from '../../../locales/segments';
import { useWords } from '../../shell/words';
import { TypeGlyph } from './type-shapes';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Why this customer type: ratings and figures, the rule, and each single change that would make it another. */
export function WhyType({ why }: { readonly why: TypeWhy }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const words = customerTypeWords(language).pane;
  const names = segmentWords(language);
  const rating = (value: number | null): string => (value === null ? words.whyNoRating : formats.index(value));
  const signed = (amount: number, format: (value: number) => string): string =>
    `${amount < 0 ? '−' : '+'}${format(Math.abs(amount))}`;
  const sentence = ({ by, amount, at, to }: TypeWhy['moves'][number]): string => {
    const type = names.types[to];
    if (by === 'profit') {
      const moved = { type, amount: signed(amount, formats.full) };
      return fill(amount < 0 ? words.moveLoss : words.moveProfit, moved);
    }
    const moved = { type, amount: signed(amount, formats.index), at: formats.index(at) };
    return fill(by === 'strategic' ? words.moveStrategic : words.moveInfluence, moved);
  };
  return (
    <section className={styles.section} aria-label={words.whyTitle}>
      <Caption1 className={styles.muted}>{words.whyTitle}</Caption1>
      <div className={styles.line}>
        <TypeGlyph type={why.type} />
        <Text weight="semibold">{names.types[why.type]}</Text>
      </div>
      <Text>
        {fill(words.whyInputs, {
          profit: formats.full(why.netProfit),
          influence: formats.index(why.influence),
          strategic: formats.index(why.strategic),
        })}
      </Text>
      <Text>{fill(words.whyRatings, { strategic: rating(why.rating.strategic), fit: rating(why.rating.fit) })}</Text>
      <Text>
        {why.type === 'bleeder'
          ? words.whyBleeder
          : fill(words.whyRule, {
              large: formats.index(why.influenceCuts[1] ?? 0),
              average: formats.index(why.influenceCuts[0] ?? 0),
              strategic: formats.index(why.strategicCut),
            })}
      </Text>
      {why.moves.map((move, index) => (
        <div key={index} className={styles.line}>
          {move.better ? <ArrowUpRegular aria-hidden /> : <ArrowDownRegular aria-hidden />}
          <Text>{sentence(move)}</Text>
        </div>
      ))}
      {!why.moves.some(({ better }) => better) && why.type !== 'large-premium' && <Text>{words.noMove}</Text>}
      <Caption1 className={styles.muted}>{names.treatments[why.type]}</Caption1>
    </section>
  );
}
