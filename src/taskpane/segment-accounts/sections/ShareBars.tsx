import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { buyingWords } from '../../../locales/buying';
import { plural } from '../../components/plural';
import { forcedFrame } from '../../components/forced-frame';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 52px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
  },
  muted: { color: tokens.colorNeutralForeground3 },
  share: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  track: {
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    ...forcedFrame,
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteBlueBorderActive,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

export interface ShareBar {
  readonly name: string;
  readonly accounts: number;
  readonly value: number;
  readonly share: number;
}

interface ShareBarsProps {
  /** The finding, first. */
  readonly text: string;
  readonly note: string;
  readonly bars: readonly ShareBar[];
}

/** Groups of accounts: how many, how much of the money. Groups without accounts are left out. */
export function ShareBars({ text, note, bars }: ShareBarsProps) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const words = buyingWords(language);
  return (
    <div className={styles.root}>
      <Text>{text}</Text>
      <ul className={styles.list}>
        {bars
          .filter(({ accounts }) => accounts > 0)
          .map(({ name, accounts, value, share }) => (
            <li key={name} title={formats.full(value)}>
              <div className={styles.line}>
                <Text>{name}</Text>
                <Caption1 className={styles.muted}>
                  {plural(accounts, words.accountOne, words.accountMany, { count: formats.count(accounts) })}
                </Caption1>
                <Text className={styles.share}>{formats.share(share)}</Text>
              </div>
              <div className={styles.track} aria-hidden>
                <div className={styles.bar} style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
              </div>
            </li>
          ))}
      </ul>
      <Caption1 className={styles.muted}>{note}</Caption1>
    </div>
  );
}
