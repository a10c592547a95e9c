import fc from 'fast-check';
import type { Cell } from '../../../src/engine/core/cells';
import { HeldCells } from '../../../src/engine/core/held-cells';
import { readDates } from '../../../src/engine/core/read-dates';
import { readFlags } from '../../../src/engine/core/read-flags';
import { readKeys } from '../../../src/engine/core/read-keys';
import { readNumbers } from '../../../src/engine/core/read-numbers';
import { allSteps } from '../../../src/engine/core/steps';
import { dateSteps, flagsIn, keysIn, numbersIn } from '../../../src/engine/intake/read-columns';

const SEED = { seed: 20261128, numRuns: 200 };
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('', ' ', '#N/A', '00123', '=1+1', '2017-04-27', '27/04/2017', '1,200', '是', 'TRUE'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
);
const anyRows = (columns: number) =>
  fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { maxLength: 40 });

it('cells come back as they were put, whatever the blocks', () => {
  const anyTable = fc.integer({ min: 1, max: 5 }).chain((columns) => fc.tuple(anyRows(columns), fc.integer({ min: 1, max: 9 }), fc.boolean())); // prettier-ignore
  fc.assert(
    fc.property(anyTable, ([rows, rowsABlock, byColumn]) => {
      const columns = rows[0]?.length ?? 0;
      const cells = new HeldCells(rows.length, columns);
      for (let row = 0; row < rows.length; row += rowsABlock) {
        const block = rows.slice(row, row + rowsABlock);
        if (!byColumn) cells.put(block, row);
        else for (let c = 0; c < columns; c++) cells.put(block.map((line) => [line[c]!]), row, c); // prettier-ignore
      }
      expect(rows.map((line, row) => line.map((_, column) => cells.at(row, column)))).toEqual(rows);
      expect([cells.at(rows.length, 0), cells.at(0, columns), cells.at(0, -1)]).toEqual([null, null, null]);
    }),
    SEED,
  );
});

it('a column that is held reads as the block would', () => {
  fc.assert(
    fc.property(anyRows(3), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }), (rows, column, first) => {
      const cells = HeldCells.of(rows);
      expect(keysIn(cells, column, first)).toEqual(readKeys(rows, column, first));
      expect(numbersIn(cells, column, first)).toEqual(readNumbers(rows, column, first));
      expect(flagsIn(cells, column, first)).toEqual(readFlags(rows, column, first));
      expect(allSteps(dateSteps(cells, column, first))).toEqual(readDates(rows, column, first));
    }),
    SEED,
  );
});

it('lines of different length lack nothing but what they lack', () => {
  const cells = HeldCells.of([[], ['Acme', 5], ['Bolt']]);
  expect([cells.rows, cells.columns, cells.at(0, 0), cells.at(1, 1), cells.at(2, 1)]).toEqual([3, 2, null, 5, null]);
});
