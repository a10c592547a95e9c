import type { Cell } from '../../src/engine/core/cells';
import type { Result } from '../../src/engine/core/result';
import { matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import type { Rules } from '../../src/engine/rules/rules';
import type { Choices, SegmentAccounts, SegmentPreview, WriteOptions } from '../../src/jobs/contract';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import type { Language } from '../../src/locales/language';
import type { OpenHost } from '../support/host/open-host';
import { openBook } from '../support/segment-book';
import { formulasAt, valuesAt, workbookState } from '../support/workbook-state';

/** Ten accounts, every type among them; by hand: Dune is 7th by revenue (65) and 8th by profit (75), so its influence is 70. */
const RATED: Cell[][] = [
  ['Account', 'Revenue', 'Profit', 'Strategic focus', 'Ability to meet needs'],
  ['Acme', 1000, 200, 5, 4],
  ['Bolt', 900, 180, 1, 2],
  ['Core', 800, -50, 5, 5],
  ['Dune', 700, 140, 4, 4],
  ['Echo', 600, 120, 2, 2],
  ['Fern', 500, 100, 5, 1],
  ['Gale', 400, 80, 3, 3],
  ['Halo', 300, 60, 1, 1],
  ['Iris', 200, 40, 5, 5],
  ['Jade', 100, 20, 1, 3],
];

const PORTFOLIO = 'KAM Portfolio';
const RULES: Rules = { ...defaultRules, asOf: '2026-09-30' };

let open: OpenHost;
afterAll(() => open.close());

function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

interface Run {
  readonly options?: Partial<WriteOptions>;
  readonly choices?: Choices;
  readonly language?: Language;
  readonly job?: SegmentAccounts;
}

async function preview(run: Run = {}): Promise<{ readonly job: SegmentAccounts; readonly preview: SegmentPreview }> {
  const { job = createSegmentAccounts(), choices = {} } = run;
  const opened = ok(await job.open({ kind: 'sheet', sheet: 'Customers' }));
  return { job, preview: ok(await job.preview(matchOf(opened.matches), choices, RULES)) };
}

async function write(run: Run = {}) {
  const { job } = await preview(run);
  const options = { as: 'formulas' as const, beside: true, ...run.options };
  return { job, report: ok(await job.write(options, run.language ?? 'en-US')) };
}

/** Where a text stands on the portfolio sheet. */
async function find(text: string): Promise<{ readonly row: number; readonly column: number }> {
  const cells = await valuesAt(PORTFOLIO, 'A1:CZ120');
  for (const [row, line] of cells.entries()) {
    const column = line.indexOf(text);
    if (column >= 0) return { row, column };
  }
  throw new Error(`${text} is nowhere`);
}

async function block(text: string, rows: number, columns: number, below = 0): Promise<unknown[][]> {
  const { row, column } = await find(text);
  const cells = await valuesAt(PORTFOLIO, 'A1:CZ120');
  return cells.slice(row + below, row + below + rows).map((line) => line.slice(column, column + columns));
}

describe('customer types in the job', () => {
  describe('with both ratings in the sheet', () => {
    beforeEach(async () => {
      open = await openBook({ Customers: RATED });
    });

    it('previews the five types with accounts, revenue and profit, best first', async () => {
      const { types } = (await preview()).preview;
      expect(types?.counts).toEqual([
        { type: 'large-premium', accounts: 2, revenue: 1700, profit: 340 },
        { type: 'average', accounts: 5, revenue: 2700, profit: 540 },
        { type: 'small-premium', accounts: 1, revenue: 200, profit: 40 },
        { type: 'small-ordinary', accounts: 1, revenue: 100, profit: 20 },
        { type: 'bleeder', accounts: 1, revenue: 800, profit: -50 },
      ]);
      expect(types?.unrated).toBe(0);
      expect(types?.points).toHaveLength(10);
    });

    it.each(['formulas', 'values'] as const)('writes the type beside each account: %s', async (as) => {
      const { report } = await write({ options: { as } });
      expect(report.columns).toBe(5);
      expect(await valuesAt('Customers', 'J1:J11')).toEqual([
        ['Customer type'],
        ['Large premium'],
        ['Average'],
        ['Bleeder'],
        ['Large premium'],
        ['Average'],
        ['Average'],
        ['Average'],
        ['Average'],
        ['Small premium'],
        ['Small ordinary'],
      ]);
    });

    it('live types come from one =KAM.SEGMENT and follow the source', async () => {
      await write();
      expect(await formulasAt(PORTFOLIO, 'BF5:BF6')).toEqual([
        ['Type (live)'],
        ['=KAM.SEGMENT(Customers!$B$2:$B$11,Customers!$C$2:$C$11,Customers!$D$2:$D$11,Customers!$E$2:$E$11)'],
      ]);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Customers').getRange('C3').values = [[-1]];
        await context.sync();
      });
      expect(await valuesAt('Customers', 'J3')).toEqual([['Bleeder']]);
      expect((await block('Customer types', 1, 4, 5))[0]).toEqual(['Bleeder', 2, 1700, -51]);
    });

    it('the portfolio sheet has types with treatment, and the matrix with a series and a shape a type', async () => {
      const { report } = await write({ options: { as: 'values' } });
      expect(report.charts).toBe(3);
      expect(await block('Customer types', 6, 4)).toEqual([
        ['Customer types', 'Accounts', 'Revenue', 'Net profit'],
        ['Large premium', 2, 1700, 340],
        ['Average', 5, 2700, 540],
        ['Small premium', 1, 200, 40],
        ['Small ordinary', 1, 100, 20],
        ['Bleeder', 1, 800, -50],
      ]);
      expect(String((await block('Treatment', 1, 1, 1))[0]?.[0])).toMatch(/^Large premium: Give it top attention/);
      const series = await Excel.run(async (context) => {
        const chart = context.workbook.worksheets.getItem(PORTFOLIO).charts.getItem('KAM Types');
        chart.series.load('items/name, items/markerStyle');
        await context.sync();
        return chart.series.items.map(({ name, markerStyle }) => [name, markerStyle]);
      });
      expect(series).toEqual([
        ['Large premium', 'Diamond'],
        ['Average', 'Circle'],
        ['Small premium', 'Triangle'],
        ['Small ordinary', 'Square'],
        ['Bleeder', 'X'],
        ['strategic 50', 'None'],
        ['influence 30', 'None'],
        ['influence 70', 'None'],
      ]);
    });

    it.each(['formulas', 'values'] as const)('undo takes all of it back: %s', async (as) => {
      const before = await workbookState();
      const { job } = await write({ options: { as } });
      expect(ok(await job.undo('ask')).conflicts).toEqual([]);
      expect(await workbookState()).toEqual(before);
    });

    it('running again changes nothing, in either form', async () => {
      await write();
      const once = await workbookState();
      await write();
      expect(await workbookState()).toEqual(once);
    });

    it('says in Chinese what it says in English', async () => {
      await write({ language: 'zh-CN', options: { as: 'values' } });
      expect(await valuesAt('Customers', 'J1:J4')).toEqual([['客户类型'], ['大型优质'], ['平均型'], ['出血型']]);
    });

    it('Why? tells the inputs and what would move the type', async () => {
      const { preview: shown } = await preview();
      const ofBolt = shown.why(1).type;
      expect(ofBolt).toMatchObject({
        type: 'average',
        netProfit: 180,
        rating: { strategic: 1, fit: 2 },
        strategic: 12.5,
      });
      expect(ofBolt?.moves[0]).toEqual({ by: 'strategic', amount: 37.5, at: 50, to: 'large-premium', better: true });
      const ofCore = shown.why(2).type;
      expect(ofCore?.type).toBe('bleeder');
      expect(ofCore?.moves).toEqual([{ by: 'profit', amount: 50, at: 0, to: 'average', better: true }]);
    });

    it('the audit lists loss-makers with what repair brings and the profit without them', async () => {
      const { audit } = (await preview()).preview;
      expect(audit).toMatchObject({ count: 1, loss: -50, total: 890, totalWithout: 940 });
      expect(audit?.entry(0)).toEqual({
        index: 2,
        name: 'Core',
        revenue: 800,
        profit: -50,
        repair: 50,
        profitWithout: 940,
        margin: -0.0625,
        costToServe: null,
        discount: null,
      });
      await write({ options: { as: 'values' } });
      expect((await block('Repair brings', 1, 2, 1))[0]).toEqual([50, 940]);
    });
  });

  describe('without ratings in the sheet', () => {
    const unrated = RATED.map((row) => row.slice(0, 3));
    beforeEach(async () => {
      open = await openBook({ Customers: unrated });
    });

    it('writes no type column and no matrix, but still the audit', async () => {
      const { preview: shown } = await preview();
      expect(shown.types).toMatchObject({ typed: 0, unrated: 10 });
      const { report } = await write({ options: { as: 'values' } });
      expect([report.columns, report.charts]).toEqual([4, 2]);
      expect((await find('Repair brings')).row).toBeGreaterThan(40);
    });

    it('uses the ratings entered in the pane, which stay with the workbook', async () => {
      const { job } = await preview();
      const rating = { strategic: 5, fit: 4 };
      ok(await job.rate(new Map([['Acme', rating]])));
      // Another job object: as after reopening the pane.
      const { preview: again } = await preview();
      expect(again.types?.typed).toBe(1);
      expect(again.types?.typeOf(0)).toBe('large-premium');
      expect(again.types?.ratingOf(0)).toEqual({ ...rating, fixed: { strategic: false, fit: false } });
      await write();
      expect(await valuesAt('Customers', 'H1:H3')).toEqual([['Customer type'], ['Large premium'], ['']]);
      // Formulas cannot see what was entered in the pane: values are written.
      expect(await formulasAt('Customers', 'H2')).toEqual([['Large premium']]);
    });

    it('takes a rating away again when both are cleared', async () => {
      const { job } = await preview();
      ok(await job.rate(new Map([['Acme', { strategic: 5, fit: null }]])));
      ok(await job.rate(new Map([['Acme', { strategic: null, fit: null }]])));
      expect((await preview()).preview.types?.typed).toBe(0);
    });
  });

  it('a rating in the sheet beats the one entered, which fills the gaps', async () => {
    const cells = RATED.map((row) => [...row]);
    cells[2] = ['Bolt', 900, 180, 1, null];
    open = await openBook({ Customers: cells });
    const { job } = await preview();
    ok(await job.rate(new Map([['Bolt', { strategic: 5, fit: 5 }]])));
    const { types } = (await preview()).preview;
    expect(types?.ratingOf(1)).toEqual({ strategic: 1, fit: 5, fixed: { strategic: true, fit: false } });
  });

  it('takes a cost to serve off the profit: the account becomes a bleeder', async () => {
    const cells = RATED.map((row, index) => [...row, index === 0 ? 'Cost to serve' : index === 1 ? 250 : 10]);
    open = await openBook({ Customers: cells });
    const { types, audit } = (await preview()).preview;
    expect(types?.isNet).toBe(true);
    expect(types?.typeOf(0)).toBe('bleeder');
    expect(audit?.count).toBe(2);
  });

  it('a sheet without profit has neither types nor audit', async () => {
    open = await openBook({ Customers: RATED.map((row) => row.slice(0, 2)) });
    const { preview: shown } = await preview();
    expect([shown.types, shown.audit]).toEqual([null, null]);
  });
});

