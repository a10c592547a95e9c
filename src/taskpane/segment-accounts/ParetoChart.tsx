import type { Rules } from '../../engine/rules/rules';
import type { SegmentPreview } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { ColumnsChart } from './ColumnsChart';
import { CurveChart } from './CurveChart';
import { hasCutoffs, tierName } from './tier-rules';

/** Up to so many accounts each has its column; beyond that a line says more. As on the sheet. */
const COLUMNS_UP_TO = 40;

interface ParetoChartProps {
  readonly points: SegmentPreview['pareto'];
  readonly rules: Rules;
  readonly text: string;
}

/** Cumulative share, largest account first, with a dashed line where each tier ends. */
export default function ParetoChart({ points, rules, text }: ParetoChartProps) {
  const { pane, formats } = useWords();
  // The triangle ends tiers by rank, not by share.
  const cutoffs = hasCutoffs(rules) ? rules['tier.cutoffs'] : [];
  const marks = cutoffs.map((cutoff, place) => ({
    share: cutoff,
    text: fill(pane.preview.cutoff, { tier: tierName(rules, place), share: formats.percent(cutoff) }),
  }));
  if (points.length <= COLUMNS_UP_TO) {
    return <ColumnsChart points={points} marks={marks} text={text} axis={pane.preview.axisAccounts} />;
  }
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
