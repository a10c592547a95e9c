import { arc, curve, disc, line, roundedBox, type Layer } from './raster';

const GREEN = '#107C41';
const BLUE = '#0F548C';
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
