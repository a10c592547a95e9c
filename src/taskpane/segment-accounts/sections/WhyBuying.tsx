import { Badge, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { WhyBuyingAnswer } from '../../../jobs/section-contract';
import { buyingWords, periodText } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import { segmentWords } from '../../../locales/segments';
import { useWords } from '../../shell/words';
import { signed } from './movers-headline';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  muted: { color: tokens.colorNeutralForeground3 },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** The account's RFM scores, expectations and change, each with what it rests on. */
export function WhyBuying({ buying }: { readonly buying: WhyBuyingAnswer }) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = buyingWords(language);
  const { rfm, lifetime, mover } = buying;
  return (
    <>
      {rfm && (
        <div className={styles.section}>
          <div className={styles.line}>
            <Caption1 className={styles.muted}>{words.rfm.name}</Caption1>
            <Badge appearance="tint" color="informative" shape="rounded">
              {segmentWords(language).rfm[rfm.segment]}
            </Badge>
          </div>
          <Text>
            {fill(words.rfm.why, {
              recency: formats.count(rfm.recencyDays),
              frequency: formats.count(rfm.frequency),
              monetary: formats.full(rfm.monetary),
              r: rfm.r,
              f: rfm.f,
              m: rfm.m,
            })}
          </Text>
        </div>
      )}
      {mover && (
        <div className={styles.section}>
          <Caption1 className={styles.muted}>
            {fill(words.versus, {
              before: periodText(mover.periods.before, words),
              now: periodText(mover.periods.now, words),
            })}
          </Caption1>
          <Text>
            {fill(words.movers.why, {
              before: formats.full(mover.row.before ?? NaN),
              now: formats.full(mover.row.now ?? NaN),
              change: signed(mover.row.change, formats.full),
              from: mover.row.tierBefore === '' ? words.movers.new : mover.row.tierBefore,
              to: mover.row.tierNow === '' ? words.movers.lost : mover.row.tierNow,
            })}
          </Text>
        </div>
      )}
      {lifetime && (
        <div className={styles.section}>
          <Caption1 className={styles.muted}>{words.lifetime.name}</Caption1>
          <Text>
            {fill(lifetime.value === null ? words.lifetime.whyNoValue : words.lifetime.why, {
              alive: formats.share(lifetime.alive),
              purchases: formats.index(lifetime.purchases),
              value: formats.full(lifetime.value ?? NaN),
            })}
          </Text>
        </div>
      )}
    </>
  );
}
