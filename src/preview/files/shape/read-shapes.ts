import { strFromU8 } from 'fflate';
import { colorOf, placedBy } from '../chart/read-anchor';
import { relationships, xmlOf, type Parts } from '../package-parts';
import { find, findAll, valueAt, type XmlElement } from '../xml-tree';
import type { LineEnd, ShapeContent, ShapeText } from './shape-content';
import { ALIGNMENTS, ANCHORS, apiName, CONNECTORS, DASHES, HEADS, shapeKind } from './shape-names';

const EMU_PER_POINT = 12_700;
const ANGLE_UNIT = 60_000;

/** Shapes, lines and pictures of a drawing. Groups and what has no geometry of Excel's own list are left out. */
export function readShapes(parts: Parts, drawing: string): ShapeContent[] {
  const anchors = find(xmlOf(parts, drawing), 'wsDr')?.children ?? [];
  const targets = relationships(parts, drawing);
  const found = anchors.flatMap((anchor) => {
    const element = anchor.children.find(({ name }) => name === 'sp' || name === 'cxnSp' || name === 'pic');
    return element ? [{ anchor, element }] : [];
  });
  const indexOfId = new Map(found.map(({ element }, i) => [findAll(element, 'cNvPr')[0]?.attributes['id'], i]));
  return found.flatMap(({ anchor, element }) => {
    const shape = readShape(anchor, element, indexOfId);
    if (shape.kind !== 'picture') return [shape];
    const picture = readPicture(parts, targets.get(findAll(element, 'blip')[0]?.attributes['r:embed'] ?? ''));
    return picture ? [{ ...shape, picture }] : [];
  });
}

function readShape(
  anchor: XmlElement,
  element: XmlElement,
  indexOfId: ReadonlyMap<string | undefined, number>,
): ShapeContent {
  const named = findAll(element, 'cNvPr')[0]?.attributes ?? {};
  const look = find(element, 'spPr');
  const turned = find(look, 'xfrm')?.attributes ?? {};
  const kind = element.name === 'cxnSp' ? 'line' : element.name === 'pic' ? 'picture' : 'shape';
  const preset = find(look, 'prstGeom')?.attributes['prst'] ?? 'rect';
  const stroke = find(look, 'ln');
  const fill = find(look, 'solidFill');
  const alpha = findAll(fill ?? element, 'alpha')[0]?.attributes['val'];
  const end = (tie: string, head: string): LineEnd => {
    const tied = findAll(element, tie)[0]?.attributes;
    const shape = indexOfId.get(tied?.['id']);
    const style = apiName(HEADS, find(stroke, head)?.attributes['type']);
    return {
      ...(style !== undefined && { head: style }),
      ...(tied && shape !== undefined && { shape, site: Number(tied['idx'] ?? 0) }),
    };
  };
  return {
    name: named['name'] ?? 'Shape',
    ...(named['descr'] && { description: named['descr'] }),
    kind,
    ...placedBy(anchor),
    ...(turned['flipH'] === '1' && { flipX: true }),
    ...(turned['flipV'] === '1' && { flipY: true }),
    ...(turned['rot'] && { rotation: Number(turned['rot']) / ANGLE_UNIT }),
    geometry: kind === 'line' ? connectorOf(preset) : shapeKind(preset),
    fill: fill ? (colorOf(fill) ?? '#4472C4') : null,
    ...(fill && alpha !== undefined && { fillTransparency: 1 - Number(alpha) / 100_000 }),
    line: lineOf(stroke, kind === 'line'),
    ...(kind === 'line' && { begin: end('stCxn', 'headEnd'), end: end('endCxn', 'tailEnd') }),
    ...(kind === 'shape' && { text: textOf(find(element, 'txBody')) }),
  };
}

function connectorOf(preset: string): string {
  if (preset.startsWith('bent')) return 'Elbow';
  return apiName(CONNECTORS, preset) ?? (preset.startsWith('curved') ? 'Curve' : 'Straight');
}

function lineOf(stroke: XmlElement | undefined, isLine: boolean): ShapeContent['line'] {
  if (!stroke) return isLine ? {} : null;
  if (find(stroke, 'noFill')) return null;
  const color = colorOf(find(stroke, 'solidFill'));
  const weight = stroke.attributes['w'];
  const dash = apiName(DASHES, valueAt(stroke, 'prstDash'));
  return {
    ...(color !== undefined && { color }),
    ...(weight !== undefined && { weight: Number(weight) / EMU_PER_POINT }),
    ...(dash !== undefined && { dash }),
  };
}

function textOf(body: XmlElement | undefined): ShapeText {
  const paragraphs = body?.children.filter(({ name }) => name === 'p') ?? [];
  const text = paragraphs
    .map((paragraph) =>
      findAll(paragraph, 't')
        .map((run) => run.text)
        .join(''),
    )
    .join('\n');
  const run = paragraphs.flatMap((paragraph) => findAll(paragraph, 'rPr'))[0];
  const { sz, b, i } = run?.attributes ?? {};
  const color = colorOf(find(run, 'solidFill'));
  const name = find(run, 'latin')?.attributes['typeface'];
  const layout = find(body, 'bodyPr')?.attributes ?? {};
  const horizontal = apiName(ALIGNMENTS, find(paragraphs[0], 'pPr')?.attributes['algn']);
  const vertical = apiName(ANCHORS, layout['anchor']);
  const margins = Object.entries({ left: 'lIns', top: 'tIns', right: 'rIns', bottom: 'bIns' }).flatMap(([side, key]) =>
    layout[key] === undefined ? [] : [[side, Number(layout[key]) / EMU_PER_POINT]],
  );
  return {
    text,
    font: {
      ...(name !== undefined && !name.startsWith('+') && { name }),
      ...(sz !== undefined && { size: Number(sz) / 100 }),
      ...(b === '1' && { bold: true }),
      ...(i === '1' && { italic: true }),
      ...(color !== undefined && { color }),
    },
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    margins: Object.fromEntries(margins) as ShapeText['margins'],
  };
}

const FORMATS: Readonly<Record<string, string>> = {
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  gif: 'GIF',
  bmp: 'BMP',
  svg: 'SVG',
};

function readPicture(parts: Parts, path: string | undefined): ShapeContent['picture'] | null {
  const bytes = path === undefined ? undefined : parts[path];
  const format = FORMATS[path?.split('.').at(-1)?.toLowerCase() ?? ''];
  return bytes && format ? { base64: btoa(strFromU8(bytes, true)), format } : null;
}
