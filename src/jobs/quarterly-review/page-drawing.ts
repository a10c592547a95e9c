import { factsOf, partName, type DrawingChange, type ShapeFacts } from '../../workbook/drawing-changes';
import type { Corner, DrawingPlace, StandingDrawing, StandingShape } from '../../workbook/drawings';
import type { ShapePlan } from '../../workbook/put-shapes';
import type { DrawingPart, DrawingPlan } from '../../workbook/write-plan';
import { DRAWING, type FoundPage, type KeyedPage, type PageRecord } from './keyed-page';

/** Points by which a box may be off where we put it without anybody having moved it: hosts and files round to pixels. */
const ROUNDING = 2;

/** Where the drawing of a page stands now; null where it has none, or where a person took its rows out. */
export function drawingPlace(page: KeyedPage, found: FoundPage): DrawingPlace | null {
  const drawing = drawingOf(page);
  if (!drawing) return null;
  const row = found.rowOf.get(page.rows[drawing.at.row]?.key ?? '');
  const column = found.columnOf.get(drawing.at.column);
  if (row === undefined || column === undefined) return null;
  return { sheetId: found.sheet.sheetId, at: { row: found.sheet.row + row, column: found.sheet.column + column } };
}

/**
 * What has to change of a drawing that stands. A box that a person wrote in is theirs; one that they moved or stretched says what is true
 * and stays where it is; one that they deleted stays away, and so does its line.
 */
export function drawingChange(
  page: KeyedPage,
  place: DrawingPlace,
  record: PageRecord,
  { corner, shapes }: StandingDrawing,
): DrawingChange {
  const drawn = new Map(
    Object.entries(record[DRAWING] ?? {}).map(([name, text]) => [name, JSON.parse(String(text)) as DrawingPart]),
  );
  const parts = drawingOf(page)?.parts ?? [];
  const names = new Set(parts.map(partName));
  const added: DrawingPart[] = [];
  const gone: DrawingPart[] = [];
  const changed: { readonly name: string; readonly set: Partial<ShapeFacts> }[] = [];
  const isDeleted = (name: string): boolean => drawn.has(name) && !shapes.has(name);
  for (const part of parts) {
    const name = partName(part);
    const was = drawn.get(name);
    const stands = shapes.get(name);
    if (isDeleted(name)) continue;
    if (part.kind === 'connector') {
      if (part.connector.end && isDeleted(part.connector.end.shape)) continue;
      if (JSON.stringify(was) === JSON.stringify(part)) continue;
      if (was) gone.push(was);
      // Without a record it is somebody else's of the same name.
      if (was || !stands) added.push(part);
    } else if (!stands) added.push(part);
    else if (was?.kind === 'shape') {
      const set = boxChange(was.shape, part.shape, stands, corner);
      if (Object.keys(set).length > 0) changed.push({ name, set });
    }
  }
  for (const [name, was] of drawn) {
    const stands = shapes.get(name);
    if (names.has(name) || !stands) continue;
    if (was.kind === 'connector' || stands.text === was.shape.text) gone.push(was);
  }
  return { ...place, added, changed, gone };
}

export function isChange({ added, changed, gone }: DrawingChange): boolean {
  return added.length + changed.length + gone.length > 0;
}

function boxChange(was: ShapePlan, is: ShapePlan, stands: StandingShape, corner: Corner): Partial<ShapeFacts> {
  if (stands.text !== was.text) return {};
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= ROUNDING;
  const isInPlace =
    near(stands.left - corner.left, was.at.left) &&
    near(stands.top - corner.top, was.at.top) &&
    near(stands.width, was.at.width) &&
    near(stands.height, was.at.height);
  const before = factsOf(was);
  const place: readonly string[] = ['left', 'top', 'width', 'height'];
  return Object.fromEntries(
    Object.entries(factsOf(is)).filter(
      ([key, value]) => before[key as keyof ShapeFacts] !== value && (isInPlace || !place.includes(key)),
    ),
  );
}

function drawingOf({ look }: KeyedPage): DrawingPlan | undefined {
  return look.flatMap((each) => (each.kind === 'drawing' ? [each.drawing] : []))[0];
}
