import { factorScores } from '../../../../src/engine/channel/factor-score';
import { stocktake } from '../../../../src/engine/channel/stocktake';
import { allocateEffort, serviceOf } from '../../../../src/engine/planning/effort';
import { selfTest, selfTestGroups } from '../../../../src/engine/planning/self-test';
import { compareWithRival } from '../../../../src/engine/planning/two-way-importance';
import { defaultRules as rules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

const of = (...values: number[]): Float64Array => Float64Array.from(values);
const tiers = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

describe('effort allocation (models.md X8)', () => {
  test('follows the value where no bound is touched', () => {
    const days = valueOf(allocateEffort(of(600, 300, 100), tiers(0, 1, 2), 100, rules));
    expect(Array.from(days)).toEqual([60, 30, 10].map((each) => expect.closeTo(each, 9)));
  });

  test('keeps to fewest and most days and gives the others what an account cannot take', () => {
    const bounds = { 'effort.fewest': [4, 2, 1, 0], 'effort.most': [50, 30, 10, 5] };
    const days = valueOf(allocateEffort(of(900, 90, 10, 0), tiers(0, 1, 2, 2), 71, bounds));
    expect(Array.from(days)).toEqual([50, 18, 2, 1].map((each) => expect.closeTo(each, 9)));
  });

  test('an account without value or tier takes no part', () => {
    const days = valueOf(allocateEffort(of(NaN, 10, 10), tiers(0, 0, 255), 20, rules));
    expect(Array.from(days)).toEqual([NaN, 20, NaN]);
  });

  test('an account of no value gets the fewest days of its tier', () => {
    expect(valueOf(allocateEffort(of(-5, 10), tiers(1, 1), 20, rules))[0]).toBe(2);
  });

  test('days that nobody can take are left over and said', () => {
    const result = allocateEffort(of(10), tiers(3), 100, rules);
    expect(valueOf(result)[0]).toBe(22);
    expect(result).toMatchObject({ notes: [{ code: 'effort-left', params: { days: 78 } }] });
  });

  test.each([
    [of(1, 1), tiers(0, 0), 7, 'effort-short'],
    [of(1), tiers(0), -1, 'not-zero-or-more'],
    [of(1), tiers(0), NaN, 'not-zero-or-more'],
    [of(NaN), tiers(0), 10, 'no-rows'],
    [of(1), tiers(0, 1), 10, 'unequal-lengths'],
  ])('%j in %j for %d days is refused: %s', (values, codes, days, code) => {
    expect(allocateEffort(values, codes, days, rules)).toMatchObject({ problem: { code } });
  });

  test('rules whose fewest days are above the most are refused', () => {
    const crossed = { ...rules, 'effort.most': [1, 110, 55, 22] };
    expect(allocateEffort(of(1), tiers(0), 10, crossed)).toMatchObject({ problem: { code: 'effort-bounds' } });
  });

  test('tells over- from under-served beyond the tolerance', () => {
    expect([12, 13, 8, 7].map((spent) => serviceOf(10, spent, rules))).toEqual(['right', 'over', 'right', 'under']);
    expect(serviceOf(NaN, 1, rules)).toBeNull();
  });
});

describe('channel stocktake (models.md C1)', () => {
  test('derives D and E, and the two occupancies are then equal', () => {
    const found = valueOf(stocktake({ customers: 200, developed: 50, sales: 1000 }));
    expect(found).toMatchObject({
      salesEach: 20,
      totalSales: 4000,
      isDerived: true,
      openCustomers: 150,
      openSales: 3000,
    });
    expect(found.customerOccupancy).toBe(found.salesOccupancy);
  });

  test('an independent total tells the occupancies apart; rivals’ sales have a share', () => {
    const found = valueOf(
      stocktake({ customers: 200, developed: 50, sales: 1000, totalSales: 5000, rivalSales: 2000 }),
    );
    expect(found).toMatchObject({
      isDerived: false,
      customerOccupancy: 0.25,
      salesOccupancy: 0.2,
      rivalOccupancy: 0.4,
    });
  });

  test('nobody developed yet: what cannot be known is NaN', () => {
    expect(valueOf(stocktake({ customers: 200, developed: 0, sales: 0 }))).toMatchObject({
      salesEach: NaN,
      totalSales: NaN,
      customerOccupancy: 0,
    });
  });

  test.each([
    [{ customers: 0, developed: 0, sales: 0 }, 'customers-not-positive'],
    [{ customers: 9, developed: 10, sales: 0 }, 'developed-above-total'],
    [{ customers: 9, developed: -1, sales: 0 }, 'not-zero-or-more'],
    [{ customers: 9, developed: 1, sales: 10, totalSales: 9 }, 'total-below-sales'],
  ])('%j is refused: %s', (input, code) => {
    expect(stocktake(input)).toMatchObject({ problem: { code } });
  });
});

describe('weighted factor score (Kotler; models.md C3)', () => {
  const scores = [
    [80, 60, 50],
    [60, 90, 50],
    [90, 20, 50],
  ];

  test('is the sum of weight × score, ranked', () => {
    const found = valueOf(factorScores(scores, [0.5, 0.3, 0.2]));
    expect(Array.from(found.totals)).toEqual([68, 67, 61].map((each) => expect.closeTo(each, 9)));
    expect(found.order).toEqual([0, 1, 2]);
  });

  test('weights off 100% are said and brought to it; 100 for 100% is as good as 1', () => {
    const doubled = factorScores(scores, [1, 0.6, 0.4]);
    expect(doubled).toMatchObject({ notes: [{ code: 'weights-normalised', params: { sum: 2 } }] });
    expect(valueOf(doubled).totals[0]).toBeCloseTo(68, 9);
    expect(factorScores(scores, [50, 30, 20])).toMatchObject({ notes: [] });
  });

  test('the turn of a factor is the weight at which the two best are level', () => {
    const { turns } = valueOf(factorScores(scores, [0.5, 0.3, 0.2]));
    const turn = turns.find(({ factor }) => factor === 1)!;
    expect(turn).toMatchObject({ winner: 1, from: 0.3 });
    const rest = (1 - turn.to) / 0.7;
    const total = (row: readonly number[]): number => rest * (0.5 * row[0]! + 0.2 * row[2]!) + turn.to * row[1]!;
    expect(total(scores[0]!)).toBeCloseTo(total(scores[1]!), 9);
    // The third factor is alike for all: no weight of it changes who is first.
    expect(turns.some(({ factor }) => factor === 2)).toBe(false);
  });

  test('an option with a missing score is not compared', () => {
    const found = valueOf(factorScores([[80, NaN], [60, 90]], [0.5, 0.5])); // prettier-ignore
    expect(found.order).toEqual([1]);
  });

  test.each([
    [[1, 1], 'weights-count'],
    [[0, 0, 0], 'weights-not-usable'],
    [[1, -1, 1], 'weights-not-usable'],
  ])('weights %j are refused: %s', (weights, code) => {
    expect(factorScores(scores, weights)).toMatchObject({ problem: { code } });
  });
});

describe('communication self-test (models.md X1)', () => {
  test('every question is in exactly one group', () => {
    const questions = Object.values(selfTestGroups).flat();
    expect([...questions].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  });

  test('adds up the groups and the total', () => {
    const answers = Array.from({ length: 16 }, (_, i) => ([3, 5, 10, 15].includes(i + 1) ? 5 : 1));
    expect(valueOf(selfTest(answers))).toEqual({ contact: 20, gather: 4, provide: 4, influence: 4, total: 32 });
  });

  test.each([
    [new Array<number>(15).fill(3), 'answers-count'],
    [[...new Array<number>(15).fill(3), NaN], 'answer-missing'],
    [[...new Array<number>(15).fill(3), 6], 'not-a-rating'],
  ])('%j is refused: %s', (answers, code) => {
    expect(selfTest(answers)).toMatchObject({ problem: { code } });
  });
});

describe('two-way importance (models.md X5)', () => {
  test('weighs the advantage on each item and in total; strengths and gaps from the largest', () => {
    const found = valueOf(compareWithRival([5, 2, 3, 4], [3, 4, 3, 1], [40, 30, 20, 10]));
    expect(Array.from(found.advantages)).toEqual([0.8, -0.6, 0, 0.3].map((each) => expect.closeTo(each, 12)));
    expect(found.total).toBeCloseTo(0.5, 12);
    expect(found).toMatchObject({ strengths: [0, 3], gaps: [1] });
  });

  test('an item that is not rated for both is left out with its weight', () => {
    expect(valueOf(compareWithRival([5, NaN], [3, 1], [1, 9])).total).toBe(2);
  });

  test.each([
    [[1], [1, 2], undefined, 'unequal-lengths'],
    [[NaN], [1], undefined, 'no-rows'],
    [[2], [1], [0], 'weights-not-usable'],
    [[2], [1], [-1], 'weights-not-usable'],
  ])('%j against %j by %j is refused: %s', (ours, rival, weights, code) => {
    expect(compareWithRival(ours, rival, weights)).toMatchObject({ problem: { code } });
  });
});
