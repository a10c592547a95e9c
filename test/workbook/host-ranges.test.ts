import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run(async (context) => work(context.workbook.worksheets.getItem('Sheet1'), context));

describe('ranges through the unmodified client', () => {
  it('answer values, formulas, text and types of what was written', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C2');
      range.values = [
        ['City', 'Population', true],
        ['Oslo', 709037, '=B2*2'],
      ];
      range.load('values,formulas,text,valueTypes,address,rowCount,columnCount');
      await context.sync();
      expect(range.values).toEqual([
        ['City', 'Population', true],
        ['Oslo', 709037, 1418074],
      ]);
      expect(range.formulas[1]).toEqual(['Oslo', 709037, '=B2*2']);
      expect(range.text[0]).toEqual(['City', 'Population', 'TRUE']);
      expect(range.valueTypes).toEqual([
        ['String', 'String', 'Boolean'],
        ['String', 'Double', 'Double'],
      ]);
      expect([range.address, range.rowCount, range.columnCount]).toEqual(['Sheet1!A1:C2', 2, 3]);
    });
  });

  it('undo a sync in one step', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C1').values = [[3]];
      sheet.getRange('C1').format.fill.color = '#FF0000';
      await context.sync();
      open.host.book.grid.model.dispatch('REQUEST_UNDO');
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it('calculate a formula that is read in the batch that wrote its inputs', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B1').formulas = [['=A1+1']];
      sheet.getRange('A1').values = [[41]];
      const first = sheet.getRange('B1').load('values');
      await context.sync();
      expect(first.values).toEqual([[42]]);
    });
  });

  it('reach other ranges as Excel does', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:D5');
      const found = [
        range.getCell(0, 0),
        range.getRow(1),
        range.getColumn(2),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 0),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getLastCell(),
        range.getBoundingRect('F9'),
        range.getIntersection('A1:B3'),
      ].map((one) => one.load('address'));
      const none = range.getIntersectionOrNullObject('Z1');
      await context.sync();
      expect(found.map((one) => one.address.replace('Sheet1!', ''))).toEqual([
        'B2',
        'B3:D3',
        'D2:D5',
        'A3:C6',
        'B2:D6',
        '2:5',
        'B:D',
        'D5',
        'B2:F9',
        'B2:B3',
      ]);
      expect(none.isNullObject).toBe(true);
    });
  });

  it('count used cells by value, and by format too when asked', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2:B3').values = [[1], ['x']];
      sheet.getRange('E9').format.fill.color = '#FF0000';
      sheet.getRange('A:A').format.font.bold = true;
      const values = sheet.getUsedRange(true).load('address');
      const all = sheet.getUsedRange().load('address');
      const column = sheet.getRange('B:B').getUsedRange(true).load('address');
      await context.sync();
      expect([values.address, all.address, column.address]).toEqual(['Sheet1!B2:B3', 'Sheet1!B2:E9', 'Sheet1!B2:B3']);
    });
  });

  it('clear contents, formats or both', async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[5]];
      cell.numberFormat = [['0.00']];
      cell.clear('Contents');
      cell.load('values,numberFormat');
      await context.sync();
      expect([cell.values, cell.numberFormat]).toEqual([[['']], [['0.00']]]);
      cell.clear();
      cell.load('numberFormat');
      await context.sync();
      expect(cell.numberFormat).toEqual([['General']]);
    });
  });

  it('merge, format, border, size, hide and validate', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      const merged = sheet.getRange('A1:C3').getMergedAreasOrNullObject().load('address');
      const cell = sheet.getRange('D4');
      cell.format.horizontalAlignment = 'Right';
      cell.format.wrapText = true;
      cell.format.columnWidth = 90;
      cell.format.borders.getItem('EdgeBottom').style = 'Continuous';
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'A,B,C' } };
      sheet.getRange('6:7').rowHidden = true;
      cell.format.load('horizontalAlignment,wrapText,columnWidth');
      const border = cell.format.borders.getItem('EdgeBottom').load('style');
      cell.dataValidation.load('type,rule');
      const rows = sheet.getRange('A5:A8').load('rowHidden');
      const each = sheet.getRange('A5:A8').getRowProperties({ rowHidden: true });
      await context.sync();
      expect(merged.address).toBe('Sheet1!A1:B1');
      expect([cell.format.horizontalAlignment, cell.format.wrapText, cell.format.columnWidth, border.style]).toEqual([
        'Right',
        true,
        90,
        'Continuous',
      ]);
      expect([cell.dataValidation.type, cell.dataValidation.rule.list?.source]).toEqual(['List', 'A,B,C']);
      expect([rows.rowHidden, each.value.map((row) => row.rowHidden)]).toEqual([null, [false, true, true, false]]);
    });
  });

  it('know where a formula spills, and #SPILL! where something is in its way', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      const spill = sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address');
      const parent = sheet.getRange('A3').getSpillParentOrNullObject().load('address');
      await context.sync();
      expect([spill.address, parent.address]).toEqual(['Sheet1!A1:A3', 'Sheet1!A1']);
      sheet.getRange('A2').values = [['x']];
      const blocked = sheet.getRange('A1').load('values');
      await context.sync();
      expect(blocked.values).toEqual([['#SPILL!']]);
    });
  });

  it('spill below the last row that the grid had', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(500)']];
      const last = sheet.getRange('A500').load('values');
      await context.sync();
      expect(last.values).toEqual([[500]]);
    });
  });
});

