import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { NamedRange } from 'hucre';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { addDrawings } from './drawing-parts';
import { putFilterColumns } from './filter-xml';
import { hideArrows } from './hidden-arrows';
import { addKeptState } from './kept-parts';
import { styleOfState } from './named-style-look';
import { nameStyles } from './named-styles';
import { putRanks } from './rule-ranks';
import type { SheetContent, WorkbookContent } from './workbook-content';

/**
 * A workbook as .xlsx. `hucre` writes the package; then the parts that it cannot write are put in: charts, shapes and
 * pictures, errors as results of formulas, and what the add-in keeps in the workbook.
 */
export async function writeWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: content.sheets.map((sheet) => toWriteSheet(sheet)),
    namedRanges: [...content.names, ...content.sheets.flatMap(printNames)],
    activeSheet: content.activeSheet,
    ...(content.properties && { properties: content.properties }),
  });
  const parts = unzipSync(bytes);
  content.sheets.forEach(({ conditionalRules = [], dataValidations = [], filterColumns = {} }, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const part = parts[path];
    if (!part) return;
    const ranked = hideArrows(putRanks(part, conditionalRules), dataValidations);
    parts[path] = Object.keys(filterColumns).length > 0 ? putFilterColumns(ranked, filterColumns) : ranked;
  });
  addDrawings(parts, content.sheets);
  for (const path of Object.keys(parts)) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) edit(parts, path, errorResults);
  }
  edit(parts, 'xl/styles.xml', (xml) => nameStyles(xml, (content.styles ?? []).map(styleOfState)));
  edit(parts, 'docProps/app.xml', nameApplication);
  edit(parts, 'xl/workbook.xml', trustResults);
  addKeptState(parts, content.kept);
  return zipSync(parts, { level: 6 });
}

/** Print area and titles, and the place of the filter, are names of the sheet; `hucre` would write the sheet's name without the quotes that most names need. */
function printNames({ name, pageSetup, autoFilter }: SheetContent): NamedRange[] {
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  const parts = [
    ['_xlnm.Print_Area', [pageSetup?.printArea]],
    // Where the filter stands: LibreOffice opens no filter of a sheet without it.
    ['_xlnm._FilterDatabase', [autoFilter?.range.replace(/[A-Z]+|\d+/g, '$$$&')]],
    ['_xlnm.Print_Titles', [pageSetup?.printTitlesColumn, pageSetup?.printTitlesRow]],
  ] as const;
  return parts.flatMap(([reserved, ranges]) => {
    const range = ranges.filter((one) => one !== undefined).map((one) => quoted + one);
    return range.length === 0 ? [] : [{ name: reserved, range: range.join(','), scope: name }];
  });
}

/** Charts and shapes are written here, print area and titles as names. */
function toWriteSheet(sheet: SheetContent): WriteSheet {
  const { conditionalRules, dataValidations, pageSetup } = sheet;
  return {
    ...sheet,
    charts: undefined,
    conditionalRules: conditionalRules && [...conditionalRules],
    dataValidations: dataValidations && [...dataValidations],
    ...(pageSetup && {
      pageSetup: { ...pageSetup, printArea: undefined, printTitlesRow: undefined, printTitlesColumn: undefined },
    }),
  };
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
    .replaceAll('name="_xlnm._FilterDatabase"', 'name="_xlnm._FilterDatabase" hidden="1"')
    .replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>');
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part) parts[path] = strToU8(change(strFromU8(part)));
}
