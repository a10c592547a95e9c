import fc from 'fast-check';
import { scoreAccounts, type RelationshipInput } from '../../../src/engine/relationship/score-accounts';
import { scoreParts } from '../../../src/engine/relationship/relationship-score';
import { coverRoles, roles } from '../../../src/engine/relationship/roles';
import { defaultRules } from '../../../src/engine/rules/rules';

const AS_OF = 46_295;
const ACCOUNTS = 4;

interface Contact {
  readonly account: number;
  readonly role: number;
  readonly depth: number;
  readonly trust: number;
  readonly last: number;
}
interface Book {
  readonly contacts: readonly Contact[];
  readonly log: readonly { readonly account: number; readonly day: number }[];
  readonly complaints: readonly { readonly account: number; readonly opened: number; readonly closed: number }[];
  readonly satisfaction: readonly number[];
  readonly since: readonly number[];
  readonly tier: readonly number[];
}

const account = fc.integer({ min: -1, max: ACCOUNTS - 1 });
const day = fc.integer({ min: AS_OF - 900, max: AS_OF + 20 });
const orNone = (value: fc.Arbitrary<number>) => fc.oneof(value, fc.constant(NaN));
const rating = orNone(fc.integer({ min: 1, max: 5 }));
const each = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: ACCOUNTS, maxLength: ACCOUNTS });
const book: fc.Arbitrary<Book> = fc.record({
  contacts: fc.array(
    fc.record({
      account,
      role: fc.integer({ min: -1, max: 3 }),
      depth: fc.integer({ min: 0, max: 4 }),
      trust: rating,
      last: orNone(day),
    }),
    { maxLength: 20 },
  ),
  log: fc.array(fc.record({ account, day: orNone(day) }), { maxLength: 30 }),
  complaints: fc.array(fc.record({ account, opened: orNone(day), closed: orNone(day) }), { maxLength: 10 }),
  satisfaction: each(rating),
  since: each(orNone(day)),
  tier: each(fc.integer({ min: -1, max: 3 })),
});

function inputOf(of: Book, without: readonly (keyof Book)[] = []): RelationshipInput {
  const has = (part: keyof Book): boolean => !without.includes(part);
  return {
    accounts: ACCOUNTS,
    asOf: AS_OF,
    tier: Int8Array.from(of.tier),
    trust: [null, null, null, null],
    satisfaction: has('satisfaction') ? Float64Array.from(of.satisfaction) : null,
    since: has('since') ? Float64Array.from(of.since) : null,
    lastContact: null,
    contacts: has('contacts')
      ? {
          account: Int32Array.from(of.contacts, (row) => row.account),
          role: Int8Array.from(of.contacts, (row) => row.role),
          depth: Uint8Array.from(of.contacts, (row) => row.depth),
          trust: Float64Array.from(of.contacts, (row) => row.trust),
          lastContact: Float64Array.from(of.contacts, (row) => row.last),
        }
      : null,
    log: has('log')
      ? { account: Int32Array.from(of.log, (row) => row.account), day: Float64Array.from(of.log, (row) => row.day) }
      : null,
    complaints: has('complaints')
      ? {
          account: Int32Array.from(of.complaints, (row) => row.account),
          opened: Float64Array.from(of.complaints, (row) => row.opened),
          answered: new Float64Array(of.complaints.length).fill(NaN),
          closed: Float64Array.from(of.complaints, (row) => row.closed),
          owned: new Uint8Array(of.complaints.length),
        }
      : null,
  };
}

const score = (of: Book, without?: readonly (keyof Book)[], rules = defaultRules) =>
  scoreAccounts(inputOf(of, without), rules);

/** No score falls; one that was not there may come. */
function expectNoneFell(before: Float64Array, after: Float64Array): void {
  before.forEach((was, at) => {
    if (!Number.isNaN(was)) expect(after[at]).toBeGreaterThanOrEqual(was - 1e-9);
  });
}

test('a deeper tie, more trust, more satisfaction, a longer relation, a closed complaint never lower a score', () => {
  fc.assert(
    fc.property(book, fc.nat(), fc.integer({ min: 1, max: 4 }), (of, pick, more) => {
      const before = score(of).score;
      const at = pick % Math.max(1, of.contacts.length);
      const up = (value: number, most: number) => (Number.isNaN(value) ? value : Math.min(most, value + more));
      const better = of.contacts.map((contact, k) =>
        k === at
          ? { ...contact, depth: contact.depth === 0 ? 0 : up(contact.depth, 4), trust: up(contact.trust, 5) }
          : contact,
      );
      expectNoneFell(before, score({ ...of, contacts: better }).score);
      expectNoneFell(before, score({ ...of, satisfaction: of.satisfaction.map((value) => up(value, 5)) }).score);
      expectNoneFell(
        before,
        score({ ...of, since: of.since.map((value) => (value <= AS_OF ? value - 100 * more : value)) }).score,
      );
      expectNoneFell(
        before,
        score({ ...of, complaints: of.complaints.map((row) => ({ ...row, closed: AS_OF })) }).score,
      );
    }),
  );
});

