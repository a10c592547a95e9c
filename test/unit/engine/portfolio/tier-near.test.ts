import { paretoTable } from '../../../../src/engine/portfolio/pareto';
import { explainTier } from '../../../../src/engine/portfolio/tier-distance';
import { accountsNearBorders } from '../../../../src/engine/portfolio/tier-near';
import { defaultRules } from '../../../../src/engine/rules/rules';

/** Two hundred amounts that fall by 2% each: many stand close to a border. */
const values = Float64Array.from({ length: 200 }, (_, i) => 10_000 * 0.98 ** i);

test('under crossing-up the list is exactly the accounts whose explained distance is within the part, at the same amount', () => {
  const table = paretoTable(values, defaultRules);
  if (!table.ok) throw new Error(table.problem.code);
  const near = accountsNearBorders(table.value, defaultRules, 0.05);
  const expected = Array.from(values.keys()).filter((rank) => {
    const { value, up, down } = explainTier(table.value, rank, defaultRules);
    return (up !== null && up.by < value * 0.05) || (down !== null && value - down.below < value * 0.05);
  });
  expect(near.map(({ rank }) => rank)).toEqual(expected);
  expect(near.length).toBeGreaterThan(4);
  for (const { rank, tier, other, at } of near) {
    const { value, up, down } = explainTier(table.value, rank, defaultRules);
    const border = other < tier ? value + (up?.by ?? NaN) : (down?.below ?? NaN);
    expect(Math.abs(at - border)).toBeLessThan(value * 1e-9);
  }
});
