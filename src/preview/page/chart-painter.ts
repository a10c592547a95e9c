import { Chart, type ChartConfiguration, type ChartDataset, type Plugin, type UpdateMode } from 'chart.js';
import type { Book } from '../host/book';
import { chartIdOf } from './pictures';
import { drawingOf, pointColoursOf, type DrawnAxis, type DrawnSeries, type Drawing } from './chart-drawing';

/**
 * The grid library draws charts whose series share one x, without dashes and labels of single points. Excel draws more, and our
 * sheets use it: this class of chart draws what the host keeps, with the canvas library that is there anyway.
 */
export function paintingChart(currentBook: () => Book | null) {
  return class PaintedChart extends Chart {
    // Called by the constructor too, after the library of the grid has said what it would draw.
    override update(mode?: UpdateMode): void {
      const id = chartIdOf(this.canvas);
      const book = currentBook();
      const drawing = id !== undefined && book ? drawingOf(book, id) : null;
      if (drawing) paint(this, drawing);
      else if (book && id !== undefined) paintSlices(this, pointColoursOf(book, id));
      super.update(mode);
    }
  };
}

type PaintedDataset = ChartDataset & { readonly painted?: DrawnSeries };

function paint(chart: Chart, drawing: Drawing): void {
  const config = chart.config as ChartConfiguration;
  config.data = {
    labels: drawing.numeric ? [] : [...drawing.names],
    datasets: drawing.series.map((series, i) => datasetOf(series, i, drawing)),
  };
  const options = (config.options ??= {});
  const given = (options.scales ?? {}) as Record<string, Record<string, unknown> | undefined>;
  options.indexAxis = drawing.lying ? 'y' : 'x';
  const scales: Record<string, unknown> = drawing.lying
    ? {
        // Values cross where the first category is: with the order reversed that is the top.
        x: axisOptions({ ...given['x'], stacked: undefined, position: drawing.reversed ? 'top' : 'bottom' }, drawing.y),
        y: { ...given['y'], stacked: undefined, reverse: !drawing.reversed },
      }
    : {
        x: drawing.numeric
          ? axisOptions({ ...given['x'], type: 'linear' }, drawing.x)
          : { ...given['x'], stacked: undefined, reverse: drawing.reversed, ...edges(drawing) },
        y: axisOptions({ ...given['y'], stacked: undefined }, drawing.y),
      };
  if (drawing.series.some(({ second }) => second)) {
    const right = { ...given['y'], grid: { display: false }, position: 'right', ...given['y1'], stacked: undefined };
    scales['y1'] = axisOptions(right, drawing.y1);
  }
  options.scales = scales as NonNullable<typeof options.scales>;
  const legend = { ...options.plugins?.legend, labels: { ...options.plugins?.legend?.labels, ...legendOf(drawing) } };
  options.plugins = {
    ...options.plugins,
    legend: legend as never,
    tooltip: { enabled: true, callbacks: tooltipTexts(drawing) },
  };
  options.interaction = { mode: 'nearest', intersect: false };
}

/** One entry a series, in its own colour: points may have others. */
function legendOf({ series }: Drawing): object {
  return {
    generateLabels: () =>
      series.map(({ name, colour, shape }, datasetIndex) => ({
        text: name,
        fontColor: '#242424',
        fillStyle: colour,
        strokeStyle: colour,
        lineWidth: shape === 'line' ? 3 : 0,
        pointStyle: shape === 'line' ? 'line' : 'rect',
        datasetIndex,
      })),
  };
}

/** Areas alone reach from edge to edge; beside columns and lines there is room for half of one. */
function edges({ series }: Drawing): object {
  if (!series.some(({ shape }) => shape === 'area')) return {};
  return { offset: !series.every(({ shape }) => shape === 'area') };
}

/** Slices of a pie or doughnut that have a colour of their own. */
function paintSlices(chart: Chart, colours: Readonly<Record<number, string>>): void {
  const [slices] = chart.config.data.datasets;
  if (!slices || !Array.isArray(slices.backgroundColor)) return;
  slices.backgroundColor = (slices.backgroundColor as unknown[]).map((own, i) => colours[i] ?? own) as string[];
}

