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
  readonly names: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly x: DrawnAxis;
  readonly y: DrawnAxis;
  readonly y1: DrawnAxis;
}

export interface DrawnSeries {
  readonly name: string;
  readonly shape: 'column' | 'line';
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly second: boolean;
  readonly colour: string;
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
const AUTOMATIC = '#0F548C';
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

/** Of a chart with columns, lines or points; null for every other kind, which the grid library draws itself. */
export function drawingOf(book: Book, chartId: string): Drawing | null {
  for (const sheetId of book.grid.getters.getSheetIds()) {
    const state = book.state.get<State[]>(chartsKey(sheetId))?.find(({ id }) => id === chartId);
    if (state) return drawing(book, sheetId, state);
  }
  return null;
}

function drawing(book: Book, sheetId: string, state: State): Drawing | null {
  const type = String(state['chartType']);
  const all = (Array.isArray(state['series']) ? (state['series'] as State[]) : []).filter(
    (one) => typeof one['values'] === 'string' && one['filtered'] !== true,
  );
  const known = all.every((one) =>
    /^(ColumnClustered|Line(Markers)?$|XYScatter)/.test(String(one['chartType'] ?? type)),
  );
  if (!known || all.length === 0) return null;
  const numeric = type.startsWith('XYScatter');
  const axes = record(state['axes']);
  return {
    numeric,
    names: numeric ? [] : cellsOf(book, sheetId, all[0]?.['xValues']).map(String),
    series: all.map((one) => drawnSeries(book, sheetId, one, String(one['chartType'] ?? type), numeric)),
    x: drawnAxis(axes['categoryAxis']),
    y: drawnAxis(axes['valueAxis']),
    y1: drawnAxis(axes['valueAxisSecondary']),
  };
}

function drawnSeries(book: Book, sheetId: string, state: State, type: string, numeric: boolean): DrawnSeries {
  const format = record(state['format']);
  const line = record(format['line']);
  const marker = String(state['markerStyle'] ?? 'Automatic');
  const hasMarkers =
    marker !== 'None' && !/NoMarkers$/.test(type) && (marker !== 'Automatic' || /Markers$|^XYScatter$/.test(type));
  const hasLine = line['lineStyle'] !== 'None' && (type !== 'XYScatter' || line['color'] !== undefined);
  const x = numeric ? cellsOf(book, sheetId, state['xValues']) : [];
  const points = cellsOf(book, sheetId, state['values']).map((y, index) => ({
    x: numeric ? (number(x[index]) ?? index + 1) : index,
    y: number(y) ?? null,
  }));
  return {
    name: String(state['name'] ?? ''),
    shape: type.startsWith('Column') ? 'column' : 'line',
    points,
    second: state['axisGroup'] === 'Secondary',
    colour:
      colour(type.startsWith('Column') ? record(format['fill'])['color'] : line['color']) ??
      colour(state['markerBackgroundColor']) ??
      AUTOMATIC,
    lineWidth: hasLine ? (number(line['weight']) ?? 2.25) * PIXELS_A_POINT : 0,
    dashed: /Dash|Dot/.test(String(line['lineStyle'] ?? '')),
    markerSize: hasMarkers ? (number(state['markerSize']) ?? 5) * PIXELS_A_POINT : 0,
    markerStyle: MARKERS[marker] ?? 'circle',
    labels: labelsOf(record(state['points']), points),
  };
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
