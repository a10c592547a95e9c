import fc from 'fast-check';
import { assignCustomerTypes, noType, type CustomerTypeInput } from '../../../src/engine/portfolio/customer-type';
import { auditLosses } from '../../../src/engine/portfolio/audit';
import { countMigration } from '../../../src/engine/portfolio/migration';
import { findMovers } from '../../../src/engine/portfolio/movers';
import { buildRfm, type RfmInput } from '../../../src/engine/portfolio/rfm';
import { noTier } from '../../../src/engine/portfolio/tier';
import { defaultRules } from '../../../src/engine/rules/rules';
import { valueOf } from '../../support/value-of';
import { shuffled } from './arbitraries';

interface Account {
  readonly revenue: number;
  readonly profit: number;
  readonly strategic: number;
  readonly fit: number;
}

const rating = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN));
const book: fc.Arbitrary<Account[]> = fc
  .array(
    fc.record({
      revenue: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.constant(NaN)),
      profit: fc.integer({ min: -5, max: 30 }),
      strategic: rating,
      fit: rating,
    }),
    { minLength: 1, maxLength: 40 },
  )
  .filter((accounts) => accounts.some(({ revenue }) => !Number.isNaN(revenue)));

const inputOf = (accounts: readonly Account[], factor = 1): CustomerTypeInput => ({
  revenue: Float64Array.from(accounts, ({ revenue }) => revenue * factor),
  profit: Float64Array.from(accounts, ({ profit }) => profit * factor + 0),
  strategic: Float64Array.from(accounts, ({ strategic }) => strategic),
  fit: Float64Array.from(accounts, ({ fit }) => fit),
});
const typesOf = (accounts: readonly Account[], factor = 1): number[] => [
  ...valueOf(assignCustomerTypes(inputOf(accounts, factor), defaultRules)).types,
];

describe('the five customer types', () => {
  test('more profit never worsens a type', () => {
    const property = fc.property(book, fc.nat(), fc.integer({ min: 1, max: 60 }), (accounts, pick, more) => {
      const at = pick % accounts.length;
      const richer = accounts.map((account, i) => (i === at ? { ...account, profit: account.profit + more } : account));
      const [before, after] = [typesOf(accounts)[at]!, typesOf(richer)[at]!];
      if (before === noType) expect(after).toBe(noType);
      else expect(after).toBeGreaterThanOrEqual(before);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test('the order of rows never changes a type', () => {
    const property = fc.property(
      book.chain((accounts) => fc.tuple(fc.constant(accounts), shuffled(accounts.length))),
      ([accounts, places]) => {
        const types = typesOf(accounts);
        expect(typesOf(places.map((i) => accounts[i]!))).toEqual(places.map((i) => types[i]));
      },
    );
    fc.assert(property);
  });

  test('scaling all amounts changes no type', () => {
    const property = fc.property(book, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (accounts, factor) => {
      expect(typesOf(accounts, factor)).toEqual(typesOf(accounts));
    });
    fc.assert(property);
  });

  test('equal accounts have equal types, and every account with amounts and a rating has one', () => {
    const property = fc.property(book, (accounts) => {
      const types = typesOf([...accounts, ...accounts]);
      accounts.forEach(({ revenue, strategic, fit }, i) => {
        expect(types[i]).toBe(types[i + accounts.length]);
        const isKnown = !Number.isNaN(revenue) && !(Number.isNaN(strategic) && Number.isNaN(fit));
        expect(types[i] !== noType).toBe(isKnown);
      });
    });
    fc.assert(property);
  });
});

test('an audit lists each loss-maker once, and its losses are what the book misses', () => {
  const profits = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
  const property = fc.property(profits, (list) => {
    const losses = list.filter((profit) => profit < 0);
    fc.pre(losses.length > 0);
    const audit = valueOf(auditLosses(Float64Array.from(list)));
    expect([...audit.profit]).toEqual(losses.sort((a, b) => a - b));
    expect(new Set(audit.order).size).toBe(losses.length);
    expect(audit.repair.reduce((sum, one) => sum + one, audit.total)).toBeCloseTo(audit.totalWithout, 9);
    expect(audit.profitWithout.at(-1)).toBe(audit.totalWithout);
  });
  fc.assert(property);
});

describe('two periods', () => {
  const value = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -3, max: 100 }) }, fc.constant(NaN));
  const periods = fc
    .array(fc.tuple(value, value), { minLength: 1, maxLength: 50 })
    .filter((rows) => [0, 1].every((period) => rows.some((row) => row[period]! > 0)));
  const moversOf = (rows: readonly (readonly [number, number])[]) =>
    valueOf(
      findMovers(
        Float64Array.from(rows, ([before]) => before),
        Float64Array.from(rows, ([, now]) => now),
        defaultRules,
      ),
    );

  test('rows of the migration matrix sum to the accounts of the first period, columns to those of the second', () => {
    const property = fc.property(periods, (rows) => {
      const { tiersBefore, tiersNow } = moversOf(rows);
      const { counts } = valueOf(countMigration(tiersBefore, tiersNow, 3));
      for (let tier = 0; tier < 3; tier++) {
        const line = [0, 1, 2, 3].reduce((sum, k) => sum + counts[tier * 4 + k]!, 0);
        const stack = [0, 1, 2, 3].reduce((sum, k) => sum + counts[k * 4 + tier]!, 0);
        expect(line).toBe(tiersBefore.filter((one) => one === tier).length);
        expect(stack).toBe(tiersNow.filter((one) => one === tier).length);
      }
      expect(counts[15]).toBe(0);
    });
    fc.assert(property);
  });

  test('changes sum to the change of the whole, and winners are rising and not in A', () => {
    const property = fc.property(periods, (rows) => {
      const { order, change, rising, winners, tiersNow } = moversOf(rows);
      const sum = (period: 0 | 1): number =>
        rows.reduce((total, row) => total + (Number.isNaN(row[period]) ? 0 : row[period]), 0);
      expect(order.reduce((total, i) => total + change[i]!, 0)).toBeCloseTo(sum(1) - sum(0), 9);
      expect([...order].map((i) => change[i]!)).toEqual([...order].map((i) => change[i]!).sort((a, b) => b - a));
      rows.forEach((_, i) => expect(winners[i]).toBe(rising[i] === 1 && tiersNow[i]! > 0 ? 1 : 0));
      expect(new Set(order).size).toBe(rows.filter((row) => !row.every(Number.isNaN)).length);
    });
    fc.assert(property);
  });

  test('a period against itself has no movers', () => {
    const property = fc.property(periods, (rows) => {
      const { moves, order, tiersBefore } = moversOf(rows.map(([before]) => [before, before]));
      expect([...order].every((i) => moves[i] === 0)).toBe(true);
      expect(order.length).toBe(tiersBefore.filter((tier) => tier !== noTier).length);
    });
    fc.assert(property);
  });
});