describe('sensitivity', () => {
  it('counts who changes when a cut-off moves by a tenth, and lists who is within 5% of a border', async () => {
    open = await openBook({ Customers: RATED });
    const { job } = await preview();
    const { sensitivity } = ok(await job.effect(RULES));
    const cut = (rule: string, to: number) => sensitivity.cuts.find((one) => one.rule === rule && one.to === to);
    // Ahead of Fern stand 4,000 of 5,500 (72.7%): A at 80%, B at 72%.
    expect(cut('tier.cutoffs', 0.72)?.accounts).toBe(1);
    // Acme has 87.5 points, Dune and Iris 75 and 100, Gale and Fern exactly 50: those two are average either way.
    expect(cut('segment.strategicCut', 55)?.accounts).toBe(0);
    expect(sensitivity.cuts.map(({ rule }) => rule)).toContain('segment.influenceCuts');
    expect(sensitivity.near.length).toBe(Math.min(sensitivity.nearCount, 10));
    for (const { value, at } of sensitivity.near) expect(Math.abs(at - value)).toBeLessThanOrEqual(value * 0.05 + 1e-9);
  });
});

describe('names that look alike', () => {
  const cells: Cell[][] = [
    ['Customer', 'Revenue', 'Profit'],
    ['GTXPro', 500, 50],
    ['GTX Pro', 400, -40],
    ['ＡＣＭＥ', 300, 30],
    ['ACME', 200, 20],
    ['北京华信有限公司', 100, 10],
    ['北京华信', 50, 5],
    ['Other', 10, 1],
  ];

  it('are proposed for merging, full width and company suffix too, and stay apart until somebody says so', async () => {
    open = await openBook({ Customers: cells });
    const job = createSegmentAccounts();
    const opened = ok(await job.open({ kind: 'sheet', sheet: 'Customers' }));
    const match = matchOf(opened.matches);
    const finding = ok(await job.check(match, {})).findings.find(({ code }) => code === 'look-alike');
    expect(finding?.choices?.[0]).toBe('keep');
    expect(finding?.groups?.map(({ members }) => [...members].sort())).toEqual(
      expect.arrayContaining([
        ['GTX Pro', 'GTXPro'],
        ['ACME', 'ＡＣＭＥ'],
        ['北京华信', '北京华信有限公司'],
      ]),
    );
    expect(ok(await job.preview(match, {}, RULES)).accounts).toBe(7);

    const group = finding?.groups?.find(({ members }) => members.includes('GTXPro'));
    const merged = ok(await job.preview(match, { [`${finding?.id}:${group?.key}`]: 'merge' }, RULES));
    expect(merged.accounts).toBe(6);
    // Merged, the loss is made up for: nobody is on the audit list.
    expect(merged.row(0)).toMatchObject({ value: 900, profit: 10 });
    expect(merged.audit).toBeNull();
  });
});
