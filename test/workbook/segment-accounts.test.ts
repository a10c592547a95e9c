import type { Cell } from '../../src/engine/core/cells';
import type { Choices, Control, SegmentAccounts, SourceRef, WriteOptions, WriteReport } from '../../src/jobs/contract';
import { matchOf } from '../../src/engine/intake/match-columns';
import type { Result } from '../../src/engine/core/result';
import { defaultRules } from '../../src/engine/rules/rules';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import type { Language } from '../../src/locales/language';
import type { OpenHost } from '../support/host/open-host';
import { openBook } from '../support/segment-book';
import { formulasAt, valuesAt, workbookState } from '../support/workbook-state';

const CUSTOMERS: Cell[][] = [
  ['Account', 'Revenue', 'Profit'],
  ['Bolt', 25, 5],
  ['Acme', 60, 20],
  ['Dune', 5, 1],
  ['Core', 10, -5],
];

const PORTFOLIO = 'KAM Portfolio';
const RULES = { ...defaultRules, asOf: '2026-09-30' };

let open: OpenHost;
afterAll(() => open.close());

interface Run {
  readonly ref?: SourceRef;
  readonly options?: Partial<WriteOptions>;
  readonly choices?: Choices;
  readonly language?: Language;
  readonly control?: Control;
  readonly job?: SegmentAccounts;
}

/** The five steps as a person takes them who changes nothing. */
async function segment(
  run: Run = {},
): Promise<{ readonly job: SegmentAccounts; readonly written: Result<WriteReport> }> {
  const {
    ref = { kind: 'sheet', sheet: 'Customers' },
    choices = {},
    language = 'en-US',
    job = createSegmentAccounts(),
  } = run;
  const opened = await job.open(ref);
  if (!opened.ok) return { job, written: opened };
  const match = matchOf(opened.value.matches);
  const preview = await job.preview(match, choices, RULES);
  if (!preview.ok) return { job, written: preview };
  const options = { as: 'formulas' as const, beside: false, ...run.options };
  return { job, written: await job.write(options, language, run.control) };
}

/** How many requests a run takes from opening to written; it is undone again. */
async function requestsOf(run: Run): Promise<number> {
  open.faults.set();
  const { job, written } = await segment(run);
  const { requests } = open.faults;
  ok(written);
  ok(await job.undo('ask'));
  return requests;
}

