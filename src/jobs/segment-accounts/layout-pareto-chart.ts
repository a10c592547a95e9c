import { fill } from '../../locales/language';
import type { Rect } from '../../workbook/address';
import type { Block, ChartPlan, ChartSeries } from '../../workbook/write-plan';
import { drawnPositions, DRAW_ALL_UP_TO, DRAWN_POINTS } from './compute';
import type { SegmentFacts } from './facts';
import type { ChartLayout } from './layout-charts';
import { valueName } from './layout-portfolio';
import { accountCells, labelX, MAP } from './sheet-map';
import { count, percent } from '../wording';

/** Up to so many accounts each has its column, named below; beyond that a line says more. */
const COLUMNS_UP_TO = 40;

const COLOURS = { value: '#A9D0F7', curve: '#0F548C', cutoff: '#595959' } as const;

/** Columns of the chart data: x and y of the curve (only where it is thinned out), then the cut-offs. */
const CURVE_X = MAP.chartData;
const CUTOFF_X = MAP.chartData + 3;

/** The triangle ends tiers by rank, not by share, so there is no line to draw. */
function cutoffsOf({ segments }: SegmentFacts): readonly number[] {
  return segments.rules['tier.method'] === 'cumulative' ? segments.rules['tier.cutoffs'] : [];
}

/** Pareto chart: value and cumulative share, largest account first, with dashed cut-offs. */
export function layoutParetoChart(facts: SegmentFacts): ChartLayout {
  const accounts = facts.segments.pareto.sorted.length;
  return accounts <= COLUMNS_UP_TO ? columnChart(facts, accounts) : lineChart(facts, accounts);
}

function columnChart(facts: SegmentFacts, accounts: number): ChartLayout {
  const { words, headers } = facts;
  const cutoffs = cutoffsOf(facts);
  const at: Rect = { row: MAP.firstRow, column: CUTOFF_X, rows: accounts, columns: cutoffs.length };
  const names = accountCells(MAP.account, accounts);
  const series: ChartSeries[] = [
    { name: valueName(facts), x: names, y: accountCells(MAP.value, accounts), drawn: 'columns', colour: COLOURS.value },
    {
      name: words.charts.cumulative,
      x: names,
      y: accountCells(MAP.cumulativeShare, accounts),
      drawn: 'line',
      colour: COLOURS.curve,
      second: true,
      labels: [{ point: Math.floor((accounts - 1) / 2), text: words.charts.cumulative, below: true }],
    },
    ...cutoffs.map((cutoff, index): ChartSeries => ({
      name: cutoffLabel(facts, cutoff, index),
      x: names,
      y: { ...at, column: at.column + index, columns: 1 },
      drawn: 'dashed',
      colour: COLOURS.cutoff,
      second: true,
      labels: [{ point: 0, text: cutoffLabel(facts, cutoff, index) }],
    })),
  ];
  const chart: ChartPlan = {
    ...frame(facts),
    type: 'columns',
    series,
    valueAxis: { title: valueName(facts), format: words.format.axis, minimum: lowest(facts) < 0 ? undefined : 0 },
    secondAxis: { title: headers.cumulativeShare, format: '0%', minimum: 0, maximum: 1 },
    categoryAxis: { title: fill(words.charts.xPareto, { asOf: facts.asOf }) },
  };
  const cells = Array.from({ length: accounts }, () => [...cutoffs]);
  if (cutoffs.length === 0) return { blocks: [], look: [{ kind: 'chart', chart }] };
  return { blocks: [cutoffHeader(facts), { at, cells }], look: [...dataLook(facts, at), { kind: 'chart', chart }] };
}

