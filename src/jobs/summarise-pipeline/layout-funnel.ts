import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { a1 } from '../../workbook/address';
import { formula } from '../../workbook/write-plan';
import type { ChartLabel, ChartPlan, PlanCell } from '../../workbook/write-plan';
import { cellAt } from '../../workbook/address';
import { compact, count } from '../wording';
import type { PipelineFacts } from './facts';
import type { LayoutPart } from './layout-parts';
import { MAP } from './sheet-map';

/** Bars from zero in the order of the stages, each with its deals and its amount; by deals where no deal has an amount. */
export function layoutFunnel(facts: PipelineFacts): LayoutPart {
  const { preview, words, language, sheet } = facts;
  const { charts } = words;
  const stages = preview.stages.slice(0, 6);
  const byAmount = preview.openAmount > 0;
  const size = (k: number): number => (byAmount ? stages[k]!.amount : stages[k]!.deals);
  const open = [0, 1, 2, 3, 4];
  const largest = open.reduce((top, k) => (size(k) > size(top) ? k : top), 0);
  const show = (value: number): string => (byAmount ? compact(value, language) : count(value, language));
  const names = nameWords(language).stages;
  const title = fill(preview.open === 0 ? charts.funnelEmpty : byAmount ? charts.funnel : charts.funnelCounts, {
    stage: names[stages[largest]!.stage as keyof typeof names],
    amount: show(size(largest)),
    open: show(byAmount ? preview.openAmount : preview.open),
  });
  // Excel draws the first bar at the bottom: the chart's own data stand upside down, so that the first stage is on top.
  const order = [5, 4, 3, 2, 1, 0];
  const labels = order.map((k, point): ChartLabel => ({
    point,
    text: byAmount
      ? fill(k === 5 ? charts.booked : charts.funnelLabel, {
          deals: count(stages[k]!.deals, language),
          amount: compact(stages[k]!.amount, language),
        })
      : count(stages[k]!.deals, language),
  }));
  const at = { row: MAP.firstRow, column: MAP.funnelData, rows: 6, columns: 2 };
  const cell = (k: number, column: number): PlanCell => formula(`=${a1(cellAt(MAP.firstRow + k, column))}`);
  const cells = order.map((k) => [cell(k, MAP.stage), cell(k, byAmount ? MAP.amount : MAP.deals)]);
  const measure = byAmount ? words.columns.amount : words.columns.deals;
  const chart: ChartPlan = {
    name: 'KAM Funnel',
    type: 'bars',
    title,
    over: { row: MAP.headerRow, column: MAP.charts, rows: MAP.funnelRows, columns: MAP.chartColumns },
    series: [
      {
        name: measure,
        x: { ...at, columns: 1 },
        y: { ...at, column: at.column + 1, columns: 1 },
        drawn: 'columns',
        colour: '#0F548C',
        labels,
      },
    ],
    valueAxis: {
      title: fill(byAmount ? charts.yFunnel : charts.yFunnelCounts, { asOf: preview.asOf }),
      format: sheet.format.axis,
      minimum: 0,
    },
    categoryAxis: { title: charts.xFunnel },
  };
  const header = { ...at, row: MAP.headerRow, rows: 1 };
  return {
    blocks: [
      { at: header, cells: [[words.columns.stage, measure]] },
      { at, cells },
    ],
    look: [
      { kind: 'style', at: header, style: 'KAM Note' },
      { kind: 'format', at: { ...at, column: at.column + 1, columns: 1 }, format: sheet.format.number },
      { kind: 'chart', chart },
    ],
    nextRow: 0,
  };
}
