import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewFigure } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { reviewPaneWords } from '../../locales/review-pane';
import { useWords } from '../shell/words';
import { changeText, figureText } from './signed';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalXS },
  why: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  now: { fontVariantNumeric: 'tabular-nums' },
  muted: { color: tokens.colorNeutralForeground3 },
  change: { fontWeight: tokens.fontWeightSemibold },
});

interface FigureGridProps {
  readonly figures: readonly ReviewFigure[];
  /** Something to compare with is there. */
  readonly hasBefore: boolean;
  /** Part of the accounts whose share is one of the figures. */
  readonly topShare: number;
  readonly onWhy: (figure: ReviewFigure['id']) => void;
}

/** Six figures: now, before and the change; each is a button that opens its parts. */
export function FigureGrid({ figures, hasBefore, topShare, onWhy }: FigureGridProps) {
  const styles = useStyles();
  const words = useWords();
  const text = reviewPaneWords(words.language).preview;
  return (
    <ul className={styles.grid} aria-label={text.figures}>
      {figures.map((figure) => {
        const { id, now, before, unit } = figure;
        const name = fill(reviewWords(words.language).figures[id], { top: words.formats.percent(topShare) });
        const change = changeText(figure, words);
        const full = (value: number | null): string => figureText(value, unit, 'full', words);
        return (
          <li key={id}>
            <button type="button" className={styles.card} title={full(now)} onClick={() => onWhy(id)}>
              <span className={styles.head}>
                <Caption1 className={styles.muted}>{name}</Caption1>
                <Caption1 className={styles.why}>{text.why}</Caption1>
              </span>
              <Text size={500} weight="semibold" className={styles.now}>
                {figureText(now, unit, 'short', words)}
              </Text>
              {hasBefore && (
                <Caption1 className={styles.muted}>
                  {fill(text.before, { before: figureText(before, unit, 'short', words) })}
                </Caption1>
              )}
              {change !== '' && <Caption1 className={styles.change}>{change}</Caption1>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
