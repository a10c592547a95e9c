import { HeldCells } from '../../../../src/engine/core/held-cells';
import type { Cells } from '../../../../src/engine/core/cells';
import { applyChoices } from '../../../../src/engine/intake/apply-choices';
import { checkTable } from '../../../../src/engine/intake/check-table';
import { classifySheet } from '../../../../src/engine/intake/classify-sheet';
import { findHeader } from '../../../../src/engine/intake/find-header';
import { fixCells } from '../../../../src/engine/intake/fix-cells';
import { matchColumns, matchOf } from '../../../../src/engine/intake/match-columns';
import type { CheckInput } from '../../../../src/engine/intake/types';

const inputOf = (cells: Cells, more: Partial<CheckInput> = {}): CheckInput => {
  const table = findHeader(cells);
  const match = matchOf(matchColumns(cells, table));
  return { table, match, kind: classifySheet(cells, table, match), ...more };
};
const check = (cells: Cells, more: Partial<CheckInput> = {}) => checkTable(cells, inputOf(cells, more));
const find = (cells: Cells, id: string, more: Partial<CheckInput> = {}) =>
  check(cells, more).findings.find((finding) => finding.id === id);
const reasons = (cells: Cells, choices = {}, more: Partial<CheckInput> = {}) =>
  Object.fromEntries(applyChoices(check(cells, more), choices).reasons.map(({ reason, count }) => [reason, count]));

const ACCOUNTS: Cells = [
  ['Account', 'Revenue', 'Profit'],
  ['Acme', 100, 10],
  ['Bolt', 80, -5],
  ['Crane', 60, 6],
];

describe('checkTable', () => {
  test('lists what was looked for and not found as passed, and leaves nothing out of clean data', () => {
    const { findings, rows } = check(ACCOUNTS);
    expect(rows).toBe(3);
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.every(({ severity }) => severity === 'passed')).toBe(true);
    expect(applyChoices(check(ACCOUNTS), {}).leftOutCount).toBe(0);
  });

  test('leaves out rows without account or value, and says which', () => {
    const cells: Cells = [...ACCOUNTS, ['', 5, 1], ['Dune', null, 1], ['  ', 7, 1]];
    expect(find(cells, 'blank-account')).toMatchObject({ count: 2, places: [{ row: 3, column: 0 }, { row: 5 }] });
    expect(find(cells, 'blank-value:revenue')).toMatchObject({ count: 1, places: [{ row: 4, column: 1 }] });
    expect(reasons(cells)).toEqual({ 'blank-account': 2, 'blank-value': 1 });
  });

  test('counts a blank row once, as a blank row', () => {
    expect(reasons([...ACCOUNTS, [null, '', ' '], ['Dune', 1, 1]])).toEqual({ 'blank-row': 1 });
  });

  test('reads text numbers, and leaves out texts that are none', () => {
    const cells: Cells = [
      ...ACCOUNTS,
      ['Dune', '1,200', 1],
      ['Elm', '1,200 est', 1],
      ['Fir', '（300）', 1],
      ['Gorse', true, 1],
    ];
    expect(find(cells, 'text-number:revenue')).toMatchObject({ severity: 'note', count: 2, fixable: true });
    expect(find(cells, 'unreadable-number:revenue')).toMatchObject({
      count: 1,
      places: [{ row: 4, text: '1,200 est' }],
    });
    expect(find(cells, 'boolean:revenue')).toMatchObject({ count: 1 });
    expect(reasons(cells)).toEqual({ 'unreadable-number': 2 });
    expect([...check(cells).columns.numbers.get('revenue')!].slice(3, 6)).toEqual([1200, NaN, -300]);
  });

  test('leaves out a row whose account or value is a cell error, but not one whose profit is', () => {
    const cells: Cells = [...ACCOUNTS, ['#N/A', 5, 1], ['Dune', '#DIV/0!', 1], ['Elm', 4, '#REF!']];
    expect(reasons(cells)).toEqual({ 'cell-error': 2 });
    expect(find(cells, 'cell-error:profit')).toMatchObject({ count: 1 });
  });

  test('applies the unit of the header', () => {
    const cells: Cells = [['客户', '收入（万元）'], ['甲', 1.5], ['乙', '2']]; // prettier-ignore
    expect([...check(cells).columns.numbers.get('revenue')!]).toEqual([15_000, 20_000]);
    expect(find(cells, 'unit-factor:revenue')).toMatchObject({ severity: 'note', params: { factor: 10_000 } });
  });

  test('does not speak of negative profit: a loss is no fault of the data', () => {
    expect(find(ACCOUNTS, 'negative')).toMatchObject({ severity: 'passed' });
    expect(find([...ACCOUNTS, ['Dune', -3, 1]], 'negative:revenue')).toMatchObject({
      count: 1,
      choices: ['keep', 'leave-out'],
    });
  });

  test('tells duplicates in a customer table and keeps the first only if asked', () => {
    const cells: Cells = [
      ...ACCOUNTS,
      ...Array.from({ length: 12 }, (_, i) => [`Other ${i}`, i + 1, 1]),
      ['Acme', 7, 1],
    ];
    expect(find(cells, 'duplicate-account')).toMatchObject({
      count: 1,
      places: [{ row: 15 }],
      choices: ['sum', 'first'],
    });
    expect(reasons(cells)).toEqual({});
    expect(reasons(cells, { 'duplicate-account': 'first' })).toEqual({ 'duplicate-account': 1 });
  });
});

