import fc from 'fast-check';
import type { Cell, Cells } from '../../../src/engine/core/cells';
import { applyChoices } from '../../../src/engine/intake/apply-choices';
import { checkTable } from '../../../src/engine/intake/check-table';
import { classifySheet } from '../../../src/engine/intake/classify-sheet';
import { findHeader } from '../../../src/engine/intake/find-header';
import { foldName } from '../../../src/engine/intake/fold-name';
import { matchColumns, matchOf } from '../../../src/engine/intake/match-columns';

const SEED = { seed: 20260930, numRuns: 200 };
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    '',
    ' ',
    'Total',
    '合计',
    '#N/A',
    '１,２00',
    '(300)',
    '04/05/2017',
    '27/4/2017',
    '客户',
    'Revenue',
    '3.5万',
    '::',
    '()',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
);
const anyCells = fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 30 });

const checkAll = (cells: Cells, choices = {}) => {
  const table = findHeader(cells);
  const match = matchOf(matchColumns(cells, table));
  const kind = classifySheet(cells, table, match);
  const checked = checkTable(cells, { table, match, kind, asOf: 46000, hiddenRows: [0, 99] });
  return { table, checked, applied: applyChoices(checked, choices) };
};

test('recognising and checking never throw, whatever the cells hold', () => {
  fc.assert(
    fc.property(anyCells, fc.constantFrom('merge', 'keep', 'leave-out', 'first', 'nonsense'), (cells, choice) => {
      const ids = ['look-alike', 'total-row', 'hidden-row', 'negative:revenue', 'duplicate-account', 'name-two-ids'];
      const { table, checked, applied } = checkAll(cells, Object.fromEntries(ids.map((id) => [id, choice])));
      expect(checked.rows).toBe(Math.max(0, cells.length - table.dataStart));
      expect(applied.leftOut).toHaveLength(checked.rows);
      expect(applied.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(applied.leftOutCount);
    }),
    SEED,
  );
});

test('a row that is counted in has an account and a value', () => {
  fc.assert(
    fc.property(anyCells, (rows) => {
      const cells = [['Account', 'Revenue'], ['Acme', 5], ['Bolt', 6], ['Crane', 7], ...rows];
      const { checked, applied } = checkAll(cells);
      const values = checked.columns.numbers.get('revenue');
      for (let row = 0; row < checked.rows; row++) {
        if (applied.leftOut[row] !== 0) continue;
        if (checked.columns.keys.length > 0) expect(applied.account[row]).toBeGreaterThanOrEqual(0);
        if (values) expect(values[row]).not.toBeNaN();
      }
    }),
    SEED,
  );
});

test('the order of the rows changes no count of any finding', () => {
  const name = fc.constantFrom(
    'Acme',
    'ACME',
    'Acme Ltd',
    'Bolt',
    'GTX Pro',
    'GTXPro',
    '上海远景',
    '上海远景有限公司',
    '',
    '#N/A',
  );
  const value = fc.constantFrom<Cell>(5, -5, '1,200', 'n/a', null, true, 80.5, '#DIV/0!');
  const row = fc.tuple(fc.constantFrom('S1', 'S2', 'CN-3', 'S4'), name, value).map((each): Cell[] => [...each]);
  const shuffled = fc
    .array(row, { minLength: 2, maxLength: 25 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  const counts = (rows: Cells) => {
    const table = { labels: ['Order no', 'Account', 'Revenue'], dataStart: 0, headerRows: 0, titleRows: 0 } as const;
    const { findings } = checkTable(rows, { table, match: { orderNumber: 0, account: 1, revenue: 2 }, kind: 'orders' });
    return Object.fromEntries(findings.map(({ id, count }) => [id, count]));
  };
  fc.assert(
    fc.property(shuffled, ([rows, others]) => expect(counts(others)).toEqual(counts(rows))),
    SEED,
  );
});

test('letter case, full width and added spaces never tell two names apart', () => {
  const words = fc.array(fc.constantFrom('Acme', 'GTX', 'Pro', 'Ltd', 'Trading', 'Inc', '7'), {
    minLength: 1,
    maxLength: 5,
  });
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(words, (parts) => {
      const fold = foldName(parts.join(' '));
      expect(foldName(parts.join(' ').toUpperCase())).toBe(fold);
      expect(foldName(parts.join('  '))).toBe(fold);
      expect(foldName(fullWidth(parts.join(' ')))).toBe(fold);
    }),
    SEED,
  );
});
