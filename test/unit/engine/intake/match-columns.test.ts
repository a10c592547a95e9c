import type { Cell } from '../../../../src/engine/core/cells';
import { findHeader } from '../../../../src/engine/intake/find-header';
import { matchColumns, matchOf } from '../../../../src/engine/intake/match-columns';

const match = (...rows: Cell[][]) => matchColumns(rows, findHeader(rows));
const fieldOf = (header: string, cells: readonly Cell[]): string | undefined => {
  const rows: Cell[][] = [[header, 'Remark'], ...cells.map((cell) => [cell, 'text'])];
  return match(...rows).find(({ column }) => column === 0)?.field;
};
const NUMBERS = [120, 340.5, 90, 2000];
const NAMES = ['Acme', 'Bolt', 'Crane', 'Dune'];
const DAYS = [45000, 45100, 45200, 45300];

describe('matchColumns', () => {
  test.each([
    ['Customer', NAMES, 'account'],
    ['Customer Name', NAMES, 'account'],
    ['client_name', NAMES, 'account'],
    ['往来单位', NAMES, 'account'],
    ['客户 ID', NAMES, 'accountId'],
    ['Account No.', NAMES, 'accountId'],
    ['Net Sales', NUMBERS, 'revenue'],
    ['营业收入', NUMBERS, 'revenue'],
    ['Ｓａｌｅｓ', NUMBERS, 'revenue'],
    ['销售额（万元）', NUMBERS, 'revenue'],
    ['2026 Revenue', NUMBERS, 'revenue'],
    ['毛利', NUMBERS, 'profit'],
    ['Gross-Profit', NUMBERS, 'profit'],
    ['Invoice date', DAYS, 'orderDate'],
    ['预计成交日期', DAYS, 'closeDate'],
    ['Last visit', DAYS, 'lastContact'],
    ['Account manager', NAMES, 'owner'],
    ['ABC', ['A', 'B', 'A', 'C'], 'tier'],
    ['Est. Revenue', NUMBERS, 'amount'],
    ['客户等级', ['A', 'B', 'A', 'C'], 'tier'],
  ])('knows %s', (header, cells, field) => {
    expect(fieldOf(header, cells)).toBe(field);
  });

  test.each([
    ['毛利率', [0.2, 0.31, 0.18, 0.4]],
    ['Margin %', [0.2, 0.31, 0.18, 0.4]],
    ['Margin', [0.2, 0.31, 0.18, 0.4]],
    ['职务', NAMES],
    ['Job title', NAMES],
    ['客户行业', ['食品', '食品', '零售', '零售']],
    ['Customer segment', ['A', 'A', 'B', 'B']],
    ['Ship date', DAYS],
    ['Sales target', ['x', 'y', 'z', 'w']],
  ])('never takes %s for something else', (header, cells) => {
    expect(fieldOf(header, cells)).toBeUndefined();
  });

  test('never takes the creation date for the stage entry', () => {
    expect(fieldOf('创建日期', DAYS)).toBe('created');
  });

  test('whole match beats part: 客户 before 最终客户', () => {
    const rows: Cell[][] = [['最终客户', '客户', '销售额'], ['甲', '丙', 1], ['乙', '丁', 2]]; // prettier-ignore
    expect(matchOf(match(...rows))).toMatchObject({ account: 1, revenue: 2 });
  });

  test('gives id and name each their column', () => {
    const rows: Cell[][] = [['Customer', 'Customer ID', 'Sales'], ['Acme', 'A-1', 1], ['Bolt', 'B-2', 2]]; // prettier-ignore
    expect(matchOf(match(...rows))).toEqual({ account: 0, accountId: 1, revenue: 2 });
  });

  test('content decides ties: of two columns called Sales the filled one wins', () => {
    const rows: Cell[][] = [['Account', 'Sales', 'Sales'], ['Acme', null, 5], ['Bolt', null, 6], ['Crane', 1, 7]]; // prettier-ignore
    const found = match(...rows).find(({ field }) => field === 'revenue');
    expect(found).toMatchObject({ column: 2, confidence: 'check' });
  });

  test('of several years the latest is taken, to be checked', () => {
    const rows: Cell[][] = [['Account', 'Revenue 2024', 'Revenue 2026', 'Revenue 2025'], ['Acme', 1, 2, 3], ['Bolt', 4, 5, 6]]; // prettier-ignore
    expect(match(...rows).find(({ field }) => field === 'revenue')).toMatchObject({ column: 2, confidence: 'check' });
  });

  test('a text column is no revenue, whatever its header says', () => {
    expect(fieldOf('Revenue', ['high', 'low', 'high', 'mid'])).toBeUndefined();
  });

  test('text dates are taken and shown to the person', () => {
    const rows: Cell[][] = [['客户', '订单日期', '销售额'], ['甲', '04/27/2017', 1], ['乙', '04/28/2017', 2]]; // prettier-ignore
    expect(match(...rows).find(({ field }) => field === 'orderDate')).toMatchObject({ column: 1, confidence: 'check' });
  });

  test('the unit in a header is a factor', () => {
    const rows: Cell[][] = [['客户', '收入(万元)', 'Profit (k EUR)'], ['甲', 1.5, 1], ['乙', 2.5, 2]]; // prettier-ignore
    expect(match(...rows).map(({ field, factor }) => [field, factor])).toEqual([
      ['account', 1],
      ['revenue', 10_000],
      ['profit', 1000],
    ]);
  });

  test('without a header the content makes a guess that is to be checked', () => {
    const rows: Cell[][] = [['Acme', 45000, 12.5], ['Bolt', 45010, 80.25], ['Acme', 45020, 7.75]]; // prettier-ignore
    expect(match(...rows)).toEqual([
      { field: 'account', column: 0, confidence: 'check', factor: 1 },
      { field: 'orderDate', column: 1, confidence: 'check', factor: 1 },
      { field: 'revenue', column: 2, confidence: 'check', factor: 1 },
    ]);
  });

  test('without a header, accounts that look like numbers or formulas are accounts when they are stored as text', () => {
    expect(matchOf(match(['00123', 5], ['1-2', 6], ['+1', 7], ['=HYPERLINK("x")', 8]))).toEqual({
      account: 0,
      revenue: 1,
    });
  });

  test('a revenue told in millions is below 1 and a revenue all the same; percentages are none, and fractions are no profit', () => {
    expect(fieldOf('Revenue', [0.4, 0.75, 0.01])).toBe('revenue');
    expect(fieldOf('收入(百万元)', [0.4, 0.75, 0.01])).toBe('revenue');
    expect(fieldOf('Revenue', ['12%', '40%', '7%'])).toBeUndefined();
    expect(fieldOf('Profit', [0.4, 0.75, 0.01])).toBeUndefined();
  });

  test('takes nothing from a page of notes', () => {
    expect(match(['All data are invented.'], ['Use at will.'])).toEqual([]);
  });
});