describe('text that is written through values is read as if typed', () => {
  const year = new Date().getFullYear();
  const serial = (y: number, m: number, d: number): number =>
    (Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000;
  it.each([
    ['00123', 123, 'General'],
    ['1-2', serial(year, 1, 2), 'd-mmm'],
    ['3E5', 300000, '0.00E+00'],
    ['true', true, 'General'],
    ["'00123", '00123', 'General'],
    ["'=1+1", '=1+1', 'General'],
    ['+1', 1, 'General'],
    ['=1+1', 2, 'General'],
    ['12%', 0.12, '0%'],
    ['(5)', -5, 'General'],
    ['$1,200.50', 1200.5, '$#,##0.00'],
    ['2026-11-22', serial(2026, 11, 22), 'm/d/yyyy'],
    ['11/22/2026', serial(2026, 11, 22), 'm/d/yyyy'],
    ['10:30', 0.4375, 'h:mm'],
    ['#N/A', '#N/A', 'General'],
    ['GTX Pro', 'GTX Pro', 'General'],
    ['1.2.3', '1.2.3', 'General'],
    ['销售额', '销售额', 'General'],
  ])('%s becomes %p in the format %s', async (typed, value, format) => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[typed]];
      cell.load('values,numberFormat');
      await context.sync();
      expect([cell.values[0]?.[0], cell.numberFormat[0]?.[0]]).toEqual([value, format]);
    });
  });

  it.each(['=HYPERLINK("x")', '+1', '00123', '1-2', '3E5', 'TRUE', '-x', '@a'])(
    '%s stays text in a cell formatted as text, also for formulas',
    async (text) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.numberFormat = [['@']];
        cell.values = [[text]];
        sheet.getRange('B1').formulas = [['=A1&"|"&ISTEXT(A1)']];
        cell.load('values,valueTypes,numberFormat,formulas');
        const seen = sheet.getRange('B1').load('values');
        await context.sync();
        expect([cell.values, cell.valueTypes, cell.numberFormat]).toEqual([[[text]], [['String']], [['@']]]);
        expect(seen.values).toEqual([[`${text}|TRUE`]]);
      });
    },
  );
});

describe('what a batch leaves when it fails', () => {
  it('is what was done before the error, which names its place', async () => {
    const attempt = onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[7]];
      context.workbook.worksheets.getItem('Nope').activate();
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[7]]);
    });
  });

  it('answers null objects, also for what hangs from them', async () => {
    await Excel.run(async (context) => {
      const gone = context.workbook.worksheets.getItemOrNullObject('Nope');
      const deep = gone.getRange('A1').load('values');
      await context.sync();
      expect([gone.isNullObject, deep.isNullObject]).toEqual([true, true]);
    });
  });
});

describe('events', () => {
  it('tell of changes, selections and sheets after the answer', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.onChanged.add(
        async (event) => void seen.push(`changed ${event.address} ${event.changeType} ${event.source}`),
      );
      sheet.onSelectionChanged.add(async (event) => void seen.push(`selected ${event.address}`));
      context.workbook.worksheets.onAdded.add(async (event) => void seen.push(`added ${event.source}`));
      await context.sync();
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('C3:D4').select();
      context.workbook.worksheets.add('New');
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen).toEqual(['changed B2 RangeEdited Local', 'selected C3:D4', 'added Local']);
  });

  it('tell of what a person types in the grid', async () => {
    const seen: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(async (event) => void seen.push(`${event.address} ${event.source}`));
      await context.sync();
    });
    open.host.book.grid.model.dispatch('UPDATE_CELL', { sheetId: 'sheet1', col: 1, row: 4, content: 'typed' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen).toEqual(['B5 Local']);
  });
});

describe('speed', () => {
  it('writes and reads 10,000 rows of 10 columns through the client', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => Array.from({ length: 10 }, (_unused, j) => i * 10 + j));
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:J10000');
      range.values = rows;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(rows);
    });
  });
});