describe('RFM', () => {
  const line = fc.record({
    account: fc.integer({ min: -1, max: 8 }),
    day: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 40_000, max: 40_100 }) }, fc.constant(NaN)),
    cents: fc.integer({ min: -500, max: 9_000 }),
    order: fc.integer({ min: -1, max: 12 }),
  });
  const lines = fc
    .array(line, { minLength: 1, maxLength: 60 })
    .filter((rows) => rows.some(({ account, day }) => account >= 0 && !Number.isNaN(day)));
  const inputOfLines = (
    rows: readonly (typeof lines extends fc.Arbitrary<infer R> ? R : never)[number][],
  ): RfmInput => ({
    accountOfRow: Int32Array.from(rows, ({ account }) => account),
    accounts: 9,
    days: Float64Array.from(rows, ({ day }) => day),
    amounts: Float64Array.from(rows, ({ cents }) => cents / 100),
    orders: { codes: Int32Array.from(rows, ({ order }) => order), count: 13 },
  });
  const rules = fc.constantFrom(
    defaultRules,
    { ...defaultRules, 'rfm.binning': 'rank' as const },
    { ...defaultRules, 'rfm.bins': 3 },
  );

  test('the order of rows changes no score, segment or sum', () => {
    const property = fc.property(
      lines.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows.length))),
      rules,
      ([rows, places], rule) => {
        const table = valueOf(buildRfm(inputOfLines(rows), rule));
        const mixed = valueOf(buildRfm(inputOfLines(places.map((i) => rows[i]!)), rule));
        expect({ ...mixed, monetary: 0, edges: 0 }).toEqual({ ...table, monetary: 0, edges: 0 });
        table.monetary.forEach((sum, i) => expect(mixed.monetary[i]).toBeCloseTo(sum, 9));
      },
    );
    fc.assert(property);
  });

  test('frequency is the number of distinct orders and of rows without one', () => {
    const property = fc.property(lines, (rows) => {
      const { account, frequency } = valueOf(buildRfm(inputOfLines(rows), defaultRules));
      account.forEach((number, i) => {
        const own = rows.filter((row) => row.account === number && !Number.isNaN(row.day));
        const orders = new Set(own.filter(({ order }) => order >= 0).map(({ order }) => order));
        expect(frequency[i]).toBe(orders.size + own.filter(({ order }) => order < 0).length);
      });
    });
    fc.assert(property);
  });

  test('a better value never has a lower score, equal values have equal ones, and all are within the bins', () => {
    const property = fc.property(lines, rules, (rows, rule) => {
      const { recencyDays, monetary, r, m } = valueOf(buildRfm(inputOfLines(rows), rule));
      for (let i = 0; i < r.length; i++) {
        for (let j = 0; j < r.length; j++) {
          if (recencyDays[i]! <= recencyDays[j]!) expect(r[i]).toBeGreaterThanOrEqual(r[j]!);
          if (monetary[i]! >= monetary[j]!) expect(m[i]).toBeGreaterThanOrEqual(m[j]!);
        }
        expect(r[i]! >= 1 && r[i]! <= rule['rfm.bins']).toBe(true);
      }
    });
    fc.assert(property);
  });

  test('scaling the amounts changes no score', () => {
    const property = fc.property(lines, rules, fc.integer({ min: 1, max: 1000 }), (rows, rule, factor) => {
      const input = inputOfLines(rows);
      const scaled = { ...input, amounts: input.amounts.map((amount) => amount * factor) };
      expect([...valueOf(buildRfm(scaled, rule)).m]).toEqual([...valueOf(buildRfm(input, rule)).m]);
    });
    fc.assert(property);
  });
});
