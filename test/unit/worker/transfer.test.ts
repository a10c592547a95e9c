import { buffersIn, ownBufferSteps } from '../../../src/worker/transfer';

test('buffersIn finds each buffer once, however deep and however often it is used', () => {
  const shared = Float64Array.of(1, 2);
  const data = { a: shared, deep: { b: shared, c: Uint8Array.of(1) }, list: ['text'], none: null };
  const found = buffersIn(data);
  expect(found).toHaveLength(2);
  expect(found[0]).toBe(shared.buffer);
  expect(found[1]).toBe(data.deep.c.buffer);
});

test('buffersIn leaves out a part of a larger buffer: handing that over would take the rest away', () => {
  expect(buffersIn({ part: new Float64Array(4).subarray(1, 2) })).toEqual([]);
});

test('ownBufferSteps copies typed arrays one a step, keeps what is shared shared and the rest as it is', () => {
  const column = Float64Array.of(1, 2);
  const data = { one: column, other: column, rules: { cuts: [0.8] }, text: 'A', deep: { last: Uint8Array.of(3) } };
  const copying = ownBufferSteps(data);
  expect([copying.next().done, copying.next().done]).toEqual([false, false]);
  const { done, value } = copying.next();
  expect(done).toBe(true);
  const copy = value as typeof data;
  expect(copy).toEqual(data);
  expect(copy.one).not.toBe(column);
  expect(copy.one).toBe(copy.other);
  expect(copy.deep.last).not.toBe(data.deep.last);
});
