import { descendingOrder } from '../../../src/engine/core/descending-order';
import { cell, column } from '../../support/call';

jest.mock('../../../src/engine/core/descending-order', () => {
  const actual = jest.requireActual<{ descendingOrder: typeof descendingOrder }>(
    '../../../src/engine/core/descending-order',
  );
  return { ...actual, descendingOrder: jest.fn(actual.descendingOrder) };
});

const sorts = jest.mocked(descendingOrder);

/** Every row's call brings a copy of the whole column, as Excel does. */
function tiersOf(values: readonly number[]): unknown[] {
  return values.map((value) => cell('TIER', [[value]], column(...values)));
}

describe('KAM.TIER among all values', () => {
  const values = Array.from({ length: 2_000 }, (_, i) => 1 + ((i * 7_919) % 2_003));

  beforeEach(() => sorts.mockClear());

  test('sorts once for 2,000 rows, and once more when one value in the middle is edited', () => {
    const before = tiersOf(values);
    expect(sorts).toHaveBeenCalledTimes(1);
    const edited = values.with(1_000, 0.5);
    const after = tiersOf(edited);
    expect(sorts).toHaveBeenCalledTimes(2);
    expect([before[1_000], after[1_000]]).toEqual(['A', 'C']);
    // Undone, the column is known still.
    expect(tiersOf(values)).toEqual(before);
    expect(sorts).toHaveBeenCalledTimes(2);
  });

  test('refuses 2,001 rows before it sorts anything', () => {
    expect(cell('TIER', [[1]], column(...values, 1))).toMatch(/^#N\/A .*2,001 rows, at most 2,000/);
    expect(sorts).not.toHaveBeenCalled();
  });
});
