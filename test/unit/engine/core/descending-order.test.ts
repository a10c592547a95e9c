import { descendingOrder, risingValues } from '../../../../src/engine/core/descending-order';
import { logNormal, seeded } from '../../../bench/log-normal';

/** The plain way, to compare with: sort indices by value, then by place. */
function plainOrder(values: Float64Array): number[] {
  return Array.from(values, (_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);
}

const n = 9_000;
const random = seeded(7);
const columnsOf = (n: number): Record<string, Float64Array> => ({
  'log-normal money': logNormal(n),
  'many ties': Float64Array.from({ length: n }, () => Math.floor(random() * 50)),
  'both signs and zero': Float64Array.from({ length: n }, () => Math.floor((random() - 0.5) * 1000) / 100),
  'negatives only': Float64Array.from({ length: n }, () => -random() * 1e6),
  'the widest range': Float64Array.from({ length: n }, () => (random() - 0.5) * 10 ** (random() * 600 - 300)),
  'crowded beside one giant': Float64Array.from({ length: n }, (_, i) => (i === 5 ? 1e300 : 1 + random() * 1e-9)),
  'neighbouring doubles': Float64Array.from({ length: n }, () => 1 + Math.floor(random() * 100) * 2 ** -52),
  'all equal': new Float64Array(n).fill(3),
  'already falling': Float64Array.from({ length: n }, (_, i) => n - i),
  rising: Float64Array.from({ length: n }, (_, i) => i),
});

// On both sides of the length from which digits are long.
describe.each([2_000, n])('of %d values', (size) => {
  test.each(Object.entries(columnsOf(size)))('descendingOrder is stable and right for %s', (_, values) => {
    const { order, sorted } = descendingOrder(values);
    expect([...order]).toEqual(plainOrder(values));
    expect([...sorted]).toEqual(plainOrder(values).map((i) => values[i]));
  });
});

test.each([0, 1, 2, 100])('descendingOrder sorts a column of %d by comparator', (size) => {
  const values = logNormal(size);
  expect([...descendingOrder(values).order]).toEqual(plainOrder(values));
});

test('descendingOrder leaves its input and earlier results alone', () => {
  const values = logNormal(n);
  const before = values.slice();
  const first = descendingOrder(values);
  const copy = first.order.slice();
  descendingOrder(logNormal(n, 2));
  expect(values).toEqual(before);
  expect(first.order).toEqual(copy);
});

test.each([0, 1, 511, 512, 3_000])('risingValues sorts a column of %d, whichever way it takes', (size) => {
  const values = logNormal(size).map((value, i) => (i % 3 === 0 ? -value : Math.round(value)));
  const before = values.slice();
  expect([...risingValues(values)]).toEqual([...values].sort((a, b) => a - b));
  expect(values).toEqual(before);
});

test('a short column sorted after a long one knows nothing of it', () => {
  descendingOrder(logNormal(n));
  const values = logNormal(1_000, 3);
  expect([...descendingOrder(values).order]).toEqual(plainOrder(values));
});
