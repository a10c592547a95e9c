import { openHost, type OpenHost } from '../support/host/open-host';
import { reopen } from '../support/host/reopen';

let open: OpenHost;

beforeEach(async () => {
  open = await openHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:B5').values = [
      ['Account', 'Revenue'],
      ['Acme', 50],
      ['Birch', 30],
      ['Cedar', 20],
      ['Dune', 5],
    ];
  });
});
afterAll(() => open.close());

const onSheet = (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    await work(sheet, context);
    await context.sync();
  });

/** What the filter says, and which rows of 2 to 6 are hidden. */
async function seen(): Promise<{
  enabled: boolean;
  filtered: boolean;
  criteria: unknown[];
  range: string;
  hidden: number[];
}> {
  let answer: Awaited<ReturnType<typeof seen>> | undefined;
  await onSheet(async (sheet, context) => {
    const filter = sheet.autoFilter.load('enabled,isDataFiltered,criteria');
    const range = filter.getRangeOrNullObject().load('address');
    const rows = [2, 3, 4, 5, 6].map((row) => sheet.getRange(`${row}:${row}`).load('rowHidden'));
    await context.sync();
    answer = {
      enabled: filter.enabled,
      filtered: filter.isDataFiltered,
      criteria: filter.criteria as unknown[],
      range: range.isNullObject ? '' : range.address,
      hidden: rows.flatMap((row, i) => (row.rowHidden ? [i + 2] : [])),
    };
  });
  if (!answer) throw new Error('no answer');
  return answer;
}

const over30 = { filterOn: 'Custom', criterion1: '>=30' } as Excel.FilterCriteria;
const named = { filterOn: 'Values', values: ['Birch', 'Dune'] } as Excel.FilterCriteria;

describe('the filter of a sheet, outside of tables', () => {
  it('hides what the criteria of its columns leave out, and shows it again when they are cleared', async () => {
    await onSheet((sheet) => sheet.autoFilter.apply(sheet.getRange('A1:B5'), 1, over30));
    expect(await seen()).toMatchObject({ enabled: true, filtered: true, range: 'Sheet1!A1:B5', hidden: [4, 5] });
    await onSheet((sheet) => sheet.autoFilter.apply(sheet.getRange('A1:B5'), 0, named));
    expect(await seen()).toMatchObject({ criteria: [named, over30], hidden: [2, 4, 5] });
    await onSheet((sheet) => sheet.autoFilter.clearColumnCriteria(1));
    expect(await seen()).toMatchObject({ filtered: true, hidden: [2, 4] });
    await onSheet((sheet) => sheet.autoFilter.clearCriteria());
    expect(await seen()).toMatchObject({ enabled: true, filtered: false, hidden: [] });
    await onSheet((sheet) => sheet.autoFilter.remove());
    expect(await seen()).toMatchObject({ enabled: false, range: '' });
  });

  it('takes one cell for the block around it, and looks at new values when it is applied again', async () => {
    await onSheet((sheet) => sheet.autoFilter.apply(sheet.getRange('A1'), 1, over30));
    await onSheet((sheet) => {
      sheet.getRange('B2').values = [[1]];
    });
    expect(await seen()).toMatchObject({ range: 'Sheet1!A1:B5', hidden: [4, 5] });
    await onSheet((sheet) => sheet.autoFilter.reapply());
    expect(await seen()).toMatchObject({ hidden: [2, 4, 5] });
  });

  it('misplaces what is written over its hidden rows, as Excel does', async () => {
    await onSheet((sheet) => sheet.autoFilter.apply(sheet.getRange('A1:B5'), 1, over30));
    await onSheet(async (sheet, context) => {
      sheet.getRange('C2:C5').values = [[1], [2], [3], [4]];
      const cells = sheet.getRange('C2:C5').load('values');
      await context.sync();
      expect(cells.values).toEqual([[1], [1], [''], ['']]);
    });
  });

  it('goes with inserted rows and is gone with its cells', async () => {
    await onSheet((sheet) => sheet.autoFilter.apply(sheet.getRange('A1:B5'), 1, over30));
    await onSheet((sheet) => void sheet.getRange('1:1').insert('Down'));
    expect(await seen()).toMatchObject({ range: 'Sheet1!A2:B6', hidden: [5, 6] });
    await onSheet((sheet) => sheet.getRange('2:6').delete('Up'));
    expect(await seen()).toMatchObject({ enabled: false, filtered: false });
  });

  it.each([
    ['a list of values and blanks', { filterOn: 'Values', values: ['Birch', ''] }],
    ['two comparisons', { filterOn: 'Custom', criterion1: '>10', criterion2: '<=30', operator: 'And' }],
    ['the first items', { filterOn: 'TopItems', criterion1: '2' }],
    ['the last share', { filterOn: 'BottomPercent', criterion1: '25' }],
    ['what is above average', { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }],
  ])('is kept by a file: %s', async (_, criteria) => {
    await onSheet((sheet) => sheet.autoFilter.apply(sheet.getRange('A1:B5'), 1, criteria as Excel.FilterCriteria));
    const before = await seen();
    expect(before.hidden.length).toBeGreaterThan(0);
    const again = await reopen(open.host);
    open = again;
    expect(again.part('xl/workbook.xml')).toMatch(/_FilterDatabase" hidden="1"[^>]*>'Sheet1'!\$A\$1:\$B\$5</);
    expect(await seen()).toEqual(before);
    expect(before.criteria).toEqual([null, criteria]);
  });
});
