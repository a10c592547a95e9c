import { concentration } from '../../../../src/engine/portfolio/concentration';
import { defaultRules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

const measured = (...values: number[]) => valueOf(concentration(Float64Array.from(values), defaultRules));

describe('concentration', () => {
  // models.md, "Vectors".
  test.each([
    [[30, 30, 20, 20], 2600],
    [[1, 1, 1, 1, 1], 2000],
    [[42], 10_000],
  ])('of %j has an HHI of %d', (values, hhi) => {
    expect(measured(...values).hhi).toBeCloseTo(hhi, 9);
    expect(measured(...values).effectiveAccounts).toBeCloseTo(10_000 / hhi, 12);
  });

  test('equal accounts have a Gini of 0; one of many that holds all has nearly 1', () => {
    expect(measured(3, 3, 3, 3, 3, 3, 3).gini).toBe(0);
    expect(measured(100, 0, 0, 0, 0, 0, 0, 0, 0, 0).gini).toBeCloseTo(0.9, 12);
  });

  test('the Gini of 1, 2, 3, 4 is 0.25', () => {
    expect(measured(1, 2, 3, 4).gini).toBeCloseTo(0.25, 12);
  });

  test('the top 20% are rounded to whole accounts, at least one', () => {
    expect(measured(6, 4)).toMatchObject({ topAccounts: 1, topShare: 0.6 });
    expect(measured(4, 3, 1, 1, 1, 0, 0, 0)).toMatchObject({ topAccounts: 2, topShare: 0.7 });
  });

  test('accounts for 80% is the fewest that reach it, exactly 80% included', () => {
    expect(measured(0.7, 0.1, 0.1, 0.1).accountsForGoal).toBe(2);
    expect(measured(1, 1, 1, 1, 1).accountsForGoal).toBe(4);
    expect(measured(5).accountsForGoal).toBe(1);
  });

  test('losses and zeros are accounts without value, and their sum is reported apart', () => {
    const found = measured(60, 40, 0, -30);
    expect(found).toMatchObject({ accounts: 4, total: 100, negativeSum: -30, topShare: 0.6 });
    expect(found.hhi).toBeCloseTo(5200, 9);
    // x ascending 0, 0, 40, 60: 2·(3·40 + 4·60)/(4·100) − 5/4
    expect(found.gini).toBeCloseTo(0.55, 12);
  });

  test('without a positive value there is too little data', () => {
    expect(concentration(Float64Array.of(0, -1), defaultRules)).toMatchObject({
      ok: false,
      problem: { code: 'no-positive-value' },
    });
  });
});
