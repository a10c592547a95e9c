import { makeStyles, tokens } from '@fluentui/react-components';
import type { Rules } from '../../engine/rules/rules';
import type { SegmentPreview } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

interface ConcentrationFiguresProps {
  readonly concentration: SegmentPreview['concentration'];
  readonly rules: Rules;
}

/** How concentrated the book is, in the five figures people ask for. */
export function ConcentrationFigures({ concentration, rules }: ConcentrationFiguresProps) {
  const styles = useStyles();
  const { pane, formats } = useWords();
  const text = pane.preview;
  const figures: readonly (readonly [string, string])[] = [
    [
      fill(text.topShare, { top: formats.percent(rules['concentration.topShare']) }),
      formats.share(concentration.topShare),
    ],
    [
      fill(text.forGoal, { goal: formats.percent(rules['concentration.goalShare']) }),
      formats.count(concentration.accountsFor80),
    ],
    [text.hhi, formats.index(concentration.hhi)],
    [text.effective, formats.index(concentration.effectiveAccounts)],
    [text.gini, formats.index(concentration.gini)],
  ];
  return (
    <dl className={styles.list}>
      {figures.map(([name, figure]) => (
        <div key={name} className={styles.line}>
          <dt>{name}</dt>
          <dd className={styles.figure}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
