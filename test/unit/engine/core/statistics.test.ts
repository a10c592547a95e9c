import { compensatedSum } from '../../../../src/engine/core/compensated-sum';
import { midRanks } from '../../../../src/engine/core/mid-ranks';
import { quantile } from '../../../../src/engine/core/quantile';

test('compensatedSum of a tenth, a million times, is 100,000 to the last digit', () => {
  expect(compensatedSum(new Float64Array(1_000_000).fill(0.1))).toBe(100_000);
});

test('compensatedSum leaves missing values out, and an empty column is 0', () => {
  expect(compensatedSum([1, NaN, 2])).toBe(3);
  expect(compensatedSum([])).toBe(0);
});

test.each([
  [0, 1],
  [0.2, 2.2],
  [0.5, 4],
  [0.9, 6.4],
  [1, 7],
])("quantile %d of 1 to 7 is %d, as R's default and Excel's PERCENTILE.INC", (part, expected) => {
  expect(quantile([1, 2, 3, 4, 5, 6, 7], part)).toBeCloseTo(expected, 12);
});

test('quantile of one value is that value, of none is missing', () => {
  expect(quantile([5], 0.3)).toBe(5);
  expect(quantile([], 0.5)).toBeNaN();
});

test('midRanks shares the middle of the ranks among ties', () => {
  expect([...midRanks(Float64Array.of(5, 1, 5, 5, 9))]).toEqual([3, 1, 3, 3, 5]);
  expect([...midRanks(Float64Array.of(2, 2, 2))]).toEqual([2, 2, 2]);
});