function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('segmenting a customer sheet', () => {
  beforeEach(async () => {
    open = await openBook({ Customers: CUSTOMERS });
  });

  it('writes a live portfolio sheet right after the source', async () => {
    const { written } = await segment();
    expect(ok(written)).toEqual({ accounts: 4, charts: 2, sheets: [PORTFOLIO], columns: 0 });
    expect(await valuesAt(PORTFOLIO, 'A5:F9')).toEqual([
      ['Rank', 'Account', 'Revenue', 'Share', 'Cumulative share', 'Tier'],
      [1, 'Acme', 60, 0.6, 0.6, 'A'],
      [2, 'Bolt', 25, 0.25, 0.85, 'A'],
      [3, 'Core', 10, 0.1, 0.95, 'B'],
      [4, 'Dune', 5, 0.05, 1, 'C'],
    ]);
    expect((await workbookState()).order).toEqual(['Customers', PORTFOLIO]);
  });

  it.each(['formulas', 'values'] as const)('writes columns beside a plain range: %s', async (as) => {
    ok((await segment({ options: { as, beside: true } })).written);
    expect(await valuesAt('Customers', 'D1:G5')).toEqual([
      ['Tier', 'Rank', 'Share', 'Cumulative share'],
      ['A', 2, 0.25, 0.85],
      ['A', 1, 0.6, 0.6],
      ['C', 4, 0.05, 1],
      ['B', 3, 0.1, 0.95],
    ]);
    expect(await valuesAt('Customers', 'A1:C5')).toEqual(CUSTOMERS);
  });

  it('follows the source while it is live', async () => {
    ok((await segment({ options: { beside: true } })).written);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').getRange('B4').values = [[500]];
      await context.sync();
    });
    expect(await valuesAt(PORTFOLIO, 'B6:C6')).toEqual([['Dune', 500]]);
    expect(await valuesAt('Customers', 'D4:E4')).toEqual([['A', 1]]);
  });

  it.each([
    ['formulas', false],
    ['formulas', true],
    ['values', false],
    ['values', true],
  ] as const)('undo puts the workbook back as it was: %s, beside %s', async (as, beside) => {
    const before = await workbookState();
    const { job } = await segment({ options: { as, beside } });
    expect(await workbookState()).not.toEqual(before);
    expect(ok(await job.undo('ask')).conflicts).toEqual([]);
    expect(await workbookState()).toEqual(before);
  });

  it.each(['formulas', 'values'] as const)('running again changes nothing: %s', async (as) => {
    ok((await segment({ options: { as, beside: true } })).written);
    const once = await workbookState();
    ok((await segment({ options: { as, beside: true } })).written);
    expect(await workbookState()).toEqual(once);
  });

  it('running again updates the same sheet, after it was renamed and the data became shorter', async () => {
    ok((await segment({ options: { as: 'values', beside: true } })).written);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(PORTFOLIO).name = 'Mine';
      context.workbook.worksheets.getItem('Customers').getRange('A5:C5').clear('Contents');
      await context.sync();
    });
    ok((await segment({ options: { as: 'values', beside: true } })).written);
    expect((await workbookState()).order).toEqual(['Customers', 'Mine']);
    expect(await valuesAt('Mine', 'A8:F9')).toEqual([
      [3, 'Dune', 5, 5 / 90, 1, 'B'],
      ['', '', '', '', '', ''],
    ]);
    expect(await valuesAt('Customers', 'D5:G5')).toEqual([['', '', '', '']]);
  });

  it('undo of a second run goes back to the first', async () => {
    ok((await segment({ options: { as: 'values' } })).written);
    const first = await workbookState();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').getRange('B2').values = [[900]];
      await context.sync();
    });
    const { job } = await segment({ options: { as: 'values' } });
    ok(await job.undo('ask'));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').getRange('B2').values = [[25]];
      await context.sync();
    });
    expect(await workbookState()).toEqual(first);
  });

  it('undo lists cells that were edited since, and keeps or restores them as asked', async () => {
    const { job } = await segment({ options: { as: 'values', beside: true } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').getRange('D3').values = [['mine']];
      await context.sync();
    });
    expect(ok(await job.undo('ask')).conflicts).toEqual([{ sheet: 'Customers', address: 'D3' }]);
    ok(await job.undo('keep'));
    expect(await valuesAt('Customers', 'D1:E3')).toEqual([
      ['', ''],
      ['', ''],
      ['mine', ''],
    ]);
  });

  it('writes what the source holds at that moment, not what it held at the preview', async () => {
    const job = createSegmentAccounts();
    const opened = ok(await job.open({ kind: 'sheet', sheet: 'Customers' }));
    ok(await job.preview(matchOf(opened.matches), {}, RULES));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').getRange('B4').values = [[500]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    ok(await job.write({ as: 'values', beside: false }, 'en-US'));
    expect(await valuesAt(PORTFOLIO, 'B6:C6')).toEqual([['Dune', 500]]);
  });

  it('undo of values keeps a note that somebody wrote on the new sheet', async () => {
    const { job } = await segment({ options: { as: 'values' } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(PORTFOLIO).getRange('A60').values = [['remember']];
      await context.sync();
    });
    expect(ok(await job.undo('ask')).conflicts).toEqual([{ sheet: PORTFOLIO, address: 'A60' }]);
    ok(await job.undo('keep'));
    expect(await valuesAt(PORTFOLIO, 'A60')).toEqual([['remember']]);
    expect(await valuesAt(PORTFOLIO, 'A1')).toEqual([['']]);
  });

  it('leaves the workbook as it was when any request fails', async () => {
    const before = await workbookState();
    const requests = await requestsOf({ options: { as: 'values', beside: true } });
    for (let request = 1; request <= requests; request++) {
      open.faults.set({ kind: 'fail', request });
      const { written } = await segment({ options: { as: 'values', beside: true } });
      open.faults.set();
      if (written.ok) throw new Error(`request ${request} of ${requests} was not needed`);
      expect(written.problem.code).toBe('excel-refused');
      expect(await workbookState()).toEqual(before);
    }
  });

  it('leaves the workbook as it was when an answer is lost', async () => {
    const before = await workbookState();
    const requests = await requestsOf({ options: { as: 'formulas', beside: true } });
    for (let request = 1; request <= requests; request++) {
      open.faults.set({ kind: 'lose-answer', request });
      const { written } = await segment({ options: { as: 'formulas', beside: true } });
      open.faults.set();
      if (written.ok) throw new Error(`the answer of request ${request} of ${requests} was not needed`);
      expect(await workbookState()).toEqual(before);
    }
  });

  it('cancel in the middle leaves the workbook as it was', async () => {
    const before = await workbookState();
    const stop = new AbortController();
    const onProgress = ({ done }: { readonly done: number }): void => (done > 0.5 ? stop.abort() : undefined);
    const { written } = await segment({ options: { beside: true }, control: { signal: stop.signal, onProgress } });
    expect(written).toEqual({ ok: false, problem: { code: 'cancelled' } });
    expect(await workbookState()).toEqual(before);
  });

  it('refuses a protected sheet before writing anything', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').protection.protect();
      await context.sync();
    });
    const before = await workbookState();
    const { written } = await segment({ options: { beside: true } });
    expect(written).toEqual({ ok: false, problem: { code: 'sheet-protected', params: { sheet: 'Customers' } } });
    expect(await workbookState()).toEqual(before);
  });

  it('refuses merged cells where columns would go', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').getRange('D3:E4').merge();
      await context.sync();
    });
    const { written } = await segment({ options: { beside: true } });
    expect(written).toMatchObject({ ok: false, problem: { code: 'merged-cells', params: { sheet: 'Customers' } } });
  });

  it('writes the sheets of a Chinese reader in Chinese', async () => {
    ok((await segment({ language: 'zh-CN' })).written);
    expect((await workbookState()).order).toEqual(['Customers', 'KAM 客户组合']);
  });
});

