import { applyPlan } from '../../src/workbook/apply-plan';
import { undoStep } from '../../src/workbook/undo';
import { NOTHING, type WritePlan } from '../../src/workbook/write-plan';
import { openHost, type OpenHost } from '../support/host/open-host';
import { valueOf } from '../support/value-of';
import { workbookState } from '../support/workbook-state';

let open: OpenHost;
let plan: WritePlan;
beforeEach(async () => {
  open = await openHost();
  plan = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
    sheet.getRange('A1:C3').values = [
      ['one', 1, 'kam:a:0'],
      ['two', 2, 'kam:a:1'],
      ['below', '=SUM(B1:B2)', ''],
    ];
    sheet.getRange('F3').values = [['a note beside']];
    await context.sync();
    return {
      ...NOTHING,
      // One cell above the new rows, one below: both in places of before.
      cells: [
        { sheetId: sheet.id, at: { row: 1, column: 0, rows: 1, columns: 1 }, cells: ['second'], format: null },
        { sheetId: sheet.id, at: { row: 2, column: 0, rows: 1, columns: 1 }, cells: ['under'], format: null },
      ],
      inserts: [
        {
          sheetId: sheet.id,
          row: 2,
          markColumn: 2,
          cells: [
            ['three', 3, 'kam:a:2'],
            ['four', 4, 'kam:a:3'],
          ],
          look: [{ kind: 'bold', at: { row: 1, column: 0, rows: 1, columns: 1 } }],
        },
      ],
    };
  });
});
afterEach(() => open.close());

const cells = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:F5').load('values');
    await context.sync();
    return (range.values as unknown[][]).map((line) => line.filter((cell) => cell !== ''));
  });
const apply = () => Excel.run(async (context) => valueOf(await applyPlan(context, plan)));
const type = (address: string, text: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[text]];
    await context.sync();
  });

test('rows go in whole: what stands below moves down with what is beside it', async () => {
  await apply();
  expect(await cells()).toEqual([
    ['one', 1, 'kam:a:0'],
    ['second', 2, 'kam:a:1'],
    ['three', 3, 'kam:a:2'],
    ['four', 4, 'kam:a:3'],
    ['under', 3, 'a note beside'],
  ]);
});

test('undo takes them out again', async () => {
  const before = await workbookState();
  const step = await apply();
  expect(valueOf(await Excel.run((context) => undoStep(context, step, 'ask')))).toMatchObject({ done: true });
  expect(await workbookState()).toEqual(before);
});

test('what was edited since, in a new row, beside it or in a cell below it, is asked about; kept rows stay, all others go', async () => {
  const step = await apply();
  await type('F3', 'mine');
  await type('A5', 'my own');
  const asked = valueOf(await Excel.run((context) => undoStep(context, step, 'ask')));
  expect(asked.conflicts.map(({ address }) => address)).toEqual(['F3', 'A5']);
  await Excel.run((context) => undoStep(context, step, 'keep'));
  expect(await cells()).toEqual([
    ['one', 1, 'kam:a:0'],
    ['two', 2, 'kam:a:1'],
    ['three', 3, 'kam:a:2', 'mine'],
    ['my own', 3, 'a note beside'],
    [],
  ]);
});

test('a run that fails after the rows went in leaves the workbook as it was', async () => {
  const before = await workbookState();
  const chart = {
    name: 'x',
    type: 'columns' as const,
    title: 'x',
    valueAxis: { title: '', format: '' },
    categoryAxis: { title: '' },
  };
  const place = { row: -1, column: 0, rows: 1, columns: 1 };
  const series = [{ name: 'x', x: place, y: place, drawn: 'columns' as const, colour: '#000000' }];
  const { sheetId } = plan.inserts![0]!;
  const failing = { ...plan, addedCharts: [{ sheetId, chart: { ...chart, over: place, series } }] };
  const done = await Excel.run((context) => applyPlan(context, failing)).catch(() => null);
  expect(done?.ok ?? false).toBe(false);
  expect(await workbookState()).toEqual(before);
});
