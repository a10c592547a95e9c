import type { WhaleCurve } from '../../engine/portfolio/whale-curve';
import { fill } from '../../locales/language';
import type { Rect } from '../../workbook/address';
import type { Block, ChartPlan, ChartSeries, PlanCell } from '../../workbook/write-plan';
import { formula } from '../../workbook/write-plan';
import { drawnPositions, DRAW_ALL_UP_TO, DRAWN_POINTS } from './compute';
import type { SegmentFacts } from './facts';
import type { ChartLayout } from './layout-charts';
import { labelX, MAP } from './sheet-map';
import { cellAt } from '../../workbook/address';
import { count, percent } from '../wording';

const COLOURS = { curve: '#0F548C', hundred: '#595959', points: '#8A3B00' } as const;

/** Columns of the chart data: the whale table, then the points that carry labels, then the 100% line. */
const TABLE = MAP.chartData + 8;
const POINTS = TABLE + 6;
const HUNDRED = POINTS + 3;

/** Whale curve: cumulative profit in % of the total, best account first. Null without profits or without a positive total. */
export function layoutWhaleChart(facts: SegmentFacts): ChartLayout | null {
  const { segments, words, headers } = facts;
  const whale = segments.whale;
  if (!whale || Number.isNaN(whale.peakShare)) return null;
  const accounts = whale.sorted.length;
  const table = tableBlock(facts, whale);
  const rows = table.spill?.rows ?? table.at.rows;
  const column = (offset: number): Rect => ({ row: MAP.firstRow, column: TABLE + offset, rows, columns: 1 });
  const points = labelledPoints(facts, whale);
  const pointsAt: Rect = { row: MAP.firstRow, column: POINTS, rows: points.length, columns: 2 };
  const hundredAt: Rect = { row: MAP.firstRow, column: HUNDRED, rows: 3, columns: 2 };
  const headerTexts = [
    headers.rank,
    headers.account,
    headers.profit,
    headers.cumulativeProfit,
    headers.cumulativeShare,
  ];
  const header = (at: number, texts: readonly string[]): Block => ({
    at: { row: MAP.headerRow, column: at, rows: 1, columns: texts.length },
    cells: [texts],
  });
  const series: ChartSeries[] = [
    { name: headers.cumulativeProfit, x: column(0), y: column(4), drawn: 'line', colour: COLOURS.curve },
    {
      name: words.charts.hundred,
      x: { ...hundredAt, columns: 1 },
      y: { ...hundredAt, column: HUNDRED + 1, columns: 1 },
      drawn: 'dashed',
      colour: COLOURS.hundred,
      labels: [{ point: 1, text: words.charts.hundred }],
    },
    {
      name: words.headings.whale,
      x: { ...pointsAt, columns: 1 },
      y: { ...pointsAt, column: POINTS + 1, columns: 1 },
      drawn: 'points',
      colour: COLOURS.points,
      labels: points.map(({ label }, point) => ({ point, text: label, below: point === points.length - 1 })),
    },
  ];
  return {
    blocks: [
      header(TABLE, headerTexts),
      table,
      header(POINTS, [headers.rank, headers.cumulativeShare]),
      { at: pointsAt, cells: points.map(({ x, y }) => [x, y]) },
      header(HUNDRED, [headers.rank, words.charts.hundred]),
      { at: hundredAt, cells: [0, labelX(accounts), accounts].map((x) => [x, 1]) },
    ],
    look: [
      { kind: 'format', at: { ...column(2), columns: 2 }, format: words.format.number },
      { kind: 'format', at: column(4), format: words.format.share },
      { kind: 'format', at: { ...pointsAt, column: POINTS + 1, columns: 1 }, format: words.format.share },
      { kind: 'format', at: { ...hundredAt, column: HUNDRED + 1, columns: 1 }, format: words.format.share },
      { kind: 'chart', chart: chartOf(facts, whale, series) },
    ],
  };
}

/** The curve's cells: live while it is drawn whole, else values, thinned out above 2,000 points. */
function tableBlock(facts: SegmentFacts, whale: WhaleCurve): Block {
  const accounts = whale.sorted.length;
  const { live } = facts;
  if (live && live.profits !== null && accounts <= DRAW_ALL_UP_TO) {
    const cell = formula(`=KAM.WHALE(${live.accounts},${live.profits},FALSE)`);
    const spill: Rect = { row: MAP.firstRow, column: TABLE, rows: accounts, columns: 5 };
    return { at: cellAt(MAP.firstRow, TABLE), cells: [[cell]], spill };
  }
  const positions = drawnPositions(accounts, DRAWN_POINTS, DRAW_ALL_UP_TO);
  const cells = positions.map((index): PlanCell[] => [
    index + 1,
    facts.segments.names[whale.order[index] ?? 0] ?? '',
    whale.sorted[index] ?? null,
    whale.cumulative[index] ?? null,
    whale.cumulativeShare[index] ?? null,
  ]);
  return { at: { row: MAP.firstRow, column: TABLE, rows: cells.length, columns: 5 }, cells };
}

/** Peak and end, where the curve tells its story; how many lose money stands at the end, for they lie between the two. */
function labelledPoints(
  facts: SegmentFacts,
  whale: WhaleCurve,
): readonly { readonly x: number; readonly y: number; readonly label: string }[] {
  const { words, language } = facts;
  const share = percent(1, language);
  const end = { x: whale.sorted.length, y: 1 };
  if (whale.lossMakers === 0) return [{ ...end, label: fill(words.charts.end, { share }) }];
  const peak = fill(words.charts.peak, {
    share: percent(whale.peakShare, language, 1),
    account: count(whale.peakAt, language),
  });
  const after = fill(words.charts.endAfter, { share, count: count(whale.lossMakers, language) });
  return [
    { x: whale.peakAt, y: whale.peakShare, label: peak },
    { ...end, label: after },
  ];
}

function chartOf(facts: SegmentFacts, whale: WhaleCurve, series: readonly ChartSeries[]): ChartPlan {
  const { words, language, asOf } = facts;
  const title =
    whale.lossMakers === 0
      ? fill(words.charts.whaleNoLoss, { all: count(whale.sorted.length, language) })
      : fill(words.charts.whale, {
          peakAt: count(whale.peakAt, language),
          peak: percent(whale.peakShare, language, 1),
          lossMakers: count(whale.lossMakers, language),
          loss: percent(whale.loss / whale.total, language, 1),
        });
  return {
    name: 'KAM Whale',
    type: 'xy',
    title,
    over: { row: MAP.whaleChartRow, column: MAP.charts, rows: MAP.chartRows, columns: MAP.chartColumns },
    series,
    valueAxis: { title: fill(words.charts.yShare, { value: words.measures.totalProfit }), format: '0%' },
    categoryAxis: { title: fill(words.charts.xWhale, { asOf }), maximum: whale.sorted.length },
  };
}
