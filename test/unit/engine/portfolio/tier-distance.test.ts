import { paretoTable } from '../../../../src/engine/portfolio/pareto';
import { explainTier, type TierExplanation } from '../../../../src/engine/portfolio/tier-distance';
import type { TierRules } from '../../../../src/engine/portfolio/tier';
import { valueOf } from '../../../support/value-of';

const crossing: TierRules = { 'tier.cutoffs': [0.8, 0.95], 'tier.boundary': 'crossing-up' };
const within: TierRules = { ...crossing, 'tier.boundary': 'within' };

function why(values: number[], account: number, rules: TierRules = crossing): TierExplanation {
  const table = valueOf(paretoTable(Float64Array.from(values), rules));
  return explainTier(table, table.order.indexOf(account), rules);
}

describe('explainTier', () => {
  test('names the place, the share and what is ahead', () => {
    const found = why([50, 35, 10, 5], 2);
    expect(found).toMatchObject({ value: 10, rank: 3, accounts: 4, share: 0.1, tier: 1 });
    expect(found.ahead).toBeCloseTo(0.85, 12);
    expect(found.upTo).toBeCloseTo(0.95, 12);
  });

  test('judges a tie group by what is ahead of the group', () => {
    const found = why([50, 20, 20, 10], 2);
    expect(found).toMatchObject({ rank: 3, tier: 0, ahead: 0.5, upTo: 0.9 });
  });

  test('catching up with the last account of the upper tier lifts it', () => {
    // 85 ahead of 10; level with the 35, only 50 of 125 are ahead.
    const found = why([50, 35, 10, 5], 2);
    expect(found.up?.tier).toBe(0);
    // Sooner: 85 ahead is below 80% of the total as soon as the total passes 106.25.
    expect(found.up?.by).toBeCloseTo(6.25, 9);
  });

  test('its own growth counts in the total, its own loss too', () => {
    // Behind the 5 there are 90 ahead in a total of 90 + y: less than 95% until y falls to 4.74.
    const found = why([50, 35, 10, 5], 2);
    expect(found.down).toEqual({ tier: 2, below: expect.closeTo(90 / 0.95 - 90, 9) as number, inclusive: true });
  });

  test('A has nothing above it and the last tier nothing below', () => {
    expect(why([50, 35, 10, 5], 0).up).toBeNull();
    expect(why([50, 35, 10, 5], 3)).toMatchObject({ tier: 2, down: null });
  });

  test('skips a tier that is empty there', () => {
    // Below 90 the small ones are B or C at once.
    const found = why([90, 5, 5], 1, { ...crossing, 'tier.cutoffs': [0.5, 0.8] });
    expect(found).toMatchObject({ tier: 2, up: { tier: 1 } });
  });

  test('an account without value is told what would lift it', () => {
    const found = why([80, 20, -10], 2);
    expect(found).toMatchObject({ tier: 2, share: 0, ahead: 1 });
    expect(found.up?.by).toBeGreaterThan(10);
  });

  test('the only account has nowhere to go', () => {
    expect(why([7], 0)).toMatchObject({ up: null, down: null, tier: 0, ahead: 0, upTo: 1 });
  });

  test('within: passing the account ahead lifts it, drawing level does not', () => {
    const found = why([50, 25, 15, 10], 2, within);
    // Sums 50, 75, 90: B. Level with the 25 they would hold 100 of 110 together; just above, 75 of 110.
    expect(found).toMatchObject({ tier: 1, up: { tier: 0, by: 10, inclusive: false } });
  });

  test('within: an account over the cut-off by itself cannot grow into A', () => {
    expect(why([90, 5, 5], 0, within)).toMatchObject({ tier: 1, up: null });
  });

  test('within: drawing level with the account behind drops it', () => {
    const found = why([50, 25, 15, 10], 1, within);
    expect(found).toMatchObject({ tier: 0, down: { tier: 1, below: 15, inclusive: true } });
  });
});
