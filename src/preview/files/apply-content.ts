import type { FormulaSurroundings } from '../host/formula-translator';
import type { TableShape } from '../host/formula-text';
import { drawChart } from '../host/excel/chart-figure';
import { chartsKey } from '../host/excel/charts';
import { pageBreaksKey } from '../host/excel/page-breaks';
import { parseZone, zoneAddress } from '../host/grid/address';
import { storeSheetFilter } from '../host/excel/sheet-filter';
import { STYLES_KEY, withStyles } from '../host/excel/styles';
import { shapesKey } from '../host/excel/shapes';
import { listTables, updateTable, type TableInfo } from '../host/excel/table-state';
import type { Book } from '../host/book';
import type { Host } from '../host/host';
import { chartState } from './chart/chart-state';
import { frameIn } from './chart/placed';
import { breakStates, pageState } from './page-state';
import { ruleStates } from './rule-state';
import { applyProperties } from './document-properties';
import type { OpenedFile } from './open-file';
import { sheetIdOf } from './grid-data';
import { applyLinks } from './links';
import { shapeStates } from './shape/shape-state';
import { applyValidations } from './validations';
import type { SheetContent } from './workbook-content';

/** Where names that belong to a sheet wait for the file to be written. */
export const SHEET_NAMES_KEY = 'file/sheet-names';

/** What formula translation must know, asked of the host each time: tables move and are renamed. */
export function hostSurroundings(host: Host): FormulaSurroundings {
  return {
    sheetName: (sheetId) => host.book.grid.sheetName(sheetId),
    tables: () => hostTables(host),
  };
}

export function hostTables({ book }: Pick<Host, 'book'>): TableShape[] {
  return listTables(book).map((table) => tableShape(book, table));
}

export function tableShape(book: Book, { name, sheetId, zone, hasHeaders, hasTotals }: TableInfo): TableShape {
  const header = hasHeaders ? book.cells.values(sheetId, { ...zone, bottom: zone.top })[0] : undefined;
  const columns = Array.from({ length: zone.right - zone.left + 1 }, (_, i) => String(header?.[i] ?? `Column${i + 1}`));
  return {
    name,
    sheet: book.grid.sheetName(sheetId),
    ...zone,
    headerRows: hasHeaders ? 1 : 0,
    totalRows: hasTotals ? 1 : 0,
    columns,
  };
}

/**
 * Puts into a host what the grid's own data has no place for: tables with their names, charts, page layout, protection, settings, custom
 * XML, sheet properties, and formulas as they were written. Call it once, right after `new Host({ data: file.data, … })`.
 */
export function applyContent(host: Host, file: OpenedFile): void {
  const { book, workbook } = host;
  const { content } = file;
  if (!content) return;
  const sheets = workbook.Worksheets.$items();
  book.batch(() => {
    content.sheets.forEach((sheet, i) => {
      for (const table of sheet.tables ?? []) {
        const added = sheets[i]?.Tables.Add(table.range ?? '', true);
        if (!added) continue;
        added.Name = table.displayName ?? table.name;
        if (table.style) added.Style = table.style;
        if (table.showTotalRow) updateTable(book, added.$info, { config: { totalRow: true } });
      }
      putState(book, sheetIdOf(i), sheet);
      const made = sheets[i];
      if (made) {
        applyLinks(made, sheet.cells ?? new Map());
        applyValidations(host, sheetIdOf(i), sheet.dataValidations ?? []);
      }
      for (const [key, value] of Object.entries(content.kept.sheetProperties[sheet.name] ?? {})) {
        sheets[i]?.CustomProperties.Add(key, value);
      }
    });
    if (content.styles && content.styles.length > 0) book.state.set(STYLES_KEY, withStyles(content.styles));
    applyProperties(host, content.properties);
    for (const [key, value] of Object.entries(content.kept.settings)) workbook.Settings.Add(key, value);
    for (const { xml } of content.kept.customXml) workbook.CustomXmlParts.Add(xml);
    for (const { name, range, scope } of content.names) {
      // Names that stand for cells came in with the grid's data; those that stand for a value or a formula are only known here.
      if (scope === undefined && !workbook.Names.GetItemOrNullObject(name)) workbook.Names.Add(name, `=${range}`);
    }
    // Sheet-level names have no place in the host: they are kept for the file.
    const ofSheets = content.names.filter(({ name, scope }) => scope !== undefined && !name.startsWith('_xlnm.'));
    if (ofSheets.length > 0) book.state.set(SHEET_NAMES_KEY, ofSheets);
    for (const { written, sheetId, row, col, isArray } of file.formulas) {
      book.formulas.remember(written, sheetId, row, col);
      if (isArray) book.formulas.rememberArray(sheetId, row, col);
    }
    // Last, for it refuses further writes.
    content.sheets.forEach((sheet, i) => {
      if (sheet.protection && sheet.protection.sheet !== false) sheets[i]?.Protection.Protect();
    });
  });
  const active = book.grid.getters.getSheetIds()[content.activeSheet];
  if (active !== undefined && content.sheets[content.activeSheet]?.hidden !== true) book.activate(active);
  book.grid.forgetSteps();
}

/** State that the host's classes keep as plain values: set as they would set it, and drawn as they draw it. */
function putState(book: Book, sheetId: string, sheet: SheetContent): void {
  const charts = (sheet.charts ?? []).map((chart) =>
    chartState({ ...chart, frame: frameIn(book, sheetId, chart) }, book.newId()),
  );
  if (charts.length > 0) book.state.set(chartsKey(sheetId), charts);
  for (const chart of charts) drawChart(book, sheetId, chart);
  const shapes = shapeStates(book, sheetId, sheet.shapes ?? []);
  if (shapes.length > 0) book.state.set(shapesKey(sheetId), shapes);
  const page = pageState(sheet);
  if (page) book.state.set(`page-layout/${sheetId}`, page);
  if (sheet.rowBreaks) book.state.set(pageBreaksKey(sheetId), breakStates(sheet.rowBreaks));
  const filter = parseZone(sheet.autoFilter?.range ?? '');
  if (filter) storeSheetFilter(book, sheetId, { range: zoneAddress(filter), criteria: sheet.filterColumns ?? {} });
  const rules = ruleStates(sheet.conditionalRules ?? []);
  if (rules.length > 0) book.state.set(`rules/${sheetId}`, rules);
}
