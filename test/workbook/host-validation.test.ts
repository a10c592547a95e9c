import { openHost, type OpenHost } from '../support/host/open-host';
import { reopen } from '../support/host/reopen';

let open: OpenHost;

beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

const listed = (address: string, source: string): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange(address).dataValidation.rule = { list: { inCellDropDown: true, source } };
    await context.sync();
  });

const typesOf = (addresses: readonly string[]): Promise<string[]> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const found = addresses.map((address) => sheet.getRange(address).dataValidation.load('type'));
    await context.sync();
    return found.map(({ type }) => type);
  });

describe('lists to choose from', () => {
  it('keep the cells outside of a part that is cleared', async () => {
    await listed('A1:C9', 'open,closed');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B4:B5').dataValidation.clear();
      await context.sync();
    });
    expect(await typesOf(['B4', 'B5', 'B3', 'B6', 'A4', 'C5', 'A1', 'C9'])).toEqual([
      ...['None', 'None'],
      ...['List', 'List', 'List', 'List', 'List', 'List'],
    ]);
  });

  it('shrink with a table that loses a row', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B4').values = [
        ['Account', 'State'],
        ['Acme', 'open'],
        ['Birch', 'closed'],
        ['Cedar', 'open'],
      ];
      sheet.tables.add('A1:B4', true).name = 'Deals';
      await context.sync();
    });
    await listed('B2:B4', 'open,closed');
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Deals').rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await typesOf(['B2', 'B3', 'B4'])).toEqual(['List', 'List', 'None']);
  });

  it('keep or lack their arrow in a file, beside rules of other kinds', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [['State', 'Kind'], ['', '']]; // prettier-ignore
      sheet.getRange('A2:A9').dataValidation.rule = { list: { inCellDropDown: false, source: 'open,closed' } };
      sheet.getRange('B2:B9').dataValidation.rule = { list: { inCellDropDown: true, source: '=$A$2:$A$9' } };
      await context.sync();
    });
    const { part } = await reopen(open.host);
    expect(part('xl/worksheets/sheet1.xml').match(/showDropDown="1"/g)).toHaveLength(1);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const rules = ['A5', 'B5'].map((address) => sheet.getRange(address).dataValidation.load('rule'));
      await context.sync();
      expect(rules.map(({ rule }) => rule.list?.inCellDropDown)).toEqual([false, true]);
    });
  });
});
