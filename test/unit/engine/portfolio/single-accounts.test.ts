import { readKeys } from '../../../../src/engine/core/read-keys';
import { compositeField, compositeValue } from '../../../../src/engine/portfolio/composite-value';
import { developmentList } from '../../../../src/engine/portfolio/development-list';
import { eligibility } from '../../../../src/engine/portfolio/five-elements';
import { keyAccountByRatings, keyAccountScore, percentileScores } from '../../../../src/engine/portfolio/key-account';
import { ladderLevel } from '../../../../src/engine/portfolio/ladder';
import { liquidity } from '../../../../src/engine/portfolio/liquidity';
import { crossTable, portfolioProfile } from '../../../../src/engine/portfolio/profile';
import { revenueTest } from '../../../../src/engine/portfolio/revenue-test';
import { shareOfWallet, walletAllocation } from '../../../../src/engine/portfolio/wallet';
import { defaultRules as rules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

const of = (...values: number[]): Float64Array => Float64Array.from(values);

describe('six criteria of a key account (models.md P9)', () => {
  test('an account is key from a score of 60, and not below', () => {
    // Ratings of 3 and 4 are 50 and 75: four and two of them make 58⅓, three and three 62½.
    expect(keyAccountByRatings([3, 3, 3, 3, 4, 4], rules)).toMatchObject({ isKey: false });
    expect(keyAccountByRatings([3, 3, 3, 4, 4, 4], rules)).toMatchObject({ score: 62.5, isKey: true });
    expect(keyAccountScore([60, 60, 60, 60, 60, 60], rules).isKey).toBe(true);
  });

  test('a criterion that nobody rated is named and left out, never zero', () => {
    const found = keyAccountByRatings([5, NaN, 5, NaN, 5, 5], rules);
    expect(found).toEqual({ score: 100, isKey: true, missing: ['goals', 'stableRelation'] });
    expect(keyAccountByRatings([NaN, NaN, NaN, NaN, NaN, NaN], rules)).toMatchObject({ score: NaN, isKey: false });
  });

  test('weights of the rule count, not their sum', () => {
    const heavy = { ...rules, 'keyAccount.weights': [9, 1, 0, 0, 0, 0] };
    expect(keyAccountScore([100, 0, 0, 0, 0, 0], heavy).score).toBe(90);
  });

  test('percentileScores place amounts from 0 to 100, ties alike, whatever the scale', () => {
    expect(percentileScores(of(10, 20, 20, 40))).toEqual(of(12.5, 50, 50, 87.5));
    expect(percentileScores(of(10e6, 20e6, 20e6, 40e6))).toEqual(of(12.5, 50, 50, 87.5));
    expect(percentileScores(of(5))).toEqual(of(50));
    expect(percentileScores(of(NaN))).toEqual(of(NaN));
  });
});

describe('share-of-our-revenue test (models.md P10)', () => {
  test('five percent of our revenue make a key account, its own size does not', () => {
    const { share, isKey } = valueOf(revenueTest(of(5, 4.9, NaN, -3), 100, rules));
    expect(Array.from(isKey)).toEqual([1, 0, 0, 0]);
    expect(share[0]).toBe(0.05);
    expect(share[2]).toBeNaN();
  });

  test('without revenue of our own there is no share', () => {
    expect(revenueTest(of(5), 0, rules)).toMatchObject({ problem: { code: 'revenue-not-positive' } });
  });
});

test.each([
  ['500k once that does not return', 1, false, 0, 0, 0],
  ['500k once that still is a customer', 1, true, 3, 1, 0],
  ['five of 100k and returning', 5, true, 0, 0, 1],
  ['many purchases that have ended', 9, false, 2, 1, 0],
  ['and refers others', 5, true, 2, 0, 2],
  ['and refers large ones', 5, true, 2, 1, 3],
])('ladder (models.md P11): %s is its level', (_, purchases, returning, referrals, bigReferrals, level) => {
  expect(ladderLevel({ purchases, returning, referrals, bigReferrals })).toBe(level);
});

test('five elements (models.md P12): one is enough, and what nobody answered is not a no', () => {
  expect(eligibility([false, false, false, false, true])).toEqual({ eligible: true, holding: ['market'], open: [] });
  expect(eligibility([false, false, false, false, false]).eligible).toBe(false);
  expect(eligibility([false, undefined, false, false, false])).toMatchObject({
    eligible: null,
    open: ['strategicProject'],
  });
});

describe('share of wallet (models.md P18)', () => {
  test('is our part of the spend; the rest is open', () => {
    expect(valueOf(shareOfWallet(25, 100))).toEqual({ share: 0.25, open: 75 });
    expect(valueOf(shareOfWallet(100, 100))).toEqual({ share: 1, open: 0 });
    expect(valueOf(shareOfWallet(0.1 + 0.2, 0.3))).toEqual({ share: 1, open: 0 });
  });

  test.each([
    [10, 0, 'spend-not-positive'],
    [-1, 10, 'not-zero-or-more'],
    [11, 10, 'sales-above-spend'],
  ])('%d of %d is refused: %s', (ours, total, code) => {
    expect(shareOfWallet(ours, total)).toMatchObject({ problem: { code } });
  });

  test('wallet allocation rule with three suppliers gives 0.5, 0.3333, 0.1667 (Keiningham et al.), 1 in all', () => {
    const shares = [1, 2, 3].map((rank) => valueOf(walletAllocation(rank, 3)));
    expect(shares).toEqual([0.5, expect.closeTo(0.3333, 4), expect.closeTo(0.1667, 4)]);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    expect(valueOf(walletAllocation(1, 1))).toBe(1);
    expect(valueOf(walletAllocation(1.5, 2))).toBe(0.5);
  });

  test.each([
    [0, 3],
    [4, 3],
    [1, 0],
    [1, 2.5],
  ])('rank %d of %d is refused', (rank, suppliers) => {
    expect(walletAllocation(rank, suppliers)).toMatchObject({ problem: { code: 'rank-out-of-range' } });
  });
});

describe('ability to pay (models.md P19)', () => {
  test.each([
    [99, 'red'],
    [100, 'amber'],
    [149, 'amber'],
    [150, 'green'],
  ])('%d on 100 is %s', (assets, light) => {
    expect(valueOf(liquidity(assets, 100, rules)).light).toBe(light);
  });

  test('knows the share of current assets where all assets are known', () => {
    expect(valueOf(liquidity(120, 100, rules, 480)).assetShare).toBe(0.25);
    expect(liquidity(120, 0, rules)).toMatchObject({ problem: { code: 'liabilities-not-positive' } });
    expect(liquidity(-1, 1, rules)).toMatchObject({ problem: { code: 'not-zero-or-more' } });
  });
});

describe('portfolio profile (models.md P20)', () => {
  const regions = readKeys([['North'], ['South'], ['North'], [''], ['West']]);
  const trades = readKeys([['Steel'], ['Steel'], ['Food'], ['Food'], ['Food']]);
  const values = of(10, 30, 20, 40, NaN);

  test('gives accounts, value, share and profit by category, those without one last', () => {
    const rows = valueOf(portfolioProfile(regions, values, of(1, 2, 3, 4, 5)));
    expect(rows.map((row) => [row.key, row.accounts, row.value, row.share, row.profit])).toEqual([
      ['North', 2, 30, 0.3, 4],
      ['South', 1, 30, 0.3, 2],
      ['West', 1, 0, 0, 5],
      [null, 1, 40, 0.4, 4],
    ]);
  });

  test('crosses two categories: every account and all value is in one cell', () => {
    const table = valueOf(crossTable(regions, trades, values));
    expect(table.rows).toEqual(['North', 'South', 'West', null]);
    expect(table.columns).toEqual(['Steel', 'Food']);
    expect(Array.from(table.accounts)).toEqual([1, 1, 1, 0, 0, 1, 0, 1]);
    expect(Array.from(table.values)).toEqual([10, 20, 30, 0, 0, 0, 0, 40]);
  });

  test('refuses columns of unequal length and an empty one', () => {
    expect(portfolioProfile(regions, of(1))).toMatchObject({ problem: { code: 'unequal-lengths' } });
    expect(crossTable(regions, readKeys([]), values)).toMatchObject({ problem: { code: 'unequal-lengths' } });
    expect(portfolioProfile(readKeys([]), of())).toMatchObject({ problem: { code: 'no-rows' } });
  });
});

describe('composite value (models.md P21)', () => {
  test('places accounts in the four fields of current × potential value; a missing part is left out', () => {
    const { score, field } = valueOf(
      compositeValue(of(100, 90, 10, 5, NaN), of(80, 1, 90, 2, 50), of(100, NaN, 50, 0, 50), rules),
    );
    expect(Array.from(field)).toEqual([
      compositeField.highHigh,
      compositeField.keep,
      compositeField.grow,
      compositeField.lowLow,
      compositeField.none,
    ]);
    expect(score[1]).toBe((62.5 + 10) / 2);
    expect(score[4]).toBe(50);
  });

  test('refuses columns of unequal length', () => {
    expect(compositeValue(of(1), of(1, 2), of(1), rules)).toMatchObject({ problem: { code: 'unequal-lengths' } });
  });
});

describe('development list (models.md P22)', () => {
  test('lists new accounts of large potential and those with a hidden one, by gap × relation', () => {
    const current = of(0, 0, 20, 90, 40, NaN);
    const potential = of(200, 10, 100, 100, 120, 500);
    const relation = of(30, 90, 80, 90, NaN, 90);
    const result = developmentList(current, potential, relation, rules);
    expect(valueOf(result).map(({ account, kind, gap, score }) => [account, kind, gap, score])).toEqual([
      [2, 'hidden', 80, 64],
      [0, 'new', 200, 60],
      [4, 'hidden', 80, NaN],
    ]);
    expect(result).toMatchObject({ notes: [{ code: 'missing-values', count: 1 }] });
  });
});
