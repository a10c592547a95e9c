import { canDraw, cornersOf, putParts, readShapes, type Corner, type StandingShape } from './drawings';
import type { ShapePlan } from './put-shapes';
import type { DrawingPart } from './write-plan';

/**
 * What becomes of a drawing that stands: boxes are changed where they are, only in what differs from the last run, so that what a person
 * did to them otherwise is kept. Lines have no words of anybody's, and are drawn anew when they change.
 */
export interface DrawingChange {
  readonly sheetId: string;
  /** The cell whose corner places are counted from, as it stands before the run. */
  readonly at: { readonly row: number; readonly column: number };
  readonly added: readonly DrawingPart[];
  readonly changed: readonly { readonly name: string; readonly set: Partial<ShapeFacts> }[];
  readonly gone: readonly DrawingPart[];
}

/** What is set of a box; places are counted from the corner of the drawing. */
export interface ShapeFacts {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly bold: boolean;
  readonly fill: string;
  readonly font: string;
  readonly colour: string;
  readonly weight: number;
  readonly dash: Excel.ShapeLineFormat['dashStyle'];
  readonly alt: string;
}

/** How a drawing stood before the run. */
export interface DrawingBefore {
  readonly change: DrawingChange;
  /** By name: what the run changes of it, and whole what it deletes. */
  readonly shapes: ReadonlyMap<string, { readonly facts: ShapeFacts; readonly form: ShapePlan['form'] }>;
}

export function factsOf({ at, text, bold, fill, font, line, alt }: ShapePlan): ShapeFacts {
  const { left, top, width, height } = at;
  const dash = line.dashed ? 'Dash' : 'Solid';
  return {
    left, top, width, height, text, bold: bold === true, fill, font, colour: line.colour, weight: line.weight, dash, alt
  }; // prettier-ignore
}

export function partName(part: DrawingPart): string {
  return part.kind === 'shape' ? part.shape.name : part.connector.name;
}

/** What the boxes that a run changes or deletes look like now. */
export async function captureDrawings(
  context: Excel.RequestContext,
  changes: readonly DrawingChange[],
): Promise<readonly DrawingBefore[]> {
  if (changes.length === 0) return [];
  const corners = await cornersOf(context, changes);
  const found = changes.map((change) => {
    const shapes = context.workbook.worksheets.getItem(change.sheetId).shapes;
    const names = [
      ...change.changed.map(({ name }) => name),
      ...change.gone.filter(({ kind }) => kind === 'shape').map(partName),
    ];
    return { change, boxes: names.map((name) => ({ name, shape: loaded(shapes.getItem(name)) })) };
  });
  await context.sync();
  return found.map(({ change, boxes }, k) => ({
    change,
    shapes: new Map(
      boxes.map(({ name, shape }) => [
        name,
        { facts: readFacts(shape, corners[k]!), form: shape.geometricShapeType as ShapePlan['form'] },
      ]),
    ),
  }));
}

export async function putDrawings(context: Excel.RequestContext, changes: readonly DrawingChange[]): Promise<void> {
  if (changes.length === 0) return;
  const standing = await readShapes(context, changes);
  changes.forEach((change, k) => {
    const { corner, shapes } = standing[k]!;
    const sheet = context.workbook.worksheets.getItem(change.sheetId);
    for (const part of change.gone) shapes.get(partName(part))?.shape.delete();
    for (const { name, set } of change.changed) put(shapes.get(name), set, corner);
    putParts(sheet, change.added, corner, namesWithout(shapes, change.gone));
  });
  await context.sync();
}

/** Puts drawings back; what a person has deleted since stays away. */
export async function restoreDrawings(context: Excel.RequestContext, before: readonly DrawingBefore[]): Promise<void> {
  if (before.length === 0 || !canDraw()) return;
  const standing = await readShapes(
    context,
    before.map(({ change }) => change),
  );
  before.forEach(({ change, shapes: were }, k) => {
    const { corner, shapes } = standing[k]!;
    const sheet = context.workbook.worksheets.getItem(change.sheetId);
    for (const part of change.added) shapes.get(partName(part))?.shape.delete();
    const names = namesWithout(shapes, change.added);
    // A failed run may not have come so far as to delete it.
    const missing = change.gone.filter((part) => !names.has(partName(part)));
    putParts(sheet, missing, corner, names);
    for (const part of missing) {
      const was = part.kind === 'shape' ? were.get(part.shape.name) : undefined;
      if (was) putFacts(sheet.shapes.getItem(partName(part)), was.facts, corner);
    }
    for (const { name, set } of change.changed) {
      const was = were.get(name)?.facts;
      if (was) put(shapes.get(name), pick(was, Object.keys(set) as (keyof ShapeFacts)[]), corner);
    }
  });
  await context.sync();
}

function pick(facts: ShapeFacts, keys: readonly (keyof ShapeFacts)[]): Partial<ShapeFacts> {
  return Object.fromEntries(keys.map((key) => [key, facts[key]])) as Partial<ShapeFacts>;
}

function namesWithout(shapes: ReadonlyMap<string, StandingShape>, parts: readonly DrawingPart[]): Set<string> {
  const names = new Set(shapes.keys());
  for (const part of parts) names.delete(partName(part));
  return names;
}

function put(standing: StandingShape | undefined, set: Partial<ShapeFacts>, corner: Corner): void {
  if (standing) putFacts(standing.shape, set, corner);
}

function putFacts(shape: Excel.Shape, set: Partial<ShapeFacts>, corner: Corner): void {
  if (set.left !== undefined) shape.left = corner.left + set.left;
  if (set.top !== undefined) shape.top = corner.top + set.top;
  if (set.width !== undefined) shape.width = set.width;
  if (set.height !== undefined) shape.height = set.height;
  if (set.alt !== undefined) shape.altTextDescription = set.alt;
  if (set.fill !== undefined) shape.fill.setSolidColor(set.fill);
  if (set.colour !== undefined) shape.lineFormat.color = set.colour;
  if (set.weight !== undefined) shape.lineFormat.weight = set.weight;
  if (set.dash !== undefined) shape.lineFormat.dashStyle = set.dash;
  const { textRange } = shape.textFrame;
  if (set.text !== undefined) textRange.text = set.text;
  if (set.font !== undefined) textRange.font.color = set.font;
  if (set.bold !== undefined) textRange.font.bold = set.bold;
}

function loaded(shape: Excel.Shape): Excel.Shape {
  shape.load('left, top, width, height, altTextDescription, geometricShapeType');
  shape.fill.load('foregroundColor');
  shape.lineFormat.load('color, weight, dashStyle');
  shape.textFrame.textRange.load('text');
  shape.textFrame.textRange.font.load('bold, color');
  return shape;
}

function readFacts(shape: Excel.Shape, corner: Corner): ShapeFacts {
  const { lineFormat, textFrame } = shape;
  const { text, font } = textFrame.textRange;
  return {
    left: shape.left - corner.left,
    top: shape.top - corner.top,
    width: shape.width,
    height: shape.height,
    text,
    bold: font.bold,
    fill: shape.fill.foregroundColor,
    font: font.color,
    colour: lineFormat.color,
    weight: lineFormat.weight,
    dash: lineFormat.dashStyle,
    alt: shape.altTextDescription,
  };
}
