import { putConnector, putShape } from './put-shapes';
import type { DrawingPart, DrawingPlan } from './write-plan';

/** Points from the corner of the sheet. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** The cell that a drawing's places are counted from. */
export interface DrawingPlace {
  readonly sheetId: string;
  readonly at: { readonly row: number; readonly column: number };
}

export interface StandingShape extends Corner {
  readonly shape: Excel.Shape;
  readonly width: number;
  readonly height: number;
  /** Null of what holds no text, such as a line. */
  readonly text: string | null;
}

/** The shapes of a sheet by name, with the corner of a drawing. */
export interface StandingDrawing {
  readonly corner: Corner;
  readonly shapes: ReadonlyMap<string, StandingShape>;
}

/** Shapes are ExcelApi 1.9, the corner of a cell is 1.10; without them the tables beside the drawings say the same. */
export function canDraw(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.10');
}

/** Draws on a sheet of ours that is new. */
export async function putDrawing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { at, parts }: DrawingPlan,
): Promise<void> {
  const cell = sheet.getRangeByIndexes(at.row, at.column, 1, 1).load('left, top');
  await context.sync();
  putParts(sheet, parts, cell, new Set());
  await context.sync();
}

/** Takes a drawing of ours away; what a person deleted needs no deleting. */
export async function takeDrawing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { parts }: DrawingPlan,
): Promise<void> {
  const names = new Set(parts.map((part) => (part.kind === 'shape' ? part.shape.name : part.connector.name)));
  sheet.shapes.load('items/name');
  await context.sync();
  for (const shape of sheet.shapes.items) if (names.has(shape.name)) shape.delete();
}

/** Boxes first: a line is tied to one that is there, new or among `standing`. All of them go with their cells, none stretches. */
export function putParts(
  sheet: Excel.Worksheet,
  parts: readonly DrawingPart[],
  corner: Corner,
  standing: ReadonlySet<string>,
): void {
  const boxes = parts.flatMap((part) => (part.kind === 'shape' ? [part.shape] : []));
  const there = new Set([...standing, ...boxes.map(({ name }) => name)]);
  for (const plan of boxes) {
    const at = { ...plan.at, left: corner.left + plan.at.left, top: corner.top + plan.at.top };
    putShape(sheet, { ...plan, at }).placement = 'OneCell';
  }
  const moved = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x + corner.left, y: y + corner.top });
  const tied = <T extends { readonly shape: string }>(end: T | undefined): T | undefined =>
    end && there.has(end.shape) ? end : undefined;
  for (const part of parts) {
    if (part.kind === 'shape') continue;
    const { begin, end, ...line } = part.connector;
    const [from, to] = [tied(begin), tied(end)];
    const plan = {
      ...line,
      from: moved(line.from),
      to: moved(line.to),
      ...(from && { begin: from }),
      ...(to && { end: to }),
    };
    putConnector(sheet, plan).placement = 'OneCell';
  }
}

export async function cornersOf(
  context: Excel.RequestContext,
  places: readonly DrawingPlace[],
): Promise<readonly Corner[]> {
  const cells = places.map(({ sheetId, at }) =>
    context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(at.row, at.column, 1, 1).load('left, top'),
  );
  await context.sync();
  return cells.map(({ left, top }) => ({ left, top }));
}

/** Every shape of the sheets, with what it says and where it is. Of several with one name the first counts. */
export async function readShapes(
  context: Excel.RequestContext,
  places: readonly DrawingPlace[],
): Promise<readonly StandingDrawing[]> {
  if (places.length === 0) return [];
  const sheets = places.map(({ sheetId }) =>
    context.workbook.worksheets
      .getItem(sheetId)
      .shapes.load('items/name, items/type, items/left, items/top, items/width, items/height'),
  );
  const corners = await cornersOf(context, places);
  const boxes = sheets.flatMap(({ items }) => items.filter(({ type }) => type === 'GeometricShape'));
  for (const { textFrame } of boxes) textFrame.textRange.load('text');
  // A second sync: only a box has a text, and only now is it known which are boxes.
  if (boxes.length > 0) await context.sync();
  return sheets.map(({ items }, k) => {
    const shapes = new Map<string, StandingShape>();
    for (const shape of items) {
      const { name, left, top, width, height } = shape;
      const text = shape.type === 'GeometricShape' ? shape.textFrame.textRange.text : null;
      if (!shapes.has(name)) shapes.set(name, { shape, left, top, width, height, text });
    }
    return { corner: corners[k]!, shapes };
  });
}
