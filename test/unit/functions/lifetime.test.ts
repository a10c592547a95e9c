import { realData } from '../../support/real-data';
import { cell, column, spill } from '../../support/call';

// Fader, Hardie & Lee (2005): parameters fitted on the CDNOW sample.
const cdnow = [[0.243, 4.414, 0.793, 2.426]];

describe('the published vectors', () => {
  test('KAM.PALIVE', () => expect(spill('PALIVE', 2, 30.43, 38.86, cdnow)[0]?.[0]).toBeCloseTo(0.7266, 4));
  test('KAM.EXPECTED', () => expect(spill('EXPECTED', 2, 30.43, 38.86, 39, cdnow)[0]?.[0]).toBeCloseTo(1.226, 3));
  test('KAM.SPEND', () => {
    expect(spill('SPEND', column(2, 1), column(22.35, 11.77), [[6.25, 3.74, 15.44]])).toEqual([
      [expect.closeTo(24.66, 1)],
      [expect.closeTo(18.92, 1)],
    ]);
  });
});

test('parameters may be a column, and what follows them is not looked at', () => {
  const row = spill('PALIVE', 2, 30.43, 38.86, cdnow);
  expect(spill('PALIVE', 2, 30.43, 38.86, column(0.243, 4.414, 0.793, 2.426))).toEqual(row);
  expect(spill('PALIVE', 2, 30.43, 38.86, [[0.243, 4.414, 0.793, 2.426, -9582.4]])).toEqual(row);
});

test('rows answer for themselves: header, blank, text and a history that cannot be', () => {
  const rows = spill(
    'PALIVE',
    column('x', 2, '', 'two', 2),
    column('t_x', 30, 5, 5, 50),
    column('T', 39, 39, 39, 39),
    cdnow,
  );
  expect(rows.map(([each]) => each)).toEqual([
    '',
    expect.closeTo(0.72, 1),
    '',
    expect.stringMatching(/^#VALUE! frequency, row 4: “two” is not a number/),
    expect.stringMatching(/^#VALUE! recency, row 5: The time from first to last purchase does not fit/),
  ]);
});

test('a single row without parameters is #N/A, a single text #VALUE!', () => {
  expect(cell('PALIVE', 2, 30, 39)).toBe(
    '#N/A parameters: One row cannot be fitted. Give the parameters, such as the row of KAM.BGNBD.',
  );
  expect(cell('PALIVE', 'two', 30, 39, cdnow)).toMatch(/^#VALUE! frequency: /);
  expect(cell('PALIVE', 2, 50, 39, cdnow)).toMatch(/^#VALUE! recency: /);
});

test.each([
  ['too few', [[0.2, 4]]],
  ['negative', [[0.2, 4, -1, 2]]],
  ['blank between', [[0.2, null, 1, 2]]],
])('refuses parameters that are %s', (_, parameters) => {
  expect(cell('PALIVE', 2, 30, 39, parameters)).toBe(
    '#VALUE! parameters: These are not 4 numbers above zero. Use the row that the fit gives.',
  );
});

test('refuses a negative horizon', () => {
  expect(cell('EXPECTED', 2, 30, 39, -1, cdnow)).toMatch(/^#VALUE! horizon: /);
});

test('KAM.BGNBD names the row of a history that cannot be, as the sheet counts', () => {
  expect(cell('BGNBD', column('x', 1, 1), column('t', 5, 50), column('T', 39, 39))).toMatch(
    /^#VALUE! recency, row 3: /,
  );
  expect(cell('BGNBD', column(0, 0), column(0, 0), column(9, 8))).toMatch(/^#N\/A Too few accounts bought again/);
});

const table = realData('cdnow_summary.csv');
(table ? describe : describe.skip)('on 2,357 CDNOW customers', () => {
  const at = (name: string): unknown[][] => (table ?? []).map((row) => [row[table?.[0]?.indexOf(name) ?? -1]]);
  const [x, last, age] = [at('x'), at('t_x'), at('T')];

  test('KAM.BGNBD gives the published fit, and KAM.PALIVE fitted on the ranges the same as with it', () => {
    const fit = spill('BGNBD', x, last, age);
    const published = [0.243, 4.414, 0.793, 2.426, -9582.4];
    fit[0]?.forEach((value, i) => expect(Math.abs(Number(value) / published[i]! - 1)).toBeLessThan(0.01));
    expect(spill('PALIVE', x, last, age)).toEqual(spill('PALIVE', x, last, age, fit));
  });
});
