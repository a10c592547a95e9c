import { makeStyles, tokens } from '@fluentui/react-components';
import type { Rules } from '../../engine/rules/rules';
import type { SegmentPreview } from '../../jobs/contract';
import type { BookFigure } from '../../jobs/segment-accounts/figure-why';
import { figureWhyWords } from '../../locales/figure-why';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { FigureWhy } from './sections/FigureWhy';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1 },
  why: { margin: 0 },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

interface ConcentrationFiguresProps {
  readonly preview: Pick<SegmentPreview, 'concentration' | 'whale' | 'figureWhy'>;
  readonly rules: Rules;
}

/** How concentrated the book and its profit are, in the figures people ask for; each can be asked "why?". */
export function ConcentrationFigures({ preview, rules }: ConcentrationFiguresProps) {
  const { concentration, whale } = preview;
  const styles = useStyles();
  const { pane, formats, language } = useWords();
  const whys = preview.figureWhy(language);
  const own = figureWhyWords(language);
  const text = pane.preview;
  const figures: readonly (readonly [BookFigure, string, string])[] = [
    [
      'topShare',
      fill(text.topShare, { top: formats.percent(rules['concentration.topShare']) }),
      formats.share(concentration.topShare),
    ],
    [
      'forGoal',
      fill(text.forGoal, { goal: formats.percent(rules['concentration.goalShare']) }),
      formats.count(concentration.accountsFor80),
    ],
    ['hhi', text.hhi, formats.index(concentration.hhi)],
    ['effective', text.effective, formats.index(concentration.effectiveAccounts)],
    ['gini', text.gini, formats.index(concentration.gini)],
    ...(whale
      ? ([
          ['peak', `${own.profit}: ${own.peak}`, formats.share(whale.peakShare)],
          ['lossMakers', own.lossMakers, formats.count(whale.lossMakers)],
        ] as const)
      : []),
  ];
  return (
    <dl className={styles.list}>
      {figures.map(([id, name, figure]) => (
        <div key={id} className={styles.line}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.figure}>{figure}</dd>
          <dd className={styles.why}>
            {whys.of(id).length > 0 && <FigureWhy figure={name} lines={() => whys.of(id)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
