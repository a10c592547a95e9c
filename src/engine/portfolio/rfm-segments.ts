/** The ten segments; a rule's number of a segment is its place here, counted from 1. */
export const rfmSegments = [
  'champions',
  'loyal',
  'potential-loyalists',
  'new',
  'promising',
  'need-attention',
  'about-to-sleep',
  'at-risk',
  'cannot-lose',
  'lost',
] as const;
export type RfmSegment = (typeof rfmSegments)[number];

/** The rule table has a row for each of so many recency scores, with a column for each of so many frequency scores. */
const side = 5;

/**
 * Segment of each account by its recency and frequency score.
 *
 * The table is made for scores 1 to 5; with another number of bins the lowest and highest scores stay the ends and those
 * between go to the nearest.
 *
 * Shapes  r, f: n → indices into `rfmSegments`: n
 *
 * @example segmentsOf(Uint8Array.of(5, 1), Uint8Array.of(5, 1), 5, defaultRules['rfm.segments']) // => Uint8Array.of(0, 9)
 */
export function segmentsOf(r: Uint8Array, f: Uint8Array, bins: number, table: readonly number[]): Uint8Array {
  const segments = new Uint8Array(r.length);
  for (let i = 0; i < r.length; i++) segments[i] = table[side * place(r[i]!, bins) + place(f[i]!, bins)]! - 1;
  return segments;
}

function place(score: number, bins: number): number {
  return bins === side ? score - 1 : Math.round(((score - 1) * (side - 1)) / (bins - 1));
}
