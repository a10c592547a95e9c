/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods for properties */
import type { Sample } from './sample';
import { writeSales } from './sample';

export const ranges: readonly Sample[] = [
  {
    title: 'write values, formulas and number formats, and read them back',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        const total = sheet.getRange('C5');
        total.formulas = [['=SUM(C2:C4)']];
        total.numberFormat = [['#,##0']];
        const range = sheet.getRange('C2:C5').load('address,values,formulas,text,numberFormat,valueTypes,rowCount');
        range.load('rowIndex,columnIndex,columnCount,cellCount');
        await context.sync();
        return [range.address, range.values, range.formulas[3], range.text[3], range.numberFormat[3], range.rowCount];
      }),
    shows: ['Sheet1!C2:C5', [[300], [100], [200], [600]], ['=SUM(C2:C4)'], ['600'], ['#,##0'], 4],
  },
  {
    title: 'walk from range to range',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        const start = sheet.getRange('B2');
        const found = [
          start.getOffsetRange(1, 1),
          start.getResizedRange(2, 1),
          start.getEntireRow(),
          start.getEntireColumn(),
          start.getSurroundingRegion(),
          sheet.getRange('A1:C4').getLastCell(),
          sheet.getRange('A1:C4').getLastRow(),
          sheet.getRange('A1:B3').getIntersection('B2:D9'),
          sheet.getRange('A1:B3').getBoundingRect('D9'),
          sheet.getRange('A1:C4').getColumn(1),
          sheet.getRange('A1:C4').getRow(2),
          sheet.getRange('A1:C4').getCell(3, 2),
          sheet.getRangeByIndexes(1, 1, 2, 2),
          sheet.getRange('A:Z').getUsedRangeOrNullObject(true),
          sheet.getUsedRangeOrNullObject(true),
          start.getAbsoluteResizedRange(2, 2),
          start.getRowsBelow(2),
          start.getColumnsAfter(1),
        ].map((range) => range.load('address'));
        const nothing = sheet.getRange('A1').getIntersectionOrNullObject('C3');
        await context.sync();
        return [found.map((range) => range.address.replace('Sheet1!', '')).join(' '), nothing.isNullObject];
      }),
    shows: ['C3 B2:C4 2:2 B:B A1:C4 C4 A4:C4 B2:B3 A1:D9 B1:B4 A3:C3 C4 B2:C3 A1:C4 A1:C4 B2:C3 B3:B4 C2', true],
  },
  {
    title: 'find and replace text',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        const first = sheet.getRange('A1:C4').find('north', {});
        const exact = sheet.getRange('A1:C4').findOrNullObject('north', { completeMatch: true, matchCase: true });
        const all = sheet.findAll('north', { matchCase: false });
        const none = sheet.findAllOrNullObject('west', {});
        first.load('address');
        all.load('address,areaCount,cellCount');
        const changed = sheet.getRange('B1:B4').replaceAll('North', 'N', { completeMatch: true });
        const region = sheet.getRange('B2:B4').load('values');
        await context.sync();
        return [first.address, exact.isNullObject, all.address, none.isNullObject, changed.value, region.values];
      }),
    shows: ['Sheet1!B2', true, 'Sheet1!B2,Sheet1!B4', true, 2, [['N'], ['South'], ['N']]],
  },
  {
    title: 'sort rows by two keys',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        sheet.getRange('A1:C4').sort.apply(
          [
            { key: 1, ascending: true },
            { key: 2, ascending: false },
          ],
          false,
          true,
          'Rows',
        );
        const names = sheet.getRange('A1:A4').load('values');
        await context.sync();
        return names.values.flat();
      }),
    shows: ['Account', 'Acme', 'Cedar', 'Birch'],
  },
  {
    title: 'find blanks, errors, constants and formulas',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        sheet.getRange('B3').clear('Contents');
        sheet.getRange('D2:D4').formulas = [['=C2*2'], ['=1/0'], ['=C4*2']];
        const data = sheet.getRange('A1:D4');
        const found = [
          data.getSpecialCells('Blanks'),
          data.getSpecialCells('Formulas'),
          data.getSpecialCells('Formulas', 'Errors'),
          data.getSpecialCells('Constants', 'Numbers'),
        ].map((areas) => areas.load('address'));
        const none = data.getSpecialCellsOrNullObject('DataValidations');
        await context.sync();
        return [found.map((areas) => areas.address.replaceAll('Sheet1!', '')), none.isNullObject];
      }),
    shows: [['D1,B3', 'D2:D4', 'D3', 'C2:C4'], true],
  },
  {
    title: 'insert and delete cells with a shift, and whole rows and columns',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        sheet.getRange('E1').formulas = [['=SUM(C2:C4)']];
        sheet.getRange('3:3').insert('Down');
        sheet.getRange('A:A').insert('Right');
        sheet.getRange('B2:B3').delete('Up');
        const cells = sheet.getRange('A1:D5').load('values');
        const total = sheet.getRange('F1').load('formulas');
        await context.sync();
        return [cells.values, total.formulas];
      }),
    shows: [
      [
        ['', 'Account', 'Region', 'Revenue'],
        ['', 'Birch', 'North', 300],
        ['', 'Cedar', '', ''],
        ['', '', 'South', 100],
        ['', '', 'North', 200],
      ],
      [['=SUM(D2:D5)']],
    ],
  },
  {
    title: 'copy values, formulas and formats, also transposed',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        sheet.getRange('D2').formulas = [['=C2*2']];
        sheet.getRange('D2').format.fill.color = '#FFFF00';
        sheet.getRange('D3:D4').copyFrom('D2', 'All');
        sheet.getRange('F1').copyFrom('D2:D4', 'Values', false, true);
        sheet.getRange('A6').copyFrom(sheet.getRange('D4'), 'Formats');
        const formulas = sheet.getRange('D2:D4').load('formulas');
        const values = sheet.getRange('F1:H1').load('values');
        const look = sheet.getRange('A6').load('values');
        look.format.fill.load('color');
        await context.sync();
        return [formulas.formulas, values.values, look.values, look.format.fill.color];
      }),
    shows: [[['=C2*2'], ['=C3*2'], ['=C4*2']], [[600, 200, 400]], [['']], '#FFFF00'],
  },
  {
    title: 'clear contents, formats, links or all',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        const cell = sheet.getRange('A2');
        cell.hyperlink = { address: 'https://example.com', textToDisplay: 'Acme' };
        cell.format.font.bold = true;
        cell.clear('Hyperlinks');
        cell.load('values,hyperlink');
        cell.format.font.load('bold');
        const gone = sheet.getRange('A3:C3');
        gone.clear();
        gone.load('values');
        await context.sync();
        const before = [cell.values, cell.format.font.bold];
        cell.clear('Formats');
        cell.format.font.load('bold');
        await context.sync();
        return [before, cell.format.font.bold, gone.values];
      }),
    shows: [[[['Acme']], true], false, [['', '', '']]],
  },
  {
    title: 'format cells: fill, font, borders, alignment, widths',
    run: () =>
      Excel.run(async (context) => {
        const header = writeSales(context).getRange('A1:C1');
        header.format.fill.color = '#0F548C';
        header.format.font.color = '#FFFFFF';
        header.format.font.bold = true;
        header.format.font.size = 12;
        header.format.horizontalAlignment = 'Center';
        header.format.verticalAlignment = 'Center';
        header.format.wrapText = true;
        header.format.columnWidth = 90;
        header.format.rowHeight = 30;
        header.format.borders.getItem('EdgeBottom').style = 'Continuous';
        header.format.load('columnWidth,rowHeight,useStandardWidth,horizontalAlignment,verticalAlignment,wrapText');
        header.format.fill.load('color');
        header.format.font.load('bold,size,color');
        const edge = header.format.borders.getItem('EdgeBottom').load('style');
        await context.sync();
        header.format.fill.clear();
        header.format.fill.load('color');
        header.format.useStandardHeight = true;
        const { format } = header;
        const seen = [
          format.columnWidth,
          format.rowHeight,
          format.horizontalAlignment,
          format.font.size,
          edge.style,
          format.wrapText,
        ];
        await context.sync();
        return [...seen, format.useStandardWidth, format.fill.color];
      }),
    shows: [90, 30, 'Center', 12, 'Continuous', true, false, '#FFFFFF'],
  },
  {
    title: 'merge cells, hide rows, choose from a list',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        sheet.getRange('A6:C6').merge();
        sheet.getRange('3:3').rowHidden = true;
        sheet.getRange('B2:B4').dataValidation.rule = { list: { inCellDropDown: true, source: 'North,South' } };
        const merged = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address');
        const rows = sheet.getRange('A2:A4').getRowProperties({ rowHidden: true });
        const rule = sheet.getRange('B2').dataValidation.load('type,rule');
        const other = sheet.getRange('C2:C3').dataValidation;
        other.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
        other.clear();
        other.load('type');
        const visible = sheet.getRange('A1:A4').getSpecialCells('Visible').load('address');
        await context.sync();
        return [merged.address, rows.value.map((row) => row.rowHidden), rule.type, other.type, visible.address];
      }),
    shows: ['Sheet1!A6:C6', [false, true, false], 'List', 'None', 'Sheet1!A1:A2,Sheet1!A4'],
  },
  {
    title: 'follow a formula that spills',
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
        const cell = sheet.getRange('A1').load('hasSpill');
        const spill = cell.getSpillingToRangeOrNullObject().load('address,values');
        const parent = sheet.getRange('A3').getSpillParentOrNullObject().load('address');
        await context.sync();
        const seen = [cell.hasSpill, spill.address, spill.values, parent.address];
        sheet.getRange('A2').values = [['in the way']];
        cell.load('values');
        await context.sync();
        return [...seen, cell.values];
      }),
    shows: [true, 'Sheet1!A1:A3', [[1], [2], [3]], 'Sheet1!A1', [['#SPILL!']]],
  },
];
