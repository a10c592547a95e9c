import { matchOf } from '../../src/engine/intake/match-columns';
import type { Result } from '../../src/engine/core/result';
import { defaultRules } from '../../src/engine/rules/rules';
import { rulesInForce, setRulesInForce } from '../../src/functions/rules-in-force';
import type { SegmentAccounts, SourceRef, WriteOptions, WriteReport } from '../../src/jobs/contract';
import { createHome } from '../../src/jobs/home';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import { openBook } from '../support/segment-book';
import type { OpenHost } from '../support/host/open-host';
import { valuesAt, workbookState } from '../support/workbook-state';

const RULES = { ...defaultRules, asOf: '2026-09-30' };
const CUSTOMERS = [
  ['Account', 'Revenue'],
  ['Acme', 60],
  ['Bolt', 25],
  ['Core', 15],
];
const BY_ID = [
  ['Account ID', 'Account', 'Revenue'],
  [1002, 'Bolt', 25],
  [1001, 'Acme', 60],
  [1003, 'Core', 15],
];

let open: OpenHost;
afterEach(() => open.close());

function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function segment(
  ref: SourceRef,
  options: Partial<WriteOptions> = {},
): Promise<{ readonly job: SegmentAccounts; readonly written: Result<WriteReport> }> {
  const job = createSegmentAccounts();
  const match = matchOf(ok(await job.open(ref)).matches);
  ok(await job.preview(match, {}, RULES));
  return { job, written: await job.write({ as: 'formulas', beside: false, ...options }, 'en-US') };
}

it('gives a second source its own portfolio sheet and its own cuts', async () => {
  open = await openBook({ One: CUSTOMERS, Two: CUSTOMERS });
  ok((await segment({ kind: 'sheet', sheet: 'One' })).written);
  ok((await segment({ kind: 'sheet', sheet: 'Two' })).written);
  const { order, names } = await workbookState();
  expect(order).toEqual(['One', 'KAM Portfolio', 'Two', 'KAM Portfolio 2']);
  expect((names as string[][]).map(([name]) => name)).toEqual(['KAM_Cuts', 'KAM_Cuts_2', 'KAM_Total', 'KAM_Total_2']);
});

it('takes a selection as source', async () => {
  open = await openBook({ Customers: CUSTOMERS });
  ok((await segment({ kind: 'selection', sheet: 'Customers', address: 'A1:B3' })).written);
  expect(await valuesAt('KAM Portfolio', 'A6:C8')).toEqual([
    [1, 'Acme', 60],
    [2, 'Bolt', 25],
    ['', '', ''],
  ]);
});

it.each(['formulas', 'values'] as const)('shows name and id, and a link to the source: %s', async (as) => {
  open = await openBook({ Customers: BY_ID });
  ok((await segment({ kind: 'sheet', sheet: 'Customers' }, { as })).written);
  const rows = await valuesAt('KAM Portfolio', 'B5:H8');
  expect(rows.map((row) => [String(row[0]), String(row[5]), row[6]])).toEqual(
    as === 'formulas'
      ? [
          ['Account', 'Account name', 'Source'],
          ['1001', 'Acme', 'Go to'],
          ['1002', 'Bolt', 'Go to'],
          ['1003', 'Core', 'Go to'],
        ]
      : [
          ['Account', 'Account ID', 'Source'],
          ['Acme', '1001', 'Go to'],
          ['Bolt', '1002', 'Go to'],
          ['Core', '1003', 'Go to'],
        ],
  );
});

it('keeps the finding in step with the figures while it is live', async () => {
  open = await openBook({ Customers: CUSTOMERS });
  ok((await segment({ kind: 'sheet', sheet: 'Customers' })).written);
  expect(await valuesAt('KAM Portfolio', 'A2')).toEqual([
    ['2 of 3 accounts make 80% of Revenue. The top 20% hold 60%: no 80/20 here.'],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Customers').getRange('B2').values = [[900]];
    await context.sync();
  });
  expect(await valuesAt('KAM Portfolio', 'A2')).toEqual([
    ['1 of 3 accounts make 80% of Revenue. The top 20% hold 96%: more concentrated than 80/20.'],
  ]);
});

it('undo restores over an edited cell when asked to', async () => {
  open = await openBook({ Customers: CUSTOMERS });
  const before = await workbookState();
  const { job, written } = await segment({ kind: 'sheet', sheet: 'Customers' }, { as: 'values', beside: true });
  ok(written);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Customers').getRange('C2').values = [['mine']];
    await context.sync();
  });
  expect(ok(await job.undo('ask')).conflicts).toEqual([{ sheet: 'Customers', address: 'C2' }]);
  expect(ok(await job.undo('restore')).conflicts).toEqual([]);
  expect(await workbookState()).toEqual(before);
});

it('saved rules are in force in cells at once', async () => {
  open = await openBook({ Customers: CUSTOMERS });
  const home = createHome(() => Promise.reject(new Error('no sample')), setRulesInForce);
  const before = rulesInForce();
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').getRange('D1').formulas = [
        ['=KAM.RULE("concentration.topShare")'],
      ];
      await context.sync();
    });
    expect(await valuesAt('Customers', 'D1')).toEqual([[0.2]]);
    ok(await home.saveRules({ ...defaultRules, 'concentration.topShare': 0.1 }));
    expect(await valuesAt('Customers', 'D1')).toEqual([[0.1]]);
    setRulesInForce(defaultRules);
    // Start-up on another machine: what the workbook holds comes into force, and cells follow.
    expect((await home.rules())['concentration.topShare']).toBe(0.1);
    expect(await valuesAt('Customers', 'D1')).toEqual([[0.1]]);
  } finally {
    setRulesInForce(before);
  }
});