function lineChart(facts: SegmentFacts, accounts: number): ChartLayout {
  const { words, segments, headers } = facts;
  const cutoffs = cutoffsOf(facts);
  const blocks: Block[] = cutoffs.length === 0 ? [] : [cutoffHeader(facts)];
  let x = accountCells(MAP.rank, accounts);
  let y = accountCells(MAP.cumulativeShare, accounts);
  if (accounts > DRAW_ALL_UP_TO) {
    const points = drawnPositions(accounts, DRAWN_POINTS, DRAW_ALL_UP_TO);
    const at: Rect = { row: MAP.firstRow, column: CURVE_X, rows: points.length, columns: 2 };
    const cells = points.map((index) => [index + 1, segments.pareto.cumulativeShare[index] ?? null]);
    const header: Rect = { ...at, row: MAP.headerRow, rows: 1 };
    blocks.push({ at: header, cells: [[headers.rank, headers.cumulativeShare]] }, { at, cells });
    x = { ...at, columns: 1 };
    y = { ...at, column: CURVE_X + 1, columns: 1 };
  }
  const at: Rect = { row: MAP.firstRow, column: CUTOFF_X, rows: 3, columns: 1 + cutoffs.length };
  if (cutoffs.length > 0)
    blocks.push({
      at,
      cells: [
        [0, ...cutoffs],
        [labelX(accounts), ...cutoffs],
        [accounts, ...cutoffs],
      ],
    });
  const series: ChartSeries[] = [
    { name: words.charts.cumulative, x, y, drawn: 'line', colour: COLOURS.curve },
    ...cutoffs.map((cutoff, index): ChartSeries => ({
      name: cutoffLabel(facts, cutoff, index),
      x: { ...at, columns: 1 },
      y: { ...at, column: CUTOFF_X + 1 + index, columns: 1 },
      drawn: 'dashed',
      colour: COLOURS.cutoff,
      labels: [{ point: 1, text: cutoffLabel(facts, cutoff, index) }],
    })),
  ];
  const chart: ChartPlan = {
    ...frame(facts),
    type: 'xy',
    series,
    valueAxis: { title: fill(words.charts.yShare, { value: valueName(facts) }), format: '0%', minimum: 0, maximum: 1 },
    categoryAxis: { title: fill(words.charts.xPareto, { asOf: facts.asOf }), maximum: accounts },
  };
  const lines = { ...at, column: CUTOFF_X + 1, columns: cutoffs.length };
  return {
    blocks,
    look: [...(cutoffs.length === 0 ? [] : dataLook(facts, lines)), { kind: 'chart', chart }],
  };
}

/** The name by which the next run finds the chart, its title (the finding) and its place. */
function frame(facts: SegmentFacts): Pick<ChartPlan, 'name' | 'title' | 'over'> {
  const { segments, language, words } = facts;
  return {
    name: 'KAM Pareto',
    title: fill(words.charts.pareto, {
      accounts: count(segments.concentration.accountsForGoal, language),
      all: count(segments.concentration.accounts, language),
      goal: percent(segments.rules['concentration.goalShare'], language),
      value: valueName(facts),
    }),
    over: { row: MAP.headerRow, column: MAP.charts, rows: MAP.chartRows, columns: MAP.chartColumns },
  };
}

/** In the column chart there is no x of its own, so the header begins at the first cut-off. */
function cutoffHeader(facts: SegmentFacts): Block {
  const cutoffs = cutoffsOf(facts);
  const labels = cutoffs.map((cutoff, index) => cutoffLabel(facts, cutoff, index));
  const isLine = facts.segments.pareto.sorted.length > COLUMNS_UP_TO;
  const texts = isLine ? [facts.headers.rank, ...labels] : labels;
  return { at: { row: MAP.headerRow, column: CUTOFF_X, rows: 1, columns: texts.length }, cells: [texts] };
}

function cutoffLabel(facts: SegmentFacts, cutoff: number, index: number): string {
  return fill(facts.words.charts.cutoff, {
    tier: facts.segments.tiers[index] ?? '',
    share: percent(cutoff, facts.language, 1),
  });
}

function dataLook(facts: SegmentFacts, at: Rect): ChartLayout['look'] {
  return [{ kind: 'format', at, format: facts.words.format.share }];
}

function lowest({ segments }: SegmentFacts): number {
  return segments.pareto.sorted[segments.pareto.sorted.length - 1] ?? 0;
}
