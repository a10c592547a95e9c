import type { State } from '../host/bags/bag';
import { endsOfLine, frameOf, type Point } from '../host/excel/shape-lines';
import { outlineOf } from './shape-outline';
import { drawShapeText } from './shape-text';

const PIXELS_A_POINT = 4 / 3;
const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3], DashDot: [4, 3, 1, 3], DashDotDot: [4, 3, 1, 3, 1, 3], LongDash: [8, 3], LongDashDot: [8, 3, 1, 3], LongDashDotDot: [8, 3, 1, 3, 1, 3],
  RoundDot: [1, 1], SquareDot: [1, 1], SystemDash: [3, 1], SystemDot: [1, 1], SystemDashDot: [3, 1, 1, 1],
}; // prettier-ignore

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** Where the sheet's corner lies on the canvas, and the picture of an image shape once the browser has it. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  readonly origin: Point;
  readonly zoom: number;
  readonly picture: (base64: string, format: string) => CanvasImageSource | null;
}

/** Draws a shape, a line or a picture as the host keeps it. */
export function paintShape(surface: Surface, state: State): void {
  if (state['visible'] === false) return;
  const { context, origin, zoom } = surface;
  const unit = PIXELS_A_POINT * zoom;
  const { left, top, width, height } = frameOf(state);
  const box = { x: origin.x + left * unit, y: origin.y + top * unit, width: width * unit, height: height * unit };
  context.save();
  const rotation = number(state['rotation'], 0);
  if (rotation !== 0) {
    context.translate(box.x + box.width / 2, box.y + box.height / 2);
    context.rotate((rotation * Math.PI) / 180);
    context.translate(-box.x - box.width / 2, -box.y - box.height / 2);
  }
  if (state['type'] === 'Line') paintLine(surface, state);
  else if (state['type'] === 'Image') {
    const image = record(state['image']);
    const picture = surface.picture(String(image['base64'] ?? ''), String(image['format'] ?? 'PNG'));
    if (picture) context.drawImage(picture, box.x, box.y, box.width, box.height);
  } else {
    const outline = outlineOf(String(state['geometricShapeType'] ?? 'Rectangle'), box);
    const fill = record(state['fill']);
    if (fill['type'] !== 'NoFill') {
      context.globalAlpha = 1 - number(fill['transparency'], 0);
      context.fillStyle = String(fill['foregroundColor'] ?? '#4472C4');
      context.fill(outline);
      context.globalAlpha = 1;
    }
    if (setStroke(context, state, unit)) context.stroke(outline);
    context.setLineDash([]);
    drawShapeText(context, state, box, zoom);
  }
  context.restore();
}

/** False where no line is to be drawn. */
function setStroke(context: CanvasRenderingContext2D, state: State, unit: number): boolean {
  const line = record(state['lineFormat']);
  if (line['visible'] === false) return false;
  context.lineWidth = number(line['weight'], 1) * unit;
  context.strokeStyle = String(line['color'] ?? (state['type'] === 'Line' ? '#4472C4' : '#2F528F'));
  context.globalAlpha = 1 - number(line['transparency'], 0);
  const dash = DASHES[String(line['dashStyle'] ?? 'Solid')] ?? [];
  context.setLineDash(dash.map((part) => part * context.lineWidth));
  return true;
}

function paintLine({ context, origin, zoom }: Surface, state: State): void {
  const unit = PIXELS_A_POINT * zoom;
  if (!setStroke(context, state, unit)) return;
  const [begin, end] = endsOfLine(state).map(({ x, y }) => ({ x: origin.x + x * unit, y: origin.y + y * unit })) as [
    Point,
    Point,
  ];
  const line = record(state['line']);
  const kind = String(line['connectorType'] ?? 'Straight');
  const middle = (begin.x + end.x) / 2;
  const path = new Path2D();
  path.moveTo(begin.x, begin.y);
  if (kind === 'Elbow') {
    path.lineTo(middle, begin.y);
    path.lineTo(middle, end.y);
    path.lineTo(end.x, end.y);
  } else if (kind === 'Curve') path.bezierCurveTo(middle, begin.y, middle, end.y, end.x, end.y);
  else path.lineTo(end.x, end.y);
  context.stroke(path);
  context.setLineDash([]);
  const level = (from: Point, to: Point): Point => (kind === 'Straight' ? from : { x: middle, y: to.y });
  arrowhead(context, String(line['endArrowheadStyle'] ?? 'None'), level(begin, end), end);
  arrowhead(context, String(line['beginArrowheadStyle'] ?? 'None'), level(end, begin), begin);
}

/** Excel's medium arrowheads are three times as large as the line is wide. */
const HEAD = 3;
const LEAST_HEAD = 7;

function arrowhead(context: CanvasRenderingContext2D, style: string, from: Point, tip: Point): void {
  if (style === 'None') return;
  const size = Math.max(LEAST_HEAD, HEAD * context.lineWidth);
  context.save();
  context.translate(tip.x, tip.y);
  context.rotate(Math.atan2(tip.y - from.y, tip.x - from.x));
  context.fillStyle = context.strokeStyle;
  context.beginPath();
  if (style === 'Oval') context.ellipse(0, 0, size / 2, size / 2, 0, 0, 2 * Math.PI);
  else if (style === 'Diamond') polygon(context, [[-size / 2, 0], [0, -size / 2], [size / 2, 0], [0, size / 2]]); // prettier-ignore
  else if (style === 'Stealth') polygon(context, [[0, 0], [-size, -size / 2], [-size * 0.6, 0], [-size, size / 2]]); // prettier-ignore
  else polygon(context, [[0, 0], [-size, -size / 2], [-size, size / 2]]); // prettier-ignore
  context.fill();
  context.restore();
}

function polygon(context: CanvasRenderingContext2D, corners: readonly (readonly [number, number])[]): void {
  corners.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
}
