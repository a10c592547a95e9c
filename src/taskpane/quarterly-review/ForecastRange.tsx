import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ForecastCheck } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  track: { position: 'relative', height: '44px', margin: `0 ${tokens.spacingHorizontalL}` },
  base: {
    position: 'absolute',
    top: '14px',
    left: 0,
    right: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  range: {
    position: 'absolute',
    top: '8px',
    height: '13px',
    minWidth: '2px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorPaletteBlueBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteBlueBorderActive}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  mark: { position: 'absolute', top: '4px', height: '21px', width: 0 },
  expected: { borderLeft: `${tokens.strokeWidthThick} dashed ${tokens.colorPaletteBlueForeground2}` },
  came: { borderLeft: `4px solid ${tokens.colorNeutralForeground1}` },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  key: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  keyMark: { width: '12px', height: '12px', boxSizing: 'border-box', flexShrink: 0 },
  keyLine: { width: '2px', height: '12px', boxSizing: 'border-box', flexShrink: 0 },
});

/** What the last review expected of the quarter, and what came: a range with two marks, and the same in a sentence. */
export function ForecastRange({ forecast }: { readonly forecast: ForecastCheck }) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const text = reviewPaneWords(language).forecast;
  const { weighted, p10, p90, came } = forecast;
  const said = {
    weighted: formats.compact(weighted),
    p10: formats.compact(p10),
    p90: formats.compact(p90),
    came: formats.compact(came),
  };
  const low = Math.min(p10, weighted, came);
  const width = Math.max(p90, weighted, came) - low || 1;
  const at = (value: number): string => `${((value - low) / width) * 100}%`;
  return (
    <div className={styles.root}>
      <Text>{fill(forecast.isWithin ? text.within : text.outside, said)}</Text>
      <div role="img" aria-label={fill(text.alt, said)} className={styles.track}>
        <span className={styles.base} />
        <span className={styles.range} style={{ left: at(p10), width: `${((p90 - p10) / width) * 100}%` }} />
        <span className={mergeClasses(styles.mark, styles.expected)} style={{ left: at(weighted) }} />
        <span className={mergeClasses(styles.mark, styles.came)} style={{ left: at(came) }} />
      </div>
      <div className={styles.legend} aria-hidden>
        <Text size={200} className={styles.key}>
          <span className={mergeClasses(styles.keyMark, styles.range)} style={{ position: 'static' }} />
          {text.range}
        </Text>
        <Text size={200} className={styles.key}>
          <span className={mergeClasses(styles.keyLine, styles.expected)} />
          {text.expected}
        </Text>
        <Text size={200} className={styles.key}>
          <span className={mergeClasses(styles.keyLine, styles.came)} />
          {text.came}
        </Text>
      </div>
    </div>
  );
}
