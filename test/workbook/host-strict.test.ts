import { openHost, type OpenHost } from '../support/host/open-host';
import { addSalesTable } from './samples/sample';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

const attempt = (act: Act): Promise<void> =>
  Excel.run(async (context) => {
    await act(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });

describe('the code of each refusal is the one that Excel uses', () => {
  it.each<[string, string, Act]>([
    ['an unknown member', 'NotImplemented', (sheet) => sheet.comments.load('items')],
    [
      'the picture of a chart',
      'NotImplemented',
      (sheet) => sheet.charts.add('Line', sheet.getRange('A1:B2')).getImage(),
    ],
    ['values of another shape', 'InvalidArgument', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])],
    ['formulas of another shape', 'InvalidArgument', (sheet) => (sheet.getRange('A1:B2').formulas = [[1], [2]])],
    ['formats of another shape', 'InvalidArgument', (sheet) => (sheet.getRange('A1:A2').numberFormat = [['0']])],
    ['rows of unequal length', 'InvalidArgument', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2], [3]])],
    ['a value that is no value', 'InvalidArgument', (sheet) => (sheet.getRange('A1').values = [[{}]])],
    [
      'a text of more than 32,767 letters',
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').values = [['x'.repeat(32_768)]]),
    ],
    ['an address that is none', 'InvalidArgument', (sheet) => sheet.getRange('A0:B').load('address')],
    ['a row beyond the last', 'InvalidArgument', (sheet) => sheet.getRange('A1048577').load('address')],
    ['a column beyond the last', 'InvalidArgument', (sheet) => sheet.getRange('XFE1').load('address')],
    [
      'a cell above the first',
      'InvalidArgument',
      (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
    ],
    [
      'a sheet that is not there',
      'ItemNotFound',
      (_, context) => context.workbook.worksheets.getItem('None').load('id'),
    ],
    ['a table that is not there', 'ItemNotFound', (sheet) => sheet.tables.getItem('None').load('id')],
    ['a chart that is not there', 'ItemNotFound', (sheet) => sheet.charts.getItem('None').load('id')],
    ['a name that is not there', 'ItemNotFound', (_, context) => context.workbook.names.getItem('None').load('name')],
    ['text that is not found', 'ItemNotFound', (sheet) => sheet.getRange('A1:B2').find('None', {}).load('address')],
    [
      'no cells of a kind',
      'ItemNotFound',
      (sheet) => sheet.getRange('A1:B2').getSpecialCells('Formulas').load('address'),
    ],
    [
      'content for a covered cell',
      'InvalidOperation',
      (sheet) => {
        sheet.getRange('A1:B2').merge();
        sheet.getRange('A2').values = [[1]];
      },
    ],
    [
      'a sort that would tear a spill',
      'InvalidOperation',
      (sheet) => {
        sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
        sheet.getRange('A1:A3').sort.apply([{ key: 0 }]);
      },
    ],
    ['a sort key outside of the range', 'InvalidArgument', (sheet) => sheet.getRange('A1:B3').sort.apply([{ key: 2 }])],
    [
      'a shift that would tear a table',
      'InsertDeleteConflict',
      async (sheet, context) => {
        await addSalesTable(context);
        sheet.getRange('B2').insert('Down');
      },
    ],
    [
      'a table over another',
      'MergedRangeConflict',
      async (sheet, context) => {
        await addSalesTable(context);
        sheet.tables.add('C4:D6', true);
      },
    ],
    [
      'content pushed off the end of the sheet',
      'NonBlankCellOffSheet',
      (sheet) => {
        sheet.getRange('XFD1').values = [['last']];
        sheet.getRange('A1').insert('Right');
      },
    ],
    ['a shift that is none', 'InvalidArgument', (sheet) => sheet.getRange('A1').insert('Sideways' as never)],
    [
      'a wrong password',
      'BadPassword',
      (sheet) => {
        sheet.protection.protect({}, 'right');
        sheet.protection.unprotect('wrong');
      },
    ],
    ['the last visible sheet deleted', 'InvalidOperation', (sheet) => sheet.delete()],
    [
      'a value outside of its enumeration',
      'InvalidArgument',
      (sheet) => (sheet.pageLayout.orientation = 'Diagonal' as never),
    ],
    [
      'a way to calculate that is none',
      'InvalidArgument',
      (_sheet, context) => (context.application.calculationMode = 'Sometimes' as never),
    ],
    ['a kind of clearing that is none', 'InvalidArgument', (sheet) => sheet.getRange('A1').clear('Some' as never)],
  ])('%s: %s', async (_, code, act) => {
    await expect(attempt(act)).rejects.toMatchObject({ code });
  });

  it('content for a merge reaches its first cell, and blanks the others', async () => {
    await attempt((sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:B1').values = [['first', '']];
    });
    expect(open.host.workbook.Worksheets.GetFirst().GetRange('A1:B1').Values).toEqual([['first', '']]);
  });

  it('an error names the member, and properties not loaded are the error of the client', async () => {
    await expect(attempt((sheet) => sheet.comments.load('items'))).rejects.toMatchObject({
      debugInfo: { errorLocation: 'Worksheet.comments' },
    });
    await expect(attempt((sheet) => sheet.getRange('A1').values)).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });
});

