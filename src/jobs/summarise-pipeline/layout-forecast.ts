import type { ForecastRow } from '../../engine/pipeline/forecast';
import { headerWords } from '../../locales/headers';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { problemSentence } from '../../locales/problems';
import { a1 } from '../../workbook/address';
import type { Rect } from '../../workbook/address';
import { formula } from '../../workbook/write-plan';
import type { ChartPlan, ChartSeries, PlanCell } from '../../workbook/write-plan';
import { cellAt } from '../../workbook/address';
import { compact } from '../wording';
import type { PipelineFacts } from './facts';
import { heading, joined, pipelineName, rowsAt } from './layout-parts';
import type { LayoutPart } from './layout-parts';
import { MAP } from './sheet-map';

/** Columns that =KAM.FORECAST fills; target, commit and best case stand beside it. */
const SPILLED = 6;
/** A live forecast may come to have more periods than now. */
const SPARE_ROWS = 6;
/** Periods that the chart shows: more would be a comb. */
const CHARTED = 24;

/** The forecast by period with its target, and the chart of it; one sentence where there is none. */
export function layoutForecast(facts: PipelineFacts, target: Rect): LayoutPart {
  const { preview, words, language, sheet } = facts;
  const { forecast } = preview;
  const header = headerWords(language);
  const titles = [header.open, header.weighted, header.p10, header.p50, header.p90, words.columns.target, words.columns.commit, words.columns.bestCase]; // prettier-ignore
  const title = heading(MAP.forecastRow, `${words.headings.forecast}: ${header.period}`, titles);
  const first = MAP.forecastRow + 1;
  if (forecast.state === 'none') {
    const reason = problemSentence(forecast.because, language);
    const line = fill(words.remarks.noForecast, { reason });
    return joined([heading(MAP.forecastRow, words.headings.forecast), { blocks: rowsAt(first, [[line]]), look: [], nextRow: first + 2 }]); // prettier-ignore
  }
  const { rows } = forecast;
  const isLive = facts.live !== null && facts.live.closes !== null;
  const parts = forecast.period === 'month' ? '/3' : '';
  const targetCell: PlanCell =
    forecast.target > 0 ? formula(`=${a1(target).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}${parts}`) : null;
  const name = (row: ForecastRow): string => (row.period === 'overdue' ? nameWords(language).overdue : row.period);
  const beside = rows.map((row): PlanCell[] =>
    row.period === 'overdue' ? [null, words.remarks.overdue, null] : [targetCell, row.commit, row.bestCase],
  );
  const at = { row: first, column: 0, rows: rows.length, columns: SPILLED };
  const period = forecast.period;
  const table = isLive
    ? {
        at: cellAt(first, 0),
        cells: [[formula(`=KAM.FORECAST(${facts.live!.stages},${facts.live!.amounts},${facts.live!.closes},"${period}",FALSE,${pipelineName('KAM_AsOf', facts)})`)]], // prettier-ignore
        spill: at,
      }
    : {
        at,
        cells: rows.map((row): PlanCell[] => [name(row), row.open, row.weighted, row.p10, row.p50, row.p90]),
      };
  const chart = forecastChart(facts, rows, first);
  return {
    blocks: [...title.blocks, table, { at: { ...at, column: SPILLED, columns: 3 }, cells: beside }, ...chart.blocks],
    look: [
      ...title.look,
      { kind: 'align', at: cellAt(MAP.forecastRow, 8), to: 'Right' },
      { kind: 'format', at: { ...at, column: 1, columns: 8, rows: rows.length + (isLive ? SPARE_ROWS : 0) }, format: sheet.format.number }, // prettier-ignore
      ...chart.look,
    ],
    nextRow: first + rows.length + 1 + (isLive ? SPARE_ROWS : 0),
  };
}

