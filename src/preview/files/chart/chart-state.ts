import { parseZone, splitAddress } from '../../host/grid/address';
import type { Book } from '../../host/book';
import { anchorAt } from '../../host/excel/chart-place';
import { absoluteReference } from '../content-from-grid';
import { isPlacement } from './read-anchor';
import type { AxisContent, CellReference, ChartContent, SeriesContent } from './chart-content';

type State = Readonly<Record<string, unknown>>;

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** What Excel's own new charts have. */
const DEFAULT_SIZE = { width: 360, height: 216 };
const DEFAULT_GAP = 150;

/** A chart as the host keeps it → as a file holds it, with the values its cells have now. */
export function chartOfState(book: Book, sheetId: string, state: State): ChartContent {
  const title = record(state['title']);
  const legend = record(state['legend']);
  const axes = record(state['axes']);
  const left = number(state['left']) ?? 0;
  const top = number(state['top']) ?? 0;
  const width = number(state['width']) ?? DEFAULT_SIZE.width;
  const height = number(state['height']) ?? DEFAULT_SIZE.height;
  const titleFont = record(record(title['format'])['font']);
  const titleSize = number(titleFont['size']);
  const series = Array.isArray(state['series']) ? (state['series'] as State[]) : [];
  return {
    name: text(state['name']) ?? 'Chart',
    frame: { left, top, width, height },
    ...(isPlacement(state['placement']) && { placement: state['placement'] }),
    anchor: {
      from: anchorAt(book, sheetId, { left, top }),
      to: anchorAt(book, sheetId, { left: left + width, top: top + height }),
    },
    title: title['visible'] === false ? null : (text(title['text']) ?? null),
    ...(titleSize !== undefined && { titleSize }),
    ...(titleFont['bold'] === true && { titleBold: true }),
    legend: legend['visible'] === false ? null : (text(legend['position']) ?? 'Right'),
    series: series
      .filter((one) => text(one['values']) !== undefined)
      .map((one) => seriesOf(book, sheetId, one, String(state['chartType']))),
    axes: {
      category: axisOf(axes['categoryAxis'], false),
      value: axisOf(axes['valueAxis'], true),
      secondaryValue: axisOf(axes['valueAxisSecondary'], false),
    },
  };
}

function seriesOf(book: Book, sheetId: string, state: State, chartType: string): SeriesContent {
  const format = record(state['format']);
  const fill = fillOf(format);
  const stored = record(format['line']);
  const line = defined({
    color: text(stored['color']),
    weight: number(stored['weight']),
    dash: text(stored['lineStyle']) === 'None' ? undefined : text(stored['lineStyle']),
    none: stored['lineStyle'] === 'None' ? true : undefined,
  });
  const categories = text(state['xValues']);
  const points = Object.entries(record(state['points'])).flatMap(([index, given]) => {
    const point = record(given);
    const label =
      point['hasDataLabel'] === true ? (text(record(point['dataLabel'])['text']) ?? (true as const)) : undefined;
    const color = fillOf(record(point['format']));
    return label === undefined && color === undefined
      ? []
      : [
          {
            index: Number(index),
            ...defined({ label, fill: color }),
            ...(record(point['dataLabel'])['position'] === 'Bottom' && { below: true as const }),
          },
        ];
  });
  const look = defined({
    fill,
    marker: text(state['markerStyle']) === 'Automatic' ? undefined : text(state['markerStyle']),
    markerSize: number(state['markerSize']),
    markerColor: text(state['markerBackgroundColor']),
    labels: state['hasDataLabels'] === true ? (true as const) : undefined,
  });
  return {
    ...look,
    gapWidth: number(state['gapWidth']) ?? DEFAULT_GAP,
    type: text(state['chartType']) ?? chartType,
    secondary: state['axisGroup'] === 'Secondary',
    name: text(state['name']) ?? '',
    values: referenceOf(book, sheetId, String(state['values'])),
    ...(categories !== undefined && { categories: referenceOf(book, sheetId, categories) }),
    ...(Object.keys(line).length > 0 && { line }),
    ...(points.length > 0 && { points }),
  };
}

