import { NO_ACCOUNTS, NO_DEALS, type Snapshot } from '../../../../src/engine/review/snapshot';
import { readSnapshot, writeSnapshot } from '../../../../src/engine/review/snapshot-file';
import { underRules } from '../../../../src/engine/review/under-rules';
import { defaultRules as rules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

/** What the first version wrote of these accounts. */
const FIRST_VERSION =
  '{"kind":"kam-snapshot","version":1,"checksum":"7e886d71","id":"2026Q2","name":"2026 Q2","quarter":{"year":2026,"quarter":2},"asOf":"2026-06-30","rules":{},"sources":["Orders"],"forecast":null,"accounts":3,"deals":2,"bytes":105,' +
  '"columns":"AARBY21lBEJvgGx0BENvcmULDwAAof4KoY0GgX0A0YwBkU7ADKEAnAHBuAIAwT4AgfoBAAAAAgQAAwADAgGXC6EABgBlMwACRDFIAkQyBkIAAwUCMADhAM4F4c4F"}';

const column = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

/** Three accounts under the default rules: Acme large premium, Bolt average, Core a bleeder. */
const then: Snapshot = {
  id: '2026Q2',
  name: '2026 Q2',
  quarter: { year: 2026, quarter: 2 },
  asOf: '2026-06-30',
  rules: {},
  sources: ['Orders'],
  accounts: {
    keys: ['Acme', 'Bolt', 'Core'],
    names: ['Acme', 'Bolt', 'Core'],
    value: column(90_000, 50_000, 8_000),
    profit: column(9_000, 5_000, -800),
    open: column(10_000, 20_000, NaN),
    weighted: column(4_000, 16_000, NaN),
    tier: Uint8Array.of(0, 0, 2),
    type: Uint8Array.of(4, 3, 0),
    stage: Uint8Array.of(3, 2, 1),
    score: column(71.5, 40, NaN),
    coverage: column(0.5, 0.25, NaN),
    strategic: column(4, 2, 3),
    fit: column(5, 3, NaN),
  },
  deals: {
    ids: ['D1', 'D2'],
    accounts: ['Acme', 'Bolt'],
    stage: Uint8Array.of(3, 5),
    amount: column(10_000, 20_000),
    close: column(46_000, 46_000),
  },
  forecast: null,
};
const chances = rules['pipeline.probability'];

describe('a snapshot under the rules of today', () => {
  test('is the one that it was where no rule changed that its figures hang on', () => {
    const same = underRules({ ...then, rules: { 'movers.growth': 0.3 } }, rules, chances);
    expect(same).toEqual({
      snapshot: { ...then, rules: { 'movers.growth': 0.3 } },
      names: [],
      recomputed: [],
      kept: [],
    });
  });

  test('has the types that its ratings make under other cuts', () => {
    const { snapshot, names, recomputed, kept } = underRules(then, { ...rules, 'segment.strategicCut': 90 }, chances);
    // Acme: (75 + 100) / 2 = 87.5 is below 90, so large is average.
    expect(Array.from(snapshot.accounts.type)).toEqual([3, 3, 0]);
    expect([names, recomputed, kept]).toEqual([['segment.strategicCut'], ['type'], []]);
    expect(snapshot.accounts.weighted).toBe(then.accounts.weighted);
  });

  test('keeps types as they were, and says so, where it lacks the ratings', () => {
    const unrated = { ...then, accounts: { ...then.accounts, strategic: column(NaN, 2, 3), fit: column(NaN, 3, NaN) } };
    const found = underRules(unrated, { ...rules, 'segment.strategicCut': 90 }, chances);
    expect([found.recomputed, found.kept]).toEqual([[], ['type']]);
    expect(found.snapshot.accounts.type).toBe(unrated.accounts.type);
  });

  test('has its open deals weighted by the probabilities of today', () => {
    const other = { ...rules, 'pipeline.probability': [0.1, 0.2, 0.5, 0.6, 0.9, 1] };
    const found = underRules(then, other, other['pipeline.probability']);
    expect(Array.from(found.snapshot.accounts.weighted)).toEqual([5_000, 18_000, NaN]);
    expect(found.recomputed).toEqual(['weighted']);
    expect(underRules(then, other, null).kept).toEqual(['weighted']);
    expect(underRules({ ...then, deals: NO_DEALS }, other, chances).kept).toEqual(['weighted']);
  });

  test('keeps scores and coverage as they were, and says so', () => {
    const found = underRules(then, { ...rules, 'roles.weights': [5, 1, 1, 2] }, chances);
    expect([found.names, found.recomputed, found.kept]).toEqual([['roles.weights'], [], ['score', 'coverage']]);
  });

  test('says that its tiers are those of today, and nothing about figures that it does not have', () => {
    const bare = { ...then, accounts: { ...NO_ACCOUNTS, keys: ['Acme'], names: ['Acme'], value: column(100) } };
    const found = underRules(bare, { ...rules, 'tier.cutoffs': [0.5, 0.9], 'roles.weights': [5, 1, 1, 2] }, chances);
    expect([found.names, found.recomputed, found.kept]).toEqual([['tier.cutoffs'], ['tier'], []]);
  });
});

test('a snapshot of the first version, without ratings, is read as it was', () => {
  const { accounts } = valueOf(readSnapshot(FIRST_VERSION));
  const { strategic, fit } = accounts;
  expect({ ...accounts, strategic: null, fit: null }).toEqual({ ...then.accounts, strategic: null, fit: null });
  expect([...strategic, ...fit].every(Number.isNaN)).toBe(true);
  expect(valueOf(readSnapshot(writeSnapshot(valueOf(readSnapshot(FIRST_VERSION)))))).toEqual(
    valueOf(readSnapshot(FIRST_VERSION)),
  );
});
