/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods for properties */
/* eslint-disable office-addins/call-sync-before-read -- the rule takes going on from an object for reading it */
import type { Sample } from './sample';
import { addSalesTable, writeSales } from './sample';

export const tables: readonly Sample[] = [
  {
    title: 'make a table, add rows and columns, and list it',
    run: () =>
      Excel.run(async (context) => {
        const table = await addSalesTable(context);
        table.style = 'TableStyleLight9';
        table.rows.add(undefined, [['Dogwood', 'South', 50]]);
        table.rows.add(undefined, [['Elm', 'North', 1]]);
        table.rows.getItemAt(4).delete();
        table.columns.add(undefined, [['Share'], [0.1], [0.2], [0.3], [0.4]]);
        const { tables } = context.workbook.worksheets.getItem('Sheet1');
        tables.load('items/name,items/style');
        const header = table.getHeaderRowRange().load('values');
        const body = table.getDataBodyRange().load('address');
        const whole = table.getRange().load('address');
        const missing = context.workbook.tables.getItemOrNullObject('Other');
        const share = table.columns.getItemOrNullObject('share').load('name,index');
        const count = table.rows.getCount();
        const first = context.workbook.tables.getItem('Sales').columns.getItem('Account').getDataBodyRange();
        first.load('values');
        await context.sync();
        share.delete();
        table.getRange().load('address');
        await context.sync();
        return [
          missing.isNullObject,
          tables.items.length,
          header.values,
          body.address,
          whole.address,
          share.index,
          count.value,
          first.values,
        ];
      }),
    shows: [
      true,
      1,
      [['Account', 'Region', 'Revenue', 'Share']],
      'Sheet1!A2:D5',
      'Sheet1!A1:D5',
      3,
      4,
      [['Acme'], ['Birch'], ['Cedar'], ['Dogwood']],
    ],
  },
  {
    title: 'take a row out of a table, and a list off its cells',
    run: () =>
      Excel.run(async (context) => {
        const table = await addSalesTable(context);
        const regions = table.columns.getItem('Region').getDataBodyRange();
        regions.dataValidation.rule = { list: { inCellDropDown: true, source: 'North,South' } };
        await context.sync();
        regions.dataValidation.clear();
        table.rows.getItemAt(1).delete();
        const body = table.getDataBodyRange().load('values,address');
        const rule = table.columns.getItem('Region').getDataBodyRange().dataValidation.load('type');
        await context.sync();
        return [body.address, body.values.map(([account]) => account as string), rule.type];
      }),
    shows: ['Sheet1!A2:C3', ['Acme', 'Cedar'], 'None'],
  },
  {
    title: 'make a table of rows without headers',
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ];
        const table = sheet.tables.add('A1:B2', false);
        const all = table.getRange().load('address,values');
        await context.sync();
        return [all.address, all.values];
      }),
    shows: [
      'Sheet1!A1:B3',
      [
        ['Column1', 'Column2'],
        [1, 2],
        [3, 4],
      ],
    ],
  },
  {
    title: 'sort a table and show its totals',
    run: () =>
      Excel.run(async (context) => {
        const table = await addSalesTable(context);
        table.sort.apply([{ key: 2, ascending: false }]);
        table.showTotals = true;
        const total = table.columns.getItem('Revenue').getTotalRowRange();
        total.formulas = [['=SUBTOTAL(109,[Revenue])']];
        total.load('values,address');
        const whole = table.getTotalRowRange().load('values');
        table.sort.load('fields,matchCase');
        const names = table.columns.getItem('Account').getDataBodyRange().load('values');
        await context.sync();
        return [names.values.flat(), total.address, whole.values, table.sort.fields[0]?.key];
      }),
    shows: [['Acme', 'Cedar', 'Birch'], 'Sheet1!C5', [['Total', '', 600]], 2],
  },
  {
    title: 'filter a table by values, by a condition and by the largest',
    run: () =>
      Excel.run(async (context) => {
        const table = await addSalesTable(context);
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const shown = async (): Promise<string> => {
          const visible = sheet.getRange('A2:A4').getSpecialCells('Visible').load('address');
          table.autoFilter.load('isDataFiltered');
          await context.sync();
          return visible.address.replaceAll('Sheet1!', '');
        };
        table.columns.getItem('Region').filter.applyValuesFilter(['North']);
        const seen = [await shown()];
        table.clearFilters();
        table.columns.getItem('Revenue').filter.applyCustomFilter('>=200', '<300', 'And');
        seen.push(await shown());
        table.clearFilters();
        table.autoFilter.apply('A1:C4', 2, { filterOn: 'TopItems', criterion1: '2' });
        seen.push(await shown());
        sheet.autoFilter.load('isDataFiltered,enabled');
        await context.sync();
        const filtered = sheet.autoFilter.isDataFiltered;
        table.autoFilter.clearCriteria();
        seen.push(await shown());
        return [seen, filtered, table.autoFilter.isDataFiltered];
      }),
    shows: [['A2,A4', 'A4', 'A2,A4', 'A2:A4'], true, false],
  },
  {
    title: 'resize a table, turn it into a range, delete another',
    run: () =>
      Excel.run(async (context) => {
        const table = await addSalesTable(context);
        table.resize('A1:C3');
        const sized = table.getRange().load('address');
        await context.sync();
        const range = table.convertToRange().load('address');
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.tables.add('A1:C4', true).delete();
        const left = sheet.getUsedRangeOrNullObject(true);
        const tables = sheet.getRange('A1:C4').getTables(false).load('items');
        await context.sync();
        return [sized.address, range.address, left.isNullObject, tables.items.length];
      }),
    shows: ['Sheet1!A1:C3', 'Sheet1!A1:C3', true, 0],
  },
  {
    title: 'use structured references',
    run: () =>
      Excel.run(async (context) => {
        await addSalesTable(context);
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const cell = sheet.getRange('E1');
        cell.formulas = [['=SUM(Sales[Revenue])']];
        cell.load('values,formulas');
        await context.sync();
        return [cell.values, cell.formulas];
      }),
    shows: [[[600]], [['=SUM(Sales[Revenue])']]],
  },
  {
    title: 'colour cells by rules of every kind',
    run: () =>
      Excel.run(async (context) => {
        const range = writeSales(context).getRange('C2:C4');
        const rules = range.conditionalFormats;
        const value = rules.add('CellValue').cellValue;
        value.format.fill.color = '#FFC7CE';
        value.format.font.color = '#9C0006';
        value.rule = { formula1: '150', operator: 'LessThan' };
        rules.add('ColorScale').colorScale.criteria = {
          minimum: { type: 'LowestValue', color: '#FFFFFF' },
          maximum: { type: 'HighestValue', color: '#0F548C' },
        };
        rules.add('DataBar').dataBar.barDirection = 'LeftToRight';
        rules.add('IconSet').iconSet.style = 'ThreeTrafficLights1';
        const custom = rules.add('Custom').custom;
        custom.rule.formula = '=C2>250';
        custom.format.font.bold = true;
        rules.add('TopBottom').topBottom.rule = { rank: 1, type: 'TopItems' };
        rules.add('PresetCriteria').preset.rule = { criterion: 'AboveAverage' };
        rules.add('ContainsText').textComparison.rule = { operator: 'Contains', text: '3' };
        rules.load('items/type,items/id,items/priority');
        await context.sync();
        const types = rules.items.map((rule) => rule.type);
        const first = rules.items.find((rule) => rule.type === 'CellValue')?.cellValue.load('rule');
        await context.sync();
        rules.items[0]?.delete();
        const left = rules.getCount();
        await context.sync();
        rules.clearAll();
        const none = rules.getCount();
        await context.sync();
        return [[...types].sort(), first?.rule.operator, left.value, none.value];
      }),
    shows: [
      ['CellValue', 'ColorScale', 'ContainsText', 'Custom', 'DataBar', 'IconSet', 'PresetCriteria', 'TopBottom'],
      'LessThan',
      7,
      0,
    ],
  },
];
