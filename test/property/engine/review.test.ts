import fc from 'fast-check';
import { packBytes, unpackBytes } from '../../../src/engine/core/packed-bytes';
import { bridgePipeline, type BridgeDeals } from '../../../src/engine/review/bridge';
import { compareReviews } from '../../../src/engine/review/compare';
import { matchAccounts } from '../../../src/engine/review/match-accounts';
import {
  centsOf,
  NO_ACCOUNTS,
  NO_DEALS,
  type Snapshot,
  type SnapshotAccounts,
} from '../../../src/engine/review/snapshot';
import { readSnapshot, writeSnapshot } from '../../../src/engine/review/snapshot-file';
import { defaultRules as rules } from '../../../src/engine/rules/rules';
import { isOpen } from '../../../src/engine/pipeline/stages';
import { valueOf } from '../../support/value-of';

const cents = fc.oneof(fc.integer({ min: -1e11, max: 1e13 }), fc.constant(NaN));
const name = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('上海远景（集团）有限公司', '🦊 Ltd', 'Acme\nCo', ''),
);

/** Numbers as a snapshot keeps them, or none. */
const steps = (from: number, to: number, size: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: from * size, max: to * size }).map((step) => step / size),
    fc.constant(NaN),
  );

const accountsOf = (keys: readonly string[]): fc.Arbitrary<SnapshotAccounts> => {
  const n = keys.length;
  const column = (one: fc.Arbitrary<number>) => fc.array(one, { minLength: n, maxLength: n });
  return fc
    .record({
      names: fc.array(name, { minLength: n, maxLength: n }),
      money: fc.array(column(cents), { minLength: 4, maxLength: 4 }),
      tier: column(fc.constantFrom(0, 1, 2, 255)),
      type: column(fc.constantFrom(0, 4, 255)),
      stage: column(fc.integer({ min: 0, max: 6 })),
      score: column(
        fc.oneof(
          fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
          fc.constant(NaN),
        ),
      ),
      coverage: column(
        fc.oneof(
          fc.integer({ min: 0, max: 100 }).map((part) => part / 100),
          fc.constant(NaN),
        ),
      ),
      ratings: fc.array(column(steps(1, 5, 50)), { minLength: 2, maxLength: 2 }),
    })
    .map(({ names, money, tier, type, stage, score, coverage, ratings }) => ({
      keys,
      names,
      value: Float64Array.from(money[0]!),
      profit: Float64Array.from(money[1]!),
      open: Float64Array.from(money[2]!),
      weighted: Float64Array.from(money[3]!),
      tier: Uint8Array.from(tier),
      type: Uint8Array.from(type),
      stage: Uint8Array.from(stage),
      score: Float64Array.from(score),
      coverage: Float64Array.from(coverage),
      strategic: Float64Array.from(ratings[0]!),
      fit: Float64Array.from(ratings[1]!),
    }));
};
const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 30 });

const deals = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 5 }),
    stage: fc.integer({ min: 1, max: 9 }),
    amount: fc.oneof(fc.integer({ min: 0, max: 1e12 }), fc.constant(NaN)),
    close: fc.oneof(fc.integer({ min: 42800, max: 43200 }), fc.constant(NaN)),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
type Deal = { id: string; stage: number; amount: number; close: number };
const columnsOf = (list: readonly Deal[]): BridgeDeals => ({
  ids: list.map(({ id }) => id),
  stage: Uint8Array.from(list, ({ stage }) => stage),
  amount: Float64Array.from(list, ({ amount }) => amount),
  close: Float64Array.from(list, ({ close }) => close),
});

const snapshot: fc.Arbitrary<Snapshot> = keys.chain((list) =>
  fc.record({
    id: fc.string({ maxLength: 8 }),
    name: fc.string({ maxLength: 20 }),
    quarter: fc.record({ year: fc.integer({ min: 1990, max: 2100 }), quarter: fc.integer({ min: 1, max: 4 }) }),
    asOf: fc.constant('2026-09-30'),
    rules: fc.constantFrom({}, { 'tier.cutoffs': [0.7, 0.9] }),
    sources: fc.array(fc.string({ maxLength: 10 }), { maxLength: 3 }),
    accounts: accountsOf(list),
    deals: deals.map((found) => ({ ...columnsOf(found), accounts: found.map(({ id }) => id) })),
    forecast: fc.constantFrom(null, { quarter: { year: 2026, quarter: 4 }, weighted: 100, p10: 50, p90: 150 }),
  }),
);

