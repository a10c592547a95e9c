import { defaultRules } from '../../../src/engine/rules/rules';
import { setRulesInForce } from '../../../src/functions/rules-in-force';
import { cell, column, spill } from '../../support/call';

afterEach(() => setRulesInForce(defaultRules));

const flat = (block: unknown[][]): unknown[] => block.map(([only]) => only);

describe('KAM.KEYACCOUNT', () => {
  test('answers row by row: header, score, gap, blank, text, rating out of range', () => {
    const rows = spill('KEYACCOUNT', [
      ['Profit', 'Goals', 'Damage', 'Relation', 'Potential', 'Time'],
      [5, 5, 5, 5, 5, 5],
      [5, null, 0, '', 3, 3],
      [null, '', null, '', '', 0],
      [1, 'high', 1, 1, 1, 1],
      [1, 6, 1, 1, 1, 1],
    ]);
    expect(flat(rows)).toEqual([
      '',
      100,
      expect.closeTo(200 / 3, 9),
      '',
      expect.stringMatching(/^#VALUE! criteria, row 5: “high” is not a number/),
      '#VALUE! criteria, row 6: 6 is not a rating. Enter a number from 1 to 5, or leave the cell empty.',
    ]);
  });

  test('weights are those of the rule unless given', () => {
    setRulesInForce({ ...defaultRules, 'keyAccount.weights': [1, 0, 0, 0, 0, 0] });
    const ratings = [[5, 1, 1, 1, 1, 1]];
    expect(spill('KEYACCOUNT', ratings)).toEqual([[100]]);
    expect(spill('KEYACCOUNT', ratings, [[1, 3, 0, 0, 0, 0]])).toEqual([[25]]);
  });

  test.each([
    [[[5, 5]], null, /^#VALUE! criteria: 2 columns, but 6 are needed/],
    [[[5, 5, 5, 5, 5, 5]], [[1, 2]], /^#VALUE! weights: 2 weights for 6 columns/],
    [[[5, 5, 5, 5, 5, 5]], [[1, 1, 1, 1, 1, -1]], /^#VALUE! weights: The weights are below zero/],
    [[[5, 5, 5, 5, 5, 'x']], null, /^#VALUE! criteria: “x” is not a number/],
  ])('%j with weights %j is refused', (criteria, weights, message) => {
    expect(cell('KEYACCOUNT', criteria, weights)).toMatch(message);
  });
});

describe('KAM.LADDER', () => {
  test('gives the level of each row; yes and no may be words of either language', () => {
    expect(
      flat(
        spill(
          'LADDER',
          column('times', 1, 5, 5, 5, null, 5, -5),
          column('returns', true, 'yes', '是', 1, true, 'often', true),
          column('refers', 9, 0, 2, 2, 0, 0, 0),
          column('large', 9, 0, 0, 1, 0, 0, 0),
        ),
      ),
    ).toEqual([
      '',
      0,
      1,
      2,
      3,
      '',
      '#VALUE! returning, row 7: “often” is neither TRUE nor FALSE. Enter one of them.',
      '#VALUE! purchases, row 8: This is not a number of zero or more. Enter one.',
    ]);
  });

  test('a row of cells is answered by a row', () => {
    expect(spill('LADDER', [[1, 5]], [[false, true]], [[0, 0]], [[0, 0]])).toEqual([[0, 1]]);
  });
});

describe('KAM.CLV (models.md P16)', () => {
  test.each([
    [[1, 0.8, 0.1], 2.6667],
    [[1, 0.9, 0.12], 4.0909],
    [[150, 0.55, 0.1, 100], 50],
  ])('%j → %d', (values, expected) => {
    expect(spill('CLV', ...values.map((value) => [[value]]))).toEqual([[expect.closeTo(expected, 4)]]);
  });

  test('one retention, discount and cost serve all rows, under a header, too', () => {
    expect(spill('CLV', column('Margin', 150, 300, ''), 0.55, [[0.1]], 100)).toEqual([['' ], [50], [expect.closeTo(200, 9)], ['']]); // prettier-ignore
    expect(spill('CLV', [[150, 300]], 0.55, 0.1)).toEqual([[expect.closeTo(150, 9), expect.closeTo(300, 9)]]);
  });

  test('a retention of 80 is refused in its row', () => {
    expect(flat(spill('CLV', column(1, 1), column(80, 0.8), 0.1))).toEqual([
      '#VALUE! retention, row 1: This is not a share from 0 to 1. Enter one, such as 0.2 or 20%.',
      expect.closeTo(2.6667, 4),
    ]);
  });
});

describe('KAM.RETENTION (models.md P17)', () => {
  test('compares now and goal, with a life of 10 and 20 years', () => {
    const table = spill('RETENTION', 1000, 100, 0.1, '5%', 3);
    expect(table[0]).toEqual(['Measure', 'Now', 'Goal', 'Difference']);
    expect(table[1]).toEqual(['Churn a year', 0.1, 0.05, -0.05]);
    expect(table[2]).toEqual(['Expected life (years)', 10, 20, 10]);
    expect(table[3]).toEqual(['Customers left after year 3', expect.closeTo(729, 9), expect.closeTo(857.375, 9), expect.closeTo(128.375, 9)]); // prettier-ignore
    expect(table[6]?.[0]).toBe('Replacing the lost, as customers kept (assumption: 5 × keeping)');
  });

  test('a blank churn takes the assumption and says so; the years are a rule', () => {
    setRulesInForce({ ...defaultRules, language: 'zh-CN', 'retention.churn': 0.2, 'retention.years': 2 });
    const table = spill('RETENTION', 1000, 100, null, 0);
    expect(table[1]).toEqual(['年流失率（假设）', 0.2, 0, -0.2]);
    expect(table[2]).toEqual(['预期年限（年）', 5, '', '']);
    expect(table[5]?.[0]).toBe('2 年利润合计');
  });

  test.each([
    [['many', 100, 0.1, 0.05], /^#VALUE! customers: “many” is not a number/],
    [[1000, null, 0.1, 0.05], /^#VALUE! profit_each: The number is missing/],
    [[1000, 100, 10, 5], /^#VALUE! churn: This is not a share from 0 to 1/],
    [[1000, 100, 0.1, 0.05, -1], /^#VALUE! years: The years must be above zero/],
  ])('%j is refused', (values, message) => {
    expect(cell('RETENTION', ...values)).toMatch(message);
  });
});

describe('KAM.WALLET and KAM.LIQUIDITY', () => {
  test('answer row by row and name what cannot be', () => {
    expect(flat(spill('WALLET', column('ours', 25, 120, '', 5), column('all', 100, 100, 100, 0)))).toEqual([
      '',
      0.25,
      expect.stringMatching(/^#VALUE! our_sales, row 3: Our sales are above the total spend/),
      '',
      expect.stringMatching(/^#VALUE! total_spend, row 5: The total spend must be above zero/),
    ]);
    expect(flat(spill('LIQUIDITY', column(120, 80, 1), column(100, 100, 0)))).toEqual([
      1.2,
      0.8,
      expect.stringMatching(/^#VALUE! current_liabilities, row 3: The liabilities must be above zero/),
    ]);
  });
});
