import { find, valueAt, type XmlElement } from '../xml-tree';
import type { CellPoint, Placed } from './chart-content';

const EMU_PER_POINT = 12_700;
const EMU_PER_PIXEL = 9_525;
/** Excel's default column and row, for anchors that name cells. */
const COLUMN_POINTS = 48;
const ROW_POINTS = 15;

/** A cell of an anchor, and how far into it. */
function cellPoint(element: XmlElement | undefined): CellPoint | null {
  if (!element) return null;
  const number = (name: string): number => Number(find(element, name)?.text ?? 0);
  const pixels = (name: string): number => Math.round((number(name) / EMU_PER_PIXEL) * 100) / 100;
  return { row: number('row'), col: number('col'), offset: { x: pixels('colOff'), y: pixels('rowOff') } };
}

const PLACEMENTS = { twoCell: 'TwoCell', oneCell: 'OneCell', absolute: 'Absolute' } as const;
export type Placement = (typeof PLACEMENTS)[keyof typeof PLACEMENTS];
export const isPlacement = (value: unknown): value is Placement => Object.values<unknown>(PLACEMENTS).includes(value);

/** Where an anchor lies and what it does there. */
export function placedBy(anchor: XmlElement): Placed {
  const from = cellPoint(find(anchor, 'from'));
  const to = cellPoint(find(anchor, 'to'));
  return {
    frame: frameOf(anchor),
    ...(from && (to ? { anchor: { from, to } } : { corner: from })),
    placement: placementOf(anchor),
  };
}

/** What happens to a drawing when rows and columns under it come and go. */
function placementOf({ name, attributes }: XmlElement): Placement {
  const kind = name === 'twoCellAnchor' ? (attributes['editAs'] ?? 'twoCell') : name.replace('Anchor', '');
  return PLACEMENTS[kind as keyof typeof PLACEMENTS] ?? 'TwoCell';
}

/** Where an anchor lies, as far as it says so itself; by cells, in sheets of default columns and rows. */
function frameOf(anchor: XmlElement): Placed['frame'] {
  const points = (text: string | undefined): number => Number(text ?? 0) / EMU_PER_POINT;
  const corner = (element: XmlElement | undefined): { x: number; y: number } => ({
    x: Number(find(element, 'col')?.text ?? 0) * COLUMN_POINTS + points(find(element, 'colOff')?.text),
    y: Number(find(element, 'row')?.text ?? 0) * ROW_POINTS + points(find(element, 'rowOff')?.text),
  });
  const position = find(anchor, 'pos')?.attributes;
  const extent = find(anchor, 'ext')?.attributes;
  const from = position ? { x: points(position['x']), y: points(position['y']) } : corner(find(anchor, 'from'));
  const to = corner(find(anchor, 'to'));
  const width = extent ? points(extent['cx']) : to.x - from.x;
  const height = extent ? points(extent['cy']) : to.y - from.y;
  return { left: from.x, top: from.y, width, height };
}

/** `#0F548C`, where a fill says its colour as one. */
export function colorOf(fill: XmlElement | undefined): string | undefined {
  const rgb = valueAt(fill, 'srgbClr');
  return rgb === undefined ? undefined : `#${rgb}`;
}
