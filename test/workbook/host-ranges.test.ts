import { openHost, type OpenHost } from '../support/host/open-host';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

describe('ranges through the unmodified client', () => {
  it('answers values, formulas, text and types of what was written', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
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

  it('undoes a sync in one step', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C1').values = [[3]];
      await context.sync();
      open.host.book.grid.model.dispatch('REQUEST_UNDO');
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });
});
