import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

const undo = (): void => void open.host.book.grid.model.dispatch('REQUEST_UNDO');

describe('worksheets', () => {
  it('are added, renamed, moved, hidden, coloured, frozen and deleted', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Report');
      sheet.name = '客户 2026';
      sheet.tabColor = '#0F548C';
      sheet.position = 0;
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt(sheet.getRange('A1:A5'));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.load('name,tabColor,position,showGridlines,visibility,id');
      await context.sync();
      expect([sheet.name, sheet.tabColor, sheet.position, sheet.showGridlines, sheet.visibility]).toEqual([
        '客户 2026',
        '#0F548C',
        0,
        false,
        'Visible',
      ]);
      expect(frozen.address).toBe("'客户 2026'!A1:A5");
      sheet.visibility = 'VeryHidden';
      sheet.load('visibility');
      await context.sync();
      expect(sheet.visibility).toBe('VeryHidden');
      sheet.visibility = 'Visible';
      sheet.delete();
      const gone = context.workbook.worksheets.getItemOrNullObject('客户 2026');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it.each(['', 'x'.repeat(32), 'a/b', "'x", 'History', 'Sheet1'])('refuse the name %j', async (name) => {
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.add('Other').name = name;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: name === 'Sheet1' ? 'ItemAlreadyExists' : 'InvalidArgument' });
  });

  it('refuse writes while protected, with the code AccessDenied', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect();
      await context.sync();
    });
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('keep custom properties, page layout, headers and footers', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.customProperties.add('KAM.tag', 'portfolio');
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'A4';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea('A1:C9');
      sheet.pageLayout.setPrintTitleRows('$5:$5');
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
      await context.sync();
      const property = sheet.customProperties.getItemOrNullObject('kam.TAG').load('key,value');
      const layout = sheet.pageLayout.load('orientation,paperSize,zoom');
      const footer = sheet.pageLayout.headersFooters.defaultForAllPages.load('leftFooter');
      const area = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      expect([property.key, property.value, layout.orientation, layout.paperSize]).toEqual([
        'KAM.tag',
        'portfolio',
        'Landscape',
        'A4',
      ]);
      expect(layout.zoom).toEqual({ horizontalFitToPages: 1 });
      expect([footer.leftFooter, area.address]).toEqual(['&A', 'Sheet1!5:5']);
    });
  });
});

