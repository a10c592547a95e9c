import { constants, helpers } from '@odoo/o-spreadsheet';
import type { Book } from '../host/book';
import { chartsKey } from '../host/excel/charts';
import { parseZone, splitAddress } from '../host/grid/address';
import { toGridFormat } from '../host/grid/number-format';

type State = Readonly<Record<string, unknown>>;

/** A chart as it should look, told in words of a canvas: what the host keeps of it, with the values its cells have now. */
export interface Drawing {
  /** Numbers along the x axis, each series with its own; otherwise names. */
  readonly numeric: boolean;
  /** Bars lie: categories go up the y axis, the first at the bottom unless reversed. */
  readonly lying: boolean;
  readonly reversed: boolean;
  readonly names: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly x: DrawnAxis;
  readonly y: DrawnAxis;
  readonly y1: DrawnAxis;
}

export interface DrawnSeries {
  readonly name: string;
  readonly shape: 'column' | 'line' | 'area';
  /** Series of one stack lie on one another. */
  readonly stack?: string;
  /** Of a category's width, for one column or one stack. */
  readonly gapWidth: number;
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly second: boolean;
  readonly colour: string;
  /** Points that have a colour of their own. */
  readonly pointColours: Readonly<Record<number, string>>;
  /** In pixels; 0 draws no line. */
  readonly lineWidth: number;
  readonly dashed: boolean;
  /** In pixels; 0 draws no marker. */
  readonly markerSize: number;
  readonly markerStyle: string;
  readonly labels: readonly { readonly index: number; readonly text: string; readonly below: boolean }[];
}

export interface DrawnAxis {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly text: (value: number) => string;
}

const PIXELS_A_POINT = 4 / 3;
const NONE = 'rgba(0, 0, 0, 0)';
/** Excel's own colours for series that have none. */
const AUTOMATIC = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const MARKERS: Readonly<Record<string, string>> = {
  Diamond: 'rectRot',
  Square: 'rect',
  Triangle: 'triangle',
  X: 'crossRot',
  Plus: 'cross',
  Star: 'star',
};

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const colour = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Of a chart with columns, bars, areas, lines or points; null for every other kind, which the grid library draws itself. */
export function drawingOf(book: Book, chartId: string): Drawing | null {
  for (const sheetId of book.grid.getters.getSheetIds()) {
    const state = book.state.get<State[]>(chartsKey(sheetId))?.find(({ id }) => id === chartId);
    if (state) return drawing(book, sheetId, state);
  }
  return null;
}

/** Of the first series: a pie has one. */
export function pointColoursOf(book: Book, chartId: string): Record<number, string> {
  for (const sheetId of book.grid.getters.getSheetIds()) {
    const state = book.state.get<State[]>(chartsKey(sheetId))?.find(({ id }) => id === chartId);
    if (state && Array.isArray(state['series'])) return pointColours(record(record(state['series'][0])['points']));
  }
  return {};
}

function drawing(book: Book, sheetId: string, state: State): Drawing | null {
  const type = String(state['chartType']);
  const all = (Array.isArray(state['series']) ? (state['series'] as State[]) : []).filter(
    (one) => typeof one['values'] === 'string' && one['filtered'] !== true,
  );
  const known = all.every((one) =>
    /^(((Column|Bar)(Clustered|Stacked))|Line(Markers)?|Area|XYScatter)/.test(String(one['chartType'] ?? type)),
  );
  if (!known || all.length === 0) return null;
  const numeric = type.startsWith('XYScatter');
  const axes = record(state['axes']);
  return {
    numeric,
    lying: all.some((one) => String(one['chartType'] ?? type).startsWith('Bar')),
    reversed: record(axes['categoryAxis'])['reversePlotOrder'] === true,
    names: numeric ? [] : cellsOf(book, sheetId, all[0]?.['xValues']).map(String),
    series: inShares(
      all.map((one, i) => drawnSeries(book, sheetId, one, String(one['chartType'] ?? type), numeric, i)),
      (i) => /Stacked100/.test(String(all[i]?.['chartType'] ?? type)),
    ),
    x: drawnAxis(axes['categoryAxis']),
    y: drawnAxis(axes['valueAxis']),
    y1: drawnAxis(axes['valueAxisSecondary']),
  };
}

