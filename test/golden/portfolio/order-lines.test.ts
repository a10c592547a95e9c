import { readKeys } from '../../../src/engine/core/read-keys';
import { readNumbers } from '../../../src/engine/core/read-numbers';
import { sumByAccount, sumRows } from '../../../src/engine/portfolio/account-sums';
import { paretoTable, tierSizes } from '../../../src/engine/portfolio/pareto';
import { whaleCurve } from '../../../src/engine/portfolio/whale-curve';
import { defaultRules } from '../../../src/engine/rules/rules';
import { shippedData } from '../../support/real-data';
import { valueOf } from '../../support/value-of';

/** The small file in test/data; expected figures worked by hand in its README. */
const cells = shippedData('order-lines.csv');
const sums = valueOf(sumByAccount(readKeys(cells, 1, 1), readNumbers(cells, 2, 1)));

test('dirty order lines are added up to nine accounts; three rows are left out', () => {
  expect(Object.fromEntries(sums.keys.map((key, i) => [key, sums.values[i]]))).toEqual({
    华星: 5000,
    北辰: 2000,
    远航: 1000,
    海川: 500,
    南山: 500,
    金石: 300,
    青松: 100,
    蓝海: 100,
    绿地: -40,
  });
  expect(sums.rowsLeftOut).toBe(3);
});

test('three accounts are A, the tied ones share B, losses are C', () => {
  const table = valueOf(paretoTable(sums.values, defaultRules));
  expect(table).toMatchObject({ positiveSum: 9500, negativeSum: -40 });
  expect(tierSizes(table.tiers, 3)).toEqual([3, 3, 3]);
});

test('profit peaks at 141% with the fifth account and three accounts lose money', () => {
  const profits = sumRows(sums.accountOfRow, sums.keys.length, readNumbers(cells, 3, 1).values).values;
  const curve = valueOf(whaleCurve(profits, defaultRules));
  expect(curve).toMatchObject({ total: 1000, peak: 1410, peakAt: 5, lossMakers: 3, loss: 410 });
  expect(curve.peakShare).toBeCloseTo(1.41, 12);
});
