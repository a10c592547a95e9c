import { placeNow } from '../host/excel/chart-moved';
import { chartsKey } from '../host/excel/charts';
import { sheetFilterOf } from '../host/excel/sheet-filter';
import { STYLES_KEY } from '../host/excel/styles';
import { shapesKey } from '../host/excel/shapes';
import { listTables } from '../host/excel/table-state';
import type { Host } from '../host/host';
import { zoneAddress } from '../host/grid/address';
import type { NamedRange } from 'hucre';
import { hostTables, SHEET_NAMES_KEY, tableShape } from './apply-content';
import { propertiesOf } from './document-properties';
import { addLinks } from './links';
import { validationsOf } from './validations';
import { chartOfState } from './chart/chart-state';
import { contentFromGrid } from './content-from-grid';
import { pageOfState, rowBreaksOf } from './page-state';
import { shapesOfState } from './shape/shape-state';
import type { SheetContent, WorkbookContent } from './workbook-content';

/** Everything a host knows of its workbook, as a file holds it: `writeWorkbook(contentFromHost(host))`. */
export function contentFromHost(host: Host): WorkbookContent {
  const { book, workbook } = host;
  const { getters } = book.grid;
  const sheetIds = getters.getSheetIds();
  const fromGrid = contentFromGrid(
    book.grid.model,
    hostTables(host),
    (cell) => book.formulas.textOf(cell),
    (cell) => book.formulas.isArray(cell),
  );
  const sheets = fromGrid.map((sheet, i): SheetContent => {
    const sheetId = sheetIds[i] ?? '';
    if (sheet.cells) addLinks(sheet.cells, host, sheetId);
    const dataValidations = validationsOf(host, sheetId);
    const charts = book.state.get<Readonly<Record<string, unknown>>[]>(chartsKey(sheetId)) ?? [];
    const shapes = shapesOfState(book, sheetId, book.state.get(shapesKey(sheetId)) ?? []);
    const tables = listTables(book, sheetId).map((table) => ({
      name: table.name,
      range: zoneAddress(table.zone),
      columns: tableShape(book, table).columns.map((name) => ({ name })),
      style: table.style,
      showTotalRow: table.hasTotals,
    }));
    const filter = sheetFilterOf(book, sheetId);
    return {
      ...sheet,
      ...(filter && { autoFilter: { range: filter.range }, filterColumns: filter.criteria }),
      ...(tables.length > 0 && { tables }),
      ...(dataValidations.length > 0 && { dataValidations }),
      ...(charts.length > 0 && {
        charts: charts.map((chart) => chartOfState(book, sheetId, { ...chart, ...placeNow(book, sheetId, chart) })),
      }),
      ...(shapes.length > 0 && { shapes }),
      ...pageOfState(book.state.get(`page-layout/${sheetId}`)),
      ...rowBreaksOf(book, sheetId),
      ...(book.isProtected(sheetId) && { protection: { sheet: true } }),
    };
  });
  const properties = workbook.Worksheets.$items().map((sheet) => [
    sheet.Name,
    Object.fromEntries(sheet.CustomProperties.$items().map((property) => [property.Key, String(property.Value)])),
  ]);
  return {
    sheets,
    names: [
      ...workbook.Names.$items().map((name) => ({ name: name.Name, range: name.Formula.slice(1) })),
      ...(book.state.get<NamedRange[]>(SHEET_NAMES_KEY) ?? []),
    ],
    activeSheet: Math.max(0, sheetIds.indexOf(getters.getActiveSheetId())),
    properties: propertiesOf(host),
    styles: book.state.get<Readonly<Record<string, unknown>>[]>(STYLES_KEY) ?? [],
    kept: {
      settings: Object.fromEntries(workbook.Settings.$items().map((setting) => [setting.Key, setting.Value])),
      customXml: workbook.CustomXmlParts.$items().map((part) => ({ id: part.Id, xml: part.GetXml() })),
      sheetProperties: Object.fromEntries(
        properties.filter(([, own]) => Object.keys(own as object).length > 0),
      ) as WorkbookContent['kept']['sheetProperties'],
    },
  };
}