describe('look-alike names', () => {
  const cells: Cells = [
    ['Account', 'Revenue'],
    ['GTXPro', 5],
    ['GTX Pro', 6],
    ['ＡＣＭＥ', 7],
    ['Acme', 8],
    ['上海远景有限公司', 9],
    ['上海远景', 10],
    ['Bolt Ltd.', 11],
    ['BOLT, Inc', 12],
    ['Crane', 13],
  ];

  test('are proposed, never merged silently', () => {
    expect(find(cells, 'look-alike')).toMatchObject({ count: 4, choices: ['keep', 'merge'], params: { accounts: 8 } });
    const applied = applyChoices(check(cells), {});
    expect(applied.merged).toBe(0);
    expect(new Set(applied.account).size).toBe(9);
  });

  test('are merged all together or group by group', () => {
    const checked = check(cells);
    expect(new Set(applyChoices(checked, { 'look-alike': 'merge' }).account).size).toBe(5);
    const key = find(cells, 'look-alike')!.groups![0]!.key;
    const one = applyChoices(checked, { [`look-alike:${key}`]: 'merge' });
    expect(one.merged).toBe(1);
    expect(one.account[0]).toBe(one.account[1]);
  });
});

describe('ids and names', () => {
  const cells: Cells = [
    ['客户 ID', '客户名称', '订单号', '销售额'],
    ['A-1', '黄丽', 'S1', 5],
    ['A-2', '黄丽', 'S2', 6],
    ['A-3', '张伟', 'S3', 7],
    ['A-3', '张伟强', 'S4', 8],
    ['A-1', '黄丽', 'S5', 9],
  ];

  test('rows are grouped by id, and names with two ids and ids with two names are told', () => {
    const { columns } = check(cells);
    expect([...columns.account]).toEqual([0, 1, 2, 2, 0]);
    expect(columns.names).toEqual(['黄丽', '黄丽', '张伟']);
    expect(find(cells, 'name-two-ids')).toMatchObject({
      count: 1,
      groups: [{ key: 'A-1', members: ['A-1', 'A-2'], names: ['黄丽', '黄丽'] }],
    });
    expect(find(cells, 'id-two-names')).toMatchObject({ count: 1, severity: 'note' });
  });

  test('a name with two ids is one account once merged', () => {
    expect([...applyChoices(check(cells), { 'name-two-ids': 'merge' }).account]).toEqual([0, 0, 2, 2, 0]);
  });
});

