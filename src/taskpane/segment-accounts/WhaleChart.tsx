import type { SegmentPreview } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { CurveChart } from './CurveChart';

interface WhaleChartProps {
  readonly whale: NonNullable<SegmentPreview['whale']>;
  readonly text: string;
}

/** Cumulative profit in percent of the total, best account first: it rises above 100% and falls back as far as losses take it. */
export default function WhaleChart({ whale, text }: WhaleChartProps) {
  const { pane, formats } = useWords();
  return (
    <CurveChart
      points={whale.points.map(({ rank, cumulativeShare }) => ({ rank, share: cumulativeShare }))}
      legend={pane.preview.legendProfit}
      text={text}
      axis={pane.preview.axisBest}
      marks={[{ share: 1, text: pane.preview.hundred }]}
      spot={{
        rank: whale.peakAt,
        share: whale.peakShare,
        text: fill(pane.preview.peak, { share: formats.share(whale.peakShare) }),
      }}
    />
  );
}
