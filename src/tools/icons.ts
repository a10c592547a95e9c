import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { helpGlyph, kamGlyph, pipelineGlyph, relationshipGlyph, reviewGlyph, segmentGlyph } from './icons/glyphs';
import { encodePng } from './icons/png';
import { paint, type Layer } from './icons/raster';

/** The store and the task pane want all five sizes of our sign; the ribbon wants three of every button. */
const STORE_SIZES = [16, 32, 64, 80, 128];
const RIBBON_SIZES = [16, 32, 80];

const ICONS: readonly (readonly [string, (size: number) => readonly Layer[], readonly number[]])[] = [
  ['kam', kamGlyph, STORE_SIZES],
  ['segment', segmentGlyph, RIBBON_SIZES],
  ['relationship', relationshipGlyph, RIBBON_SIZES],
  ['pipeline', pipelineGlyph, RIBBON_SIZES],
  ['review', reviewGlyph, RIBBON_SIZES],
  ['help', helpGlyph, RIBBON_SIZES],
];

/** Every icon file by name, drawn when asked for: the same pixels on every machine. */
export const icons = ICONS.flatMap(([name, glyph, sizes]) =>
  sizes.map((size) => ({ name: `${name}-${size}.png`, size, draw: () => encodePng(size, paint(size, glyph(size))) })),
);

function main(): void {
  const folder = join(__dirname, '../../assets/icons');
  mkdirSync(folder, { recursive: true });
  for (const { name, draw } of icons) writeFileSync(join(folder, name), draw());
  console.log(`${icons.length} icons in assets/icons`);
}

if (require.main === module) main();
