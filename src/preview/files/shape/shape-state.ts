import type { Book } from '../../host/book';
import { anchorAt } from '../../host/excel/chart-place';
import { frameIn } from '../chart/placed';
import { frameOf } from '../../host/excel/shape-lines';
import type { LineEnd, ShapeContent, ShapeText } from './shape-content';

type State = Readonly<Record<string, unknown>>;

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const KINDS: Readonly<Record<string, ShapeContent['kind']>> = { Line: 'line', Image: 'picture' };

/** Shapes as the host keeps them → as a file holds them. Hidden ones stay out: a file has no place to say so in our words. */
export function shapesOfState(book: Book, sheetId: string, states: readonly State[]): ShapeContent[] {
  const shown = states.filter((state) => state['visible'] !== false);
  return shown.map((state) => shapeOfState(book, sheetId, state, shown));
}

function shapeOfState(book: Book, sheetId: string, state: State, all: readonly State[]): ShapeContent {
  const frame = frameOf(state);
  const { left, top, width, height } = frame;
  const kind = KINDS[String(state['type'])] ?? 'shape';
  const line = record(state['line']);
  const stroke = record(state['lineFormat']);
  const fill = record(state['fill']);
  const image = record(state['image']);
  const placement = state['placement'];
  return {
    name: text(state['name']) ?? 'Shape',
    ...defined({ description: text(state['altTextDescription']) ?? text(state['altTextTitle']) }),
    kind,
    frame,
    anchor: {
      from: anchorAt(book, sheetId, { left, top }),
      to: anchorAt(book, sheetId, { left: left + width, top: top + height }),
    },
    placement: placement === 'OneCell' || placement === 'Absolute' ? placement : 'TwoCell',
    ...(state['flipX'] === true && { flipX: true }),
    ...(state['flipY'] === true && { flipY: true }),
    ...defined({ rotation: number(state['rotation']) }),
    geometry: kind === 'line' ? (text(line['connectorType']) ?? 'Straight') : String(state['geometricShapeType']),
    fill: fill['type'] === 'NoFill' ? null : (text(fill['foregroundColor']) ?? '#4472C4'),
    ...defined({ fillTransparency: number(fill['transparency']) }),
    line:
      stroke['visible'] === false
        ? null
        : defined({
            color: text(stroke['color']) ?? (kind === 'line' ? '#4472C4' : '#2F528F'),
            weight: number(stroke['weight']),
            dash: text(stroke['dashStyle']),
          }),
    ...(kind === 'line' && { begin: lineEnd(line, 'begin', all), end: lineEnd(line, 'end', all) }),
    ...(kind === 'shape' && { text: textOf(record(state['textFrame'])) }),
    ...(kind === 'picture' && {
      picture: { base64: String(image['base64'] ?? ''), format: text(image['format']) ?? 'PNG' },
    }),
  };
}

function lineEnd(line: State, end: 'begin' | 'end', all: readonly State[]): LineEnd {
  const head = text(line[`${end}ArrowheadStyle`]);
  const id = line[`${end}ConnectedShapeId`];
  const shape = id ? all.findIndex((one) => one['id'] === id) : -1;
  return {
    ...(head !== undefined && head !== 'None' && { head }),
    ...(shape >= 0 && { shape, site: number(line[`${end}ConnectedSite`]) ?? 0 }),
  };
}

function textOf(frame: State): ShapeText {
  const range = record(frame['textRange']);
  const font = record(range['font']);
  return {
    text: text(range['text']) ?? '',
    font: defined({
      name: text(font['name']),
      size: number(font['size']) ?? 11,
      bold: font['bold'] === true ? true : undefined,
      italic: font['italic'] === true ? true : undefined,
      color: text(font['color']) ?? '#000000',
    }),
    ...defined({ horizontal: text(frame['horizontalAlignment']), vertical: text(frame['verticalAlignment']) }),
    margins: defined({
      left: number(frame['leftMargin']),
      top: number(frame['topMargin']),
      right: number(frame['rightMargin']),
      bottom: number(frame['bottomMargin']),
    }),
  };
}

/** The inverse of `shapesOfState`. */
export function shapeStates(book: Book, sheetId: string, shapes: readonly ShapeContent[]): State[] {
  const ids = shapes.map(() => book.newId());
  return shapes.map((shape, i) => shapeState(book, sheetId, shape, ids[i] ?? '', ids));
}

function shapeState(book: Book, sheetId: string, shape: ShapeContent, id: string, ids: readonly string[]): State {
  const { kind, line, fill, begin = {}, end = {}, geometry } = shape;
  const tied = (name: string, { head, shape: other, site }: LineEnd): State => ({
    ...(head !== undefined && { [`${name}ArrowheadStyle`]: head }),
    ...(other !== undefined && { [`${name}ConnectedShapeId`]: ids[other], [`${name}ConnectedSite`]: site }),
  });
  return {
    id,
    name: shape.name,
    type: kind === 'line' ? 'Line' : kind === 'picture' ? 'Image' : 'GeometricShape',
    ...frameIn(book, sheetId, shape),
    placement: shape.placement,
    ...defined({
      altTextDescription: shape.description,
      rotation: shape.rotation,
      flipX: shape.flipX,
      flipY: shape.flipY,
    }),
    ...(kind === 'picture' && { image: shape.picture }),
    ...(kind === 'line' && { line: { connectorType: geometry, ...tied('begin', begin), ...tied('end', end) } }),
    ...(kind === 'shape' && {
      geometricShapeType: geometry,
      fill:
        fill === null
          ? { type: 'NoFill' }
          : { type: 'Solid', ...defined({ foregroundColor: fill, transparency: shape.fillTransparency }) },
      textFrame: textFrame(shape.text),
    }),
    ...(kind !== 'picture' && {
      lineFormat: line
        ? { visible: true, ...defined({ color: line.color, weight: line.weight, dashStyle: line.dash }) }
        : { visible: false },
    }),
  };
}

function textFrame(given: ShapeText | undefined): State {
  const { text: words = '', font = {}, horizontal, vertical, margins = {} } = given ?? {};
  return {
    textRange: { text: words, font },
    ...defined({
      horizontalAlignment: horizontal,
      verticalAlignment: vertical,
      leftMargin: margins.left,
      topMargin: margins.top,
      rightMargin: margins.right,
      bottomMargin: margins.bottom,
    }),
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
