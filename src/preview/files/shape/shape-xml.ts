import { val } from '../chart/chart-parts';
import { element as e, escapeXml } from '../xml-text';
import type { LineEnd, ShapeContent, ShapeText } from './shape-content';
import { ALIGNMENTS, ANCHORS, CONNECTORS, DASHES, fileGeometry, HEADS } from './shape-names';

const EMU_PER_POINT = 12_700;
/** A file counts degrees in sixtieths of thousandths. */
const ANGLE_UNIT = 60_000;

export const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

/**
 * One shape of a drawing. `id` is its number within the drawing, `idOf` that of another shape, `picture` the relationship of its picture.
 */
export function shapeXml(
  shape: ShapeContent,
  id: number,
  idOf: (index: number) => number | undefined,
  picture?: string,
): string {
  const named = e('xdr:cNvPr', { id, name: shape.name, descr: shape.description });
  if (shape.kind === 'line') return lineXml(shape, named, idOf);
  if (shape.kind === 'picture')
    return e(
      'xdr:pic',
      {},
      e('xdr:nvPicPr', {}, named, e('xdr:cNvPicPr', {}, e('a:picLocks', { noChangeAspect: 1 }))),
      e('xdr:blipFill', {}, e('a:blip', { 'r:embed': picture }), e('a:stretch', {}, e('a:fillRect'))),
      e('xdr:spPr', {}, transform(shape), geometry('rect')),
    );
  return e(
    'xdr:sp',
    { macro: '', textlink: '' },
    e('xdr:nvSpPr', {}, named, e('xdr:cNvSpPr')),
    e('xdr:spPr', {}, transform(shape), geometry(fileGeometry(shape.geometry)), fillXml(shape), strokeXml(shape)),
    textXml(shape.text),
  );
}

function lineXml(shape: ShapeContent, named: string, idOf: (index: number) => number | undefined): string {
  const tied = (name: string, end: LineEnd | undefined): string | undefined => {
    const id = end?.shape === undefined ? undefined : idOf(end.shape);
    return id === undefined ? undefined : e(name, { id, idx: end?.site ?? 0 });
  };
  return e(
    'xdr:cxnSp',
    { macro: '' },
    e('xdr:nvCxnSpPr', {}, named, e('xdr:cNvCxnSpPr', {}, tied('a:stCxn', shape.begin), tied('a:endCxn', shape.end))),
    e('xdr:spPr', {}, transform(shape), geometry(CONNECTORS[shape.geometry] ?? 'straightConnector1'), strokeXml(shape)),
  );
}

function transform({ frame, rotation, flipX, flipY }: ShapeContent): string {
  return e(
    'a:xfrm',
    {
      rot: rotation ? Math.round(rotation * ANGLE_UNIT) : undefined,
      flipH: flipX ? 1 : undefined,
      flipV: flipY ? 1 : undefined,
    },
    e('a:off', { x: emu(frame.left), y: emu(frame.top) }),
    e('a:ext', { cx: emu(frame.width), cy: emu(frame.height) }),
  );
}

const geometry = (name: string): string => e('a:prstGeom', { prst: name }, e('a:avLst'));

function solid(color: string, transparency = 0): string {
  const alpha = transparency > 0 ? val('a:alpha', Math.round((1 - transparency) * 100_000)) : undefined;
  return e('a:solidFill', {}, e('a:srgbClr', { val: color.replace('#', '').toUpperCase() }, alpha));
}

function fillXml({ fill, fillTransparency }: ShapeContent): string {
  return fill ? solid(fill, fillTransparency) : e('a:noFill');
}

function strokeXml({ line, begin, end }: ShapeContent): string {
  if (!line) return e('a:ln', {}, e('a:noFill'));
  const head = (name: string, given: LineEnd | undefined): string | undefined => {
    const type = HEADS[given?.head ?? ''];
    return type && e(name, { type });
  };
  return e(
    'a:ln',
    { w: emu(line.weight ?? 1) },
    solid(line.color ?? '#2F528F'),
    val('a:prstDash', DASHES[line.dash ?? 'Solid'] ?? 'solid'),
    head('a:headEnd', begin),
    head('a:tailEnd', end),
  );
}

function textXml(given: ShapeText | undefined): string {
  const { text = '', font = {}, horizontal, vertical, margins = {} } = given ?? {};
  const inset = (points: number | undefined): number | undefined => (points === undefined ? undefined : emu(points));
  const body = e('a:bodyPr', {
    vertOverflow: 'overflow',
    horzOverflow: 'overflow',
    wrap: 'square',
    lIns: inset(margins.left),
    tIns: inset(margins.top),
    rIns: inset(margins.right),
    bIns: inset(margins.bottom),
    rtlCol: 0,
    anchor: ANCHORS[vertical ?? 'Top'] ?? 't',
  });
  const run = (name: string): string =>
    e(
      name,
      {
        lang: name === 'a:rPr' ? 'en-US' : undefined,
        sz: font.size === undefined ? undefined : Math.round(font.size * 100),
        b: font.bold ? 1 : undefined,
        i: font.italic ? 1 : undefined,
      },
      font.color === undefined ? undefined : solid(font.color),
      font.name === undefined ? undefined : e('a:latin', { typeface: font.name }),
    );
  const paragraphs = text
    .split(/\r\n|[\r\n]/)
    .map((paragraph) =>
      e(
        'a:p',
        {},
        e('a:pPr', { algn: ALIGNMENTS[horizontal ?? 'Left'] ?? 'l' }),
        paragraph === '' ? undefined : e('a:r', {}, run('a:rPr'), e('a:t', {}, escapeXml(paragraph))),
      ),
    );
  return e('xdr:txBody', {}, body, e('a:lstStyle'), ...paragraphs);
}
