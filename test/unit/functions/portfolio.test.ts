import { readKeys } from '../../../src/engine/core/read-keys';
import { readNumbers } from '../../../src/engine/core/read-numbers';
import { sumByAccount } from '../../../src/engine/portfolio/account-sums';
import { paretoTable } from '../../../src/engine/portfolio/pareto';
import { defaultRules } from '../../../src/engine/rules/rules';
import { setDisplayLanguage, setRulesInForce } from '../../../src/functions/rules-in-force';
import { cell, column, spill } from '../../support/call';

afterEach(() => {
  setRulesInForce(defaultRules);
  setDisplayLanguage('en-US');
});

describe('KAM.PARETO', () => {
  test('sums the lines of an account and ranks the largest first, under a header row', () => {
    expect(spill('PARETO', column('Acme', 'Bolt', 'Core', 'Acme'), column(30, 15, 5, 50))).toEqual([
      ['Rank', 'Account', 'Value', 'Share', 'Cumulative share', 'Tier'],
      [1, 'Acme', 80, 0.8, 0.8, 'A'],
      [2, 'Bolt', 15, 0.15, 0.95, 'B'],
      [3, 'Core', 5, 0.05, 1, 'C'],
    ]);
  });

  test('gives the numbers of the engine', () => {
    const accounts = column('A', 'B', 'C', 'A', 'D', 'E');
    const values = column(12.5, 7.25, '1,200', 3, -4, 0);
    const sums = sumByAccount(readKeys(accounts as never), readNumbers(values as never));
    if (!sums.ok) throw new Error(sums.problem.code);
    const engine = paretoTable(sums.value.values, defaultRules);
    if (!engine.ok) throw new Error(engine.problem.code);
    const rows = spill('PARETO', accounts, values, null, false);
    expect(rows.map((row) => row[2])).toEqual(Array.from(engine.value.sorted));
    expect(rows.map((row) => row[3])).toEqual(Array.from(engine.value.share));
    expect(rows.map((row) => row[4])).toEqual(Array.from(engine.value.cumulativeShare));
    expect(rows.map((row) => row[5])).toEqual(Array.from(engine.value.tiers, (tier) => 'ABCD'[tier]));
  });

  test('puts an account with 90% of the value into tier A', () => {
    expect(spill('PARETO', column('Big', 'Small'), column(90, 10), null, false)[0]).toEqual([
      1,
      'Big',
      90,
      0.9,
      0.9,
      'A',
    ]);
  });

  test('leaves out rows with a cell error, an unreadable text or no account', () => {
    const accounts = column('Acme', 'Bolt', { code: '#REF!' }, '', 'Core');
    const values = column(60, { code: '#N/A' }, 5, 7, 'about 9');
    expect(spill('PARETO', accounts, values, null, false)).toEqual([[1, 'Acme', 60, 1, 1, 'A']]);
  });

  test('shows an account number as a number and other names as their text, even when they look like formulas', () => {
    const accounts = column(17850, '=HYPERLINK("x")', '00123', ' 1-2 ', '17850');
    const rows = spill('PARETO', accounts, column(9, 8, 7, 6, 1), null, false);
    expect(rows.map((row) => row[1])).toEqual([17850, '=HYPERLINK("x")', '00123', '1-2']);
  });

  test('takes cut-offs and names of tiers from the rules, and the argument before the rules', () => {
    setRulesInForce({ ...defaultRules, 'tier.cutoffs': [0.5], 'tier.labels': ['Key', 'Other'] });
    const accounts = column('A', 'B', 'C');
    expect(spill('PARETO', accounts, column(60, 30, 10), null, false).map((row) => row[5])).toEqual([
      'Key',
      'Other',
      'Other',
    ]);
    expect(spill('PARETO', accounts, column(60, 30, 10), [[0.5, 0.8]], false).map((row) => row[5])).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  test('answers in Chinese when the language is Chinese, codes unchanged', () => {
    setDisplayLanguage('zh-CN');
    const rows = spill('PARETO', column('甲', '乙'), column(80, 20));
    expect(rows[0]).toEqual(['排名', '客户', '数值', '占比', '累计占比', '等级']);
    expect(rows[1]).toEqual([1, '甲', 80, 0.8, 0.8, 'A']);
    expect(cell('PARETO', column('甲', '乙'), column(1))).toBe(
      '#VALUE! 数值：1 个单元格，而客户有 2 个。改为等长的区域。',
    );
  });

  test.each([
    ['a header only', column('Account'), column('Revenue'), '#N/A'],
    ['an empty range', column(null, null), column(null, null), '#N/A'],
    ['nothing above zero', column('A', 'B'), column(0, -5), '#N/A'],
    ['no account', column('', ''), column(5, 6), '#N/A'],
  ])('says what to do about %s', (_, accounts, values, code) => {
    const text = String(cell('PARETO', accounts, values));
    expect(text).toMatch(new RegExp(`^${code} .+\\. .+\\.$`));
    expect(text).not.toMatch(/NaN|undefined|Error/);
  });

  test.each([
    ['falling', [[0.9, 0.8]]],
    ['too many', [[0.2, 0.4, 0.6, 0.8]]],
    ['above 1', [[80, 95]]],
    ['text', [['most']]],
  ])('refuses cut-offs that are %s', (_, cutoffs) => {
    expect(cell('PARETO', column('A', 'B'), column(1, 2), cutoffs)).toMatch(/^#VALUE! cutoffs.*: .+\. .+\.$/);
  });

  test('reads cut-offs in percent', () => {
    expect(spill('CUTS', column(50, 30, 20), column('50%', '90%'))).toEqual([[50, 20]]);
  });
});

describe('KAM.CONCENTRATION', () => {
  test('gives the textbook HHI, under a header row', () => {
    const rows = spill('CONCENTRATION', column(30, 30, 20, 20));
    expect(rows).toEqual([
      ['Measure', 'Value'],
      ['Accounts', 4],
      ['Total', 100],
      ['Share of the top 20%', 0.3],
      ['Accounts that make 80%', 3],
      ['HHI', expect.closeTo(2600, 9)],
      ['Effective accounts', expect.closeTo(10000 / 2600, 9)],
      ['Gini', expect.closeTo(0.1, 9)],
    ]);
  });

  test('names the part that the rules ask for', () => {
    setRulesInForce({ ...defaultRules, 'concentration.topShare': 0.1, 'concentration.goalShare': 0.5 });
    const names = spill('CONCENTRATION', column(30, 30, 20, 20), false).map((row) => row[0]);
    expect(names).toContain('Share of the top 10%');
    expect(names).toContain('Accounts that make 50%');
  });
});

describe('KAM.WHALE', () => {
  test('adds profit up from the best account on', () => {
    expect(spill('WHALE', column('Acme', 'Bolt', 'Core'), column(60, -10, 50))).toEqual([
      ['Rank', 'Account', 'Profit', 'Cumulative profit', 'Cumulative share'],
      [1, 'Acme', 60, 60, 0.6],
      [2, 'Core', 50, 110, 1.1],
      [3, 'Bolt', -10, 100, 1],
    ]);
  });

  test('leaves the share blank when there is no profit in total, and keeps the amounts', () => {
    expect(spill('WHALE', column('Acme', 'Bolt'), column(10, -30), false)).toEqual([
      [1, 'Acme', 10, 10, ''],
      [2, 'Bolt', -30, -20, ''],
    ]);
  });
});