/** A fill that was cleared is none; one that was never set is up to Excel. */
function fillOf(format: State): string | null | undefined {
  const { color } = record(format['fill']);
  return color === null ? null : text(color);
}

function axisOf(given: unknown, withGridlines: boolean): AxisContent {
  const state = record(given);
  const title = record(state['title']);
  const gridlines = record(state['majorGridlines'])['visible'];
  return defined({
    visible: state['visible'] === false ? false : undefined,
    title: title['visible'] === false ? undefined : text(title['text']),
    minimum: number(state['minimum']),
    maximum: number(state['maximum']),
    majorUnit: number(state['majorUnit']),
    numberFormat: state['numberFormat'] === 'General' ? undefined : text(state['numberFormat']),
    majorGridlines: typeof gridlines === 'boolean' ? gridlines : withGridlines,
    reversed: state['reversePlotOrder'] === true ? true : undefined,
  });
}

function referenceOf(book: Book, sheetId: string, address: string): CellReference {
  const { sheet, address: cells } = splitAddress(address);
  const zone = parseZone(cells);
  const at = (sheet === undefined ? sheetId : book.sheetIdByName(sheet)) ?? sheetId;
  if (!zone) return { formula: address, cached: [] };
  const cached = book.cells
    .values(at, zone)
    .flat()
    .map((value) => (value === '' ? null : typeof value === 'boolean' ? String(value) : value));
  return { formula: absoluteReference(book.grid.sheetName(at), zone), cached };
}

function titleFormat({ titleSize, titleBold }: ChartContent): State {
  const font = defined({ size: titleSize, bold: titleBold });
  return Object.keys(font).length > 0 ? { format: { font } } : {};
}

/** The inverse of `chartOfState`. */
export function chartState(chart: ChartContent, id: string): State {
  const { frame, axes } = chart;
  return {
    id,
    name: chart.name,
    chartType: chart.series[0]?.type ?? 'ColumnClustered',
    ...frame,
    ...(chart.placement && { placement: chart.placement }),
    title: { visible: chart.title !== null, ...(chart.title !== null && { text: chart.title }), ...titleFormat(chart) },
    legend: chart.legend === null ? { visible: false } : { visible: true, position: chart.legend },
    series: chart.series.map((series) => ({
      name: series.name,
      chartType: series.type,
      values: series.values.formula.replaceAll('$', ''),
      ...(series.categories && { xValues: series.categories.formula.replaceAll('$', '') }),
      ...(series.secondary && { axisGroup: 'Secondary' }),
      format: {
        ...(series.fill !== undefined && { fill: { color: series.fill } }),
        ...(series.line && {
          line: defined({
            color: series.line.color,
            weight: series.line.weight,
            lineStyle: series.line.none ? 'None' : series.line.dash,
          }),
        }),
      },
      ...defined({
        markerStyle: series.marker,
        markerSize: series.markerSize,
        markerBackgroundColor: series.markerColor,
        gapWidth: series.gapWidth,
        hasDataLabels: series.labels,
      }),
      ...(series.points && {
        points: Object.fromEntries(
          series.points.map(({ index, label, below, fill }) => [
            index,
            {
              ...(fill !== undefined && { format: { fill: { color: fill } } }),
              hasDataLabel: label !== undefined,
              dataLabel: { ...(typeof label === 'string' && { text: label }), position: below ? 'Bottom' : 'Top' },
            },
          ]),
        ),
      }),
    })),
    axes: {
      ...(axes.category && { categoryAxis: axisState(axes.category) }),
      ...(axes.value && { valueAxis: axisState(axes.value) }),
      ...(axes.secondaryValue && { valueAxisSecondary: axisState(axes.secondaryValue) }),
    },
  };
}

function axisState({ title, majorGridlines, reversed, ...axis }: AxisContent): State {
  const { visible, minimum, maximum, majorUnit, numberFormat } = axis;
  return {
    ...defined({ visible, minimum, maximum, majorUnit, numberFormat, reversePlotOrder: reversed }),
    ...(title && { title: { text: title, visible: true } }),
    ...(majorGridlines !== undefined && { majorGridlines: { visible: majorGridlines } }),
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
