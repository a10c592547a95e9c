import { looksLikeHeader, readFlag, readLine, readLines } from '../../../src/functions/arguments';
import { isFault } from '../../../src/functions/fault';
import { cell, column, spill } from '../../support/call';

describe('header rows', () => {
  test.each([
    ['Revenue', true],
    ['销售额', true],
    ['Revenue 2026', false],
    ['收入２０２６', false],
    ['1,200', false],
    ['#N/A', false],
    ['', false],
    ['   ', false],
    [5, false],
    [true, false],
    [null, false],
  ])('looksLikeHeader takes %p for a header: %p', (first, expected) => {
    expect(looksLikeHeader(first)).toBe(expected);
  });

  test('a header gives no result row in a table', () => {
    const rows = spill('PARETO', column('Account', 'Acme', 'Bolt'), column('Revenue', 30, 70), null, false);
    expect(rows.map((row) => row[1])).toEqual(['Bolt', 'Acme']);
  });

  test('a header gives an empty text in a function that answers row by row', () => {
    expect(spill('TIER', column('Revenue', 80, 20))).toEqual([[''], ['A'], ['B']]);
  });

  test('an account that reads like a header is data when its amount is a number', () => {
    const rows = spill('PARETO', column('Account', 'Bolt'), column(30, 70), null, false);
    expect(rows.map((row) => row[1])).toEqual(['Bolt', 'Account']);
  });

  test('all_values has a header of its own', () => {
    expect(spill('TIER', [[15]], column('Revenue', 80, 15, 5))).toEqual([['B']]);
  });
});

describe('ranges', () => {
  test('readLine reads a row like a column', () => {
    const line = readLine('values', [[1, 2, 3]]);
    expect(line.cells).toEqual([[1], [2], [3]]);
    expect(line.isRow).toBe(true);
  });

  test('readLine takes a single value for a column of one', () => {
    expect(readLine('values', 7)).toMatchObject({ cells: [[7]], isRow: false });
    expect(readLine('values', null)).toMatchObject({ cells: [[null]] });
  });

  test('readLine turns error objects into their code and data types into their basic value', () => {
    const raw = column({ code: '#N/A', message: '' }, { type: 'Entity', basicValue: 'Acme' }, 5);
    expect(readLine('values', raw).cells).toEqual([['#N/A'], ['Acme'], [5]]);
  });

  test('a block of several rows and columns is refused with its size', () => {
    const block = [
      [1, 2],
      [3, 4],
    ];
    expect(cell('CONCENTRATION', block)).toBe(
      '#VALUE! values: A block of 2 rows and 2 columns. Give one column or one row.',
    );
  });

  test('ranges of unequal length are refused with both lengths', () => {
    expect(cell('PARETO', column('A', 'B', 'C'), column(1, 2))).toBe(
      '#VALUE! values: 2 cells, but accounts has 3. Give ranges of equal length.',
    );
  });

  test('a row of accounts may go with a column of values', () => {
    const { lines, start } = readLines([
      { name: 'accounts', argument: [['A', 'B']], isNumeric: false },
      { name: 'values', argument: column(1, 2), isNumeric: true },
    ]);
    expect(lines.map((line) => line.cells.length)).toEqual([2, 2]);
    expect(start).toBe(0);
  });

  test('the block that Excel hands over is not changed', () => {
    const values = column('Revenue', 80, null, '20');
    const before = structuredClone(values);
    cell('TIER', values);
    cell('CONCENTRATION', values);
    expect(values).toEqual(before);
  });
});

describe('blanks', () => {
  const expected = [
    [1, 'Acme', 70, 0.7, 0.7, 'A'],
    [2, 'Bolt', 30, 0.3, 1, 'A'],
  ];

  test.each([[null], [''], [undefined], ['  ']])('a row with %p for account and value is left out', (blank) => {
    expect(spill('PARETO', column('Acme', blank, 'Bolt'), column(70, blank, 30), null, false)).toEqual(expected);
  });

  test('a blank account that arrives as 0 is left out with its value', () => {
    expect(spill('PARETO', column('Acme', 0, 'Bolt'), column(70, 500, 30), null, false)).toEqual(expected);
  });

  test.each([[null], [undefined], [''], [[[null]]], [[['']]], [[[0]]]])('cutoffs of %p mean the rule', (blank) => {
    expect(spill('CUTS', column(80, 15, 5), blank)).toEqual([[80, 15]]);
  });

  test('a blank value at the end of the cut-offs, which may arrive as 0, is not a cut-off', () => {
    expect(spill('CUTS', column(50, 30, 20), [[0.6, 0.9, 0]])).toEqual([[30, 20]]);
    expect(spill('CUTS', column(50, 30, 20), [[0.6, 0.9, null]])).toEqual([[30, 20]]);
  });
});

describe('flags', () => {
  test.each([
    [null, true],
    [undefined, true],
    ['', true],
    [false, false],
    [0, false],
    [1, true],
    ['false', false],
    [[[false]], false],
  ])('readFlag reads %p as %p where TRUE is the default', (argument, expected) => {
    expect(readFlag('headers', argument, true)).toBe(expected);
  });

  test('readFlag refuses another text', () => {
    expect.assertions(2);
    try {
      readFlag('headers', 'maybe', true);
    } catch (reason) {
      expect(isFault(reason)).toBe(true);
      expect(reason).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('maybe') });
    }
  });
});
