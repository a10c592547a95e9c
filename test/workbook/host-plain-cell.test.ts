import { Host } from '../../src/preview/host/host';
import { plainCell } from '../../src/preview/host/grid/plain-cell';

/** What is read from a file, and what the library makes of the same cell when it is calculated by itself. */
const TEXTS = [
  'Acme', '华东贸易', ' spaces ', 'two\nlines', '', '0', '00123', '1-2', '3E5', '=x', '+x', "'x", "O'Neill", 'TRUE', 'a\\"b', 'back\\slash',
  'https://example.org', 'http://a.co/b', 'www.example.org', '[label](https://example.org)', '[a](b', '#N/A', '#REF!', '#REF', '#CYCLE',
  '#ERROR', '#no error', 'no. 1/2', 'a!b',
]; // prettier-ignore
const NUMBERS = [0, -0, 1, -1, 7, 2.5, -0.001, 1e10, 99_999_999_999, 1e11, 1e15, 1e21, 1e300, 45_658, NaN];

test('a constant that is shown without the library is shown as the library shows it', () => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  const host = new Host();
  const values = [...TEXTS.map((text) => `'${text}`), ...NUMBERS.filter((value) => !Number.isNaN(value)), true];
  host.batch(() => {
    host.workbook.Worksheets.$indexer('Sheet1').GetRange(`A1:A${values.length}`).Values = values.map((value) => [
      value,
    ]);
  });
  const { getters } = host.book.grid;
  const sheetId = getters.getSheetIds()[0]!;
  let taken = 0;
  for (let row = 0; row < values.length; row++) {
    const position = { sheetId, col: 0, row };
    const cell = getters.getCell(position);
    const ours = cell && !cell.isFormula && plainCell(cell, position);
    if (!ours) continue;
    taken++;
    expect(ours).toEqual(getters.getEvaluatedCell(position));
  }
  expect(taken).toBeGreaterThan(20);
});
