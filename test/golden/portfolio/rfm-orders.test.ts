import { isoDay } from '../../../src/engine/core/serial-day';
import { readDates } from '../../../src/engine/core/read-dates';
import { readKeys } from '../../../src/engine/core/read-keys';
import { readNumbers } from '../../../src/engine/core/read-numbers';
import { buildRfm, type RfmTable } from '../../../src/engine/portfolio/rfm';
import { defaultRules, type Rules } from '../../../src/engine/rules/rules';
import { setRulesInForce } from '../../../src/functions/rules-in-force';
import { spill } from '../../support/call';
import { realData, shippedData } from '../../support/real-data';
import { valueOf } from '../../support/value-of';

// Edges: data README (R package rfm, MIT). Counts by score: computed apart, with NumPy's quantile and searchsorted.
const rows = realData('rfm_orders.csv');
const sizesOf = (scores: Uint8Array): readonly number[] =>
  [1, 2, 3, 4, 5].map((score) => scores.filter((each) => each === score).length);
const column = (cells: readonly string[][], c: number): unknown[][] => cells.map((row) => [row[c]]);

(rows ? describe : describe.skip)('4,906 orders of 995 accounts (R package rfm)', () => {
  const table = (rules: Rules = defaultRules): RfmTable =>
    valueOf(
      buildRfm(
        {
          accountOfRow: readKeys(rows!, 0, 1).codes,
          accounts: readKeys(rows!, 0, 1).keys.length,
          days: valueOf(readDates(rows!, 1, 1)).days,
          amounts: readNumbers(rows!, 2, 1).values,
        },
        rules,
      ),
    );

  test('as-of is the day after the last purchase, 2006-12-31; type-7 edges are those of the package', () => {
    const { asOf, edges, account } = table();
    expect(asOf).toBe(isoDay('2006-12-31'));
    expect(account).toHaveLength(995);
    const published = {
      recency: [114, 180, 296.4, 481],
      frequency: [3, 4, 5, 7],
      monetary: [254.8, 381, 505.4, 665],
    };
    for (const name of ['recency', 'frequency', 'monetary'] as const) {
      published[name].forEach((edge, i) => expect(edges[name][i]).toBeCloseTo(edge, 9));
    }
  });

  test.each(['quantile', 'rank'] as const)('accounts by score, binning %s', (binning) => {
    const { r, f, m } = table({ ...defaultRules, 'rfm.binning': binning });
    expect(sizesOf(r)).toEqual([197, 201, 198, 199, 200]);
    expect(sizesOf(f)).toEqual([268, 187, 176, 244, 120]);
    expect(sizesOf(m)).toEqual([199, 201, 197, 203, 195]);
  });

  test('KAM.RFM gives the same rows as the engine', () => {
    const { recencyDays, frequency, monetary, r, f, m } = table();
    const cells = spill('RFM', column(rows!, 0), column(rows!, 1), column(rows!, 2));
    expect(cells).toHaveLength(996);
    cells.slice(1).forEach((row, i) => {
      expect(row.slice(1, 7)).toEqual([recencyDays[i], frequency[i], monetary[i], r[i], f[i], m[i]]);
    });
  });
});

describe('75 order lines of 12 accounts (test/data)', () => {
  const lines = shippedData('order-numbers.csv');
  afterEach(() => setRulesInForce(defaultRules));
  const rfmCells = (): unknown[][] =>
    spill(
      ...(['RFM', column(lines, 0), column(lines, 1), column(lines, 2)] as const),
      ...[null, null, false, column(lines, 3)],
    );

  test('quantile: recency, distinct orders, sums, scores and segments', () => {
    const expected: readonly (readonly [string, number, number, number, number, number, number, string])[] = [
      ['北辰', 118, 4, 4755.42, 2, 4, 5, 'At risk'],
      ['远航', 198, 2, 770.66, 2, 2, 1, 'Lost'],
      ['Dune', 7, 9, 8249.47, 5, 5, 5, 'Champions'],
      ['海川', 13, 5, 3172.56, 5, 5, 4, 'Champions'],
      ['Gale', 73, 3, 4762.26, 3, 3, 5, 'Need attention'],
      ['Fjord', 308, 2, 2721.74, 1, 2, 3, 'Lost'],
      ['Bolt', 58, 3, 2169.67, 3, 3, 3, 'Need attention'],
      ['Acme', 1, 6, 3171.41, 5, 5, 4, 'Champions'],
      ['Core', 31, 2, 1665.0, 4, 2, 2, 'Potential loyalists'],
      ['Hill', 248, 1, 599.49, 1, 1, 1, 'Lost'],
      ['Echo', 43, 1, 663.42, 4, 1, 1, 'Promising'],
      ['华星', 398, 1, 1221.56, 1, 1, 2, 'Lost'],
    ];
    expect(rfmCells()).toEqual(
      expected.map(([account, recency, frequency, monetary, ...scores]) => [
        ...[account, recency, frequency],
        expect.closeTo(monetary, 9),
        ...scores,
      ]),
    );
  });

  test('rank: the scores', () => {
    setRulesInForce({ ...defaultRules, 'rfm.binning': 'rank' });
    const scores = rfmCells().map((row) => row.slice(4, 7).join(''));
    expect(scores).toEqual('245 221 555 554 335 123 333 554 422 111 411 112'.split(' '));
  });
});
