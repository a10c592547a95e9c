import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from '../../src/preview/cli/arguments';
import { CliFailure } from '../../src/preview/cli/failure';
import { kam, kamAsProcess, projectRoot } from '../support/kam';

jest.setTimeout(60_000);
// The grid library tells how long it loaded.
beforeAll(() => void jest.spyOn(console, 'debug').mockImplementation());

const ORDERS = 'test/data/cli-orders.csv';
const folder = mkdtempSync(path.join(tmpdir(), 'kam-cli-'));

function file(name: string, text: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
}

describe('kam eval', () => {
  it('prints the spilled result as CSV at full precision and nothing else', () => {
    expect(kamAsProcess('eval', ORDERS, '=KAM.PARETO(C2:C13,D2:D13)')).toEqual({
      code: 0,
      err: '',
      out: [
        'Rank,Account,Value,Share,Cumulative share,Tier',
        '1,Acme,600,0.6,0.6,A',
        '2,Bolt,200,0.2,0.8,A',
        '3,"Core, Inc.",80,0.08,0.88,B',
        '4,00123,60,0.06,0.94,B',
        '5,Dune,40,0.04,0.98,B',
        '6,Echo,20,0.02,1,C',
        '',
      ].join('\n'),
    });
  });

  it('takes rules from a file and prints JSON on demand', async () => {
    const rules = file('within.json', '{"tier.boundary":"within","tier.cutoffs":[0.6,0.9]}');
    const { code, out } = await kam('eval', ORDERS, '=KAM.PARETO(C2:C13,D2:D13,,FALSE)', '--rules', rules, '--json');
    expect(code).toBe(0);
    expect((JSON.parse(out) as unknown[][]).map((row) => row[5])).toEqual(['A', 'B', 'B', 'C', 'C', 'C']);
  });

  it.each([
    ['unequal lengths', ORDERS, '=KAM.PARETO(C2:C13,D2:D9)', /^"?#VALUE! /],
    ['an empty range', ORDERS, '=KAM.PARETO(X2:X9,Y2:Y9)', /^"?#N\/A /],
    ['a header only', ORDERS, '=KAM.PARETO(C1:C1,D1:D1)', /^"?#N\/A /],
    ['a column of text', ORDERS, '=KAM.CONCENTRATION(C2:C3)', /^"?#N\/A /],
    ['an unknown function', ORDERS, '=KAM.NONSENSE(C2)', /^"?#NAME\? /],
    ['a bracket that is missing', ORDERS, '=KAM.TIER(D2:D13', /^"?#NAME\? /],
    ['a sheet that does not exist', ORDERS, '=SUM(Elsewhere!A1:A9)', /^"?#REF! /],
  ])('answers %s with a fault and its message and exits 0', async (_what, data, formula, expected) => {
    const { code, out, err } = await kam('eval', data, formula);
    expect(out).toMatch(expected);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).not.toMatch(/NaN|undefined|at \w+ \(/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('answers an empty file with a fault, not with an exception', async () => {
    const { code, out } = await kam('eval', file('empty.csv', ''), '=KAM.PARETO(A1:A9,B1:B9)');
    expect(code).toBe(0);
    expect(out).toMatch(/^"?#N\/A /);
  });

  it('says a fault in Chinese where Chinese was asked for', async () => {
    expect((await kam('eval', ORDERS, '=KAM.PARETO(C2:C13,D2:D9)', '--lang', 'zh-CN')).out).toMatch(
      /^"?#VALUE! .*[\u4e00-\u9fff]/,
    );
  });

  it.each([
    ['a file that does not exist', ['eval', 'nowhere.csv', '=1']],
    ['a file of another kind', ['eval', 'package.json', '=1']],
    ['an unknown sheet', ['eval', ORDERS, '=1', '--sheet', 'Nowhere']],
    ['an unknown rule', ['eval', ORDERS, '=1', '--rules', file('unknown.json', '{"tier.boundaries":1}')]],
    ['rules that are no JSON', ['eval', ORDERS, '=1', '--rules', file('broken.json', '{')]],
    ['a workbook that is none', ['eval', file('fake.xlsx', 'not a workbook'), '=1']],
    ['text that is neither UTF-8 nor GB18030', ['eval', file('latin.csv', Buffer.from('Müller', 'latin1')), '=1']],
    ['no arguments', []],
    ['an unknown job', ['run', 'juggle', ORDERS]],
  ])('refuses %s with exit code 2 and one line', async (_what, words) => {
    const { code, out, err } = await kam(...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/NaN|undefined|Error|at \w+ \(/);
  });
});

it('ends with exit code 2 and its line on standard error as a process too', async () => {
  const words = ['eval', ORDERS, '=1', '--sheet', 'Nowhere'];
  expect(kamAsProcess(...words)).toEqual(await kam(...words));
});

describe('kam run', () => {
  const out = path.join(folder, 'result.xlsx');

  it('segments order lines on a sheet of their own and says what it took and found', async () => {
    const { code, out: text, err } = kamAsProcess('run', 'segment-accounts', ORDERS, '--out', out);
    expect({ code, text }).toEqual({
      code: 0,
      text: expect.stringMatching(/^2 of 12 rows left out\.|^\d+ of 12 rows left out\./),
    });
    expect(text).toContain('6 accounts, 1,000 in all.');
    expect(err.split('\n')[0]).toBe(
      "Took from 'cli-orders'!A1:E13: Order date = Order date, Account = Account, Revenue = Revenue, Profit = Profit.",
    );
    const { readWorkbook } = await import('../../src/preview/files/read-workbook');
    const { readFileSync } = await import('node:fs');
    const workbook = await readWorkbook(readFileSync(out));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['cli-orders', 'KAM Portfolio']);
    const portfolio = workbook.sheets[1];
    expect(portfolio?.charts?.length).toBeGreaterThanOrEqual(2);
    expect(portfolio?.rows?.find((row) => row[1] === 'Acme')?.slice(0, 6)).toEqual([1, 'Acme', 600, 0.6, 0.6, 'A']);
    expect(portfolio?.rows?.some((row) => row[1] === '00123')).toBe(true);
  });

  it('runs again on its own result and keeps one portfolio sheet', async () => {
    const again = path.join(folder, 'again.xlsx');
    const { code, err } = await kam('run', 'segment-accounts', out, '--out', again, '--set', 'sheet=cli-orders');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^Took from 'cli-orders'!A1:E13/) });
    const { readWorkbook } = await import('../../src/preview/files/read-workbook');
    const { readFileSync } = await import('node:fs');
    const workbook = await readWorkbook(readFileSync(again));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['cli-orders', 'KAM Portfolio']);
  });

  it('prints the outcome as JSON and takes rules, columns and language', () => {
    const rules = file('run-rules.json', '{"tier.cutoffs":[0.6,0.9]}');
    const { code, out: text } = kamAsProcess(
      'run',
      'segment-accounts',
      ORDERS,
      '--json',
      '--rules',
      rules,
      '--set',
      'revenue=E',
      '--lang',
      'zh-CN',
    );
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ accounts: 6, columns: { 收入: 'Profit' }, written: null });
  });

  it.each([
    ['an empty file', file('nothing.csv', '')],
    ['a header without rows', file('header.csv', 'Account,Revenue\n')],
    ['a sheet without an account column', file('numbers.csv', '1,2\n3,4\n')],
    ['a value column without a number', file('words.csv', 'Account,Revenue\nAcme,much\nBolt,little\n')],
  ])('refuses %s with exit code 2 and one line', async (_what, data) => {
    const {
      code,
      out: text,
      err,
    } = await kam('run', 'segment-accounts', data, '--out', path.join(folder, 'never.xlsx'));
    expect({ code, text }).toEqual({ code: 2, text: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/NaN|undefined|Error|unforeseen/);
    expect(existsSync(path.join(folder, 'never.xlsx'))).toBe(false);
  });
});

describe('readArguments', () => {
  it.each([
    ['an unknown command', ['shout']],
    ['no formula', ['eval', ORDERS]],
    ['a formula without its equals sign', ['eval', ORDERS, 'SUM(1)']],
    ['an unknown option', ['eval', ORDERS, '=1', '--colour']],
    ['an option without its value', ['eval', ORDERS, '=1', '--sheet']],
    ['a language that is not offered', ['eval', ORDERS, '=1', '--lang', 'de']],
    ['two formulas', ['eval', ORDERS, '=1', '=2']],
    ['a job without a file', ['run', 'segment-accounts']],
    ['a setting without its value', ['run', 'segment-accounts', ORDERS, '--set', 'value']],
  ])('refuses %s with a sentence', (_what, words) => {
    let failure: unknown;
    try {
      readArguments(words);
    } catch (reason) {
      failure = reason;
    }
    expect(failure).toBeInstanceOf(CliFailure);
    for (const language of ['en-US', 'zh-CN'] as const) {
      const line = (failure as CliFailure).line(language);
      expect(line).not.toMatch(/\{|undefined|\n/);
      expect(line.length).toBeGreaterThan(8);
    }
  });

  it('reads options in any order, and several settings after one --set', () => {
    expect(
      readArguments([
        'run',
        '--set',
        'revenue=Q',
        'as=values',
        'segment-accounts',
        'a.csv',
        '--out',
        'b.xlsx',
        '--lang',
        'zh-CN',
      ]),
    ).toEqual({
      kind: 'run',
      job: 'segment-accounts',
      file: 'a.csv',
      out: 'b.xlsx',
      settings: { revenue: 'Q', as: 'values' },
      json: false,
      language: 'zh-CN',
    });
  });
});

describe('kam functions', () => {
  it('prints one function a line, its name first', async () => {
    const { code, out } = await kam('functions');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['KAM.PARETO', 'KAM.TIERBY', 'KAM.RULE']),
    );
    expect(lines.every((line) => /^KAM\.[A-Z]+ +\(.*\) {2}\S/.test(line))).toBe(true);
  });
});

const REAL = path.join(projectRoot, '../shared/data/超市订单.csv');
(existsSync(REAL) ? describe : describe.skip)('kam eval on 10,000 real order lines', () => {
  const tiers = (out: string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const line of out.trimEnd().split('\n').slice(1)) {
      const tier = line.slice(line.lastIndexOf(',') + 1);
      counts[tier] = (counts[tier] ?? 0) + 1;
    }
    return counts;
  };

  it('finds 790 accounts in tiers of 436, 199 and 155', async () => {
    const { out } = await kam('eval', REAL, '=KAM.PARETO(F2:F10001,Q2:Q10001)');
    expect(tiers(out)).toEqual({ A: 436, B: 199, C: 155 });
    expect(out.trimEnd().split('\n').at(-1)?.split(',')[4]).toBe('1');
  });

  it('finds 435, 199 and 156 when the account that crosses a cut-off falls', async () => {
    const rules = file('boundary.json', '{"tier.boundary":"within"}');
    expect(tiers((await kam('eval', REAL, '=KAM.PARETO(F2:F10001,Q2:Q10001)', '--rules', rules)).out)).toEqual({
      A: 435,
      B: 199,
      C: 156,
    });
  });

  it('finds the peak of profit, 112.42% at account 652, and 138 loss-makers', async () => {
    const { out } = await kam('eval', REAL, '=KAM.WHALE(F2:F10001,T2:T10001)');
    const rows = out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const shares = rows.map((row) => Number(row[4]));
    const peak = Math.max(...shares);
    expect(peak).toBeCloseTo(1.1242, 4);
    expect(shares.indexOf(peak) + 1).toBe(652);
    expect(rows.filter((row) => Number(row[2]) < 0)).toHaveLength(138);
  });
});
