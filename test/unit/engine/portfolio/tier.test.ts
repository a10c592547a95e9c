import { paretoTable, tierSizes } from '../../../../src/engine/portfolio/pareto';
import { assignTiers, noTier, tierByCuts, tierCuts, type TierRules } from '../../../../src/engine/portfolio/tier';
import { valueOf } from '../../../support/value-of';

const crossing: TierRules = { 'tier.cutoffs': [0.8, 0.95], 'tier.boundary': 'crossing-up' };
const within: TierRules = { ...crossing, 'tier.boundary': 'within' };
const tiersOf = (values: number[], rules: TierRules): string =>
  [...valueOf(assignTiers(Float64Array.from(values), rules))].map((tier) => 'ABCD'[tier] ?? '-').join('');
const cutsOf = (values: number[], rules: TierRules): number[] => [
  ...valueOf(tierCuts(Float64Array.from(values), rules)),
];

describe('assignTiers', () => {
  test.each([
    ['puts the account that crosses a cut-off in the upper tier', [50, 40, 6, 4], 'AABC', 'ABCC'],
    ['puts one account with 90% of the value in A, where the textbook rule has no A', [90, 5, 5], 'ABB', 'BCC'],
    ['puts the only account in A', [7], 'A', 'C'],
    ['never parts equal values', [30, 10, 10, 10, 10, 10, 10, 10], 'AAAAAAAA', 'ACCCCCCC'],
    ['gives equal accounts one tier', [5, 5, 5, 5], 'AAAA', 'CCCC'],
    ['puts values of zero or less in the last tier', [100, 0, -50], 'ACC', 'CCC'],
    ['gives a missing value no tier', [80, NaN, 20], 'A-B', 'A-C'],
    ['is not pushed over a cut-off by rounding: 0.1 + 0.7 is 0.8', [0.7, 0.1, 0.08, 0.07, 0.05], 'AABBC', 'AABBC'],
    ['keeps the order of the input', [4, 6, 40, 50], 'CBAA', 'CCBA'],
  ])('%s', (_, values, asCrossing, asWithin) => {
    expect(tiersOf(values, crossing)).toBe(asCrossing);
    expect(tiersOf(values, within)).toBe(asWithin);
  });

  test('a third cut-off adds D, a single one leaves A and B', () => {
    expect(tiersOf([50, 30, 10, 6, 4], { ...crossing, 'tier.cutoffs': [0.5, 0.8, 0.9] })).toBe('ABCDD');
    expect(tiersOf([50, 30, 10, 6, 4], { ...crossing, 'tier.cutoffs': [0.8] })).toBe('AABBB');
  });

  test('no rows and no positive value are too little data, with the reason', () => {
    expect(assignTiers(new Float64Array(0), crossing)).toMatchObject({ ok: false, problem: { code: 'no-rows' } });
    expect(assignTiers(Float64Array.of(NaN), crossing)).toMatchObject({ ok: false, problem: { code: 'no-rows' } });
    expect(assignTiers(Float64Array.of(0, -1), crossing)).toMatchObject({
      ok: false,
      problem: { code: 'no-positive-value' },
    });
  });

  test('values too large to add up are a problem, not infinite', () => {
    expect(assignTiers(Float64Array.of(1.7e308, 1.7e308), crossing)).toMatchObject({
      ok: false,
      problem: { code: 'too-large' },
    });
  });

  test('a missing value is counted in the notes', () => {
    const tiers = assignTiers(Float64Array.of(1, NaN, NaN), crossing);
    expect(tiers).toMatchObject({ ok: true, notes: [{ code: 'missing-values', count: 2 }] });
  });
});

describe('tierCuts', () => {
  test.each([
    ['gives the smallest value of each tier but the last', [50, 40, 6, 4], crossing, [40, 6]],
    [
      'gives an empty tier the amount of the tier above',
      [90, 5, 5],
      { ...crossing, 'tier.cutoffs': [0.5, 0.8] },
      [90, 90],
    ],
    ['gives an empty first tier no amount', [90, 5, 5], within, [NaN, 90]],
    ['gives no amount at all where every tier but the last is empty', [5, 5, 5, 5], within, [NaN, NaN]],
  ])('%s', (_, values, rules, expected) => {
    expect(cutsOf(values, rules)).toEqual(expected);
  });
});

describe('tierByCuts', () => {
  test.each([
    [100, [40, 6], 0],
    [40, [40, 6], 0],
    [39.99, [40, 6], 1],
    [40 * (1 - 1e-13), [40, 6], 0],
    [5.99, [40, 6], 2],
    [0, [40, 6], 2],
    [-5, [40, 6], 2],
    [1e9, [NaN, 6], 1],
    [90, [90, 90], 0],
    [89, [90, 90], 2],
    [NaN, [40, 6], noTier],
  ])('places %d by %j in tier %d', (value, cuts, tier) => {
    expect(tierByCuts(value, cuts)).toBe(tier);
  });
});

describe('paretoTable', () => {
  const table = valueOf(paretoTable(Float64Array.of(20, -10, 50, NaN, 30, 0), crossing));

  test('ranks accounts largest first and leads back to the input', () => {
    expect([...table.order]).toEqual([2, 4, 0, 5, 1]);
    expect([...table.sorted]).toEqual([50, 30, 20, 0, -10]);
  });

  test('gives shares of the positive sum, 0 to values of zero or less, and reports the negative sum apart', () => {
    expect([...table.share]).toEqual([0.5, 0.3, 0.2, 0, 0]);
    expect([...table.cumulativeShare]).toEqual([0.5, 0.8, 1, 1, 1]);
    expect(table).toMatchObject({ positiveSum: 100, negativeSum: -10, positives: 3, missing: 1 });
  });

  test('counts the accounts of each tier', () => {
    expect(tierSizes(table.tiers, 3)).toEqual([2, 1, 2]);
  });

  test('keeps the input order among ties', () => {
    const ties = valueOf(paretoTable(Float64Array.of(5, 9, 5, 5), crossing));
    expect([...ties.order]).toEqual([1, 0, 2, 3]);
  });
});
