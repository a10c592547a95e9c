/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods for properties */
import type { Sample } from './sample';
import { writeSales } from './sample';

export const worksheets: readonly Sample[] = [
  {
    title: 'add, order, hide, colour, activate and delete sheets',
    run: () =>
      Excel.run(async (context) => {
        const { worksheets: sheets } = context.workbook;
        const sheet = sheets.add('Report');
        sheet.tabColor = '#FF0000';
        sheet.position = 0;
        sheet.showGridlines = false;
        sheet.activate();
        sheets.add('Draft').visibility = 'Hidden';
        sheets.getItem('Sheet1').delete();
        sheets.load('items/name,items/visibility,items/position,items/id');
        const missing = sheets.getItemOrNullObject('Sheet1');
        const active = sheets.getActiveWorksheet().load('name');
        sheet.load('showGridlines');
        await context.sync();
        return [sheets.items.map((one) => `${one.name} ${one.visibility}`), missing.isNullObject, active.name];
      }),
    shows: [['Report Visible', 'Draft Hidden'], true, 'Report'],
  },
  {
    title: 'copy a sheet with its table, rules and charts',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        sheet.tables.add('A1:C4', true).name = 'Sales';
        sheet.charts.add('ColumnClustered', sheet.getRange('C1:C4'));
        sheet.getRange('C2:C4').conditionalFormats.add('DataBar');
        sheet.getRange('E1').formulas = [['=SUM(C2:C4)']];
        await context.sync();
        const copy = sheet.copy('After', sheet).load('name,position');
        const total = copy.getRange('E1').load('values');
        copy.tables.load('items/name');
        copy.getRange('C2').values = [[0]];
        total.load('values');
        const charts = copy.charts.getCount();
        const rules = copy.getRange('C2').conditionalFormats.getCount();
        const original = sheet.getRange('E1').load('values');
        await context.sync();
        const tables = copy.tables.items.length;
        return [copy.name, copy.position, tables, total.values, original.values, charts.value, rules.value];
      }),
    shows: ['Sheet1 (2)', 1, 1, [[300]], [[600]], 1, 1],
  },
  {
    title: 'protect, freeze, and lay out for printing',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
        const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
        sheet.pageLayout.orientation = 'Landscape';
        sheet.pageLayout.paperSize = 'A4';
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        sheet.pageLayout.setPrintArea('A1:C4');
        sheet.pageLayout.setPrintTitleRows('$1:$1');
        const footers = sheet.pageLayout.headersFooters.defaultForAllPages;
        footers.leftFooter = '&A';
        footers.centerFooter = '&P / &N';
        footers.rightFooter = '&D';
        sheet.horizontalPageBreaks.add('A9');
        sheet.horizontalPageBreaks.removePageBreaks();
        sheet.horizontalPageBreaks.add(sheet.getRange('A3'));
        const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
        const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
        sheet.protection.protect({ allowSort: true });
        sheet.protection.load('protected');
        await context.sync();
        sheet.protection.unprotect();
        sheet.freezePanes.unfreeze();
        const loose = sheet.freezePanes.getLocationOrNullObject();
        const wasProtected = sheet.protection.protected;
        await context.sync();
        const rows = breaks.items.map(({ rowIndex }) => rowIndex);
        return [frozen.address, area.address, ...rows, wasProtected, loose.isNullObject];
      }),
    shows: ['Sheet1!A1', 'Sheet1!A1:C4', 2, true, true],
  },
  {
    title: 'keep properties of a sheet and of the workbook',
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.customProperties.add('owner', 'KAM');
        context.workbook.properties.custom.add('version', 3);
        context.workbook.properties.author = 'An author';
        const owner = sheet.customProperties.getItem('owner').load('key,value');
        const missing = sheet.customProperties.getItemOrNullObject('nothing');
        const version = context.workbook.properties.custom.getItem('version').load('value,type');
        context.workbook.properties.load('author');
        await context.sync();
        owner.delete();
        const gone = sheet.customProperties.getItemOrNullObject('owner');
        await context.sync();
        const { author } = context.workbook.properties;
        return [owner.value, missing.isNullObject, version.value, author, gone.isNullObject];
      }),
    shows: ['KAM', true, 3, 'An author', true],
  },
  {
    title: 'read what is selected and calculate by hand',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        sheet.getRange('B2:C3').select();
        const selected = context.workbook.getSelectedRange().load('address');
        const cell = context.workbook.getActiveCell().load('address,worksheet/name');
        context.application.calculate('Full');
        context.application.load('calculationMode');
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
        await context.sync();
        return [selected.address, cell.address, cell.worksheet.name, context.application.calculationMode];
      }),
    shows: ['Sheet1!B2:C3', 'Sheet1!B2', 'Sheet1', 'Automatic'],
  },
  {
    title: 'speak of several blocks at once',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        const areas = sheet.getRanges('A1:A2,C3').load('address,areaCount,cellCount');
        areas.areas.load('items/address');
        await context.sync();
        areas.clear('Contents');
        const left = sheet.getRange('A1:C3').load('values');
        await context.sync();
        return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.length, left.values[2]];
      }),
    shows: ['Sheet1!A1:A2,Sheet1!C3', 2, 3, 2, ['Birch', 'South', '']],
  },
  {
    title: 'draw shapes, lines, connectors and text',
    run: () =>
      Excel.run(async (context) => {
        const { shapes } = context.workbook.worksheets.getItem('Sheet1');
        const box = shapes.addGeometricShape('Rectangle');
        box.name = 'Box';
        box.left = 20;
        box.top = 10;
        box.fill.setSolidColor('#0F548C');
        box.lineFormat.color = '#FFFFFF';
        box.width = 120;
        box.height = 40;
        box.altTextDescription = 'Where it begins';
        box.lineFormat.weight = 1.5;
        box.lineFormat.dashStyle = 'Dash';
        box.textFrame.textRange.text = 'Start';
        box.textFrame.textRange.font.bold = true;
        box.textFrame.textRange.font.size = 12;
        box.textFrame.textRange.font.color = '#FFFFFF';
        box.textFrame.horizontalAlignment = 'Center';
        box.textFrame.verticalAlignment = 'Middle';
        const text = shapes.addTextBox('Note');
        const line = shapes.addLine(0, 0, 100, 50, 'Elbow');
        line.line.connectBeginShape(box, 3);
        line.line.connectEndShape(box, 0);
        shapes.addImage('iVBORw0KGgo=').name = 'Logo';
        await context.sync();
        box.incrementLeft(5);
        box.setZOrder('BringToFront');
        text.delete();
        shapes.load('items/name,items/type,items/left');
        const found = shapes.getItem('Box').load('left,zOrderPosition');
        found.fill.load('foregroundColor,type');
        found.textFrame.textRange.load('text');
        line.line.load('isBeginConnected');
        await context.sync();
        return [
          shapes.items.map((shape) => shape.type),
          [found.left, found.fill.foregroundColor, found.textFrame.textRange.text],
          line.line.isBeginConnected,
        ];
      }),
    shows: [['Line', 'Image', 'GeometricShape'], [25, '#0F548C', 'Start'], true],
  },
  {
    title: 'draw two people and how they are tied',
    run: () =>
      Excel.run(async (context) => {
        const { shapes } = context.workbook.worksheets.getItem('Sheet1');
        const [above, below] = ['Li Na', 'Wang Wei'].map((name, row) => {
          const box = shapes.addGeometricShape('RoundRectangle');
          box.name = name;
          box.width = 120;
          box.height = 36;
          box.top = row * 80;
          box.altTextDescription = `${name}, influencer`;
          box.textFrame.textRange.text = name;
          box.textFrame.textRange.font.bold = true;
          box.textFrame.textRange.font.size = 10;
          box.textFrame.textRange.font.color = '#000000';
          box.textFrame.horizontalAlignment = 'Center';
          box.textFrame.verticalAlignment = 'Middle';
          return box;
        });
        const tie = shapes.addLine(60, 36, 60, 80, 'Straight');
        tie.line.connectBeginShape(above!, 2);
        tie.line.connectEndShape(below!, 0);
        tie.lineFormat.weight = 3;
        tie.lineFormat.dashStyle = 'Dash';
        await context.sync();
        const found = shapes
          .getItem('Wang Wei')
          .load('width,height,altTextDescription,type,geometricShapeType,placement');
        const corner = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('left,top');
        found.textFrame.load('horizontalAlignment,verticalAlignment');
        found.textFrame.textRange.font.load('bold,size,color');
        tie.line.load('isEndConnected');
        tie.lineFormat.load('weight,dashStyle');
        await context.sync();
        const { horizontalAlignment, verticalAlignment, textRange } = found.textFrame;
        return [
          [found.width, found.height, found.altTextDescription],
          [found.type, found.geometricShapeType, found.placement, corner.left, corner.top],
          [horizontalAlignment, verticalAlignment],
          [textRange.font.bold, textRange.font.size, textRange.font.color],
          [tie.line.isEndConnected, tie.lineFormat.weight, tie.lineFormat.dashStyle],
        ];
      }),
    shows: [
      [120, 36, 'Wang Wei, influencer'],
      ['GeometricShape', 'RoundRectangle', 'TwoCell', 0, 0],
      ['Center', 'Middle'],
      [true, 10, '#000000'],
      [true, 3, 'Dash'],
    ],
  },
];
