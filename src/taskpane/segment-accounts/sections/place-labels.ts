/** Where a text stands in a drawing, its anchor and the box it takes. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

interface Spot {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HEIGHT = 11;
const GAP = 7;

/** Puts a text beside each spot where it covers no earlier one and stays inside; right is tried first, then left, above, below. */
export function placeLabels(spots: readonly Spot[], inside: Box): readonly PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const { text, x, y } of spots) {
    const width = widthOf(text);
    const candidates: readonly (PlacedLabel & { readonly box: Box })[] = [
      { anchor: 'start' as const, x: x + GAP, y: y + 4, left: x + GAP },
      { anchor: 'end' as const, x: x - GAP, y: y + 4, left: x - GAP - width },
      { anchor: 'middle' as const, x, y: y - GAP, left: x - width / 2 },
      { anchor: 'middle' as const, x, y: y + GAP + HEIGHT - 2, left: x - width / 2 },
    ].map(({ left, ...label }) => ({
      ...label,
      text,
      box: { left, right: left + width, top: label.y - HEIGHT + 2, bottom: label.y + 2 },
    }));
    const free = candidates.find(({ box }) => isWithin(box, inside) && !taken.some((other) => overlap(box, other)));
    // A name that finds no room is still in the table.
    if (!free) continue;
    taken.push(free.box);
    placed.push({ text, x: free.x, y: free.y, anchor: free.anchor });
  }
  return placed;
}

/** Units of a drawing that a text of 10 takes, a little more rather than less. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e80 ? 10 : 5.6;
  return width;
}

function isWithin(box: Box, inside: Box): boolean {
  return box.left >= inside.left && box.right <= inside.right && box.top >= inside.top && box.bottom <= inside.bottom;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