function drawnSeries(
  book: Book,
  sheetId: string,
  state: State,
  type: string,
  numeric: boolean,
  at: number,
): DrawnSeries {
  const format = record(state['format']);
  const line = record(format['line']);
  const fill = record(format['fill']);
  const shape = /^(Column|Bar)/.test(type) ? 'column' : type.startsWith('Area') ? 'area' : 'line';
  const marker = String(state['markerStyle'] ?? 'Automatic');
  const hasMarkers =
    marker !== 'None' &&
    !/NoMarkers$/.test(type) &&
    (marker !== 'Automatic' || /Markers(Stacked|$)|^XYScatter$/.test(type));
  const hasLine = line['lineStyle'] !== 'None' && (type !== 'XYScatter' || line['color'] !== undefined);
  const x = numeric ? cellsOf(book, sheetId, state['xValues']) : [];
  const points = cellsOf(book, sheetId, state['values']).map((y, index) => ({
    x: numeric ? (number(x[index]) ?? index + 1) : index,
    y: number(y) ?? null,
  }));
  return {
    name: String(state['name'] ?? ''),
    shape,
    ...(/Stacked/.test(type) && { stack: `${shape} ${String(state['axisGroup'] ?? 'Primary')}` }),
    gapWidth: (number(state['gapWidth']) ?? 150) / 100,
    points,
    second: state['axisGroup'] === 'Secondary',
    colour:
      fill['color'] === null && shape !== 'line'
        ? NONE
        : (colour(shape === 'line' ? line['color'] : fill['color']) ??
          colour(state['markerBackgroundColor']) ??
          AUTOMATIC[at % AUTOMATIC.length] ??
          NONE),
    pointColours: pointColours(record(state['points'])),
    lineWidth: hasLine ? (number(line['weight']) ?? 2.25) * PIXELS_A_POINT : 0,
    dashed: /Dash|Dot/.test(String(line['lineStyle'] ?? '')),
    markerSize: hasMarkers ? (number(state['markerSize']) ?? 5) * PIXELS_A_POINT : 0,
    markerStyle: MARKERS[marker] ?? 'circle',
    labels: labelsOf(record(state['points']), points),
  };
}

/** Colours of single points, by their number. An emptied fill is no colour. */
export function pointColours(points: State): Record<number, string> {
  return Object.fromEntries(
    Object.entries(points).flatMap(([index, point]) => {
      const { color } = record(record(record(point)['format'])['fill']);
      return color === null ? [[index, NONE]] : colour(color) === undefined ? [] : [[index, String(color)]];
    }),
  );
}

/** Series that are stacked to 100 % show their share of all of their stack. */
function inShares(series: readonly DrawnSeries[], isShare: (index: number) => boolean): DrawnSeries[] {
  const total = (stack: string | undefined, index: number): number =>
    series.reduce((sum, one) => sum + (one.stack === stack ? Math.abs(one.points[index]?.y ?? 0) : 0), 0);
  return series.map((one, i) =>
    isShare(i)
      ? {
          ...one,
          points: one.points.map(({ x, y }, at) => ({ x, y: y === null ? null : y / (total(one.stack, at) || 1) })),
        }
      : one,
  );
}

function labelsOf(points: State, values: readonly { readonly y: number | null }[]): DrawnSeries['labels'] {
  return Object.entries(points).flatMap(([index, given]) => {
    const point = record(given);
    const label = record(point['dataLabel']);
    if (point['hasDataLabel'] !== true) return [];
    const text = colour(label['text']) ?? String(values[Number(index)]?.y ?? '');
    return [{ index: Number(index), text, below: label['position'] === 'Bottom' }];
  });
}

function cellsOf(book: Book, sheetId: string, address: unknown): readonly unknown[] {
  if (typeof address !== 'string') return [];
  const { sheet, address: cells } = splitAddress(address);
  const zone = parseZone(cells);
  const at = sheet === undefined ? sheetId : book.sheetIdByName(sheet);
  return zone && at ? book.cells.values(at, zone).flat() : [];
}

function drawnAxis(given: unknown): DrawnAxis {
  const state = record(given);
  const format = typeof state['numberFormat'] === 'string' ? state['numberFormat'] : 'General';
  const minimum = number(state['minimum']);
  const maximum = number(state['maximum']);
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    text: (value) => axisText(value, format),
  };
}

const CONDITION = /^\[(>=|>|<=|<)(\d+)\]/;

/** Formats of axes choose by size, which the library's formatter does not know: `[>=10000]0\.0,"万";#,##0`. */
function axisText(value: number, format: string): string {
  const sections = format.split(';');
  const chosen = sections.find((section) => {
    const [, sign, limit] = CONDITION.exec(section) ?? [];
    if (sign === undefined) return true;
    const size = Number(limit);
    return sign === '>=' ? value >= size : sign === '>' ? value > size : sign === '<=' ? value <= size : value < size;
  });
  const plain = CONDITION.test(format) ? (chosen ?? '').replace(CONDITION, '') : format;
  const scaled = scaledText(value, plain);
  if (scaled !== null) return scaled;
  return helpers.formatValue(value, { format: toGridFormat(plain), locale: constants.DEFAULT_LOCALE });
}

/** `0\.0,"万"`: thousands, with a point set before the last digits, which makes ten thousands. */
function scaledText(value: number, section: string): string | null {
  const [, decimals, commas, unit] = /^0\\\.(0+)(,+)"(.*)"$/.exec(section) ?? [];
  if (decimals === undefined || commas === undefined) return null;
  const places = decimals.length;
  return (value / 1000 ** commas.length / 10 ** places).toFixed(places) + (unit ?? '');
}
