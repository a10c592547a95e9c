import type { State } from '../bags/bag';
import type { Book } from '../book';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a shape lies, in points from the sheet's corner. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What Excel makes a new shape as large as. */
const NEW_SIZE = 72;

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});

export function frameOf(state: State): Frame {
  const isLine = state.type === 'Line';
  return {
    left: Number(state.left ?? 0),
    top: Number(state.top ?? 0),
    width: Number(state.width ?? (isLine ? 0 : NEW_SIZE)),
    height: Number(state.height ?? (isLine ? 0 : NEW_SIZE)),
  };
}

/** A line is its box and, as in a file, which way it runs through it. */
export function boxOfLine(begin: Point, end: Point): State {
  return {
    left: Math.min(begin.x, end.x),
    top: Math.min(begin.y, end.y),
    width: Math.abs(end.x - begin.x),
    height: Math.abs(end.y - begin.y),
    flipX: end.x < begin.x,
    flipY: end.y < begin.y,
  };
}

export function endsOfLine(state: State): readonly [begin: Point, end: Point] {
  const { left, top, width, height } = frameOf(state);
  const x: readonly [number, number] = state.flipX === true ? [left + width, left] : [left, left + width];
  const y: readonly [number, number] = state.flipY === true ? [top + height, top] : [top, top + height];
  return [
    { x: x[0], y: y[0] },
    { x: x[1], y: y[1] },
  ];
}

/** Where lines can be tied to a shape, as shares of its box: counter-clockwise from the top, as Excel counts them. */
const FOUR: readonly Point[] = [
  { x: 0.5, y: 0 },
  { x: 0, y: 0.5 },
  { x: 0.5, y: 1 },
  { x: 1, y: 0.5 },
];
const NEAR = 0.5 - Math.SQRT1_2 / 2;
const EIGHT: readonly Point[] = [
  { x: 0.5, y: 0 },
  { x: NEAR, y: NEAR },
  { x: 0, y: 0.5 },
  { x: NEAR, y: 1 - NEAR },
  { x: 0.5, y: 1 },
  { x: 1 - NEAR, y: 1 - NEAR },
  { x: 1, y: 0.5 },
  { x: 1 - NEAR, y: NEAR },
];

/** Round shapes have eight sites; the others are given the four that most of them have. */
export function connectionSites(state: State): readonly Point[] {
  if (state.type === 'Line') return [];
  return /^(Ellipse|FlowChartConnector|Donut|NoSmoking)$/.test(String(state.geometricShapeType)) ? EIGHT : FOUR;
}

function siteOf(state: State, index: unknown): Point {
  const { left, top, width, height } = frameOf(state);
  const site = connectionSites(state)[Number(index)] ?? { x: 0.5, y: 0.5 };
  return { x: left + site.x * width, y: top + site.y * height };
}

/** Lines follow the shapes that they are tied to. */
export function routeLines(book: Book, key: string): void {
  const list = book.state.get<State[]>(key) ?? [];
  let moved = false;
  const routed = list.map((state) => {
    if (state.type !== 'Line') return state;
    const line = record(state.line);
    const tied = (id: unknown): State | undefined => (id ? list.find((one) => one.id === id) : undefined);
    const from = tied(line.beginConnectedShapeId);
    const to = tied(line.endConnectedShapeId);
    if (!from && !to) return state;
    const [begin, end] = endsOfLine(state);
    const box = boxOfLine(
      from ? siteOf(from, line.beginConnectedSite) : begin,
      to ? siteOf(to, line.endConnectedSite) : end,
    );
    if (Object.entries(box).every(([name, value]) => (state[name] ?? false) === value)) return state;
    moved = true;
    return { ...state, ...box };
  });
  if (moved) book.state.set(key, routed);
}