test('one more visit to an account that has a log never lowers its score', () => {
  fc.assert(
    fc.property(book, fc.integer({ min: 0, max: 200 }), (of, ago) => {
      const before = score(of);
      const visits = of.log.flatMap((row) => (row.account >= 0 && row.day <= AS_OF ? [row.account] : []));
      for (const of1 of new Set(visits)) {
        expectNoneFell(before.score, score({ ...of, log: [...of.log, { account: of1, day: AS_OF - ago }] }).score);
      }
    }),
  );
});

test('a missing part never counts as zero: without a source its parts are gone and the score is the mean of the rest', () => {
  const sources = ['contacts', 'log', 'complaints', 'satisfaction', 'since'] as const;
  fc.assert(
    fc.property(book, fc.subarray([...sources]), (of, without) => {
      const { parts, score: scores } = score(of, without);
      for (let at = 0; at < ACCOUNTS; at++) {
        const own = parts.map((column) => column[at]!);
        const known = own.filter((part) => !Number.isNaN(part));
        if (without.includes('complaints')) expect(own[scoreParts.indexOf('complaints')]).toBeNaN();
        if (without.includes('satisfaction')) expect(own[scoreParts.indexOf('satisfaction')]).toBeNaN();
        if (without.includes('since')) expect(own[scoreParts.indexOf('age')]).toBeNaN();
        if (without.includes('contacts')) {
          for (const part of ['coverage', 'depth', 'trust'] as const) expect(own[scoreParts.indexOf(part)]).toBeNaN();
        }
        if (known.length === 0) expect(scores[at]).toBeNaN();
        else expect(scores[at]).toBeCloseTo(known.reduce((sum, part) => sum + part, 0) / known.length, 9);
      }
    }),
  );
});

test('weights are normalised: all of them times a factor change no score', () => {
  fc.assert(
    fc.property(
      book,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }),
      fc.integer({ min: 2, max: 9 }),
      (of, weights, factor) => {
        const rules = { ...defaultRules, 'relationship.weights': weights, 'roles.weights': weights.slice(0, 4) };
        const more = {
          ...rules,
          'relationship.weights': weights.map((weight) => weight * factor),
          'roles.weights': weights.slice(0, 4).map((weight) => weight * factor),
        };
        const [one, other] = [score(of, [], rules).score, score(of, [], more).score];
        one.forEach((value, at) =>
          Number.isNaN(value) ? expect(other[at]).toBeNaN() : expect(other[at]).toBeCloseTo(value, 9),
        );
      },
    ),
  );
});

test('no order of contacts, log or complaints matters, to the last bit', () => {
  fc.assert(
    fc.property(book, (of) => {
      const turned = {
        ...of,
        contacts: [...of.contacts].reverse(),
        log: [...of.log].reverse(),
        complaints: [...of.complaints].reverse(),
      };
      expect(score(turned)).toEqual(score(of));
    }),
  );
});

test('adding a contact with a tie in a missing role raises coverage, and all accounts at once agree with one by one', () => {
  fc.assert(
    fc.property(book, fc.integer({ min: 1, max: 4 }), (of, depth) => {
      const { contacts } = score(of);
      for (let at = 0; at < ACCOUNTS; at++) {
        const own = of.contacts.filter((row) => row.account === at);
        const one = coverRoles(own.map((row) => ({ role: roles[row.role] ?? null, depth: row.depth })), [1, 1, 1, 1]); // prettier-ignore
        const before = contacts!.coverage[at]!;
        if (own.length === 0) expect(before).toBeNaN();
        else {
          expect(before).toBe(one.coverage);
          expect(contacts!.depth[at]).toEqual(Number.isNaN(one.depth) ? NaN : expect.closeTo(one.depth, 12));
        }
        const missing = one.missing[0];
        if (missing === undefined) continue;
        const added = { account: at, role: roles.indexOf(missing), depth, trust: NaN, last: NaN };
        const after = score({ ...of, contacts: [...of.contacts, added] }).contacts!.coverage[at]!;
        expect(after).toBeGreaterThan(Number.isNaN(before) ? 0 : before);
      }
    }),
  );
});

test('every score, part and band is in its range', () => {
  fc.assert(
    fc.property(book, (of) => {
      const { parts, score: scores, overdueDays } = score(of);
      for (const column of [...parts, scores]) {
        for (const value of column) if (!Number.isNaN(value)) expect(value >= 0 && value <= 100).toBe(true);
      }
      for (const days of overdueDays) if (!Number.isNaN(days)) expect(days).toBeGreaterThanOrEqual(0);
    }),
  );
});
