/**
 * Everything that a run may change, as plain data read through the client: two equal answers mean that the workbook is as it was.
 * Ids are left out where Excel makes new ones.
 */
export async function workbookState(): Promise<Record<string, unknown>> {
  return Excel.run(async (context) => {
    const { worksheets, names, settings, styles } = context.workbook;
    worksheets.load('items/name, items/visibility');
    names.load('items/name, items/formula');
    settings.load('items/key, items/value');
    styles.load('items/name');
    await context.sync();
    const sheets: Record<string, unknown> = {};
    for (const sheet of worksheets.items) sheets[sheet.name] = await sheetState(context, sheet);
    return {
      sheets,
      order: worksheets.items.map(({ name }) => name),
      names: names.items.map(({ name, formula }) => [name, formula]).sort(),
      settings: settings.items.map(({ key, value }) => [key, value as unknown]).sort(),
      styles: styles.items.map(({ name }) => name).filter((name) => name.startsWith('KAM')),
    };
  });
}

async function sheetState(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown> {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('address, values, formulas, numberFormat');
  const charts = sheet.charts.load('items/name, items/title/text, items/top, items/left');
  const tables = sheet.tables.load('items/name, items/columns/items/name');
  const formats = sheet.getRange().conditionalFormats.load('items/type');
  const marks = sheet.customProperties.load('items/key, items/value');
  const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
  await context.sync();
  const widths = await columnLooks(context, sheet);
  return {
    cells: used.isNullObject ? null : [used.address, used.values, used.formulas, used.numberFormat],
    charts: charts.items.map(({ name, title, top, left }) => [name, title.text, top, left]).sort(),
    tables: tables.items.map(({ name, columns }) => [name, columns.items.map((column) => column.name)]),
    formats: formats.items.map(({ type }) => type),
    marks: marks.items.map(({ key, value }) => [key, value]),
    frozen: frozen.isNullObject ? null : frozen.address,
    widths,
  };
}

/** Width, and the look of the first row, of the first twelve columns. */
async function columnLooks(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown> {
  const cells = Array.from({ length: 12 }, (_, column) => sheet.getRangeByIndexes(0, column, 1, 1));
  for (const cell of cells) cell.load('format/columnWidth, format/font/bold, format/font/color, format/fill/color');
  await context.sync();
  return cells.map(({ format }) => [format.columnWidth, format.font.bold, format.font.color, format.fill.color]);
}

/** Cells of an address, as values. */
export async function valuesAt(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

export async function formulasAt(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });
}