/** Weighted columns, the band from P10 to P90 behind them, the P50 line and the dashed target. */
function forecastChart(facts: PipelineFacts, rows: readonly ForecastRow[], first: number): LayoutPart {
  const { words, preview, language, sheet } = facts;
  const { forecast } = preview;
  if (forecast.state === 'none') return { blocks: [], look: [], nextRow: 0 };
  const shown = rows.slice(1, 1 + CHARTED);
  if (shown.length === 0) return { blocks: [], look: [], nextRow: 0 };
  const { charts } = words;
  // The band is drawn as its foot, unseen, and its height upon it; both follow the table.
  const table = (k: number, column: number): string => a1(cellAt(first + 1 + k, column));
  const left = MAP.chartData;
  const hasTarget = forecast.target > 0;
  const cells = shown.map((row, k): PlanCell[] => [
    row.period,
    formula(`=${table(k, 3)}`),
    formula(`=${table(k, 5)}-${table(k, 3)}`),
    formula(`=${table(k, 4)}`),
    formula(`=${table(k, 2)}`),
    ...(hasTarget ? [formula(`=${table(k, SPILLED)}`)] : []),
  ]);
  const columns = cells[0]!.length;
  const top = MAP.firstRow;
  const at: Rect = { row: top, column: left, rows: shown.length, columns };
  const series = (name: string, column: number, more: Pick<ChartSeries, 'drawn' | 'colour'> & Partial<ChartSeries>): ChartSeries => ({ name, x: { ...at, columns: 1 }, y: { ...at, column: left + column, columns: 1 }, ...more }); // prettier-ignore
  const last = shown.length - 1;
  const plan: ChartPlan = {
    name: 'KAM Forecast',
    type: 'combined',
    title: forecastTitle(facts),
    over: { row: MAP.forecastChartRow, column: MAP.charts, rows: MAP.forecastChartRows, columns: MAP.chartColumns },
    series: [
      series(charts.low, 1, { drawn: 'foot', colour: '#FFFFFF' }),
      series(charts.band, 2, { drawn: 'band', colour: '#D6D6D6' }),
      series(charts.weighted, 4, { drawn: 'columns', colour: '#4A9BE8' }),
      series(charts.middle, 3, { drawn: 'line', colour: '#0F548C' }),
      ...(hasTarget
        ? [series(charts.target, 5, { drawn: 'dashed', colour: '#8A3B00', labels: [{ point: Math.min(1, last), text: `${charts.target} ${compact(forecast.target, language)}` }] })] // prettier-ignore
        : []),
    ],
    valueAxis: { title: fill(charts.yForecast, { asOf: preview.asOf }), format: sheet.format.axis, minimum: 0 },
    categoryAxis: { title: hasTarget ? charts.keyTarget : charts.key },
  };
  const header = [charts.xForecast, charts.low, charts.band, charts.middle, charts.weighted, ...(hasTarget ? [charts.target] : [])]; // prettier-ignore
  return {
    blocks: [
      { at: { ...at, row: MAP.headerRow, rows: 1 }, cells: [header] },
      { at, cells },
    ],
    look: [
      { kind: 'style', at: { ...at, row: MAP.headerRow, rows: 1 }, style: 'KAM Note' },
      { kind: 'format', at: { ...at, column: left + 1, columns: columns - 1 }, format: sheet.format.number },
      { kind: 'chart', chart: plan },
    ],
    nextRow: 0,
  };
}

/** The chart's finding: what the next quarter brings, and how sure that is. */
export function forecastTitle({ preview, words, language }: PipelineFacts): string {
  const { forecast, target } = preview;
  if (forecast.state === 'none' || forecast.quarter === null) return words.charts.forecastFew;
  const { period, weighted, p10, p90 } = forecast.quarter;
  const short = (value: number): string => compact(value, language);
  const sentence = target > 0 ? words.charts.forecastTarget : words.charts.forecast;
  return fill(sentence, {
    quarter: period,
    weighted: short(weighted),
    p10: short(p10),
    p90: short(p90),
    target: short(target),
  });
}
