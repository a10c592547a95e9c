import type { Cell } from '../../src/engine/core/cells';
import type { Result } from '../../src/engine/core/result';
import { isoDay } from '../../src/engine/core/serial-day';
import { matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import type { Rules } from '../../src/engine/rules/rules';
import type { Choices, WriteOptions } from '../../src/jobs/contract';
import { createSummarisePipeline } from '../../src/jobs/summarise-pipeline/summarise-pipeline';
import type { Language } from '../../src/locales/language';
import type { OpenHost } from '../support/host/open-host';
import { openBook } from '../support/segment-book';
import { formulasAt, valuesAt, workbookState } from '../support/workbook-state';

const day = (text: string): number => isoDay(text)!;
const HEADER: Cell[] = [
  'Opportunity ID',
  'Account',
  'Stage',
  'Amount',
  'Create date',
  'Stage date',
  'Close date',
  'Owner',
];
/** As of 2026-09-30. Median age in Proposal is 30 days, so D3 with 90 is stalled; D4 is past its date. */
const DEALS: Cell[][] = [
  HEADER,
  ['D1', 'Acme', 'Lead', 1000, day('2026-08-01'), day('2026-09-20'), day('2026-11-15'), 'Ann'],
  ['D2', 'Bolt', 'Proposal', 2000, day('2026-08-01'), day('2026-08-31'), day('2026-10-10'), 'Ann'],
  ['D3', 'Core', 'Proposal', 3000, day('2026-06-01'), day('2026-07-02'), day('2026-12-10'), 'Bob'],
  ['D4', '', 'Proposal', 500, day('2026-06-01'), day('2026-09-20'), day('2026-09-01'), 'Bob'],
  ['D5', 'Dune', 'Negotiation', 4000, day('2026-07-01'), day('2026-09-01'), day('2026-10-20'), 'Bob'],
  ['D6', 'Echo', 'Closed won', 1500, day('2026-05-01'), day('2026-05-21'), day('2026-06-10'), 'Ann'],
  ['D7', 'Fern', 'Closed lost', 700, day('2026-05-01'), day('2026-05-11'), day('2026-06-20'), 'Bob'],
  ['D8', 'Gale', 'Pilot', 900, day('2026-09-01'), day('2026-09-02'), day('2026-11-30'), 'Ann'],
];
const SHEET = 'KAM Pipeline';
const RULES: Rules = { ...defaultRules, asOf: '2026-09-30', 'pipeline.target': 3000 };
const PILOT: Choices = { 'unknown-stage:Pilot': 'stage-2' };

let open: OpenHost;
afterEach(() => open.close());

function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

interface Run {
  readonly job?: ReturnType<typeof createSummarisePipeline>;
  readonly choices?: Choices;
  readonly rules?: Rules;
  readonly options?: Partial<WriteOptions>;
  readonly language?: Language;
}

async function preview({ job = createSummarisePipeline(), choices = PILOT, rules = RULES }: Run = {}) {
  const opened = ok(await job.open({ kind: 'sheet', sheet: 'Deals' }));
  const match = matchOf(opened.matches);
  const check = ok(await job.check(match, choices));
  return { job, check, match, preview: ok(await job.preview(match, choices, rules)) };
}

async function write(run: Run = {}) {
  const found = await preview(run);
  const options = { as: 'formulas' as const, beside: true, ...run.options };
  return { ...found, report: ok(await found.job.write(options, run.language ?? 'en-US')) };
}

/** The first cell of each row of the pipeline sheet, to look rows up by. */
async function rowOf(text: string): Promise<readonly unknown[]> {
  const cells = await valuesAt(SHEET, 'A1:J140');
  const row = cells.find(([first]) => first === text);
  if (!row) throw new Error(`no row ${text}`);
  return row;
}

describe('the preview', () => {
  beforeEach(async () => (open = await openBook({ Deals: DEALS })));

  test('counts every deal, weighs the open ones, and says what stands and what slipped', async () => {
    const { preview: found, check } = await preview();
    expect(check.leftOut).toBe(0);
    expect(found).toMatchObject({ deals: 8, open: 6, openAmount: 11_400, won: 1, lost: 1 });
    // 100 + 180 + 800 + 1,200 + 200 + 3,200
    expect(found.weighted).toBeCloseTo(5680, 9);
    expect(Array.from(found.stalled, (row) => found.deal(row).name)).toEqual(['D3']);
    expect(Array.from(found.slipped, (row) => found.deal(row).name)).toEqual(['D4']);
    expect(found.coverage).toMatchObject({ multiple: 3.8, enough: true });
    expect(found.cycle).toMatchObject({ deals: 1, meanDays: 40, from: 'created' });
    expect(found.winRate).toMatchObject({ rate: 0.5, isSmall: true });
  });

  test('forecasts by month with the overdue deal apart, and speaks of the first quarter that has a deal', async () => {
    const { forecast } = (await preview()).preview;
    if (forecast.state !== 'made') throw new Error('no forecast');
    expect(forecast.rows.map(({ period, deals, weighted }) => [period, deals, Math.round(weighted)])).toEqual([
      ['overdue', 1, 200],
      ['2026-10', 2, 4000],
      ['2026-11', 2, 280],
      ['2026-12', 1, 1200],
    ]);
    expect(forecast.quarter?.period).toBe('2026 Q4');
    expect(forecast.target).toBe(1000);
    expect(forecast.isSimulated).toBe(false);
  });

  test('asks about an unknown stage and answers why a deal counts as it does', async () => {
    const { check, preview: found } = await preview({ choices: {} });
    expect(check.findings.find(({ id }) => id === 'unknown-stage')).toMatchObject({ severity: 'look', count: 1 });
    expect(found.open).toBe(5);
    const why = found.why(1);
    expect(why).toMatchObject({
      stageName: 'Proposal',
      probability: 0.4,
      next: { stage: 4 },
      formula: '=KAM.WEIGHTED(C3,D3)',
    });
    expect(why.next?.by).toBeCloseTo(400, 9);
  });

  test('weighs by own history when asked, never beyond the rule where the sheet does not say where deals were lost', async () => {
    const { preview: found } = await preview({ rules: { ...RULES, 'pipeline.weighing': 'learned' } });
    expect(found.probabilities.map(({ learned }) => learned).slice(1)).toEqual(
      [0.2, 0.4, 0.6, 0.8].map((p) => expect.closeTo(p, 12)),
    );
    expect(found.probabilities[0]!.learned).toBeCloseTo((0.1 * 10 + 1) / 12, 12);
    expect(found.valuesBecause.map(({ code }) => code)).toContain('live-learned');
  });
});

describe('writing', () => {
  beforeEach(async () => (open = await openBook({ Deals: DEALS })));

  test('live formulas give what values give, cell by cell', async () => {
    // Only names that a formula knows, or the sheet would hold values anyway.
    await open.close();
    open = await openBook({ Deals: DEALS.filter((row) => row[2] !== 'Pilot') });
    const live = await write({ choices: {} });
    expect(live.preview.valuesBecause).toEqual([]);
    expect((await formulasAt(SHEET, 'A6'))[0]![0]).toContain('KAM.PIPELINE(');
    const cells = await valuesAt(SHEET, 'A1:J75');
    const deals = await valuesAt('Deals', 'A1:L8');
    await write({ job: live.job, choices: {}, options: { as: 'values' } });
    expect((await formulasAt(SHEET, 'A6'))[0]![0]).toBe('Lead development');
    const values = await valuesAt(SHEET, 'A1:J75');
    const rounded = (table: unknown[][]) =>
      table.map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell)));
    const untilHow = values.findIndex(([first]) => first === 'Probabilities by stage');
    expect(untilHow).toBeGreaterThan(30);
    // A live forecast keeps spare rows below it; up to there both sheets are the same.
    const end = cells.findIndex(([first]) => String(first).startsWith('Forecast')) + 5;
    expect(rounded(cells.slice(0, end))).toEqual(rounded(values.slice(0, end)));
    expect(rounded(await valuesAt('Deals', 'A1:L8'))).toEqual(rounded(deals));
  });

  test('columns beside the deals say stage, weight, days and what needs attention; a blank is a blank', async () => {
    const { report } = await write();
    expect(report).toEqual({ deals: 8, charts: 2, sheets: [SHEET], columns: 4 });
    expect(await valuesAt('Deals', 'I1:L9')).toEqual([
      ['KAM stage', 'Weighted amount', 'Days in stage 2026-09-30', 'Attention'],
      ['Lead development', 100, 10, ''],
      ['Proposal', 800, 30, ''],
      ['Proposal', 1200, 90, 'Stalled'],
      ['Proposal', 200, 10, 'Slipped'],
      ['Negotiation', 3200, 29, ''],
      ['Won', 1500, '', ''],
      ['Lost', 0, '', ''],
      ['Project approval', 180, 28, ''],
    ]);
    const formulas = await formulasAt('Deals', 'J2:J9');
    expect(formulas[0]![0]).toBe('=KAM.WEIGHTED(C2,D2)');
    // A meaning of one's own is no formula's.
    expect(formulas[7]![0]).toBe(180);
  });

  test('the sheet lists stalled and slipped deals with links that find the row again, and who wins', async () => {
    await write();
    const cells = await valuesAt(SHEET, 'A1:J140');
    const at = cells.findIndex(([first]) => first === 'Stalled deals: 1');
    expect(cells[at + 1]!.slice(0, 4)).toEqual(['D3', 'A4', 3000, 90]);
    const links = await formulasAt(SHEET, `B${at + 2}`);
    expect(links[0]![0]).toContain('MATCH("D3"');
    expect(await rowOf('Coverage')).toContain(3.8);
    expect(await rowOf('Ann')).toEqual(expect.arrayContaining([1, 1, 0, 'few cases']));
  });

  test('undo takes all of it back, and running again updates the same cells', async () => {
    const before = await workbookState();
    const { job } = await write();
    ok(await job.undo('ask'));
    expect(await workbookState()).toEqual(before);
    await write({ job });
    const once = await workbookState();
    await write({ job });
    expect(await workbookState()).toEqual(once);
  });

  test('a chosen meaning is remembered in the workbook: another job does not ask again', async () => {
    await write();
    const { check, preview: found } = await preview({ job: createSummarisePipeline(), choices: {} });
    expect(check.findings.find(({ id }) => id === 'unknown-stage')?.severity).toBe('passed');
    expect(found.open).toBe(6);
  });

  test('ratings go into the table with grade and stop sign, and what is typed there counts next time', async () => {
    const { job, match } = await preview();
    expect(ok(await job.qualify(0, [5, 5, 5, 5, 5, 5, 5, 5, 5]))).toMatchObject({ grade: 'A', stops: [] });
    expect(ok(await job.qualify(1, [5, 5, 5, 5, 5, 5, 1, 5, 5]))).toMatchObject({ grade: 'D', stops: ['strategy'] });
    ok(await job.preview(match, PILOT, RULES));
    expect(ok(await job.write({ as: 'formulas', beside: true }, 'en-US')).columns).toBe(14);
    const [header, first, second, third] = await valuesAt('Deals', 'M1:V4');
    expect(header).toEqual([
      'Need',
      'Schedule',
      'Budget',
      'Competition',
      'Decision',
      'Priority',
      'Fit: strategy',
      'Fit: market position',
      'Fit: technology',
      'Deal grade',
    ]);
    expect(first).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 'A']);
    expect([second![6], second![9]]).toEqual([1, 'D']);
    expect(third!.every((cell) => cell === '')).toBe(true);

    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Deals').getRange('S3').values = [[4]];
      await context.sync();
    });
    const again = await preview({ job: createSummarisePipeline() });
    expect(again.preview.deal(1).grade).toBe('A');
    expect(again.preview.graded).toEqual({ A: 2, B: 0, C: 0, D: 0 });
  });

  test('in Chinese the sheet and its columns speak Chinese', async () => {
    await write({ language: 'zh-CN' });
    const [title] = await valuesAt('KAM 销售管道', 'A1:A6');
    expect(title).toEqual(['销售管道：Deals']);
    expect((await valuesAt('Deals', 'I1:L2'))[1]).toEqual(['客户开发', 100, 10, '']);
  });
});

