import { lazy } from 'react';
import type { Rules } from '../../../engine/rules/rules';
import type { SegmentPreview } from '../../../jobs/contract';
import type { Words } from '../../shell/words';
import { PointTable } from './PointTable';
import type { ChartView } from './view';

const ParetoChart = lazy(() => import('../ParetoChart'));
const WhaleChart = lazy(() => import('../WhaleChart'));

export function paretoView(preview: SegmentPreview, rules: Rules, text: string, words: Words): ChartView {
  return {
    id: 'pareto',
    name: words.pane.preview.pareto,
    text,
    chart: <ParetoChart points={preview.pareto} rules={rules} text={text} />,
    table: curveTable(text, words.pane.preview.columnCumulative, preview.pareto, words),
  };
}

export function whaleView({ whale }: SegmentPreview, text: string, words: Words): ChartView | null {
  if (!whale) return null;
  return {
    id: 'whale',
    name: words.pane.preview.whale,
    text,
    chart: <WhaleChart whale={whale} text={text} />,
    table: curveTable(text, words.pane.preview.axisProfit, whale.points, words),
  };
}

interface Point {
  readonly rank: number;
  readonly cumulativeShare: number;
}

function curveTable(label: string, title: string, points: readonly Point[], { pane, formats }: Words) {
  return (
    <PointTable
      label={label}
      columns={[{ title: pane.preview.accounts }, { title }]}
      rows={sampled(points).map(({ rank, cumulativeShare }) => [formats.count(rank), formats.share(cumulativeShare)])}
    />
  );
}

const TABLE_ROWS = 20;

/** About twenty points, first and last among them: what a curve shows, as rows that can be read. */
function sampled(points: readonly Point[]): readonly Point[] {
  if (points.length <= TABLE_ROWS) return points;
  return Array.from(
    { length: TABLE_ROWS },
    (_, i) => points[Math.round((i * (points.length - 1)) / (TABLE_ROWS - 1))],
  ).filter((point) => point !== undefined);
}