describe('packed bytes', () => {
  test('come back as they were, whatever they are', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc.array(fc.constantFrom(1, 2), { maxLength: 900 }).map((list) => Uint8Array.from(list)),
    );
    fc.assert(fc.property(bytes, (given) => expect(unpackBytes(packBytes(given), given.length)).toEqual(given)));
  });

  test('that were not packed never throw, and never come out longer than asked', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 0, max: 200 }), (given, length) => {
        const found = unpackBytes(given, length);
        expect(found === null || found.length === length).toBe(true);
      }),
    );
  });
});

describe('a snapshot', () => {
  test('is read as it was written, and written again bit for bit', () => {
    fc.assert(
      fc.property(snapshot, (given) => {
        const text = writeSnapshot(given);
        const read = valueOf(readSnapshot(text));
        expect(read).toEqual(given);
        expect(writeSnapshot(read)).toBe(text);
      }),
    );
  });

  test('with one sign changed is refused, or says what it said', () => {
    fc.assert(
      fc.property(snapshot, fc.nat(), fc.constantFrom('0', 'x', '"', '{', '9'), (given, at, sign) => {
        const text = writeSnapshot(given);
        const place = at % text.length;
        const damaged = text.slice(0, place) + sign + text.slice(place + 1);
        const read = readSnapshot(damaged);
        if (damaged === text) return;
        expect(read).toMatchObject({ ok: false });
      }),
    );
  });

  test('cut off anywhere is refused', () => {
    fc.assert(
      fc.property(snapshot, fc.nat(), (given, at) => {
        const text = writeSnapshot(given);
        expect(readSnapshot(text.slice(0, at % text.length)).ok).toBe(false);
      }),
    );
  });
});

describe('comparing two reviews', () => {
  const pair = fc.tuple(keys, keys).chain(([one, other]) => fc.tuple(accountsOf(one), accountsOf(other)));

  test('a review with itself moves nobody', () => {
    fc.assert(
      fc.property(keys.chain(accountsOf), (accounts) => {
        const matched = matchAccounts(accounts, accounts, {});
        const found = compareReviews(accounts, accounts, matched, rules);
        if (!found.ok) return;
        expect(found.value.moves.every((move) => move === 0)).toBe(true);
        expect(found.value.change.every((change) => change === 0 || Number.isNaN(change))).toBe(true);
        expect(matched.proposals).toEqual([]);
        const { tiers, counts } = found.value;
        counts.forEach((count, at) => {
          if (at % (tiers + 1) !== Math.floor(at / (tiers + 1))) expect(count).toBe(0);
        });
      }),
    );
  });

  test('then to now and now to then are mirror images', () => {
    const mirror = [0, 2, 1, 4, 3];
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const there = matchAccounts(one, other, {});
        const forward = compareReviews(one, other, there, rules);
        const backward = compareReviews(other, one, { before: there.now, now: there.before, proposals: [] }, rules);
        expect(forward.ok).toBe(backward.ok);
        if (!forward.ok || !backward.ok) return;
        const size = forward.value.tiers + 1;
        forward.value.counts.forEach((count, at) =>
          expect(backward.value.counts[(at % size) * size + Math.floor(at / size)]).toBe(count),
        );
        forward.value.moves.forEach((move, i) => expect(backward.value.moves[i]).toBe(mirror[move]));
        forward.value.change.forEach((change, i) => {
          if (Number.isNaN(change)) expect(backward.value.change[i]).toBeNaN();
          else expect(backward.value.change[i]! + change).toBe(0);
        });
      }),
    );
  });

  test('rows and columns of the migration sum to the accounts of then and of now', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const found = compareReviews(one, other, matchAccounts(one, other, {}), rules);
        if (!found.ok) return;
        const { counts, tiers, tierBefore, tierNow } = found.value;
        const size = tiers + 1;
        for (let tier = 0; tier < tiers; tier++) {
          const row = counts.subarray(tier * size, (tier + 1) * size).reduce((sum, count) => sum + count, 0);
          const column = counts.reduce((sum, count, at) => sum + (at % size === tier ? count : 0), 0);
          expect(row).toBe(tierBefore.filter((each) => each === tier).length);
          expect(column).toBe(tierNow.filter((each) => each === tier).length);
        }
      }),
    );
  });

  test('each account of either review is in the union once', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const { before, now } = matchAccounts(one, other, {});
        expect([...before].filter((place) => place >= 0).sort((a, b) => a - b)).toEqual([...one.keys.keys()]);
        expect([...now].filter((place) => place >= 0).sort((a, b) => a - b)).toEqual([...other.keys.keys()]);
      }),
    );
  });
});

