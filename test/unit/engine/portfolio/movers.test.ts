import { alignAccounts } from '../../../../src/engine/portfolio/align-accounts';
import { countMigration } from '../../../../src/engine/portfolio/migration';
import { findMovers, moveNames } from '../../../../src/engine/portfolio/movers';
import { defaultRules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

const before = Float64Array.of(200, 15, 5, NaN, 10, NaN);
const now = Float64Array.of(15, 200, NaN, 8, 12, NaN);

describe('findMovers (models.md P13)', () => {
  const found = valueOf(findMovers(before, now, defaultRules));
  const namesOf = (column: Uint8Array): string[] => Array.from(column, (index) => moveNames[index]!);

  test('tells up, down, new and lost', () => {
    expect([...found.tiersBefore]).toEqual([0, 1, 2, 255, 1, 255]);
    expect([...found.tiersNow]).toEqual([1, 0, 255, 2, 1, 255]);
    expect(namesOf(found.moves).slice(0, 5)).toEqual(['down', 'up', 'lost', 'new', 'none']);
  });

  test('orders from the largest gain to the largest loss; who is in neither period is left out', () => {
    expect([...found.change]).toEqual([-185, 185, -5, 8, 2, NaN]);
    expect([...found.order]).toEqual([1, 3, 4, 2, 0]);
  });

  test('rising is up a tier, or growth of exactly the rule; a winner is rising and not in A', () => {
    expect([...found.rising]).toEqual([0, 1, 0, 0, 1, 0]);
    expect([...found.winners]).toEqual([0, 0, 0, 0, 1, 0]);
    expect(valueOf(findMovers(before, now, { ...defaultRules, 'movers.growth': 0.21 })).rising[4]).toBe(0);
  });

  test('there is no growth from zero or less', () => {
    const table = valueOf(findMovers(Float64Array.of(100, -5, 0), Float64Array.of(100, 1, 1), defaultRules));
    expect([...table.rising]).toEqual([0, 0, 0]);
  });

  test('names the period that has no positive value', () => {
    expect(findMovers(before, Float64Array.of(0, 0, 0, 0, 0, 0), defaultRules)).toEqual({
      ok: false,
      problem: { code: 'no-positive-value', column: 'values_now' },
    });
    expect(
      findMovers(
        before.map(() => NaN),
        now,
        defaultRules,
      ),
    ).toMatchObject({
      problem: { code: 'no-rows', column: 'values_before' },
    });
  });
});

test('countMigration counts from tier to tier, with new and lost', () => {
  const { counts } = valueOf(
    countMigration(Uint8Array.of(0, 1, 2, 255, 1, 255), Uint8Array.of(1, 0, 255, 2, 1, 255), 3),
  );
  expect([...counts]).toEqual([0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0]);
});

test('countMigration has nothing to count when nobody is there', () => {
  expect(countMigration(Uint8Array.of(255), Uint8Array.of(255), 3)).toMatchObject({ problem: { code: 'no-rows' } });
  expect(countMigration(Uint8Array.of(1), Uint8Array.of(), 3)).toMatchObject({ problem: { code: 'unequal-lengths' } });
});

test('alignAccounts keeps the order of the first period and adds the new ones', () => {
  const { keys, before: first, now: second } = alignAccounts(['A', 'B', 'C'], ['C', 'D', 'A']);
  expect(keys).toEqual(['A', 'B', 'C', 'D']);
  expect([...first]).toEqual([0, 1, 2, -1]);
  expect([...second]).toEqual([2, -1, 0, 1]);
});