describe('text that Excel would read as something else', () => {
  it('is written as exactly that text', async () => {
    const names = ['=HYPERLINK("x")', '+1', '00123', '1-2', '3E5', 'TRUE', '12%', "'quoted", '@home'];
    open = await openBook({ Customers: [['Account', 'Revenue']] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Customers').getRange(`A2:B${names.length + 1}`);
      range.values = names.map((name, row) => [`'${name}`, 100 - row]);
      await context.sync();
    });
    ok((await segment({ options: { as: 'values' } })).written);
    const written = await valuesAt(PORTFOLIO, `B6:B${names.length + 5}`);
    expect(written.flat()).toEqual(names);
  });
});

describe('inside an Excel table', () => {
  beforeEach(async () => {
    open = await openBook({ Customers: CUSTOMERS });
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Customers').tables.add('A1:C5', true);
      table.name = 'Book';
      await context.sync();
    });
  });

  it('Tier and Share are live, Rank and Cumulative share are values with their date', async () => {
    ok((await segment({ options: { beside: true } })).written);
    expect(await valuesAt('Customers', 'D1:G3')).toEqual([
      ['Tier', 'Rank 2026-09-30', 'Share', 'Cumulative share 2026-09-30'],
      ['A', 2, 0.25, 0.85],
      ['A', 1, 0.6, 0.6],
    ]);
    expect((await formulasAt('Customers', 'D2'))[0]).toEqual(['=KAM.TIERBY([@Revenue],KAM_Cuts)']);
  });

  it('undo takes the table columns away again', async () => {
    const before = await workbookState();
    const { job } = await segment({ options: { beside: true } });
    ok(await job.undo('ask'));
    expect(await workbookState()).toEqual(before);
  });
});

describe('other sheets', () => {
  it('order lines are summed, and the result goes to its own sheet only', async () => {
    open = await openBook({
      Orders: [
        ['Order ID', 'Customer ID', 'Customer', 'Sales'],
        ['o1', 'c1', 'Acme', 30],
        ['o2', 'c2', 'Bolt', 40],
        ['o3', 'c1', 'Acme', 30],
      ],
    });
    const job = createSegmentAccounts();
    const opened = ok(await job.open({ kind: 'sheet', sheet: 'Orders' }));
    const preview = ok(await job.preview(matchOf(opened.matches), {}, RULES));
    expect(preview.canWriteBeside).toBe(false);
    expect([preview.row(0).key, preview.row(0).value]).toEqual(['c1', 60]);
  });

  it('title lines and a total row do not matter', async () => {
    open = await openBook({
      Customers: [['Customers 2026', '', ''], ['in EUR', '', ''], ...CUSTOMERS, ['合计', 100, 21]],
    });
    const { written } = await segment({ options: { beside: true } });
    expect(ok(written).accounts).toBe(4);
    expect(await valuesAt('Customers', 'D3:D8')).toEqual([['Tier'], ['A'], ['A'], ['C'], ['B'], ['']]);
    expect(await valuesAt(PORTFOLIO, 'B6:C6')).toEqual([['Acme', 60]]);
  });

  it.each([
    ['an empty sheet', [], 'empty-place'],
    ['a header only', [['Account', 'Revenue']], 'no-data-rows'],
    [
      'columns without amounts',
      [
        ['Account', 'City'],
        ['Acme', 'Oslo'],
        ['Bolt', 'Bergen'],
      ],
      'no-value-column',
    ],
  ] as const)('%s is told clearly', async (_, cells, code) => {
    open = await openBook({ Customers: cells as unknown as Cell[][] });
    const { written } = await segment();
    expect(written).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('fixing cells', () => {
  it('turns text numbers into numbers, and undo turns them back', async () => {
    open = await openBook({ Customers: CUSTOMERS });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Customers').getRange('B3:B4').values = [["'1,200"], ["'300"]];
      await context.sync();
    });
    const before = await workbookState();
    const job = createSegmentAccounts();
    const opened = ok(await job.open({ kind: 'sheet', sheet: 'Customers' }));
    const report = ok(await job.check(matchOf(opened.matches), {}));
    const finding = report.findings.find(({ code }) => code === 'text-number');
    expect(ok(await job.previewFix(finding?.id ?? '')).cells).toBe(2);
    expect(ok(await job.fix(finding?.id ?? '')).changed).toBe(2);
    expect(await valuesAt('Customers', 'B3:B4')).toEqual([[1200], [300]]);
    ok(await job.undo('ask'));
    expect(await workbookState()).toEqual(before);
  });
});