describe('the pipeline bridge', () => {
  test('adds up to the cent, whatever happened', () => {
    fc.assert(
      fc.property(deals, deals, (then, now) => {
        const before = columnsOf(then.filter(({ stage }) => isOpen(stage)));
        const { opening, closing, moves } = bridgePipeline({ before, now: columnsOf(now), lastDay: 43008 });
        const sum = Object.values(moves).reduce((total, { amount }) => total + amount, opening.amount);
        expect(sum).toBe(closing.amount);
      }),
    );
  });

  test('of a pipeline with itself is opening and closing alone', () => {
    fc.assert(
      fc.property(deals, (all) => {
        const open = columnsOf(all.filter(({ stage }) => isOpen(stage)));
        const { opening, closing, entries } = bridgePipeline({ before: open, now: open, lastDay: 0 });
        expect(opening).toEqual(closing);
        expect(entries).toEqual([]);
      }),
    );
  });
});

test('2,000 accounts in each of 12 quarters take less than 1 MB, invented names and all', () => {
  const [words, ends] = [
    'North,Red,Blue,River,Stone,Harbour,Summit,Field,Bright,Old,Cedar,Iron,Silver,Golden,Prairie'.split(','),
    'Trading Co Ltd,Industries GmbH,Logistics Inc,Foods plc,Systems AG,有限公司,集团股份有限公司'.split(','),
  ];
  let seed = 7;
  const draw = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
  const n = 2_000;
  const list = Array.from({ length: n }, () => `C${100_000 + draw(900_000)}`);
  const names = list.map(() => `${words[draw(15)]}${words[draw(15)]!.toLowerCase()} ${draw(999)} ${ends[draw(7)]}`);
  let total = 0;
  for (let quarter = 0; quarter < 12; quarter++) {
    const money = (most: number): Float64Array => centsOf(Float64Array.from({ length: n }, () => draw(most) / 100));
    const some = (column: Float64Array): Float64Array => column.map((each) => (draw(5) === 0 ? each : NaN));
    const text = writeSnapshot({
      id: String(quarter),
      name: '2026 Q3',
      quarter: { year: 2026, quarter: 3 },
      asOf: '2026-09-30',
      rules: {},
      sources: ['Orders!A1:K10001'],
      accounts: {
        keys: list,
        names,
        value: money(9_000_000),
        profit: money(900_000),
        open: some(money(9_000_000)),
        weighted: some(money(4_000_000)),
        tier: Uint8Array.from(list, () => draw(3)),
        type: Uint8Array.from(list, () => draw(5)),
        stage: Uint8Array.from(list, () => draw(7)),
        score: Float64Array.from(list, () => draw(1000) / 10),
        coverage: Float64Array.from(list, () => draw(100) / 100),
        strategic: Float64Array.from(list, () => 1 + draw(5)),
        fit: Float64Array.from(list, () => 1 + draw(5)),
      },
      deals: NO_DEALS,
      forecast: null,
    });
    total += new TextEncoder().encode(text).length;
  }
  console.log(total);
  expect(total).toBeLessThan(1_000_000);
});

test('a snapshot of a newer KAM is refused as newer, not as damaged', () => {
  const text = writeSnapshot({
    id: '1',
    name: '',
    quarter: { year: 2026, quarter: 3 },
    asOf: '2026-09-30',
    rules: {},
    sources: [],
    accounts: NO_ACCOUNTS,
    deals: NO_DEALS,
    forecast: null,
  });
  const newer = JSON.stringify({ ...(JSON.parse(text) as object), version: 3 });
  expect(readSnapshot(newer)).toEqual({ ok: false, problem: { code: 'snapshot-newer' } });
});
