import { buildRfm, type RfmInput } from '../../../../src/engine/portfolio/rfm';
import { scoreColumn } from '../../../../src/engine/portfolio/rfm-scores';
import { rfmSegments, segmentsOf } from '../../../../src/engine/portfolio/rfm-segments';
import { defaultRules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

const of = (...values: number[]): Float64Array => Float64Array.from(values);
const quantile = { method: 'quantile', bins: 5 } as const;
const rank = { method: 'rank', bins: 5 } as const;

describe('scoreColumn', () => {
  test('quantile: 1 + the number of type-7 edges below the value (models.md P14)', () => {
    const { scores, edges } = scoreColumn(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), quantile);
    [2.8, 4.6, 6.4, 8.2].forEach((edge, i) => expect(edges[i]).toBeCloseTo(edge, 12));
    expect([...scores]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test('quantile: an edge that occurs twice counts twice', () => {
    const { scores, edges } = scoreColumn(of(1, 1, 1, 1, 1, 1, 2, 3, 4, 5), quantile);
    expect([...edges.slice(0, 2)]).toEqual([1, 1]);
    expect([...scores]).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
  });

  test('rank: ties take the smallest rank, bins of equal width are right-closed with the lowest included', () => {
    const values = of(1, 2, 3, 4, 5, 5, 5, 5, 5, 5);
    expect([...scoreColumn(values, rank).scores]).toEqual([1, 2, 3, 4, 5, 5, 5, 5, 5, 5]);
    expect([...scoreColumn(values, quantile).scores]).toEqual([1, 1, 2, 2, 3, 3, 3, 3, 3, 3]);
  });

  test('rank: a rank on an edge is in the lower bin', () => {
    // Ranks 1 to 6: edges at 2, 3, 4 and 5.
    expect([...scoreColumn(of(10, 20, 30, 40, 50, 60), rank).scores]).toEqual([1, 1, 2, 3, 4, 5]);
  });

  test.each([quantile, rank])('all equal values have the lowest score: $method', (binning) => {
    expect([...scoreColumn(of(7, 7, 7), binning).scores]).toEqual([1, 1, 1]);
  });

  test('amounts below zero are scored like others', () => {
    expect([...scoreColumn(of(-5, -4, -3, -2, -1), quantile).scores]).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('buildRfm', () => {
  const input: RfmInput = {
    accountOfRow: Int32Array.of(0, 1, 0, -1, 2, 0, 1),
    accounts: 4,
    days: of(100, 90, 104, 99, NaN, 104, 120),
    amounts: of(5, 7, 0.1, 1, 1, 0.2, 9),
  };

  test('takes the day after the last purchase as as-of, and leaves out incomplete rows and accounts without any', () => {
    const result = buildRfm(input, defaultRules);
    expect(result).toMatchObject({ notes: [{ code: 'rows-left-out', count: 2, params: { rows: 7 } }] });
    const table = valueOf(result);
    expect(table.asOf).toBe(121);
    expect([...table.account]).toEqual([0, 1]);
    expect([...table.recencyDays]).toEqual([17, 1]);
    expect([...table.frequency]).toEqual([3, 2]);
    expect([...table.monetary]).toEqual([5.3, 16]);
  });

  test('leaves out what is after the as-of day; the day given beats the rule', () => {
    const rules = { ...defaultRules, asOf: '1900-04-14' };
    expect(valueOf(buildRfm(input, rules)).asOf).toBe(105);
    const result = buildRfm({ ...input, asOf: 104 }, rules);
    expect(result).toMatchObject({
      notes: [
        { code: 'rows-left-out', count: 2 },
        { code: 'after-as-of', count: 1 },
      ],
    });
    expect([...valueOf(result).recencyDays]).toEqual([0, 14]);
  });

  test('counts distinct order numbers; rows without one are purchases of their own', () => {
    const codes = Int32Array.of(0, 0, 0, 0, 0, -1, 1);
    expect([...valueOf(buildRfm({ ...input, orders: { codes, count: 2 } }, defaultRules)).frequency]).toEqual([2, 2]);
    const shared = Int32Array.of(0, 0, 0, 0, 0, 0, 0);
    expect([...valueOf(buildRfm({ ...input, orders: { codes: shared, count: 1 } }, defaultRules)).frequency]).toEqual([
      1, 1,
    ]);
  });

  test('few days since the last purchase score best, under either binning', () => {
    const days: RfmInput = {
      accountOfRow: Int32Array.from({ length: 10 }, (_, i) => i),
      accounts: 10,
      days: Float64Array.from({ length: 10 }, (_, i) => 100 + i),
      amounts: new Float64Array(10).fill(1),
    };
    for (const binning of ['quantile', 'rank'] as const) {
      const { r, recencyDays } = valueOf(buildRfm(days, { ...defaultRules, 'rfm.binning': binning }));
      expect(recencyDays[9]).toBe(1);
      expect([...r]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    }
  });

  test.each([
    ['no-rows', { days: input.days.map(() => NaN) }],
    ['all-after-as-of', { asOf: 5 }],
    ['unequal-lengths', { amounts: of(1) }],
    ['too-large', { amounts: of(1e308, 1, 1e308, 1, 1, 1e308, 1) }],
  ])('the problem %s', (code, change) => {
    expect(buildRfm({ ...input, ...change }, defaultRules)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('the ten segments', () => {
  const table = defaultRules['rfm.segments'];
  const all = Array.from({ length: 25 }, (_, i) => i);
  const r = Uint8Array.from(all, (i) => 1 + Math.floor(i / 5));
  const f = Uint8Array.from(all, (i) => 1 + (i % 5));

  test('cover every pair of R and F, and each occurs', () => {
    const found = new Set(segmentsOf(r, f, 5, table));
    expect([...found].sort((a, b) => a - b)).toEqual(rfmSegments.map((_, i) => i));
  });

  test.each([
    [5, 5, 'champions'],
    [5, 1, 'new'],
    [4, 1, 'promising'],
    [4, 3, 'potential-loyalists'],
    [3, 5, 'loyal'],
    [3, 3, 'need-attention'],
    [3, 1, 'about-to-sleep'],
    [2, 3, 'at-risk'],
    [1, 5, 'cannot-lose'],
    [1, 1, 'lost'],
  ])('R %d, F %d: %s', (recency, frequency, name) => {
    const [segment] = segmentsOf(Uint8Array.of(recency), Uint8Array.of(frequency), 5, table);
    expect(rfmSegments[segment!]).toBe(name);
  });

  test.each([2, 3, 4, 7, 10])('with %d bins the best pair is Champions and the worst Lost', (bins) => {
    expect([...segmentsOf(Uint8Array.of(bins, 1), Uint8Array.of(bins, 1), bins, table)]).toEqual([0, 9]);
  });

  test('follow a table of the company', () => {
    expect([...segmentsOf(Uint8Array.of(5), Uint8Array.of(5), 5, new Array<number>(25).fill(2))]).toEqual([1]);
  });
});