describe('total rows', () => {
  const withTotal = (...total: (string | number | null)[]): Cells => [...ACCOUNTS, total];

  test.each([['合计'], ['总计：'], ['Total'], ['Grand Total'], ['TOTAL:']])('%s is left out and listed', (word) => {
    const cells = withTotal(word, 240, 11);
    expect(find(cells, 'total-row')).toMatchObject({
      count: 1,
      places: [{ row: 3, text: word }],
      choices: ['leave-out', 'keep'],
    });
    expect(reasons(cells)).toEqual({ 'total-row': 1 });
    expect(reasons(cells, { 'total-row': 'keep' })).toEqual({});
  });

  test('subtotals between the rows are told by their sums', () => {
    const cells: Cells = [['Account', 'Revenue'], ['Acme', 3], ['Bolt', 4], ['East Total', 7], ['Crane', 5], ['West Total', 5], ['Grand Total', 12]]; // prettier-ignore
    expect(find(cells, 'total-row')).toMatchObject({ count: 3 });
  });

  test('a company called Total, or 合计科技, is no total row', () => {
    const cells: Cells = [['Account', 'Revenue'], ['Acme', 3], ['Total', 44], ['合计科技', 9], ['Eastern Total', 2], ['Crane', 5]]; // prettier-ignore
    expect(find(cells, 'total-row')).toMatchObject({ severity: 'passed' });
  });

  test('a kept total row without an account stays out', () => {
    const cells: Cells = [['No.', 'Account', 'Revenue'], [1, 'Acme', 3], [2, 'Bolt', 4], ['合计', null, 7]]; // prettier-ignore
    expect(reasons(cells)).toEqual({ 'total-row': 1 });
    expect(reasons(cells, { 'total-row': 'keep' })).toEqual({ 'blank-account': 1 });
  });
});

describe('order lines', () => {
  const ORDERS: Cells = [
    ['Order no', 'Order date', 'Customer', 'Sales'],
    ['S1', 45000, 'Acme', 100],
    ['S2', 45001, 'Bolt', 50],
    ['S3', 45002, 'Acme', -100],
    ['CN-4', 45003, 'Bolt', -20],
    ['S5', 45004, 'Acme', -7],
    ['S6', 47000, 'Acme', 7.5],
  ];

  test('a credit note is one by its number or by the opposite amount; other negatives are negatives', () => {
    expect(find(ORDERS, 'credit-note')).toMatchObject({ count: 2, places: [{ row: 2 }, { row: 3 }] });
    expect(find(ORDERS, 'negative:revenue')).toMatchObject({ count: 1, places: [{ row: 4 }] });
    expect(reasons(ORDERS, { 'credit-note': 'leave-out' })).toEqual({ 'credit-note': 2 });
  });

  test('future dates are looked for only when the as-of day is known', () => {
    expect(find(ORDERS, 'future-date:orderDate')).toBeUndefined();
    expect(find(ORDERS, 'future-date:orderDate', { asOf: 46000 })).toMatchObject({ count: 1, places: [{ row: 5 }] });
  });

  test('rows hidden by a filter are counted in and can be left out', () => {
    expect(reasons(ORDERS, {}, { hiddenRows: [0, 1] })).toEqual({});
    expect(reasons(ORDERS, { 'hidden-row': 'leave-out' }, { hiddenRows: [0, 1] })).toEqual({ 'hidden-row': 2 });
  });
});

describe('text dates', () => {
  const orders = (...days: string[]): Cells => [
    ['Order no', 'Order date', 'Customer', 'Sales'],
    ...days.map((day, i) => [`S${i}`, day, 'Acme', 5]),
  ];

  test('one value that fits only one order decides for the column', () => {
    const cells = orders('04/05/2017', '04/27/2017');
    expect(find(cells, 'text-date:orderDate')).toMatchObject({
      severity: 'look',
      count: 2,
      params: { order: 'month-first' },
    });
    expect([...check(cells).columns.dates.get('orderDate')!]).toEqual([42830, 42852]);
  });

  test('where nothing decides the person is asked, and the answer is heeded', () => {
    const cells = orders('04/05/2017', '03/02/2017');
    expect(find(cells, 'date-order:orderDate')).toMatchObject({ choices: ['skip', 'month-first', 'day-first'] });
    expect([...check(cells).columns.dates.get('orderDate')!]).toEqual([NaN, NaN]);
    const choices = { 'date-order:orderDate': 'day-first' };
    expect([...check(cells, { choices }).columns.dates.get('orderDate')!]).toEqual([42859, 42769]);
  });

  test('fixCells gives the days to write for text dates, and the numbers for text numbers', () => {
    const cells = orders('04/05/2017', '04/27/2017', 'soon');
    const input = inputOf(cells);
    const fix = fixCells(HeldCells.of(cells), input, checkTable(cells, input), 'text-date:orderDate');
    expect(fix).toEqual({ column: 1, rows: Int32Array.of(0, 1), values: Float64Array.of(42830, 42852) });
    expect(fixCells(HeldCells.of(cells), input, checkTable(cells, input), 'blank-account')).toBeNull();
  });
});
