import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { SegmentPreview, TierCount } from '../../jobs/contract';
import { TierBadge, tierColours } from '../components/TierBadge';
import { forcedFrame } from '../components/forced-frame';
import { plural } from '../components/plural';
import { figureWhyWords } from '../../locales/figure-why';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { FigureWhy } from './sections/FigureWhy';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  figures: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
  value: { color: tokens.colorNeutralForeground3 },
  share: { fontVariantNumeric: 'tabular-nums', minWidth: '48px', textAlign: 'right' },
  track: {
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    ...forcedFrame,
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    // The colour of the tier is the element's own.
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText !important', forcedColorAdjust: 'none' },
  },
});

interface TierTableProps {
  readonly tiers: readonly TierCount[];
  readonly figureWhy: SegmentPreview['figureWhy'];
}

/** The tiers as figures: how many accounts, how much, which share, and why. */
export function TierTable({ tiers, figureWhy }: TierTableProps) {
  const styles = useStyles();
  const { pane, formats, language } = useWords();
  const whys = figureWhy(language);
  const own = figureWhyWords(language);
  const words = pane.preview;
  return (
    <ul className={styles.list}>
      {tiers.map(({ tier, accounts, value, share }, place) => (
        <li
          key={tier}
          className={styles.item}
          title={fill(words.tierTitle, {
            tier,
            accounts: formats.count(accounts),
            value: formats.full(value),
            share: formats.share(share),
          })}
        >
          <TierBadge tier={tier} place={place} />
          <div>
            <div className={styles.figures}>
              <Text weight="semibold">
                {plural(accounts, words.tierAccountsOne, words.tierAccounts, { accounts: formats.count(accounts) })}
              </Text>
              <Caption1 className={styles.value}>{formats.compact(value)}</Caption1>
            </div>
            <div className={styles.track} aria-hidden>
              <div
                className={styles.bar}
                style={{
                  width: `${Math.max(0, Math.min(1, share)) * 100}%`,
                  backgroundColor: tierColours[Math.min(place, 3)],
                }}
              />
            </div>
          </div>
          <Text className={styles.share}>{formats.share(share)}</Text>
          <FigureWhy figure={fill(own.tier, { tier })} lines={() => whys.tier(place)} />
        </li>
      ))}
    </ul>
  );
}