describe('limits', () => {
  it('a request of more than 5 MB is refused whole', async () => {
    const long = 'x'.repeat(30_000);
    const rows = Array.from({ length: 200 }, () => [long]);
    await expect(attempt((sheet) => (sheet.getRange('A1:A200').values = rows))).rejects.toMatchObject({
      code: 'RequestPayloadSizeLimitExceeded',
    });
    expect(open.host.workbook.Worksheets.GetFirst().GetUsedRangeOrNullObject()).toBeNull();
  });

  it('an answer of more than 5 MB is refused', async () => {
    const rows = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    open.host.batch(() => (open.host.workbook.Worksheets.GetFirst().GetRange('A1:A200').Values = rows));
    await expect(attempt((sheet) => sheet.getRange('A1:A200').load('values'))).rejects.toMatchObject({
      code: 'ResponsePayloadSizeLimitExceeded',
    });
  });

  it.each(['A:A', '1:1', 'A1:F1000000', 'A2:XFD1048576'])('the values of %s are null', async (address) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values,formulas,text');
      await context.sync();
      expect([range.values, range.formulas, range.text]).toEqual([null, null, null]);
    });
  });
});

describe('a filtered table', () => {
  it('misplaces what is written over it: hidden rows keep theirs, shown rows all get the first', async () => {
    await Excel.run(async (context) => {
      const table = await addSalesTable(context);
      table.columns.getItem('Region').filter.applyValuesFilter(['North']);
      const cells = context.workbook.worksheets.getItem('Sheet1').getRange('C2:C4');
      cells.values = [[1], [2], [3]];
      cells.load('values');
      await context.sync();
      expect(cells.values).toEqual([[1], [100], [1]]);
    });
  });

  it('sorts only the rows that are shown', async () => {
    await Excel.run(async (context) => {
      const table = await addSalesTable(context);
      table.columns.getItem('Region').filter.applyValuesFilter(['North']);
      await context.sync();
      table.sort.apply([{ key: 2, ascending: true }]);
      const names = table.columns.getItem('Account').getDataBodyRange().load('values');
      await context.sync();
      expect(names.values.flat()).toEqual(['Cedar', 'Birch', 'Acme']);
    });
  });
});

describe('undo', () => {
  it('an undo by a person sends changed', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2:B3').values = [[1], [2]];
      sheet.onChanged.add(async (event) => void heard.push(event.address));
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    heard.length = 0;
    open.host.book.grid.model.dispatch('REQUEST_UNDO');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual(['B2:B3']);
  });
});
