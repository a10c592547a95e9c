import type { Rules } from '../../engine/rules/rules';
import type { SegmentPreview } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { CurveChart } from './CurveChart';
import { tierName } from './tier-rules';

interface ParetoChartProps {
  readonly points: SegmentPreview['pareto'];
  readonly rules: Rules;
  readonly text: string;
}

/** Cumulative share, largest account first, with a dashed line where each tier ends. */
export default function ParetoChart({ points, rules, text }: ParetoChartProps) {
  const { pane, formats } = useWords();
  const marks = rules['tier.cutoffs'].map((cutoff, place) => ({
    share: cutoff,
    text: fill(pane.preview.cutoff, { tier: tierName(rules, place), share: formats.percent(cutoff) }),
  }));
  return (
    <CurveChart
      points={points.map(({ rank, cumulativeShare }) => ({ rank, share: cumulativeShare }))}
      legend={pane.preview.legendCumulative}
      text={text}
      axis={pane.preview.axisAccounts}
      marks={marks}
    />
  );
}
