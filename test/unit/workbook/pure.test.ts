import {
  a1,
  absolute,
  cellAt,
  columnLetters,
  overlaps,
  quotedSheet,
  rectOf,
  sheetOf,
  without,
} from '../../../src/workbook/address';
import { blockRows } from '../../../src/workbook/block-sizes';
import { placeColumns } from '../../../src/workbook/column-places';
import { lookChanges } from '../../../src/workbook/put-look';
import { sameCell } from '../../../src/workbook/same-cell';
import { freeSheetName } from '../../../src/workbook/sheets';
import { safeText } from '../../../src/workbook/text-safety';
import type { ColumnsPlan, Look } from '../../../src/workbook/write-plan';
import { formula } from '../../../src/workbook/write-plan';

describe('addresses', () => {
  it('a1 and rectOf lead to each other, sheet names with quotes included', () => {
    const rect = { row: 0, column: 25, rows: 10, columns: 2 };
    expect(a1(rect)).toBe('Z1:AA10');
    expect(rectOf(`'It''s'!$Z$1:$AA$10`)).toEqual(rect);
    expect(sheetOf(`'It''s'!Z1`)).toBe("It's");
    expect(quotedSheet("It's")).toBe("'It''s'");
    expect(absolute(rect)).toBe('$Z$1:$AA$10');
    expect(columnLetters(16_383)).toBe('XFD');
  });

  it('rectOf knows a full sheet by its columns, as Excel names it, and whole rows likewise', () => {
    expect(rectOf('accounts!A:F')).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: 6 });
    expect(rectOf('$2:$3')).toEqual({ row: 1, column: 0, rows: 2, columns: 16_384 });
  });

  it('rectOf refuses several areas and what is no address', () => {
    for (const address of ['', 'A', '7', 'A:', 'A1:B', 'A:2']) expect(rectOf(address)).toBeNull();
    expect(rectOf('A1:B2,D4')).toBeNull();
  });

  it('overlaps tells touching from sharing a cell', () => {
    const left = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(overlaps(left, { row: 0, column: 2, rows: 1, columns: 1 })).toBe(false);
    expect(overlaps(left, { row: 1, column: 1, rows: 5, columns: 5 })).toBe(true);
  });
});

describe('safeText', () => {
  it.each([
    '=HYPERLINK("x")',
    '+1',
    '-x',
    '@a',
    '00123',
    '1-2',
    '3E5',
    'TRUE',
    'false',
    '5%',
    '$5',
    '#N/A',
    "'abc",
    ' =1',
    '１２３',
    '＝1',
    '3月5日',
  ])('marks %s, which Excel would read as something else', (text) => expect(safeText(text)).toBe(`'${text}`));

  it.each(['Acme', 'GTX Pro', '客户', 'A & B', ''])('leaves %s alone', (text) => expect(safeText(text)).toBe(text));
});

describe('without', () => {
  const rect = { row: 2, column: 3, rows: 4, columns: 5 };
  const at = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

  it.each([
    ['within', at(3, 4, 2, 2), 4],
    ['a corner', at(0, 0, 4, 5), 2],
    ['a whole row', at(3, 0, 1, 99), 2],
    ['all of it', at(0, 0, 99, 99), 0],
    ['beside it', at(0, 0, 2, 99), 1],
  ])('leaves each cell once but those cut: %s', (_, cut, count) => {
    const parts = without(rect, cut);
    expect(parts).toHaveLength(count);
    for (let row = 0; row < 9; row++) {
      for (let column = 0; column < 11; column++) {
        const cell = cellAt(row, column);
        const wanted = overlaps(rect, cell) && !overlaps(cut, cell) ? 1 : 0;
        expect(parts.filter((part) => overlaps(part, cell))).toHaveLength(wanted);
      }
    }
  });
});

describe('blockRows', () => {
  it('cuts at the limit and never makes an empty block', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [`account ${row}`, row]);
    const blocks = [...blockRows(rows, 4_000)];
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.flat()).toEqual(rows);
    expect(blocks.every((block) => block.length > 0 && JSON.stringify(block).length <= 4_000)).toBe(true);
    const long = [['x'.repeat(10_000)]];
    expect([...blockRows(long, 100)]).toEqual([long]);
  });
});

describe('sameCell', () => {
  it('forgives the spelling of formulas and the sixteenth digit, not a change', () => {
    expect(sameCell(formula('=KAM.TIERBY([@Revenue],KAM_Cuts)'), formula('=KAM.TIERBY([@[Revenue]], KAM_Cuts)'))).toBe(
      true,
    );
    expect(sameCell(formula('=A1'), formula('=A2'))).toBe(false);
    expect(sameCell(formula('=A1'), 5)).toBe(false);
    expect(sameCell(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameCell('1', 1)).toBe(false);
    expect(sameCell(null, '')).toBe(true);
  });
});

describe('lookChanges', () => {
  it('touches only what differs', () => {
    const bold = (row: number): Look => ({ kind: 'bold', at: { row, column: 0, rows: 1, columns: 1 } });
    expect(lookChanges([bold(0), bold(1)], [bold(1), bold(2)])).toEqual({ gone: [bold(0)], come: [bold(2)] });
  });
});

describe('freeSheetName', () => {
  it('numbers a taken name, drops forbidden characters and keeps to 31 characters', () => {
    expect(freeSheetName('KAM Portfolio', ['kam portfolio'])).toBe('KAM Portfolio 2');
    expect(freeSheetName('KAM Plan A/B', [])).toBe('KAM Plan AB');
    expect(freeSheetName('x'.repeat(40), ['x'.repeat(31)])).toBe(`${'x'.repeat(29)} 2`);
  });
});

describe('placeColumns', () => {
  const plan: ColumnsPlan = {
    tag: 'columns-1',
    sheet: 'Customers',
    table: null,
    headerRow: 0,
    firstRow: 1,
    rows: 3,
    firstFreeColumn: 2,
    columns: [
      { id: 'tier', header: 'Tier', cells: [], format: 'General' },
      { id: 'rank', header: 'Rank', cells: [], format: '0' },
    ],
  };

  it('puts new columns right of the data', () => {
    const places = placeColumns(plan, {}, ['Account', 'Revenue'], 0);
    expect(places.map(({ at }) => at.column)).toEqual([2, 3]);
  });

  it('finds the columns of the last run by their header, also when they were moved', () => {
    const last = { tier: { header: 'Tier', column: 2, rows: 9 }, rank: { header: 'Rank', column: 3, rows: 9 } };
    const places = placeColumns(
      { ...plan, firstFreeColumn: 5 },
      last,
      ['Account', 'Revenue', 'Note', 'Tier', 'Rank'],
      0,
    );
    expect(places.map(({ at }) => [at.column, at.rows])).toEqual([
      [3, 10],
      [4, 10],
    ]);
  });
});
