import { cellKind, rowsOfKind } from '../../../../src/engine/core/cell-kind';
import type { Cells } from '../../../../src/engine/core/cells';
import { columnNotes } from '../../../../src/engine/core/column-notes';
import { KeyReader, keyOf, readKeys } from '../../../../src/engine/core/read-keys';
import { NumberReader, readNumbers } from '../../../../src/engine/core/read-numbers';

describe('readNumbers', () => {
  const cells: Cells = [[1.5], ['1,200'], [''], [null], ['  '], ['n/a'], ['#N/A'], [true], [0], [-3], []];

  test('gives NaN, never 0, where a cell has no number', () => {
    expect([...readNumbers(cells).values]).toEqual([1.5, 1200, NaN, NaN, NaN, NaN, NaN, NaN, 0, -3, NaN]);
  });

  test('says for each row why, and counts it', () => {
    const { kinds, counts } = readNumbers(cells);
    const { plain, fromText, blank, unreadable, error, boolean } = cellKind;
    expect([...kinds]).toEqual([plain, fromText, blank, blank, blank, unreadable, error, boolean, plain, plain, blank]);
    expect(counts).toEqual([3, 1, 4, 1, 1, 1]);
  });

  test('takes −0 for 0', () => {
    expect(Object.is(readNumbers([[-0]]).values[0], 0)).toBe(true);
  });

  test('lists the first places of a kind', () => {
    const { kinds } = readNumbers(cells);
    expect(rowsOfKind(kinds, cellKind.blank)).toEqual([2, 3, 4, 10]);
    expect(rowsOfKind(kinds, cellKind.blank, 2)).toEqual([2, 3]);
  });

  test('notes what was left out and what was read from text, with rows', () => {
    expect(columnNotes(readNumbers(cells), 'revenue')).toEqual([
      { code: 'blank-cells', count: 4, rows: [2, 3, 4, 10], params: { column: 'revenue' } },
      { code: 'cell-errors', count: 1, rows: [6], params: { column: 'revenue' } },
      { code: 'unreadable-cells', count: 1, rows: [5], params: { column: 'revenue' } },
      { code: 'boolean-cells', count: 1, rows: [7], params: { column: 'revenue' } },
      { code: 'read-from-text', count: 1, rows: [1], params: { column: 'revenue' } },
    ]);
  });

  test('reads any column from any row, and nothing from an empty block', () => {
    expect([...readNumbers([['Account', 'Sales'], ['A', 7]], 1, 1).values]).toEqual([7]); // prettier-ignore
    expect(readNumbers([]).values).toHaveLength(0);
    expect(readNumbers([['Sales']], 0, 1).values).toHaveLength(0);
  });

  test('gives the same column in blocks as in one piece', () => {
    const reader = new NumberReader(cells.length);
    reader.add(cells.slice(0, 4), 0);
    reader.add([['title'], ...cells.slice(4)], 0, 1);
    expect(reader.finish()).toEqual(readNumbers(cells));
  });
});

describe('readKeys', () => {
  test('takes cells with the same trimmed text as one account, numbers as their text', () => {
    const { codes, keys } = readKeys([['Acme'], [' Acme'], ['Acme　'], [17850], ['17850'], ['acme'], ['Ａcme']]);
    expect([...codes]).toEqual([0, 0, 0, 1, 1, 2, 3]);
    expect(keys).toEqual(['Acme', '17850', 'acme', 'Ａcme']);
  });

  test('keeps texts that look like something else as they are', () => {
    expect(readKeys([['=HYPERLINK("x")'], ['+1'], ['00123'], ['1-2']]).keys).toEqual([
      '=HYPERLINK("x")',
      '+1',
      '00123',
      '1-2',
    ]);
  });

  test('gives blanks and errors no key and counts them apart', () => {
    const { codes, counts, kinds } = readKeys([[''], ['#REF!'], [null], ['  '], ['#REF!'], ['A']]);
    expect([...codes]).toEqual([-1, -1, -1, -1, -1, 0]);
    expect([...kinds]).toEqual([2, 4, 2, 2, 4, 0]);
    expect(counts).toEqual([1, 0, 3, 0, 2, 0]);
  });

  test('keeps one dictionary over all blocks', () => {
    const reader = new KeyReader(4);
    reader.add([['A'], ['B']], 0);
    reader.add([['B'], ['A']], 0);
    expect([...reader.finish().codes]).toEqual([0, 1, 1, 0]);
  });

  test('keyOf writes any cell as the key that readKeys gives it', () => {
    for (const cell of ['A ', 5, 0.5, true, false, '00123']) expect(readKeys([[cell]]).keys[0]).toBe(keyOf(cell));
    expect(keyOf(null)).toBe('');
  });
});

test('every space that trim() knows is trimmed from a key, at either end, and no other character', () => {
  const spaces = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => character.trim() === '',
  );
  expect(spaces).toHaveLength(25);
  const around = spaces.flatMap((space) => [[`${space}Acme`], [`Acme${space}`], [`${space}客户${space}`]]);
  expect(readKeys([['Acme'], ['客户'], ...around]).keys).toEqual(['Acme', '客户']);
  // New to the table with their spaces on.
  for (const [cell] of around) expect(readKeys([[cell!]]).keys).toEqual([cell!.trim()]);
  const others = ['!', '\u0085', '\u200b', '\u3001', '\ufefe', '\uff01', '\u2060'];
  expect(readKeys(others.map((one) => [one])).keys).toEqual(others);
});
