import fc from 'fast-check';
import { paretoTable, tierSizes } from '../../../src/engine/portfolio/pareto';
import { assignTiers, noTier, tierByCuts, tierCuts } from '../../../src/engine/portfolio/tier';
import { explainTier } from '../../../src/engine/portfolio/tier-distance';
import { valueOf } from '../../support/value-of';
import { rules, shuffled, values } from './arbitraries';

test('the order of rows never changes a tier', () => {
  const property = fc.property(
    values.chain((list) => fc.tuple(fc.constant(list), shuffled(list.length))),
    rules,
    ([list, places], rule) => {
      const tiers = valueOf(assignTiers(list, rule));
      const mixed = valueOf(
        assignTiers(
          Float64Array.from(places, (i) => list[i]!),
          rule,
        ),
      );
      expect([...mixed]).toEqual(places.map((i) => tiers[i]));
    },
  );
  fc.assert(property);
});

test('scaling all values changes no tier and no share', () => {
  const property = fc.property(values, rules, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (list, rule, factor) => {
    const before = valueOf(paretoTable(list, rule));
    const after = valueOf(
      paretoTable(
        list.map((value) => value * factor),
        rule,
      ),
    );
    expect([...after.tiers]).toEqual([...before.tiers]);
    after.share.forEach((share, k) => expect(share).toBeCloseTo(before.share[k]!, 10));
  });
  fc.assert(property);
});

test('equal values share a tier, and a larger value is never in a lower tier', () => {
  const property = fc.property(values, rules, (list, rule) => {
    const { sorted, tiers } = valueOf(paretoTable(list, rule));
    for (let k = 1; k < sorted.length; k++) {
      expect(tiers[k]).toBeGreaterThanOrEqual(tiers[k - 1]!);
      if (sorted[k] === sorted[k - 1]) expect(tiers[k]).toBe(tiers[k - 1]);
    }
  });
  fc.assert(property);
});

test('tiers partition the accounts; missing values are in none', () => {
  const property = fc.property(values, rules, (list, rule) => {
    const tiers = valueOf(assignTiers(list, rule));
    const present = list.filter((value) => !Number.isNaN(value)).length;
    expect(tierSizes(tiers, rule['tier.cutoffs'].length + 1).reduce((sum, size) => sum + size, 0)).toBe(present);
    list.forEach((value, i) => expect(tiers[i] === noTier).toBe(Number.isNaN(value)));
  });
  fc.assert(property);
});

test('the cumulative share never falls and ends at exactly 1', () => {
  const property = fc.property(values, rules, (list, rule) => {
    const { cumulativeShare } = valueOf(paretoTable(list, rule));
    for (let k = 1; k < cumulativeShare.length; k++) {
      expect(cumulativeShare[k]).toBeGreaterThanOrEqual(cumulativeShare[k - 1]!);
    }
    expect(cumulativeShare.at(-1)).toBe(1);
  });
  fc.assert(property);
});

test('the largest account is in A when the boundary is crossing-up', () => {
  const property = fc.property(values, rules, (list, rule) => {
    const { tiers } = valueOf(paretoTable(list, { ...rule, 'tier.boundary': 'crossing-up' }));
    expect(tiers[0]).toBe(0);
  });
  fc.assert(property);
});

test('within its cut-off, a tier and those above it never hold more than the cut-off', () => {
  const property = fc.property(values, rules, (list, rule) => {
    const { tiers, cumulativeShare } = valueOf(paretoTable(list, { ...rule, 'tier.boundary': 'within' }));
    rule['tier.cutoffs'].forEach((cutoff, tier) => {
      const last = tiers.findLastIndex((one) => one <= tier);
      if (last >= 0) expect(cumulativeShare[last]!).toBeLessThanOrEqual(cutoff + 1e-11);
    });
  });
  fc.assert(property);
});

test('TIERBY over CUTS gives the tier of every value, with either boundary and empty tiers', () => {
  const property = fc.property(values, rules, (list, rule) => {
    const cuts = valueOf(tierCuts(list, rule));
    expect(Array.from(list, (value) => tierByCuts(value, cuts))).toEqual([...valueOf(assignTiers(list, rule))]);
  });
  fc.assert(property, { numRuns: 1000 });
});

test('the same holds for amounts that tie only after rounding', () => {
  const nearTies = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 30 })
    .map((list) => Float64Array.from(list, ([value, ulps]) => value / 3 + ((ulps * value) / 3) * 2 ** -52));
  const property = fc.property(nearTies, rules, (list, rule) => {
    const cuts = valueOf(tierCuts(list, rule));
    expect(Array.from(list, (value) => tierByCuts(value, cuts))).toEqual([...valueOf(assignTiers(list, rule))]);
  });
  fc.assert(property, { numRuns: 500 });
});

describe('the distances of an explanation are exact', () => {
  const cases = values.chain((list) => fc.tuple(fc.constant(list), fc.nat(list.length - 1)));

  /** The account's tier if it alone had another value. */
  function tierAt(list: Float64Array, account: number, value: number, rule: Parameters<typeof assignTiers>[1]): number {
    const changed = Float64Array.from(list);
    changed[account] = value;
    const tiers = assignTiers(changed, rule);
    return tiers.ok ? tiers.value[account]! : rule['tier.cutoffs'].length;
  }

  test('reaching the upper amount lifts the account to the tier named, a little less does not', () => {
    const property = fc.property(cases, rules, ([list, account], rule) => {
      fc.pre(!Number.isNaN(list[account]!));
      const table = valueOf(paretoTable(list, rule));
      const { value, tier, up } = explainTier(table, table.order.indexOf(account), rule);
      if (up === null) return;
      const step = 1e-8 * Math.max(1, Math.abs(value + up.by));
      const reached = value + up.by + (up.inclusive ? 0 : step);
      expect(tierAt(list, account, reached, rule)).toBe(up.tier);
      if (up.by > 2 * step) expect(tierAt(list, account, value + up.by - step, rule)).toBeGreaterThanOrEqual(tier);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test('getting below the lower amount drops the account to the tier named, a little more does not', () => {
    const property = fc.property(cases, rules, ([list, account], rule) => {
      fc.pre(!Number.isNaN(list[account]!));
      const table = valueOf(paretoTable(list, rule));
      const { value, tier, down } = explainTier(table, table.order.indexOf(account), rule);
      if (down === null) return;
      const step = 1e-8 * Math.max(1, Math.abs(down.below));
      // Between others' amounts the border is a quotient: its own last digit may fall on either side.
      const isAmount = down.below === 0 || list.includes(down.below);
      expect(tierAt(list, account, down.below - (down.inclusive && isAmount ? 0 : step), rule)).toBe(down.tier);
      if (down.below + step < value) {
        expect(tierAt(list, account, down.below + step, rule)).toBeLessThanOrEqual(tier);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
