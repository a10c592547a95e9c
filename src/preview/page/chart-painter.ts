import { Chart, type ChartConfiguration, type ChartDataset, type Plugin, type UpdateMode } from 'chart.js';
import type { Book } from '../host/book';
import { drawingOf, type DrawnAxis, type DrawnSeries, type Drawing } from './chart-drawing';

/**
 * The grid library draws charts whose series share one x, without dashes and labels of single points. Excel draws more, and our
 * sheets use it: this class of chart draws what the host keeps, with the canvas library that is there anyway.
 */
export function paintingChart(currentBook: () => Book | null) {
  return class PaintedChart extends Chart {
    // Called by the constructor too, after the library of the grid has said what it would draw.
    override update(mode?: UpdateMode): void {
      const id = this.canvas.closest<HTMLElement>('.o-figure')?.dataset['id'];
      const book = currentBook();
      const drawing = id !== undefined && book ? drawingOf(book, id) : null;
      if (drawing) paint(this, drawing);
      super.update(mode);
    }
  };
}

type PaintedDataset = ChartDataset & { readonly painted?: DrawnSeries };

function paint(chart: Chart, drawing: Drawing): void {
  const config = chart.config as ChartConfiguration;
  config.data = {
    labels: drawing.numeric ? [] : [...drawing.names],
    datasets: drawing.series.map((series) => datasetOf(series, drawing.numeric)),
  };
  const options = (config.options ??= {});
  const given = (options.scales ?? {}) as Record<string, Record<string, unknown> | undefined>;
  const scales: Record<string, unknown> = {
    x: drawing.numeric ? axisOptions({ ...given['x'], type: 'linear' }, drawing.x) : given['x'],
    y: axisOptions(given['y'], drawing.y),
  };
  if (drawing.series.some(({ second }) => second)) scales['y1'] = axisOptions(given['y1'], drawing.y1);
  options.scales = scales as NonNullable<typeof options.scales>;
  options.plugins = { ...options.plugins, tooltip: { enabled: true, callbacks: tooltipTexts(drawing) } };
  options.interaction = { mode: 'nearest', intersect: false };
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

function datasetOf(series: DrawnSeries, numeric: boolean): PaintedDataset {
  const common = {
    label: series.name,
    data: numeric ? series.points.map(({ x, y }) => ({ x, y })) : series.points.map(({ y }) => y),
    yAxisID: series.second ? 'y1' : 'y',
    backgroundColor: series.colour,
    painted: series,
  };
  if (series.shape === 'column') return { ...common, type: 'bar', order: 1 } as PaintedDataset;
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
      return `${dataset.label ?? ''} · ${at}: ${axis.text(parsed.y)}`;
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
