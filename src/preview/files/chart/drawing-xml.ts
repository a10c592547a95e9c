import { element as e, XML_HEAD } from '../xml-text';
import type { CellPoint, ChartContent } from './chart-content';

const EMU_PER_POINT = 12_700;
const EMU_PER_PIXEL = 9525;
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Where the charts of a sheet lie. The n-th chart has the relationship `rIdn`. */
export function drawingXml(charts: readonly ChartContent[]): string {
  const anchors = charts.map((chart, i) => {
    const { left, top, width, height } = chart.frame;
    const graphic = e('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONSHIPS, 'r:id': `rId${i + 1}` });
    const { anchor } = chart;
    const place = anchor
      ? [cellPoint('xdr:from', anchor.from), cellPoint('xdr:to', anchor.to)]
      : [e('xdr:pos', { x: emu(left), y: emu(top) }), e('xdr:ext', { cx: emu(width), cy: emu(height) })];
    return e(
      anchor ? 'xdr:twoCellAnchor' : 'xdr:absoluteAnchor',
      anchor ? { editAs: 'oneCell' } : {},
      ...place,
      e(
        'xdr:graphicFrame',
        { macro: '' },
        e(
          'xdr:nvGraphicFramePr',
          {},
          // The finding is the alternative text: the API has none for charts.
          e('xdr:cNvPr', { id: i + 2, name: chart.name, descr: chart.title ?? undefined }),
          e('xdr:cNvGraphicFramePr'),
        ),
        e('xdr:xfrm', {}, e('a:off', { x: 0, y: 0 }), e('a:ext', { cx: 0, cy: 0 })),
        e('a:graphic', {}, e('a:graphicData', { uri: CHART }, graphic)),
      ),
      e('xdr:clientData'),
    );
  });
  const namespaces = {
    'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'xmlns:a': MAIN,
  };
  return XML_HEAD + e('xdr:wsDr', namespaces, ...anchors);
}

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

function cellPoint(name: string, { row, col, offset }: CellPoint): string {
  const parts = { col, colOff: offset.x * EMU_PER_PIXEL, row, rowOff: offset.y * EMU_PER_PIXEL };
  return e(name, {}, ...Object.entries(parts).map(([part, value]) => e(`xdr:${part}`, {}, String(value))));
}
