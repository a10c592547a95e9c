import type { CellPoint, ChartContent } from './chart/chart-content';
import type { ShapeContent } from './shape/shape-content';
import { emu, shapeXml } from './shape/shape-xml';
import { element as e, XML_HEAD } from './xml-text';

const EMU_PER_PIXEL = 9525;
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationships of a drawing: the n-th chart, and the picture of the n-th shape. */
export const chartRelation = (index: number): string => `rId${index + 1}`;
export const pictureRelation = (index: number): string => `rIdPicture${index + 1}`;

/** What lies over a sheet and where: its charts, and over them its shapes in their order. */
export function drawingXml(charts: readonly ChartContent[], shapes: readonly ShapeContent[]): string {
  const namespaces = {
    'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'xmlns:a': MAIN,
    'xmlns:r': RELATIONSHIPS,
  };
  // Ids within a drawing: 1 is the drawing's own.
  const idOfShape = (index: number): number | undefined => (index in shapes ? charts.length + index + 2 : undefined);
  return (
    XML_HEAD +
    e(
      'xdr:wsDr',
      namespaces,
      ...charts.map((chart, i) => anchored(chart, PLACEMENTS[chart.placement ?? 'TwoCell'], graphicFrame(chart, i))),
      ...shapes.map((shape, i) =>
        anchored(
          shape,
          PLACEMENTS[shape.placement ?? 'TwoCell'],
          shapeXml(shape, idOfShape(i) ?? 0, idOfShape, pictureRelation(i)),
        ),
      ),
    )
  );
}

const PLACEMENTS = { TwoCell: 'twoCell', OneCell: 'oneCell', Absolute: 'absolute' } as const;

function anchored({ frame, anchor }: Pick<ChartContent, 'frame' | 'anchor'>, editAs: string, content: string): string {
  const { left, top, width, height } = frame;
  const place = anchor
    ? [cellPoint('xdr:from', anchor.from), cellPoint('xdr:to', anchor.to)]
    : [e('xdr:pos', { x: emu(left), y: emu(top) }), e('xdr:ext', { cx: emu(width), cy: emu(height) })];
  const kind = anchor ? 'xdr:twoCellAnchor' : 'xdr:absoluteAnchor';
  return e(kind, anchor ? { editAs } : {}, ...place, content, e('xdr:clientData'));
}

function graphicFrame(chart: ChartContent, index: number): string {
  const graphic = e('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONSHIPS, 'r:id': chartRelation(index) });
  return e(
    'xdr:graphicFrame',
    { macro: '' },
    e(
      'xdr:nvGraphicFramePr',
      {},
      // The finding is the alternative text: the API has none for charts.
      e('xdr:cNvPr', { id: index + 2, name: chart.name, descr: chart.title ?? undefined }),
      e('xdr:cNvGraphicFramePr'),
    ),
    e('xdr:xfrm', {}, e('a:off', { x: 0, y: 0 }), e('a:ext', { cx: 0, cy: 0 })),
    e('a:graphic', {}, e('a:graphicData', { uri: CHART }, graphic)),
  );
}

function cellPoint(name: string, { row, col, offset }: CellPoint): string {
  // A file wants whole lengths.
  const [x, y] = [Math.round(offset.x * EMU_PER_PIXEL), Math.round(offset.y * EMU_PER_PIXEL)];
  const parts = { col, colOff: x, row, rowOff: y };
  return e(name, {}, ...Object.entries(parts).map(([part, value]) => e(`xdr:${part}`, {}, String(value))));
}
