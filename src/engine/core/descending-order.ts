import { fillKeys } from './order-keys';
import { workingMemory } from './working-memory';

/** Below this a comparator is quicker than the passes of the radix sort. */
const smallest = 256;
const mostBits = 11;
/** Below this digits are shorter: adding up 2,048 counts of each would take longer than it saves. */
const longDigits = 8_192;
const fewBits = 8;

/** Where each value stands: `order[k]` is the index of the k-th largest, `sorted[k]` its value. */
export interface DescendingOrder {
  readonly order: Uint32Array;
  readonly sorted: Float64Array;
}

/**
 * The order of values, largest first.
 *
 * Shapes  values: n → order: n, sorted: n
 * Blanks  there must be no NaN, and no −0 (the readers of cells give 0)
 * Ties    keep the input order
 * Cost    O(n): three passes of 11 bits over a 32-bit key (about 30 ms a million), a comparator for small columns
 * Source  least-significant-digit radix sort, Knuth, TAOCP 3, 5.2.5
 *
 * @example descendingOrder(Float64Array.of(20, 50, 30)).order // => Uint32Array.of(1, 2, 0)
 */
export function descendingOrder(values: Float64Array): DescendingOrder {
  return values.length < smallest ? byComparator(values) : byRadix(values);
}

/** Below this a native sort of the values alone is quicker. */
const fewValues = 512;
const sortedValues = workingMemory(fewValues);

/**
 * The values themselves, smallest first, where nobody asks whence they came. They are good until the next call only: see
 * `workingMemory`.
 *
 * Blanks  as for `descendingOrder`
 *
 * @example risingValues(Float64Array.of(20, 50, 30)) // => Float64Array.of(20, 30, 50)
 */
export function risingValues(values: Float64Array): Float64Array {
  if (values.length >= fewValues) return descendingOrder(values).sorted.reverse();
  const rising = sortedValues(values.length);
  rising.set(values);
  return rising.sort();
}

function byComparator(values: Float64Array): DescendingOrder {
  const n = values.length;
  const order = new Uint32Array(n);
  const sorted = new Float64Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  order.sort((a, b) => values[b]! - values[a]! || a - b);
  for (let k = 0; k < n; k++) sorted[k] = values[order[k]!]!;
  return { order, sorted };
}

function byRadix(values: Float64Array): DescendingOrder {
  const n = values.length;
  if (keys.length < n) [keys, keysNext, orderNext] = [new Uint32Array(n), new Uint32Array(n), new Uint32Array(n)];
  const order = new Uint32Array(n);
  const bits = n < longDigits ? fewBits : mostBits;
  fillKeys(values, keys, Math.min(32, 3 * bits));
  countDigits(keys, n, bits, low, middle, high);
  sortByLow(keys, bits, low, keysNext, order);
  sortByMiddle(keysNext, order, bits, middle, keys, orderNext);
  sortByHigh(keys, orderNext, bits, high, order);
  const sorted = new Float64Array(n);
  return gatherRepaired(values, order, sorted) ? { order, sorted } : byComparator(values);
}

// Working memory, kept between calls: fresh pages cost a fifth of the sort, and a recalculation sorts again and again. Nothing in it
// outlives a call. Keys and orders are as long as the longest column so far.
let keys = new Uint32Array(0);
let keysNext = new Uint32Array(0);
let orderNext = new Uint32Array(0);
const low = new Uint32Array(1 << mostBits);
const middle = new Uint32Array(1 << mostBits);
const high = new Uint32Array(1 << mostBits);

/** After this each array holds, per digit, the place where keys with that digit begin. */
function countDigits(
  keys: Uint32Array,
  n: number,
  bits: number,
  low: Uint32Array,
  middle: Uint32Array,
  high: Uint32Array,
): void {
  const digits = 1 << bits;
  const mask = digits - 1;
  for (const counts of [low, middle, high]) counts.fill(0, 0, digits);
  for (let i = 0; i < n; i++) {
    const key = keys[i]!;
    low[key & mask]!++;
    middle[(key >>> bits) & mask]!++;
    high[key >>> (2 * bits)]!++;
  }
  for (const counts of [low, middle, high]) {
    let start = 0;
    for (let d = 0; d < digits; d++) {
      const count = counts[d]!;
      counts[d] = start;
      start += count;
    }
  }
}

// One function a pass, although alike: each stays a tight loop of its own for the compiler (a shared one is 1.4 times slower).

function sortByLow(
  keys: Uint32Array,
  bits: number,
  starts: Uint32Array,
  keysOut: Uint32Array,
  orderOut: Uint32Array,
): void {
  const mask = (1 << bits) - 1;
  for (let i = 0; i < orderOut.length; i++) {
    const key = keys[i]!;
    const place = starts[key & mask]!++;
    keysOut[place] = key;
    orderOut[place] = i;
  }
}

function sortByMiddle(
  keys: Uint32Array,
  order: Uint32Array,
  bits: number,
  starts: Uint32Array,
  keysOut: Uint32Array,
  orderOut: Uint32Array,
): void {
  const mask = (1 << bits) - 1;
  for (let i = 0; i < order.length; i++) {
    const key = keys[i]!;
    const place = starts[(key >>> bits) & mask]!++;
    keysOut[place] = key;
    orderOut[place] = order[i]!;
  }
}

function sortByHigh(
  keys: Uint32Array,
  order: Uint32Array,
  bits: number,
  starts: Uint32Array,
  orderOut: Uint32Array,
): void {
  for (let i = 0; i < orderOut.length; i++) {
    const place = starts[keys[i]! >>> (2 * bits)]!++;
    orderOut[place] = order[i]!;
  }
}

/**
 * Collects the sorted values. Different values may have shared a key, so that they stand in input order instead: each is moved
 * up to its place. False if that gets long (values crowded within a tiny part of a huge range).
 */
function gatherRepaired(values: Float64Array, order: Uint32Array, sorted: Float64Array): boolean {
  const n = values.length;
  let movesLeft = 4 * n;
  let previous = Infinity;
  for (let k = 0; k < n; k++) {
    const index = order[k]!;
    const value = values[index]!;
    sorted[k] = value;
    if (value > previous) {
      let j = k;
      for (; j > 0 && sorted[j - 1]! < value; j--) {
        sorted[j] = sorted[j - 1]!;
        order[j] = order[j - 1]!;
        movesLeft--;
      }
      sorted[j] = value;
      order[j] = index;
      if (movesLeft < 0) return false;
    }
    previous = sorted[k]!;
  }
  return true;
}
