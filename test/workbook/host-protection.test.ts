import { openHost, type OpenHost } from '../support/host/open-host';
import { reopen } from '../support/host/reopen';
import { addSalesTable } from './samples/sample';

let open: OpenHost;
beforeEach(async () => {
  open = await openHost();
});
afterAll(() => open.close());

type Act = (sheet: Excel.Worksheet) => unknown;

/** A sheet with a table, a chart, a rule and a list, protected; then something is done to it. */
const inProtected = async (act: Act, options?: Excel.WorksheetProtectionOptions): Promise<void> => {
  await Excel.run(async (context) => {
    const { worksheet: sheet } = await addSalesTable(context);
    sheet.charts.add('Line', sheet.getRange('A1:C4'));
    sheet.getRange('C2:C4').conditionalFormats.add('ColorScale');
    sheet.getRange('E1:F1').merge();
    sheet.protection.protect(options);
    await context.sync();
  });
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });
};

const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem('Sales');

describe('a protected sheet', () => {
  it.each<[string, Act]>([
    ['values', (sheet) => (sheet.getRange('A1').values = [[1]])],
    ['formulas', (sheet) => (sheet.getRange('A1').formulas = [['=1+1']])],
    ['number formats', (sheet) => (sheet.getRange('A1').numberFormat = [['0']])],
    ['formats', (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000')],
    ['borders', (sheet) => (sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Continuous')],
    ['styles', (sheet) => (sheet.getRange('A1').style = 'Good')],
    ['widths', (sheet) => (sheet.getRange('A:A').format.columnWidth = 90)],
    ['heights', (sheet) => (sheet.getRange('1:1').format.rowHeight = 30)],
    ['fitting', (sheet) => sheet.getRange('A:A').format.autofitColumns()],
    ['hiding', (sheet) => (sheet.getRange('1:1').rowHidden = true)],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['inserting', (sheet) => sheet.getRange('1:1').insert('Down')],
    ['deleting', (sheet) => sheet.getRange('1:1').delete('Up')],
    ['sorting', (sheet) => sheet.getRange('A1:C4').sort.apply([{ key: 0 }])],
    ['replacing', (sheet) => sheet.getRange('A1:C4').replaceAll('Acme', 'x', {})],
    ['copying', (sheet) => sheet.getRange('A9').copyFrom('A1')],
    ['merging', (sheet) => sheet.getRange('A1:B1').merge()],
    ['taking merges apart', (sheet) => sheet.getRange('E1').unmerge()],
    ['links', (sheet) => (sheet.getRange('A1').hyperlink = { address: 'https://example.com' })],
    [
      'lists',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }),
    ],
    ['clearing lists', (sheet) => sheet.getRange('A1').dataValidation.clear()],
    ['rules', (sheet) => sheet.getRange('A1').conditionalFormats.add('ColorScale')],
    ['clearing rules', (sheet) => sheet.getRange('C2').conditionalFormats.clearAll()],
    ['charts', (sheet) => sheet.charts.add('Line', sheet.getRange('A1:C4'))],
    ['titles of charts', (sheet) => (sheet.charts.getItemAt(0).title.text = 'x')],
    ['deleting charts', (sheet) => sheet.charts.getItemAt(0).delete()],
    ['shapes', (sheet) => sheet.shapes.addGeometricShape('Rectangle')],
    ['tables', (sheet) => sheet.tables.add('H1:I4', true)],
    ['rows of tables', (sheet) => table(sheet).rows.add(undefined, [['Dart', 'South', 1]])],
    ['columns of tables', (sheet) => table(sheet).columns.add(undefined, [['New'], [1], [2], [3]])],
    ['names of tables', (sheet) => (table(sheet).name = 'Other')],
    ['styles of tables', (sheet) => (table(sheet).style = 'TableStyleLight1')],
    ['sizes of tables', (sheet) => table(sheet).resize('A1:C6')],
    ['total rows', (sheet) => (table(sheet).showTotals = true)],
    ['filters', (sheet) => table(sheet).columns.getItem('Region').filter.applyValuesFilter(['North'])],
    ['filters of its own', (sheet) => sheet.autoFilter.apply(sheet.getRange('H1:I4'))],
    ['giving up tables', (sheet) => table(sheet).convertToRange()],
  ])('refuses %s: AccessDenied', async (_, act) => {
    await expect(inProtected(act)).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it.each<[string, Act]>([
    ['reading', (sheet) => sheet.getRange('A1:C4').load('values,formulas,text,numberFormat')],
    ['freezing panes', (sheet) => sheet.freezePanes.freezeRows(1)],
    ['its name and colour, which belong to the workbook', (sheet) => sheet.set({ name: 'New', tabColor: '#FF0000' })],
    [
      'everything once it is unprotected',
      (sheet) => {
        sheet.protection.unprotect();
        sheet.getRange('A1').values = [['Name']];
      },
    ],
  ])('allows %s', async (_, act) => {
    await expect(inProtected(act)).resolves.toBeUndefined();
  });

  it.each<[string, Excel.WorksheetProtectionOptions, Act]>([
    ['formats', { allowFormatCells: true }, (sheet) => (sheet.getRange('A1').format.font.bold = true)],
    ['widths', { allowFormatColumns: true }, (sheet) => (sheet.getRange('A:A').format.columnWidth = 90)],
    ['heights', { allowFormatRows: true }, (sheet) => (sheet.getRange('1:1').format.rowHeight = 30)],
    ['inserting', { allowInsertRows: true }, (sheet) => sheet.getRange('9:9').insert('Down')],
    ['charts', { allowEditObjects: true }, (sheet) => (sheet.charts.getItemAt(0).title.text = 'x')],
    [
      'filters',
      { allowAutoFilter: true },
      (sheet) => table(sheet).columns.getItem('Region').filter.applyValuesFilter(['North']),
    ],
  ])('allows %s when it was protected with %o, and no values', async (_, options, act) => {
    await expect(inProtected(act, options)).resolves.toBeUndefined();
    open = await openHost();
    const values = inProtected((sheet) => (sheet.getRange('A1').values = [[1]]), options);
    await expect(values).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('unlocked cells of a protected sheet', () => {
  /** B2:B4 are for people to fill in; the rest of the sheet is locked, as every cell is to begin with. */
  const withForm = async (act: Act, options?: Excel.WorksheetProtectionOptions): Promise<unknown> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B4').values = [
        ['Account', 'Revenue'],
        ['Cedar', 30],
        ['Acme', 10],
        ['Birch', 20],
      ];
      sheet.getRange('B2:B4').format.protection.locked = false;
      sheet.protection.protect(options);
      await context.sync();
      act(sheet);
      const all = sheet.getRange('A1:B4').load('values');
      await context.sync();
      return all.values;
    });

  it('are told apart from locked ones, and a range of both answers null', async () => {
    await withForm(() => undefined);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const protections = ['A1', 'B2:B4', 'A1:B4', 'Z99'].map((address) =>
        sheet.getRange(address).format.protection.load('locked,formulaHidden'),
      );
      await context.sync();
      expect(protections.map(({ locked, formulaHidden }) => [locked, formulaHidden])).toEqual([
        [true, false],
        [false, false],
        [null, false],
        [true, false],
      ]);
    });
  });

  it('take values, and can be emptied', async () => {
    expect(await withForm((sheet) => (sheet.getRange('B2:B3').values = [[7], [8]]))).toEqual([
      ['Account', 'Revenue'],
      ['Cedar', 7],
      ['Acme', 8],
      ['Birch', 20],
    ]);
    open = await openHost();
    expect(await withForm((sheet) => sheet.getRange('B2:B4').clear('Contents'))).toEqual([
      ['Account', 'Revenue'],
      ['Cedar', ''],
      ['Acme', ''],
      ['Birch', ''],
    ]);
  });

  it.each<[string, Act]>([
    ['values beside them', (sheet) => (sheet.getRange('A2:B2').values = [['x', 1]])],
    ['their formats', (sheet) => (sheet.getRange('B2').format.font.bold = true)],
    ['locking them', (sheet) => (sheet.getRange('B2').format.protection.locked = true)],
    ['clearing their formats too', (sheet) => sheet.getRange('B2').clear()],
    ['merging them', (sheet) => sheet.getRange('B2:B3').merge()],
    ['deleting them', (sheet) => sheet.getRange('B2').delete('Up')],
    ['sorting them', (sheet) => sheet.getRange('B2:B4').sort.apply([{ key: 0 }])],
    ['copying with formats into them', (sheet) => sheet.getRange('B2').copyFrom('B3')],
  ])('refuse %s: AccessDenied', async (_, act) => {
    await expect(withForm(act)).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('are sorted where the sheet was protected so, and only where all of them are unlocked', async () => {
    const sorted = await withForm((sheet) => sheet.getRange('B2:B4').sort.apply([{ key: 0 }]), { allowSort: true });
    expect(sorted).toEqual([
      ['Account', 'Revenue'],
      ['Cedar', 10],
      ['Acme', 20],
      ['Birch', 30],
    ]);
    open = await openHost();
    const withLocked = withForm((sheet) => sheet.getRange('A2:B4').sort.apply([{ key: 1 }]), { allowSort: true });
    await expect(withLocked).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('are unlocked again when the sheet comes from a file', async () => {
    await withForm(() => undefined);
    const { host: again } = await reopen(open.host);
    const sheet = again.workbook.Worksheets.GetFirst();
    again.batch(() => (sheet.GetRange('B3').Values = [[11]]));
    expect(sheet.GetRange('A3:B3').Values).toEqual([['Acme', 11]]);
    expect(() => again.batch(() => (sheet.GetRange('A3').Values = [['x']]))).toThrow(/protected/);
  });
});