function axisOptions(given: Record<string, unknown> | undefined, axis: DrawnAxis): object {
  const ticks = given?.['ticks'];
  return {
    ...given,
    ...(axis.minimum !== undefined && { min: axis.minimum }),
    ...(axis.maximum !== undefined && { max: axis.maximum }),
    ticks: {
      ...(typeof ticks === 'object' ? ticks : {}),
      callback: (value: number | string) => axis.text(Number(value)),
      maxRotation: 0,
    },
  };
}

function datasetOf(series: DrawnSeries, index: number, { numeric, lying, series: all }: Drawing): PaintedDataset {
  const common = {
    label: series.name,
    data: numeric ? series.points.map(({ x, y }) => ({ x, y })) : series.points.map(({ y }) => y),
    ...(lying ? { xAxisID: 'x', yAxisID: 'y' } : { yAxisID: series.second ? 'y1' : 'y' }),
    ...(series.stack !== undefined && { stack: series.stack }),
    backgroundColor: series.colour,
    painted: series,
  };
  if (series.shape === 'column') {
    const columns = all.filter(({ shape }) => shape === 'column');
    const beside = series.stack === undefined ? columns.length : 1;
    return {
      ...common,
      type: 'bar',
      order: 1,
      backgroundColor: series.points.map((_, i) => series.pointColours[i] ?? series.colour),
      borderWidth: 0,
      borderRadius: 0,
      barPercentage: 1,
      categoryPercentage: beside / (beside + series.gapWidth),
    } as PaintedDataset;
  }
  if (series.shape === 'area')
    return {
      ...common,
      type: 'line',
      order: 2,
      fill: areaBelow(series, index, all),
      borderWidth: 0,
      pointRadius: 0,
      tension: 0,
    } as PaintedDataset;
  return {
    ...common,
    type: 'line',
    order: 0,
    borderColor: series.colour,
    borderWidth: series.lineWidth,
    borderDash: series.dashed ? [6, 4] : [],
    showLine: series.lineWidth > 0,
    pointRadius: series.markerSize / 2,
    pointHoverRadius: Math.max(4, series.markerSize / 2),
    pointStyle: series.markerStyle,
    pointBackgroundColor: series.colour,
    fill: false,
    tension: 0,
  } as PaintedDataset;
}

/** An area is filled down to the one it lies on, else to the axis. */
function areaBelow({ stack }: DrawnSeries, index: number, all: readonly DrawnSeries[]): string {
  for (let i = index - 1; i >= 0; i--) if (stack !== undefined && all[i]?.stack === stack) return `-${index - i}`;
  return 'origin';
}

function tooltipTexts(drawing: Drawing): object {
  return {
    title: () => '',
    label: ({
      dataset,
      parsed,
      dataIndex,
    }: {
      dataset: PaintedDataset;
      parsed: { x: number; y: number };
      dataIndex: number;
    }) => {
      const axis = dataset.painted?.second ? drawing.y1 : drawing.y;
      const at = drawing.numeric ? drawing.x.text(parsed.x) : (drawing.names[dataIndex] ?? '');
      return `${dataset.label ?? ''} · ${at}: ${axis.text(drawing.lying ? parsed.x : parsed.y)}`;
    },
  };
}

const GAP = 4;
const LABEL_SIZE = 12;

/** Labels of single points, over everything and inside the plot. */
export const pointLabels: Plugin = {
  id: 'kamPointLabels',
  afterDatasetsDraw(chart) {
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.font = `${LABEL_SIZE}px ${String(Chart.defaults.font.family)}`;
    ctx.fillStyle = '#242424';
    ctx.textAlign = 'center';
    chart.data.datasets.forEach((dataset, index) => {
      const { painted } = dataset as PaintedDataset;
      for (const label of painted?.labels ?? []) {
        const point = chart.getDatasetMeta(index).data[label.index];
        if (!point) continue;
        const { x, y } = point.getProps(['x', 'y'], true);
        const half = ctx.measureText(label.text).width / 2;
        const distance = GAP + (painted?.markerSize ?? 0) / 2;
        const centre = Math.min(Math.max(x, chartArea.left + half + GAP), chartArea.right - half - GAP);
        // At the upper edge there is room below only.
        const below = label.below || y - distance - LABEL_SIZE < chartArea.top;
        ctx.textBaseline = below ? 'top' : 'bottom';
        ctx.fillText(label.text, centre, below ? y + distance : y - distance);
      }
    });
    ctx.restore();
  },
};
