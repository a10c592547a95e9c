import fc from 'fast-check';
import { paretoTable } from '../../../src/engine/portfolio/pareto';
import { assignTiers, noTier, tierByCuts, tierCuts } from '../../../src/engine/portfolio/tier';
import { explainTier } from '../../../src/engine/portfolio/tier-distance';
import { defaultRules, type Rules } from '../../../src/engine/rules/rules';
import { valueOf } from '../../support/value-of';
import { shuffled, values } from './arbitraries';

const rules = fc.constantFrom<Rules>(
  { ...defaultRules, 'tier.method': 'triangle' },
  { ...defaultRules, 'tier.method': 'triangle', 'tier.boundary': 'within' },
);

test('neither the order of rows nor the unit of the values changes a tier', () => {
  const property = fc.property(
    values.chain((list) => fc.tuple(fc.constant(list), shuffled(list.length))),
    rules,
    fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    ([list, places], rule, factor) => {
      const tiers = valueOf(assignTiers(list, rule));
      const mixed = valueOf(
        assignTiers(
          Float64Array.from(places, (i) => list[i]! * factor),
          rule,
        ),
      );
      expect([...mixed]).toEqual(places.map((i) => tiers[i]));
    },
  );
  fc.assert(property);
});

test('equal values share a tier, a larger one is never lower, and every present value has one of three', () => {
  const property = fc.property(values, rules, (list, rule) => {
    const tiers = valueOf(assignTiers(list, rule));
    list.forEach((value, i) => {
      expect(tiers[i] === noTier ? Number.isNaN(value) : tiers[i]! <= 2).toBe(true);
      list.forEach((other, j) => {
        if (value >= other) expect(tiers[i]).toBeLessThanOrEqual(tiers[j]!);
      });
    });
  });
  fc.assert(property);
});

test('TIERBY over CUTS gives the tier of every value', () => {
  const property = fc.property(values, rules, (list, rule) => {
    const cuts = valueOf(tierCuts(list, rule));
    expect(Array.from(list, (value) => tierByCuts(value, cuts))).toEqual([...valueOf(assignTiers(list, rule))]);
  });
  fc.assert(property, { numRuns: 500 });
});

test('the amounts that an explanation names lead to the tiers that it names', () => {
  const cases = values.chain((list) => fc.tuple(fc.constant(list), fc.nat(list.length - 1)));
  const property = fc.property(cases, rules, ([list, account], rule) => {
    fc.pre(!Number.isNaN(list[account]!));
    const table = valueOf(paretoTable(list, rule));
    const { value, tier, up, down } = explainTier(table, table.order.indexOf(account), rule);
    const tierAt = (amount: number): number => {
      const changed = Float64Array.from(list);
      changed[account] = amount;
      const tiers = assignTiers(changed, rule);
      return tiers.ok ? tiers.value[account]! : 2;
    };
    expect(tierAt(value)).toBe(tier);
    if (up) {
      expect(up.tier).toBeLessThan(tier);
      // Counted from a loss, the last digits of the amount are lost.
      const reached = [0, 1e-11, up.inclusive ? 0 : 1e-6].map((more) => tierAt((value + up.by) * (1 + more) + more));
      expect(reached).toContain(up.tier);
    }
    if (down) {
      expect(down.tier).toBeGreaterThan(tier);
      expect(tierAt(down.below)).toBe(down.tier);
    }
  });
  fc.assert(property, { numRuns: 1000 });
});
