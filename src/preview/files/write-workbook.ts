import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { NamedRange } from 'hucre';
import { writeXlsx, type SheetChart, type WriteSheet } from 'hucre/xlsx';
import { chartXml } from './chart/chart-xml';
import { drawingXml } from './chart/drawing-xml';
import { addKeptState } from './kept-parts';
import type { SheetContent, WorkbookContent } from './workbook-content';

/**
 * A workbook as .xlsx. `hucre` writes the package; then the parts that it cannot write are put in: our charts in place of its
 * placeholders, errors as results of formulas, and what the add-in keeps in the workbook.
 */
export async function writeWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: content.sheets.map((sheet) => toWriteSheet(sheet)),
    namedRanges: [...content.names, ...content.sheets.flatMap(printNames)],
    activeSheet: content.activeSheet,
    properties: { creator: 'KAM for Excel (preview)' },
  });
  const parts = unzipSync(bytes);
  putCharts(parts, content.sheets);
  for (const path of Object.keys(parts)) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) edit(parts, path, errorResults);
  }
  edit(parts, 'docProps/app.xml', nameApplication);
  edit(parts, 'xl/workbook.xml', trustResults);
  addKeptState(parts, content.kept);
  return zipSync(parts, { level: 6 });
}

/** Print area and titles are names of the sheet; `hucre` would write the sheet's name without the quotes that most names need. */
function printNames({ name, pageSetup }: SheetContent): NamedRange[] {
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  const parts = [
    ['_xlnm.Print_Area', pageSetup?.printArea],
    ['_xlnm.Print_Titles', pageSetup?.printTitlesRow],
  ] as const;
  return parts.flatMap(([reserved, range]) =>
    range === undefined ? [] : [{ name: reserved, range: quoted + range, scope: name }],
  );
}

function toWriteSheet({ charts, pageSetup, ...rest }: SheetContent): WriteSheet {
  const sheet = {
    ...rest,
    ...(pageSetup && { pageSetup: { ...pageSetup, printArea: undefined, printTitlesRow: undefined } }),
  };
  return charts && charts.length > 0 ? { ...sheet, charts: charts.map(() => PLACEHOLDER) } : sheet;
}

/** Makes `hucre` wire drawing, relationships and content types; its chart itself is replaced. */
const PLACEHOLDER: SheetChart = { type: 'line', series: [{ values: 'A1:A2' }], anchor: { from: { row: 0, col: 0 } } };

function putCharts(parts: Record<string, Uint8Array>, sheets: readonly SheetContent[]): void {
  let chartNumber = 0;
  sheets.forEach(({ charts }, i) => {
    if (!charts || charts.length === 0) return;
    parts[`xl/drawings/drawing${i + 1}.xml`] = strToU8(drawingXml(charts));
    for (const chart of charts) parts[`xl/charts/chart${++chartNumber}.xml`] = strToU8(chartXml(chart));
  });
}

/** A formula whose cached result is an error is of type `e`; as text it would not count as one until it is calculated again. */
function errorResults(xml: string): string {
  return xml.replace(
    / t="str"(>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<v>#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)<\/v>)/g,
    ' t="e"$1',
  );
}

/**
 * LibreOffice shows cached results of formulas only in files of Excel's own family, which it tells by this name; of other files it
 * calculates every cell again, and it has no =KAM.* functions. Who really wrote the file stands in its core properties.
 */
function nameApplication(xml: string): string {
  return xml.replace(/<Application>[^<]*</, '<Application>Microsoft Excel<');
}

/** Results of formulas stand as they are: whoever opens the file without the add-in would else calculate #NAME? in their place. */
function trustResults(xml: string): string {
  return xml
    .replace(/(<workbook [^>]*>)/, '$1<fileVersion appName="xl" lastEdited="7" lowestEdited="7"/>')
    .replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>');
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part) parts[path] = strToU8(change(strFromU8(part)));
}
