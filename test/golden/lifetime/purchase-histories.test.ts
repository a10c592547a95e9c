import { realData, shippedData } from '../../support/real-data';
import { spill } from '../../support/call';

const column = (rows: readonly string[][], c: number): unknown[][] => rows.map((row) => [row[c]]);

/** Each within this part of the expected figure. */
function expectNear(found: readonly unknown[], expected: readonly number[], part: number): void {
  expected.forEach((figure, i) => expect(Math.abs(Number(found[i]) / figure - 1)).toBeLessThan(part));
}

describe('300 simulated histories (test/data)', () => {
  const rows = shippedData('purchase-histories.csv');
  const [x, last, age, mean] = [1, 2, 3, 4].map((c) => column(rows, c)) as [
    unknown[][],
    unknown[][],
    unknown[][],
    unknown[][],
  ];

  test('KAM.BGNBD finds what a Nelder-Mead search over log-gamma functions finds', () => {
    expectNear(spill('BGNBD', x, last, age)[0]!, [0.5078537, 4.2806278, 1.6494476, 4.1534356, -1717.6038447], 1e-4);
  });

  test('KAM.SPEND fitted on the ranges is KAM.SPEND with the parameters of that search', () => {
    const fitted = spill('SPEND', x, mean).slice(1);
    const given = spill('SPEND', x, mean, [[6.1033075, 3.7865497, 15.8720547]]).slice(1);
    fitted.forEach(([value], i) => expectNear([value], [Number(given[i]?.[0])], 1e-3));
  });

  test('KAM.EXPECTED over all accounts is near what they bought in as long a time', () => {
    const fit = spill('BGNBD', x, last, age);
    const fresh = rows.slice(1).map(() => [0]);
    const ahead = spill(
      'EXPECTED',
      fresh,
      fresh,
      rows.slice(1).map(() => [0.01]),
      30,
      fit,
    );
    const bought = rows.slice(1).reduce((sum, row) => sum + Number(row[1]), 0) / (rows.length - 1);
    expect(Number(ahead[0]?.[0])).toBeGreaterThan(0.8 * bought);
    expect(Number(ahead[0]?.[0])).toBeLessThan(1.25 * bought);
  });
});

// Fader & Hardie's CDNOW sample: the data README has the published results.
const cdnow = realData('cdnow_summary.csv');
(cdnow ? describe : describe.skip)('2,357 CDNOW customers', () => {
  const rows = cdnow ?? [];

  test('KAM.BGNBD gives r .243, α 4.414, a .793, b 2.426 and log-likelihood −9582.4, each within 1%', () => {
    const fit = spill('BGNBD', column(rows, 1), column(rows, 2), column(rows, 3));
    expect(fit).toHaveLength(1);
    expectNear(fit[0]!, [0.243, 4.414, 0.793, 2.426, -9582.4], 0.01);
    expect(Number(fit[0]?.[4])).toBeCloseTo(-9582.4, 1);
  });

  test('KAM.SPEND fitted on them gives the published expectations', () => {
    const values = spill('SPEND', column(rows, 1), column(rows, 4)).slice(1);
    expectNear([values[0]?.[0], values[1]?.[0]], [24.66, 18.92], 0.01);
  });
});
