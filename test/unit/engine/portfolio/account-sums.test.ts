import { readKeys } from '../../../../src/engine/core/read-keys';
import { readNumbers } from '../../../../src/engine/core/read-numbers';
import type { Cell, Cells } from '../../../../src/engine/core/cells';
import { sumByAccount, sumRows } from '../../../../src/engine/portfolio/account-sums';
import { valueOf } from '../../../support/value-of';

const lines: Cells = [
  ['A', 10, 1],
  ['B', '1,000', ''],
  [' A', 0.1, 2],
  ['', 99, 9],
  ['C', '', 5],
  ['A', 0.2, 3],
  ['D', '#N/A', 5],
  ['Total', 1010.3, 0],
  ['E', -7, ''],
];
const accounts = readKeys(lines);
const values = readNumbers(lines, 1);
const leaveOut = Uint8Array.from(lines, ([key]) => (key === 'Total' ? 1 : 0));

describe('sumByAccount', () => {
  const result = sumByAccount(accounts, values, leaveOut);
  const sums = valueOf(result);

  test('adds up the rows of an account, in order of first appearance', () => {
    expect(sums.keys).toEqual(['A', 'B', 'E']);
    expect([...sums.values]).toEqual([10.3, 1000, -7]);
    expect([...sums.rows]).toEqual([3, 1, 1]);
    expect([...sums.firstRow]).toEqual([0, 1, 8]);
  });

  test('leaves out rows without account or value, with errors, and those that the person left out', () => {
    expect([...sums.accountOfRow]).toEqual([0, 1, 0, -1, -1, 0, -1, -1, 2]);
    expect(sums.rowsLeftOut).toBe(4);
  });

  test('notes what was left out, read from text and negative', () => {
    expect(result.ok && result.notes.map(({ code, count }) => [code, count])).toEqual([
      ['rows-left-out', 4],
      ['blank-cells', 1],
      ['blank-cells', 1],
      ['cell-errors', 1],
      ['read-from-text', 1],
      ['negative-accounts', 1],
    ]);
  });

  test('a further column is added up over the same accounts; an account without any number is missing, not 0', () => {
    const profit = sumRows(sums.accountOfRow, sums.keys.length, readNumbers(lines, 2).values);
    expect([...profit.values]).toEqual([6, NaN, NaN]);
    expect([...profit.rows]).toEqual([3, 0, 0]);
  });

  test.each<[string, Cell[], Cell[]]>([
    ['an empty sheet', [], []],
    ['no account in any row', ['', null], [1, 2]],
    ['no value in any row', ['A', 'B'], ['', 'x']],
  ])('%s is a problem, not an empty result', (_, keys, numbers) => {
    const result = sumByAccount(readKeys(keys.map((key) => [key])), readNumbers(numbers.map((number) => [number])));
    expect(result).toMatchObject({ ok: false, problem: { code: 'no-rows' } });
  });

  test('columns of unequal length are a problem that names both lengths', () => {
    expect(sumByAccount(accounts, readNumbers([[1]]))).toEqual({
      ok: false,
      problem: { code: 'unequal-lengths', column: 'values', params: { accounts: 9, values: 1 } },
    });
  });
});
