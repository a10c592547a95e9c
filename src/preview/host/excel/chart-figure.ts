import type { State } from '../bags/bag';
import type { Book } from '../book';
import { anchorAt, pixels } from './chart-place';

/** The grid's picture of a chart. It shows what the library can draw; the state answers for everything. */
export function drawChart(book: Book, sheetId: string, state: State): void {
  const id = String(state.id);
  const definition = definitionOf(state);
  if (!definition) return eraseChart(book, sheetId, id);
  const payload = { figureId: id, chartId: id, sheetId, definition };
  if (book.grid.getters.getFigure(sheetId, id)) {
    // Its place is the figure's own: cells and people may have moved it.
    if (book.grid.canDispatch('UPDATE_CHART', payload)) book.grid.dispatch('UPDATE_CHART', payload);
    return;
  }
  const { size, ...anchor } = figurePlace(book, sheetId, state);
  const created = { ...payload, ...anchor, size };
  if (book.grid.canDispatch('CREATE_CHART', created)) book.grid.dispatch('CREATE_CHART', created);
}

/** Puts the figure where the state says. */
export function moveChart(book: Book, sheetId: string, state: State): void {
  const figureId = String(state.id);
  if (!book.grid.getters.getFigure(sheetId, figureId)) return;
  const { size, ...anchor } = figurePlace(book, sheetId, state);
  book.grid.dispatch('UPDATE_FIGURE', { figureId, sheetId, ...anchor, ...size });
}

function figurePlace(
  book: Book,
  sheetId: string,
  state: State,
): ReturnType<typeof anchorAt> & { size: { width: number; height: number } } {
  const size = { width: pixels(Number(state.width ?? 360)), height: pixels(Number(state.height ?? 216)) };
  return { ...anchorAt(book, sheetId, { top: Number(state.top ?? 0), left: Number(state.left ?? 0) }), size };
}

export function eraseChart(book: Book, sheetId: string, id: string): void {
  if (book.grid.getters.getFigure(sheetId, id)) book.grid.dispatch('DELETE_FIGURE', { sheetId, figureId: id });
}

type Kind = 'bar' | 'line' | 'scatter' | 'pie';

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});

function kindOf(type: unknown): Kind | null {
  const name = String(type);
  if (/^(Column|Bar|3DColumn|3DBar)/.test(name)) return 'bar';
  if (/^(Line|Area|3DLine|3DArea)/.test(name)) return 'line';
  if (/^(XYScatter|Bubble)/.test(name)) return 'scatter';
  if (/^(Pie|Doughnut|3DPie|BarOfPie)/.test(name)) return 'pie';
  return null;
}

/** Only series drawn against the same cells as the first can share the library's one label range; others are left out of the picture. */
function drawnSeries(state: State): readonly State[] {
  const series = (Array.isArray(state.series) ? (state.series as State[]) : []).filter(
    (one) => typeof one.values === 'string' && one.filtered !== true,
  );
  return series.filter((one) => one.xValues === series[0]?.xValues);
}

function definitionOf(state: State): object | null {
  const type = String(state.chartType);
  const series = drawnSeries(state);
  const kinds = series.map((one) => kindOf(one.chartType ?? type));
  const kind = kindOf(type);
  if (!kind || series.length === 0) return null;
  const common = {
    title: titleOf(record(state.title)),
    dataSource: {
      type: 'range',
      dataSets: series.map((one, i) => ({ dataSetId: String(i), dataRange: String(one.values) })),
      dataSetsHaveTitle: false,
      ...(series[0]?.xValues ? { labelRange: String(series[0].xValues) } : {}),
    },
    dataSetStyles: Object.fromEntries(series.map((one, i) => [String(i), styleOf(one, kinds[i] ?? kind)])),
    legendPosition: legendOf(record(state.legend)),
    axesDesign: axesOf(record(state.axes)),
    aggregated: false,
    humanize: false,
    showValues: series.some((one) => one.hasDataLabels === true),
  };
  const stacked = /Stacked/.test(type);
  if (kind === 'pie') return { ...common, type: 'pie', isDoughnut: /^Doughnut/.test(type) };
  if (kinds.some((one) => one !== kind) || (kind === 'bar' && series.some((one) => one.axisGroup === 'Secondary')))
    return { ...common, type: 'combo', hideDataMarkers: true };
  if (kind === 'bar') return { ...common, type: 'bar', stacked, horizontal: /^(3D)?Bar/.test(type) };
  const markers = /Markers|Bubble|^XYScatter$/.test(type) && !/NoMarkers/.test(type);
  // Points joined by lines: a line chart whose labels are numbers gets a numeric axis.
  if (kind === 'line' || /Lines|Smooth/.test(type)) {
    return {
      ...common,
      type: 'line',
      labelsAsText: kind === 'line',
      stacked,
      cumulative: false,
      fillArea: /Area/.test(type),
      hideDataMarkers: !markers,
    };
  }
  return { ...common, type: 'scatter', labelsAsText: false };
}

function titleOf(title: State): object {
  if (title.visible === false || typeof title.text !== 'string') return { text: '' };
  const font = record(record(title.format).font);
  return {
    text: title.text,
    ...(font.bold !== undefined ? { bold: font.bold } : {}),
    ...(typeof font.size === 'number' ? { fontSize: font.size } : {}),
    ...(font.color ? { color: font.color } : {}),
  };
}

function styleOf(series: State, kind: Kind): object {
  const format = record(series.format);
  const colour = record(format.fill).color ?? record(format.line).color ?? series.markerBackgroundColor;
  return {
    ...(series.name ? { label: String(series.name) } : {}),
    ...(colour ? { backgroundColor: colour } : {}),
    ...(series.axisGroup === 'Secondary' ? { yAxisId: 'y1' } : { yAxisId: 'y' }),
    type: kind === 'bar' ? 'bar' : 'line',
  };
}

function legendOf(legend: State): string {
  if (legend.visible === false) return 'none';
  return { Top: 'top', Bottom: 'bottom', Left: 'left', Corner: 'right' }[String(legend.position)] ?? 'right';
}

function axesOf(axes: State): object {
  const axis = (name: string): object => {
    const stored = record(axes[name]);
    const title = record(stored.title);
    return {
      ...(typeof title.text === 'string' && title.visible !== false ? { title: { text: title.text } } : {}),
      ...(typeof stored.minimum === 'number' ? { min: stored.minimum } : {}),
      ...(typeof stored.maximum === 'number' ? { max: stored.maximum } : {}),
    };
  };
  return { x: axis('categoryAxis'), y: axis('valueAxis'), y1: axis('valueAxisSecondary') };
}
