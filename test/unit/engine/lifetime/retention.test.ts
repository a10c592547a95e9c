import { marginMultipleValue } from '../../../../src/engine/lifetime/margin-multiple';
import { claimedKeepCost, claimedUplift, retentionEconomics } from '../../../../src/engine/lifetime/retention';
import { defaultRules as rules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

describe('margin-multiple lifetime value (Gupta & Lehmann; models.md P16)', () => {
  test.each([
    [1, 0.8, 0.1, 0, 2.6667],
    [1, 0.9, 0.12, 0, 4.0909],
    [150, 0.55, 0.1, 100, 50],
    [100, 0, 0.1, 0, 0],
    [-10, 0.5, 0, 0, -10],
  ])('m %d, r %d, i %d, AC %d → %d', (margin, retention, discount, cost, value) => {
    expect(valueOf(marginMultipleValue(margin, retention, discount, cost))).toBeCloseTo(value, 4);
  });

  test.each([
    [1.1, 0.1, 'share-out-of-range'],
    [-0.1, 0.1, 'share-out-of-range'],
    [0.5, -0.1, 'not-zero-or-more'],
    [1, 0, 'life-endless'],
  ])('r %d, i %d is refused: %s', (retention, discount, code) => {
    expect(marginMultipleValue(1, retention, discount)).toMatchObject({ problem: { code } });
  });
});

describe('retention economics (models.md P17)', () => {
  const input = { customers: 1000, profitEach: 100, churn: 0.1, churnGoal: 0.05, years: 3 };

  test('churn of 10% is a life of 10 years, 5% of 20', () => {
    const { now, goal } = valueOf(retentionEconomics(input, rules));
    expect([now.life, goal.life]).toEqual([10, 20]);
  });

  test('customers and profit agree with the sum year by year', () => {
    const { now } = valueOf(retentionEconomics(input, rules));
    expect(now.customersLeft).toBeCloseTo(1000 * 0.9 * 0.9 * 0.9, 9);
    expect(now.customersLost).toBeCloseTo(271, 9);
    expect(now.profit).toBeCloseTo(100 * (1000 + 900 + 810), 6);
  });

  test('nobody leaves: no end of life, full profit; all leave: one year', () => {
    const { now, goal } = valueOf(retentionEconomics({ ...input, churn: 0, churnGoal: 1 }, rules));
    expect(now).toMatchObject({ life: NaN, customersLeft: 1000, profit: 300_000 });
    expect(goal).toMatchObject({ life: 1, customersLeft: 0, profit: 100_000 });
  });

  test('hardly any churn is as good as none', () => {
    const { now } = valueOf(retentionEconomics({ ...input, churn: 1e-17 }, rules));
    expect(now.profit).toBeCloseTo(300_000, 6);
  });

  test('the claim about the cost of winning is named as long as both costs are not known', () => {
    const assumed = valueOf(retentionEconomics({ ...input, costToKeep: 10 }, rules));
    expect(assumed.assumed).toEqual(['retention.winCost']);
    expect(assumed.now.lostAsKept).toBeCloseTo(5 * 271, 6);
    expect(assumed.now.replacementCost).toBeCloseTo(50 * 271, 6);
    const known = valueOf(retentionEconomics({ ...input, costToKeep: 10, costToWin: 30 }, rules));
    expect(known.assumed).toEqual([]);
    expect(known.now.lostAsKept).toBeCloseTo(3 * 271, 6);
    expect(valueOf(retentionEconomics(input, rules)).now.replacementCost).toBeNaN();
  });

  test('claims stand beside the figures: profit 25% to 60% for five points, keeping at 30% to 50% of winning', () => {
    expect(claimedUplift(0.1, 0.05, rules)).toEqual([0.25, 0.6]);
    expect(claimedKeepCost(200, rules)).toEqual([60, 100]);
  });

  test.each([
    [{ customers: -1 }, 'not-zero-or-more'],
    [{ churn: 10 }, 'share-out-of-range'],
    [{ churnGoal: -0.1 }, 'share-out-of-range'],
    [{ years: 0 }, 'years-not-positive'],
    [{ profitEach: NaN }, 'not-a-number'],
  ])('%j is refused: %s', (part, code) => {
    expect(retentionEconomics({ ...input, ...part }, rules)).toMatchObject({ problem: { code } });
  });
});
