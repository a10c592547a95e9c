import { arc, curve, disc, line, roundedBox, type Layer } from './raster';

const GREEN = '#107C41';
const BLUE = '#0F548C';
const PLUM = '#7A3E87';
const TEAL = '#0E7A7A';
const BROWN = '#8A3B00';
const SLATE = '#5B5F6B';
const WHITE = '#FFFFFF';
const GOLD = '#FFC83D';

/**
 * The add-in's own sign: a Pareto chart, bars that fall and a curve that rises. White on a filled tile, so that it reads on a light and
 * on a dark ribbon. Drawn on a 16 × 16 grid with edges on whole pixels: at 16 px nothing blurs.
 */
export function kamGlyph(size: number): readonly Layer[] {
  const u = size / 16;
  return [
    tile(size, GREEN),
    { shape: roundedBox(2 * u, 8 * u, 3 * u, 6 * u, 0.3 * u), colour: WHITE },
    { shape: roundedBox(6 * u, 10 * u, 3 * u, 4 * u, 0.3 * u), colour: WHITE },
    { shape: roundedBox(10 * u, 12 * u, 3 * u, 2 * u, 0.3 * u), colour: WHITE },
    { shape: line(curve([3.2 * u, 6.2 * u], [6 * u, 2.8 * u], [13.6 * u, 2.6 * u]), 1.4 * u), colour: GOLD },
  ];
}

/** Segment accounts: the customer pyramid in three tiers, the few at the top in gold. */
export function segmentGlyph(size: number): readonly Layer[] {
  const u = size / 16;
  const bar = (left: number, top: number, width: number, height: number, colour: string, opacity = 1): Layer => ({
    shape: roundedBox(left * u, top * u, width * u, height * u, 0.6 * u),
    colour,
    opacity,
  });
  return [tile(size, BLUE), bar(6, 2, 4, 3, GOLD), bar(4, 6, 8, 3, WHITE), bar(2, 10, 12, 4, WHITE, 0.85)];
}

/** Score relationships: people who are tied to one another, the one who decides in gold. */
export function relationshipGlyph(size: number): readonly Layer[] {
  const u = size / 16;
  const tie = (x: number, y: number): Layer => ({
    shape: line([[8 * u, 5 * u], [x * u, y * u]], 1.2 * u), // prettier-ignore
    colour: WHITE,
    opacity: 0.85,
  });
  const person = (x: number, y: number, radius: number, colour: string): Layer => ({
    shape: disc(x * u, y * u, radius * u),
    colour,
  });
  return [
    tile(size, PLUM),
    tie(4, 11.5),
    tie(12, 11.5),
    person(8, 5, 2.7, GOLD),
    person(4, 11.5, 2.2, WHITE),
    person(12, 11.5, 2.2, WHITE),
  ];
}

/** Summarise pipeline: a funnel, with what comes out of it in gold. */
export function pipelineGlyph(size: number): readonly Layer[] {
  const u = size / 16;
  const bar = (left: number, top: number, width: number, colour: string): Layer => ({
    shape: roundedBox(left * u, top * u, width * u, 2 * u, 0.6 * u),
    colour,
  });
  return [tile(size, TEAL), bar(2, 2, 12, WHITE), bar(3, 5, 10, WHITE), bar(5, 8, 6, WHITE), bar(6, 12, 4, GOLD)];
}

/** Quarterly review: a sheet of paper with its rows, ticked off. */
export function reviewGlyph(size: number): readonly Layer[] {
  const u = size / 16;
  const row = (top: number, width: number): Layer => ({
    shape: roundedBox(5 * u, top * u, width * u, 1 * u, 0.3 * u),
    colour: BROWN,
  });
  return [
    tile(size, BROWN),
    { shape: roundedBox(3 * u, 2 * u, 10 * u, 12 * u, 0.8 * u), colour: WHITE },
    row(4, 6),
    row(6, 4),
    { shape: line([[5.4 * u, 10.4 * u], [7.4 * u, 12 * u], [11.6 * u, 8.2 * u]], 1.8 * u), colour: GOLD }, // prettier-ignore
  ];
}

/** Help: a question mark on a disc, so that it is not taken for a job. */
export function helpGlyph(size: number): readonly Layer[] {
  const u = size / 16;
  const stroke = 1.9 * u;
  return [
    { shape: disc(8 * u, 8 * u, 7.75 * u), colour: SLATE },
    { shape: line(arc(8 * u, 6 * u, 2.4 * u, -180, 60), stroke), colour: WHITE },
    { shape: line([[9.2 * u, 8.08 * u], [8 * u, 8.9 * u], [8 * u, 9.8 * u]], stroke), colour: WHITE }, // prettier-ignore
    { shape: disc(8 * u, 12.3 * u, 1.15 * u), colour: WHITE },
  ];
}

function tile(size: number, colour: string): Layer {
  return { shape: roundedBox(0, 0, size, size, size * 0.16), colour };
}