describe('tables', () => {
  const addTable = async (context: Excel.RequestContext): Promise<Excel.Table> => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B4').values = [
      ['Account', 'Revenue'],
      ['Acme', 10],
      ['Birch', 20],
      ['Cedar', 30],
    ];
    const table = sheet.tables.add('A1:B4', true);
    table.name = 'Sales';
    await context.sync();
    return table;
  };

  it('have a name, ranges, rows and columns that can be added, and turn back into ranges', async () => {
    await Excel.run(async (context) => {
      const table = await addTable(context);
      table.columns.add(undefined, undefined, 'Tier');
      table.rows.add(undefined, [['Dogwood', 40, 'A']]);
      table.style = 'TableStyleLight9';
      const body = table.getDataBodyRange().load('address,values');
      const header = table.getHeaderRowRange().load('values');
      const found = context.workbook.tables.getItemOrNullObject('sales').load('name,style,showTotals');
      const column = table.columns.getItemOrNullObject('tier').load('name,index');
      const rows = table.rows.getCount();
      table.autoFilter.load('enabled,isDataFiltered');
      await context.sync();
      expect([body.address, header.values, rows.value]).toEqual(['Sheet1!A2:C5', [['Account', 'Revenue', 'Tier']], 4]);
      expect(body.values[3]).toEqual(['Dogwood', 40, 'A']);
      expect([found.name, found.style, found.showTotals, column.index]).toEqual([
        'Sales',
        'TableStyleLight9',
        false,
        2,
      ]);
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, false]);
      table.resize('A1:C4');
      const resized = table.getRange().load('address');
      await context.sync();
      expect(resized.address).toBe('Sheet1!A1:C4');
      table.convertToRange();
      const none = context.workbook.tables.getItemOrNullObject('Sales');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it('push content on their right away when a column is added, and pull it back when the column is deleted', async () => {
    await Excel.run(async (context) => {
      const table = await addTable(context);
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('C1:C2').values = [['note'], ['=B2*2']];
      table.columns.add(undefined, undefined, 'Tier');
      const moved = sheet.getRange('D1:D2').load('values');
      await context.sync();
      expect(moved.values).toEqual([['note'], [20]]);
      table.columns.getItem('Tier').delete();
      const back = sheet.getRange('C1:D2').load('values');
      await context.sync();
      expect(back.values).toEqual([
        ['note', ''],
        [20, ''],
      ]);
    });
  });

  it('cannot overlap', async () => {
    const overlap = Excel.run(async (context) => {
      await addTable(context);
      context.workbook.worksheets.getItem('Sheet1').tables.add('B2:C9', true);
      await context.sync();
    });
    await expect(overlap).rejects.toMatchObject({ code: 'MergedRangeConflict' });
  });

  it('are undone with their name', async () => {
    await Excel.run(async (context) => {
      await addTable(context);
      undo();
      const none = context.workbook.tables.getItemOrNullObject('Sales');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe('names, settings, XML parts, styles', () => {
  it('keep names for cells and for values, usable in formulas', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      context.workbook.names.add('Numbers', sheet.getRange('A1:A3'));
      context.workbook.names.add('Cut', '=0.8');
      sheet.getRange('C1').formulas = [['=SUM(Numbers)']];
      const sum = sheet.getRange('C1').load('values');
      const name = context.workbook.names.getItem('numbers').load('name,formula,type');
      const cut = context.workbook.names.getItem('Cut').load('value,formula');
      await context.sync();
      expect([sum.values, name.name, name.formula, name.type]).toEqual([
        [[6]],
        'Numbers',
        '=Sheet1!$A$1:$A$3',
        'Range',
      ]);
      expect([cut.value, cut.formula]).toEqual([0.8, '=0.8']);
      name.formula = '=Sheet1!$A$1:$A$2';
      const range = name.getRange().load('address');
      sum.load('values');
      await context.sync();
      expect([range.address, sum.values]).toEqual(['Sheet1!A1:A2', [[3]]]);
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject('Numbers');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it('keep settings and custom XML', async () => {
    await Excel.run(async (context) => {
      context.workbook.settings.add('KAM.rules', '{"a":1}');
      const part = context.workbook.customXmlParts.add('<kam xmlns="urn:kam"><v>1</v></kam>');
      part.load('id');
      await context.sync();
      const setting = context.workbook.settings.getItemOrNullObject('KAM.rules').load('value');
      const missing = context.workbook.settings.getItemOrNullObject('nothing');
      const found = context.workbook.customXmlParts.getByNamespace('urn:kam').getOnlyItem();
      const xml = found.getXml();
      await context.sync();
      expect([setting.value, missing.isNullObject, xml.value]).toEqual([
        '{"a":1}',
        true,
        '<kam xmlns="urn:kam"><v>1</v></kam>',
      ]);
    });
  });

  it('lay named styles over cells', async () => {
    await Excel.run(async (context) => {
      context.workbook.styles.add('KAM Header');
      const style = context.workbook.styles.getItem('KAM Header');
      style.font.bold = true;
      style.font.color = '#FFFFFF';
      style.fill.color = '#0F548C';
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
      cell.style = 'KAM Header';
      cell.load('style');
      cell.format.fill.load('color');
      cell.format.font.load('bold,color');
      await context.sync();
      expect([cell.style, cell.format.fill.color, cell.format.font.bold, cell.format.font.color]).toEqual([
        'KAM Header',
        '#0F548C',
        true,
        '#FFFFFF',
      ]);
      cell.style = 'Normal';
      style.delete();
      const gone = context.workbook.styles.getItemOrNullObject('KAM Header');
      cell.format.fill.load('color');
      await context.sync();
      expect([gone.isNullObject, cell.format.fill.color]).toEqual([true, '#FFFFFF']);
    });
  });
});

describe('charts and conditional formats', () => {
  it('keep every property that was set and show a figure in the grid', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C4').values = [
        ['Account', 'Revenue', 'Share'],
        ['Acme', 30, 0.5],
        ['Birch', 20, 0.8],
        ['Cedar', 10, 1],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B1:B4'), 'Columns');
      chart.name = 'KAM Pareto';
      chart.title.text = '2 of 3 accounts hold 80%';
      chart.legend.visible = false;
      chart.setPosition('E2', 'K20');
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A2:A4'));
      const line = chart.series.add('Cumulative share');
      line.setValues(sheet.getRange('C2:C4'));
      line.setXAxisValues(sheet.getRange('A2:A4'));
      line.chartType = 'Line';
      line.axisGroup = 'Secondary';
      line.format.line.color = '#0F548C';
      chart.axes.getItem('Value', 'Secondary').maximum = 1;
      chart.axes.valueAxis.title.text = 'Revenue';
      const point = line.points.getItemAt(2);
      point.hasDataLabel = true;
      point.dataLabel.position = 'Top';
      await context.sync();
      const found = sheet.charts.getItemOrNullObject('KAM Pareto');
      found.load('name,chartType,title/text,legend/visible,series/items/name,series/items/chartType,width');
      found.axes.getItem('Value', 'Secondary').load('maximum');
      const count = sheet.charts.getCount();
      await context.sync();
      expect([found.name, found.chartType, found.title.text, found.legend.visible, count.value]).toEqual([
        'KAM Pareto',
        'ColumnClustered',
        '2 of 3 accounts hold 80%',
        false,
        1,
      ]);
      expect(found.series.items.map((series) => [series.name, series.chartType])).toEqual([
        ['Revenue', 'ColumnClustered'],
        ['Cumulative share', 'Line'],
      ]);
      const { getters } = open.host.book.grid;
      const [id] = getters.getChartIds('sheet1');
      expect(getters.getChartDefinition(id ?? '')).toMatchObject({
        type: 'combo',
        title: { text: '2 of 3 accounts hold 80%' },
        legendPosition: 'none',
      });
      expect(getters.getFigures('sheet1')[0]).toMatchObject({ col: 4, row: 1 });
      found.delete();
      await context.sync();
      expect(getters.getFigures('sheet1')).toEqual([]);
      undo();
      expect(getters.getFigures('sheet1')).toHaveLength(1);
    });
  });

  it('refuse a chart type that Excel does not have', async () => {
    const wrong = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.charts.add('Nonsense' as Excel.ChartType, sheet.getRange('A1:B2'));
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('colour cells by rule, find the rules again, and clear them', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:A3');
      range.values = [['A'], ['B'], ['A']];
      const rule = range.conditionalFormats.add('CellValue');
      rule.cellValue.format.fill.color = '#0F548C';
      rule.cellValue.format.font.color = '#FFFFFF';
      rule.cellValue.rule = { formula1: '="A"', operator: 'EqualTo' };
      const scale = sheet.getRange('C1:C3').conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#0F548C' },
      };
      await context.sync();
      const { getters } = open.host.book.grid;
      expect(getters.getCellComputedStyle({ sheetId: 'sheet1', col: 0, row: 0 })).toMatchObject({
        fillColor: '#0F548C',
      });
      expect(getters.getConditionalFormats('sheet1')).toHaveLength(2);
      range.conditionalFormats.load('items/type,items/id');
      await context.sync();
      expect(range.conditionalFormats.items.map((item) => item.type)).toEqual(['CellValue']);
      const again = range.conditionalFormats.items[0]?.cellValue.load('rule');
      await context.sync();
      expect(again?.rule.formula1).toBe('="A"');
      range.conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      await context.sync();
      expect([left.value, getters.getConditionalFormats('sheet1').length]).toEqual([0, 1]);
    });
  });
});

describe('structured references', () => {
  it('are calculated, answered as written, and follow the table', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [
        ['Account', 'Revenue'],
        ['Acme', 10],
        ['Birch', 20],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Sales';
      sheet.getRange('E1').formulas = [['=SUM(Sales[Revenue])']];
      const total = sheet.getRange('E1').load('values,formulas');
      await context.sync();
      expect([total.values, total.formulas]).toEqual([[[30]], [['=SUM(Sales[Revenue])']]]);
      table.rows.add(undefined, [['Cedar', 5]]);
      await context.sync();
      total.load('values,formulas');
      await context.sync();
      expect([total.values, total.formulas]).toEqual([[[35]], [['=SUM(Sales[Revenue])']]]);
    });
  });

  it('that a person types in the grid are understood too', () => {
    const { host } = open;
    host.batch(() => {
      const sheet = host.workbook.Worksheets.GetFirst();
      sheet.GetRange('A1:A3').Values = [['Revenue'], [10], [20]];
      sheet.Tables.Add('A1:A3', true).Name = 'Sales';
    });
    host.book.grid.model.dispatch('UPDATE_CELL', {
      sheetId: 'sheet1',
      col: 4,
      row: 0,
      content: '=SUM(Sales[Revenue])',
    });
    const cell = host.workbook.Worksheets.GetFirst().GetRange('E1');
    expect([cell.Values, cell.Formulas]).toEqual([[[30]], [['=SUM(Sales[Revenue])']]]);
  });
});
