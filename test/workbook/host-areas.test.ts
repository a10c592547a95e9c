import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));

describe('several blocks at once', () => {
  it('are formatted together, and answer null where they differ', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').values = [
        ['Account', 'Region', 'Revenue'],
        ['Acme', '', 10],
        ['Birch', '', ''],
      ];
      const blanks = sheet.getRange('A1:C3').getSpecialCells('Blanks').load('address');
      blanks.format.fill.color = '#FFC000';
      blanks.format.font.bold = true;
      blanks.format.borders.getItem('EdgeBottom').style = 'Continuous';
      blanks.format.protection.locked = false;
      const looks = ['A2', 'B3', 'C3'].map((address) => {
        const { format } = sheet.getRange(address);
        const border = format.borders.getItem('EdgeBottom').load('style');
        return { border, format: format.load('fill/color,font/bold,protection/locked') };
      });
      const mixed = sheet.getRanges('A1,C3').format.load('fill/color,font/bold,font/size,wrapText');
      await context.sync();
      expect(blanks.address).toBe('Sheet1!B2,Sheet1!B3:C3');
      expect(
        looks.map(({ border, format }) => [
          format.fill.color,
          format.font.bold,
          format.protection.locked,
          border.style,
        ]),
      ).toEqual([
        ['#FFFFFF', false, true, 'None'],
        ['#FFC000', true, false, 'Continuous'],
        ['#FFC000', true, false, 'Continuous'],
      ]);
      expect([mixed.fill.color, mixed.font.bold, mixed.font.size, mixed.wrapText]).toEqual([null, null, 11, false]);
    });
  });

  it('have one named style, and lead to their rows, columns and neighbours', async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('B2:B3,D5');
      areas.style = 'Good';
      areas.load('style,addressLocal,isEntireRow');
      const mixed = sheet.getRanges('A1,B2').load('style');
      const reached = [areas.getEntireRow(), areas.getEntireColumn(), areas.getOffsetRangeAreas(1, -1)].map((one) =>
        one.load('address,isEntireRow,isEntireColumn'),
      );
      await context.sync();
      expect([areas.style, areas.addressLocal, areas.isEntireRow, mixed.style]).toEqual([
        'Good',
        'Sheet1!B2:B3,Sheet1!D5',
        false,
        null,
      ]);
      expect(reached.map((one) => [one.address, one.isEntireRow, one.isEntireColumn])).toEqual([
        ['Sheet1!2:3,Sheet1!5:5', true, false],
        ['Sheet1!B:B,Sheet1!D:D', false, true],
        ['Sheet1!A3:A4,Sheet1!C6', false, false],
      ]);
    });
  });

  it('are written into as one: a protected sheet refuses their formats', async () => {
    const refused = onSheet(async (sheet, context) => {
      sheet.protection.protect();
      sheet.getRanges('A1,C3').format.fill.color = '#FFC000';
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('places', () => {
  it('of ranges are where a chart put there lies', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B:B').format.columnWidth = 120;
      sheet.getRange('2:2').format.rowHeight = 30;
      const range = sheet.getRange('B2:C4').load('left,top,width,height');
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B3'));
      chart.setPosition('B2', 'C4');
      chart.load('left,top,width,height,worksheet/name');
      const first = sheet.getRange('A1').load('left,top');
      const column = sheet.getRange('B:B').load('width');
      await context.sync();
      expect([range.left, range.top, range.width, range.height]).toEqual([
        chart.left,
        chart.top,
        chart.width,
        chart.height,
      ]);
      expect([first.left, first.top, column.width, chart.worksheet.name]).toEqual([0, 0, 120, 'Sheet1']);
      expect(range.left).toBeGreaterThan(0);
    });
  });

  it('of sheets lead to the sheet before and behind, and not beyond the last', async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add('Second');
      const next = sheet.getNext().load('name');
      const back = sheet.getNext().getPrevious().load('name');
      await context.sync();
      expect([next.name, back.name]).toEqual(['Second', 'Sheet1']);
      next.getNext();
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });
});

describe('rules', () => {
  it('say which cells they are for, and lose fill and font when these are cleared', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.values = [[1], [2], [3]];
      const rule = range.conditionalFormats.add('CellValue');
      rule.cellValue.rule = { formula1: '=1', operator: 'GreaterThan' };
      rule.cellValue.format.fill.color = '#0F548C';
      rule.cellValue.format.font.color = '#FFFFFF';
      rule.cellValue.format.font.bold = true;
      await context.sync();
      const look = () => open.host.book.grid.getters.getCellComputedStyle({ sheetId: 'sheet1', col: 0, row: 2 });
      expect(look()).toMatchObject({ fillColor: '#0F548C', bold: true });
      rule.cellValue.format.fill.clear();
      rule.cellValue.format.font.clear();
      const areas = rule.getRanges().load('address');
      await context.sync();
      expect(areas.address).toBe('Sheet1!A1:A3');
      expect(look()).not.toHaveProperty('fillColor');
      expect(look().bold ?? false).toBe(false);
    });
  });
});
