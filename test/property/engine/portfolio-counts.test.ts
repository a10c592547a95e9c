import fc from 'fast-check';
import { customerTypes } from '../../../src/engine/portfolio/customer-type';
import { portfolioFigures } from '../../../src/engine/portfolio/portfolio-figures';
import { defaultRules } from '../../../src/engine/rules/rules';

const rows = fc.array(
  fc.record({
    account: fc.integer({ min: -1, max: 9 }),
    leftOut: fc.constantFrom(0, 0, 0, 1),
    value: fc.integer({ min: -50, max: 1000 }),
    profit: fc.integer({ min: -200, max: 200 }),
    strategic: fc.constantFrom(NaN, 1, 2, 3, 4, 5),
    fit: fc.constantFrom(NaN, 1, 3, 5),
  }),
  { minLength: 1, maxLength: 40 },
);

test('what is counted beside the figures is what a pass over the accounts finds', () => {
  let counted = 0;
  fc.assert(
    fc.property(rows, (given) => {
      const column = (of: (row: (typeof given)[number]) => number) => Float64Array.from(given, of);
      const found = portfolioFigures(
        {
          account: Int32Array.from(given, ({ account }) => account),
          leftOut: Uint8Array.from(given, ({ leftOut }) => leftOut),
          accounts: 10,
          value: column(({ value }) => value),
          profit: column(({ profit }) => profit),
          costToServe: null,
          ratings: { strategic: column(({ strategic }) => strategic), fit: column(({ fit }) => fit), entered: null },
        },
        defaultRules,
      );
      if (!found.ok) return;
      counted++;
      const { pareto, counts, types, audit, rowsOfAccount } = found.value;
      const ranks = Array.from(pareto.order.keys());
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
      counts.tiers.accounts.forEach((accounts, tier) => {
        const own = ranks.filter((rank) => pareto.tiers[rank] === tier);
        expect(accounts).toBe(own.length);
        expect(counts.tiers.value[tier]).toBeCloseTo(sum(own.map((rank) => pareto.sorted[rank]!)), 9);
        expect(counts.tiers.beside[tier]).toBeCloseTo(sum(own.map((rank) => pareto.share[rank]!)), 9);
      });
      expect(sum([...counts.tiers.accounts])).toBe(ranks.length);
      expect(counts.mostRows).toBe(Math.max(...rowsOfAccount));
      expect([...counts.auditRanks].map((rank) => pareto.order[rank])).toEqual(audit ? [...audit.order] : []);
      const typeOf = (rank: number) => types?.found.types[pareto.order[rank]!] ?? -1;
      const typed = ranks.filter((rank) => customerTypes[typeOf(rank)] !== undefined);
      expect([...counts.typedRanks]).toEqual(typed);
      expect(counts.types === null).toBe(types === null);
      counts.types?.accounts.forEach((accounts, type) => {
        const own = typed.filter((rank) => typeOf(rank) === type).map((rank) => pareto.order[rank]!);
        expect(accounts).toBe(own.length);
        expect(counts.types!.value[type]).toBe(sum(own.map((account) => types!.input.revenue[account]!)));
        expect(counts.types!.beside[type]).toBe(sum(own.map((account) => types!.found.netProfit[account]!)));
      });
    }),
  );
  expect(counted).toBeGreaterThan(50);
});
