import { paretoTable, tierSizes } from '../../../../src/engine/portfolio/pareto';
import { explainTier } from '../../../../src/engine/portfolio/tier-distance';
import { assignTiers, tierCount, tierCuts, type TierRules } from '../../../../src/engine/portfolio/tier';
import { triangleBounds } from '../../../../src/engine/portfolio/triangle';
import { defaultRules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

const triangle: TierRules = { ...defaultRules, 'tier.method': 'triangle' };
const within: TierRules = { ...triangle, 'tier.boundary': 'within' };
const tiersOf = (values: number[], rules = triangle): string =>
  Array.from(valueOf(assignTiers(Float64Array.from(values), rules)), (tier) => 'ABC'[tier] ?? '-').join('');

test('triangleBounds gives 0.075 and 0.325 for an 80/20 book (models.md P3)', () => {
  const [endOfA, endOfB] = triangleBounds(0.2);
  expect(endOfA).toBeCloseTo(0.075, 12);
  expect(endOfB).toBeCloseTo(0.325, 12);
});

describe('tiers by triangle', () => {
  // 40 accounts, of which 8 (20%) hold 80%: A ends at 0.075 · 40 = 3 accounts, B at 0.325 · 40 = 13.
  const book = Array.from({ length: 40 }, (_, k) => (k < 8 ? 100 - k : (20 - (k - 19.5) / 1000) * 0.6));
  const scaled = book.map((value, k) =>
    k < 8 ? (value / 772) * 80 : (value / book.slice(8).reduce((a, b) => a + b, 0)) * 20,
  );

  test.each([
    ['crossing-up', triangle],
    ['within', within],
  ] as const)('an 80/20 book of 40 accounts has 3 in A and 10 in B, boundary %s', (_, rules) => {
    const table = valueOf(paretoTable(Float64Array.from(scaled), rules));
    expect(tierSizes(table.tiers, 3)).toEqual([3, 10, 27]);
  });

  test.each([1, 2, 7, 100])('%d equal accounts have nobody in A: all are B (models.md P3)', (n) => {
    expect(tiersOf(new Array<number>(n).fill(0.1))).toBe('B'.repeat(n));
    expect(tiersOf(new Array<number>(n).fill(0.1), within)).toBe('B'.repeat(n));
  });

  test('accounts of zero or less are in C and count as accounts', () => {
    expect(tiersOf([90, 6, 4, 0, -5])).toMatch(/CC$/);
    expect(tiersOf([0, -5, 10])).toBe('CCA');
  });

  test('missing values have no tier; no positive value is a problem', () => {
    expect(tiersOf([5, NaN, 1])).toMatch(/^.-.$/);
    expect(assignTiers(Float64Array.of(0, -1), triangle)).toEqual({
      ok: false,
      problem: { code: 'no-positive-value' },
    });
  });

  test('makes three tiers however many cut-offs there are, and an empty first tier has no amount', () => {
    expect(tierCount({ ...triangle, 'tier.cutoffs': [0.5] })).toBe(3);
    expect([...valueOf(tierCuts(Float64Array.of(4, 4, 4), { ...triangle, 'tier.cutoffs': [0.5] }))]).toEqual([NaN, 4]);
  });

  test('an explanation names what leads to the tier above and below, tried out', () => {
    const values = Float64Array.from(scaled);
    const table = valueOf(paretoTable(values, triangle));
    const { tier, up, down } = explainTier(table, 5, triangle);
    expect(tier).toBe(1);
    expect(up?.tier).toBe(0);
    expect(down?.tier).toBe(2);
    const at = (amount: number): number => {
      const changed = Float64Array.from(values);
      changed[5] = amount;
      return valueOf(assignTiers(changed, triangle))[5]!;
    };
    expect(at(values[5]! + up!.by)).toBe(0);
    expect(at(down!.below)).toBe(2);
    expect(at(values[5]!)).toBe(1);
  });
});
