import fc from 'fast-check';
import { bondProfile, bondType, valueSurplus } from '../../../src/engine/relationship/bond';
import { nextContact } from '../../../src/engine/relationship/cadence';
import { complaintRecord } from '../../../src/engine/relationship/complaints';
import { breakOffRisk } from '../../../src/engine/relationship/risk';
import { relationshipScore } from '../../../src/engine/relationship/relationship-score';
import { coverRoles, depthOf, roleOf, roles } from '../../../src/engine/relationship/roles';
import { relationshipStage, type Links } from '../../../src/engine/relationship/stage';
import { isoDay } from '../../../src/engine/core/serial-day';

describe('relationshipStage (Millman & Wilson; models.md R1)', () => {
  test.each<[Links, number | null]>([
    [{ trade: false }, 1],
    [{ trade: true }, 2],
    [{ trade: true, purchasing: true }, 2],
    [{ trade: true, purchasing: true, departments: true }, 3],
    [{ trade: true, purchasing: true, departments: true, staff: true }, 4],
    [{ trade: true, purchasing: true, departments: true, staff: true, jointTeams: true }, 5],
    [{ trade: true, jointTeams: true, brokenOff: true }, 6],
    [{ trade: false, purchasing: true }, 1],
    [{ purchasing: true }, 2],
    [{}, null],
  ])('%j is stage %s', (links, expected) => {
    expect(relationshipStage(links)).toBe(expected);
  });
});

describe('roles and depth (models.md R3, R4)', () => {
  test.each([
    ['Decision maker', 'decisionMaker'],
    ['拍板人', 'decisionMaker'],
    ['End user', 'influencer'],
    ['采购经理', 'inCharge'],
    ['守门人', 'bystander'],
    ['Director', null],
  ])('roleOf(%s) is %s', (name, role) => {
    expect(roleOf(name)).toBe(role);
  });

  test.each([
    ['点头之交', 1],
    ['莫逆之交', 4],
    [3, 3],
    ['2', 2],
    ['', 0],
    ['unsure', NaN],
    [5, NaN],
  ])('depthOf(%s) is %d', (cell, depth) => {
    expect(depthOf(cell)).toBe(depth);
  });

  test('coverage is the weight of the roles with a tie; a contact without a tie covers nothing', () => {
    const contacts = [
      { role: 'decisionMaker' as const, depth: 0 },
      { role: 'influencer' as const, depth: 2 },
      { role: null, depth: 4 },
    ];
    expect(coverRoles(contacts, [3, 1, 1, 1])).toEqual({
      coverage: 1 / 6,
      missing: ['decisionMaker', 'inCharge', 'bystander'],
      depth: 2,
    });
    expect(coverRoles([], [1, 1, 1, 1])).toMatchObject({ coverage: 0, missing: [...roles], depth: NaN });
  });

  test('adding a contact in a missing role raises coverage, and the order of contacts does not matter', () => {
    const contact = fc.record({ role: fc.constantFrom(...roles), depth: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1 }), (contacts) => {
        const before = coverRoles(contacts, [1, 2, 3, 4]);
        const missing = before.missing[0];
        if (missing)
          expect(coverRoles([...contacts, { role: missing, depth: 1 }], [1, 2, 3, 4]).coverage).toBeGreaterThan(
            before.coverage,
          );
        const turned = coverRoles([...contacts].reverse(), [1, 2, 3, 4]);
        expect(turned.missing).toEqual(before.missing);
        expect(turned.depth).toBeCloseTo(before.depth, 12);
      }),
    );
  });
});

describe('scores', () => {
  const rules = { 'relationship.weights': [1, 1, 1, 1, 1, 1, 1], 'relationship.bands': [40, 70] };

  test('breakOffRisk names the heaviest cause and leaves out what was not rated', () => {
    expect(breakOffRisk([2, 4, NaN, 3])).toEqual({ risk: 50, main: 1 });
    expect(breakOffRisk([2, 4], [9, 1])).toMatchObject({ main: 0 });
    expect(breakOffRisk([NaN])).toEqual({ risk: NaN, main: null });
  });

  test('relationshipScore says which parts it did not have and sets the band', () => {
    expect(relationshipScore([80, 60, NaN, NaN, NaN, NaN, NaN], rules)).toEqual({
      score: 70, band: 'strong', missing: ['trust', 'touch', 'satisfaction', 'complaints', 'age'],
    }); // prettier-ignore
    expect(relationshipScore([39.9], rules).band).toBe('weak');
    expect(relationshipScore([], rules)).toMatchObject({ score: NaN, band: null });
  });

  test('better input never lowers the score, a missing part never counts as zero, weights are normalised', () => {
    const part = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 0, max: 6 }),
        part,
        (parts, k, more) => {
          const { score } = relationshipScore(parts, rules);
          const better = [...parts];
          better[k] = Math.min(100, better[k]! + more);
          expect(relationshipScore(better, rules).score).toBeGreaterThanOrEqual(score - 1e-9);
          const without = relationshipScore(
            parts.map((p, i) => (i === k ? NaN : p)),
            rules,
          ).score;
          const rest = parts.filter((_, i) => i !== k);
          expect(without).toBeCloseTo(rest.reduce((a, b) => a + b, 0) / 6, 9);
          const heavier = { ...rules, 'relationship.weights': rules['relationship.weights'].map((w) => w * 7) };
          expect(relationshipScore(parts, heavier).score).toBeCloseTo(score, 9);
        },
      ),
    );
  });

  test.each([
    [[2, 2, 3, 2], 'clip'],
    [[2.5, 2.5], 'zipper'],
    [[4, 4, 4, 3], 'velcro'],
    [[NaN], null],
  ])('bondType(%j) is %s (models.md R6)', (ratings, bond) => {
    expect(bondType(ratings, [2.5, 3.75])).toBe(bond);
  });

  test('valueSurplus is benefit less cost less expectation (models.md R7)', () => {
    expect(valueSurplus(8, 5, 4)).toBe(-1);
  });

  test('bondProfile names the weakest bond that was rated', () => {
    expect(bondProfile([NaN, 2, 4, 2, 5], [NaN])).toEqual({ strength: 56.25, barrier: NaN, weakest: 'social' });
  });
});

describe('nextContact (models.md R9)', () => {
  const rules = { 'care.days': [14, 30, 90, 180] };
  const day = (text: string) => isoDay(text)!;

  test('adds the days of the tier and counts how late it is', () => {
    expect(nextContact(day('2026-09-01'), 'a', day('2026-09-20'), rules)).toEqual({
      due: day('2026-09-15'),
      overdueDays: 5,
    });
    expect(nextContact(day('2026-09-01'), 'D', day('2026-09-20'), rules)?.overdueDays).toBe(0);
    expect(nextContact(NaN, 'A', 1, rules)).toBeNull();
    expect(nextContact(1, 'X', 1, rules)).toBeNull();
  });

  test('counts working days when asked: 14 of them from a Tuesday end on a Monday', () => {
    expect(nextContact(day('2026-09-01'), 'A', day('2026-09-01'), rules, true)?.due).toBe(day('2026-09-21'));
  });
});

test('complaintRecord tells open from late and means only what has both days (models.md R10)', () => {
  expect(complaintRecord([1, 5, 20, NaN], [3, NaN, 21, NaN], [10, NaN, NaN, NaN], 30, 14)).toEqual({
    complaints: 4, open: 3, late: 1, meanDaysToAnswer: 1.5, meanDaysToClose: 9,
  }); // prettier-ignore
});