describe('sheets of other systems', () => {
  test('a status column ends deals and tells where they were lost, so conversion and bottleneck can be told', async () => {
    open = await openBook({
      Deals: [
        ['Deal', 'Stage', 'Status', 'Value', 'Stage date'],
        ['A', 'Qualify', 'Open', 100, day('2026-09-01')],
        ['B', 'Propose', 'Lost', 100, ''],
        ['C', 'Propose', 'Won', 100, ''],
        ['D', 'Develop', 'Lost', 100, ''],
        ['E', 'Propose', 'Open', 100, day('2026-08-01')],
      ],
    });
    const { preview: found } = await preview({ choices: {} });
    expect(found).toMatchObject({ open: 2, won: 1, lost: 2, unplaced: 0 });
    const flows = found.stages.slice(0, 5).map(({ flow }) => flow && [flow.entered, flow.advanced]);
    expect(flows).toEqual([
      [5, 4],
      [4, 3],
      [3, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(found.bottleneck).toEqual({ stage: 3, isByTime: false });
    expect(found.valuesBecause.map(({ code }) => code)).toContain('live-status');
  });

  test('several currencies are named, and brought together by the rates of the rules only', async () => {
    const rows: Cell[][] = [
      ['商机编号', '客户名称', '销售阶段', '预计金额', '币种', '预计成交日期'],
      ['1', '甲', '提案', 100, 'CNY', day('2026-10-10')],
      ['2', '乙', '提案', 100, '美元', day('2026-10-10')],
      ['3', '丙', '提案', 100, 'EUR', day('2026-10-10')],
    ];
    open = await openBook({ Deals: rows });
    const plain = await preview({ choices: {} });
    expect(plain.check.findings.some(({ id }) => id === 'several-currencies')).toBe(true);
    expect(plain.preview).toMatchObject({ openAmount: 300, currencies: { base: null } });
    const rated = await preview({ choices: {}, rules: { ...RULES, 'currency.rates': ['CNY=1', 'USD=7'] } });
    expect(rated.preview).toMatchObject({
      openAmount: 800,
      open: 3,
      openWithAmount: 2,
      currencies: { base: 'CNY', withoutRate: 1 },
    });
  });

  test('text dates in either order, text amounts and a unit in the header are read', async () => {
    open = await openBook({
      Deals: [
        ['Deal', 'Stage', 'Amount (k)', 'Close date'],
        ['A', '3-Proposal', "'1,2", "'10/27/2026"],
        ['B', 'C投标', "'2", "'11/05/2026"],
      ],
    });
    const { preview: found, check } = await preview({ choices: {} });
    expect(check.findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['text-date:closeDate', 'unit-factor:amount']),
    );
    expect(found.deal(1)).toMatchObject({ stage: 4, amount: 2000, close: day('2026-11-05') });
  });

  test('a sheet without any decided deal says so and shows the rest', async () => {
    open = await openBook({ Deals: [HEADER, DEALS[1]!, DEALS[2]!] });
    const { preview: found, report } = await write({ choices: {} });
    expect(found).toMatchObject({ winRate: null, cycle: null, velocity: null, open: 2 });
    expect(report.charts).toBe(2);
  });

  test('without stages there is nothing to do, and it says which column is missing', async () => {
    open = await openBook({
      Deals: [
        ['Deal', 'Amount'],
        ['A', 5],
      ],
    });
    const job = createSummarisePipeline();
    ok(await job.open({ kind: 'sheet', sheet: 'Deals' }));
    expect(ok(await job.check({ amount: 1 }, {})).problem).toMatchObject({ code: 'no-stage-column' });
  });
});
