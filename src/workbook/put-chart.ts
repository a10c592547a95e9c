import type { Rect } from './address';
import type { ChartAxis, ChartPlan, ChartSeries } from './write-plan';

const CHART_TYPES = {
  columns: 'ColumnClustered',
  bars: 'BarClustered',
  combined: 'ColumnClustered',
  stacked: 'ColumnStacked',
  xy: 'XYScatterLinesNoMarkers',
} as const;

/** Queues a chart over cells of its sheet: flat, direct labels, no legend, the finding as its title. */
export function putChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const rangeOf = (at: Rect): Excel.Range => sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  const first = plan.series[0];
  if (!first) return;
  const chart = sheet.charts.add(CHART_TYPES[plan.type], rangeOf(first.y), 'Columns');
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = '#242424';
  chart.legend.visible = false;
  const over = rangeOf(plan.over);
  chart.setPosition(over.getCell(0, 0), over.getLastCell());
  // The chart is born with one series over the seed range; it becomes the first of ours, the others are added.
  plan.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    putSeries(drawn, series, plan, rangeOf);
  });
  putAxis(chart.axes.valueAxis, plan.valueAxis);
  if (plan.secondAxis) putAxis(chart.axes.getItem('Value', 'Secondary'), plan.secondAxis);
  chart.axes.categoryAxis.title.text = plan.categoryAxis.title;
  if (plan.categoryAxis.maximum !== undefined) {
    chart.axes.categoryAxis.minimum = 0;
    chart.axes.categoryAxis.maximum = plan.categoryAxis.maximum;
  }
}

function putSeries(
  drawn: Excel.ChartSeries,
  series: ChartSeries,
  plan: ChartPlan,
  rangeOf: (at: Rect) => Excel.Range,
): void {
  drawn.name = series.name;
  drawn.setValues(rangeOf(series.y));
  drawn.setXAxisValues(rangeOf(series.x));
  if (series.drawn === 'base') {
    // White, not cleared: some programs take a cleared fill for their default colour.
    drawn.format.fill.setSolidColor('#FFFFFF');
    drawn.gapWidth = 40;
  } else if (series.drawn === 'foot' || series.drawn === 'band') {
    drawn.chartType = 'AreaStacked';
    if (series.drawn === 'foot') drawn.format.fill.clear();
    else drawn.format.fill.setSolidColor(series.colour);
    drawn.format.line.lineStyle = 'None';
  } else if (series.drawn === 'columns') {
    if (plan.type === 'combined') drawn.chartType = 'ColumnClustered';
    drawn.format.fill.setSolidColor(series.colour);
    drawn.gapWidth = 40;
  } else if (series.drawn === 'points') {
    drawn.chartType = 'XYScatter';
    drawn.format.line.lineStyle = 'None';
    drawn.markerStyle = series.marker ?? 'Circle';
    drawn.markerSize = 7;
    drawn.markerBackgroundColor = series.colour;
    drawn.markerForegroundColor = series.colour;
  } else {
    drawn.chartType = plan.type === 'columns' || plan.type === 'combined' ? 'Line' : 'XYScatterLinesNoMarkers';
    drawn.markerStyle = 'None';
    drawn.format.line.color = series.colour;
    drawn.format.line.weight = series.drawn === 'dashed' ? 1 : 2.25;
    if (series.drawn === 'dashed') drawn.format.line.lineStyle = 'Dash';
  }
  if (series.second) drawn.axisGroup = 'Secondary';
  putLabels(drawn, series, plan);
}

/** Lines and points are named where they are: no legend to look up. */
function putLabels(drawn: Excel.ChartSeries, series: ChartSeries, plan: ChartPlan): void {
  for (const { point, text, below } of series.labels ?? []) {
    const labelled = drawn.points.getItemAt(point);
    labelled.hasDataLabel = true;
    labelled.dataLabel.text = text;
    // Excel knows no Top for bars and areas.
    if (series.drawn === 'foot' || series.drawn === 'band') continue;
    labelled.dataLabel.position = plan.type === 'bars' ? 'OutsideEnd' : below ? 'Bottom' : 'Top';
  }
}

function putAxis(axis: Excel.ChartAxis, plan: ChartAxis): void {
  axis.title.text = plan.title;
  axis.numberFormat = plan.format;
  if (plan.minimum !== undefined) axis.minimum = plan.minimum;
  if (plan.maximum !== undefined) axis.maximum = plan.maximum;
}
