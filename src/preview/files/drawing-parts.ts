import { strFromU8, strToU8 } from 'fflate';
import { chartXml } from './chart/chart-xml';
import { chartRelation, drawingXml, pictureRelation } from './drawing-xml';
import type { SheetContent } from './workbook-content';
import { element as e, XML_HEAD } from './xml-text';

type Parts = Record<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const MEDIA: Readonly<Record<string, string>> = { PNG: 'png', JPEG: 'jpeg', GIF: 'gif', BMP: 'bmp', SVG: 'svg' };

/** Puts the drawings of all sheets into a package: charts, shapes and pictures, with all that ties them to their sheets. */
export function addDrawings(parts: Parts, sheets: readonly SheetContent[]): void {
  let chartNumber = 0;
  let pictureNumber = 0;
  sheets.forEach(({ charts = [], shapes = [] }, i) => {
    if (charts.length === 0 && shapes.length === 0) return;
    const drawing = `drawing${i + 1}.xml`;
    parts[`xl/drawings/${drawing}`] = strToU8(drawingXml(charts, shapes));
    addType(parts, `/xl/drawings/${drawing}`, `${TYPES}.drawing+xml`);
    const ties: string[] = [];
    charts.forEach((chart, index) => {
      const path = `xl/charts/chart${++chartNumber}.xml`;
      parts[path] = strToU8(chartXml(chart));
      addType(parts, `/${path}`, `${TYPES}.drawingml.chart+xml`);
      ties.push(tie(chartRelation(index), 'chart', `../${path.slice(3)}`));
    });
    shapes.forEach(({ picture }, index) => {
      const ending = picture && MEDIA[picture.format];
      if (!picture || !ending) return;
      const path = `xl/media/image${++pictureNumber}.${ending}`;
      parts[path] = strToU8(atob(picture.base64), true);
      addEnding(parts, ending);
      ties.push(tie(pictureRelation(index), 'image', `../${path.slice(3)}`));
    });
    if (ties.length > 0) addTies(parts, `xl/drawings/_rels/${drawing}.rels`, ties);
    addTies(parts, `xl/worksheets/_rels/sheet${i + 1}.xml.rels`, [
      tie('rIdDrawing', 'drawing', `../drawings/${drawing}`),
    ]);
    edit(parts, `xl/worksheets/sheet${i + 1}.xml`, withDrawing);
  });
}

/** The element has its place near the end; the schema is strict about it. */
function withDrawing(xml: string): string {
  const named = xml.includes('xmlns:r=') ? xml : xml.replace('<worksheet ', `<worksheet xmlns:r="${OFFICE}" `);
  // Rules and cells may have extensions of their own: only what comes after them is looked at.
  const after = Math.max(named.lastIndexOf('</sheetData>'), named.lastIndexOf('</conditionalFormatting>'), 0);
  const follows = /<(legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/.exec(named.slice(after));
  const at = after + (follows?.index ?? 0);
  return `${named.slice(0, at)}<drawing r:id="rIdDrawing"/>${named.slice(at)}`;
}

function tie(id: string, kind: string, target: string): string {
  return e('Relationship', { Id: id, Type: `${OFFICE}/${kind}`, Target: target });
}

function addTies(parts: Parts, path: string, ties: readonly string[]): void {
  parts[path] ??= strToU8(`${XML_HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`);
  edit(parts, path, (xml) =>
    xml.replace(/<\/Relationships>|<Relationships([^>]*)\/>/, (end, attributes: string | undefined) =>
      end.startsWith('</') ? ties.join('') + end : `<Relationships${attributes ?? ''}>${ties.join('')}</Relationships>`,
    ),
  );
}

function addType(parts: Parts, PartName: string, ContentType: string): void {
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `${e('Override', { PartName, ContentType })}</Types>`),
  );
}

function addEnding(parts: Parts, Extension: string): void {
  const ContentType = Extension === 'svg' ? 'image/svg+xml' : `image/${Extension}`;
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.includes(`Extension="${Extension}"`)
      ? xml
      : xml.replace(/(<Types[^>]*>)/, `$1${e('Default', { Extension, ContentType })}`),
  );
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part) parts[path] = strToU8(change(strFromU8(part)));
}
