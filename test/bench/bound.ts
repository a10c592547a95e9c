/** The columns of a Pareto table, by rank. */
export interface BoundPareto {
  readonly order: Uint32Array;
  readonly sorted: Float64Array;
  readonly share: Float64Array;
  readonly cumulative: Float64Array;
  readonly tiers: Uint8Array;
}

/**
 * The bound: the least that JavaScript can do for a Pareto core over positive values without blanks. The same radix sort, one
 * running sum, three tier codes, working memory used again from run to run; no rules, ties, notes, blanks or negatives.
 * It answers the engine's columns and, as any answer must, in memory of their own. What the engine takes beyond it is the price of
 * being right.
 */
export function boundPareto(values: Float64Array): BoundPareto {
  const n = values.length;
  const { order, sorted } = boundOrder(values);
  let total = 0;
  let lost = 0;
  for (let k = 0; k < n; k++) {
    const value = sorted[k]! - lost;
    const next = total + value;
    lost = next - total - value;
    total = next;
  }
  const share = new Float64Array(n);
  const cumulative = new Float64Array(n);
  const tiers = new Uint8Array(n);
  const endOfA = 0.8 * total;
  const endOfB = 0.95 * total;
  let sum = 0;
  lost = 0;
  for (let k = 0; k < n; k++) {
    tiers[k] = sum < endOfA ? 0 : sum < endOfB ? 1 : 2;
    const value = sorted[k]! - lost;
    const next = sum + value;
    lost = next - sum - value;
    sum = next;
    share[k] = sorted[k]! / total;
    cumulative[k] = sum / total;
  }
  return { order, sorted, share, cumulative, tiers };
}

interface Scratch {
  readonly keys: Uint32Array;
  readonly keysNext: Uint32Array;
  readonly orderNext: Uint32Array;
}

const scratch = new Map<number, Scratch>();

function scratchFor(n: number): Scratch {
  let found = scratch.get(n);
  if (found === undefined) {
    found = { keys: new Uint32Array(n), keysNext: new Uint32Array(n), orderNext: new Uint32Array(n) };
    scratch.set(n, found);
  }
  return found;
}

const low = new Uint32Array(2048);
const middle = new Uint32Array(2048);
const high = new Uint32Array(2048);

/** Positive values only: their bits are in order as they stand, so the key is the distance from the largest. */
function boundOrder(values: Float64Array): { order: Uint32Array; sorted: Float64Array } {
  const n = values.length;
  let largest = -Infinity;
  let smallest = Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (value > largest) largest = value;
    if (value < smallest) smallest = value;
  }
  const [topLow, topHigh, endLow, endHigh] = new Int32Array(Float64Array.of(largest, smallest).buffer) as unknown as [
    number,
    number,
    number,
    number,
  ];
  let range = (topHigh - endHigh) * 4294967296 + ((topLow >>> 0) - (endLow >>> 0));
  let right = 0;
  while (range >= 4294967295) {
    range /= 2;
    right++;
  }
  // A shift by 32 would be none: without one bit to drop, drop one all the same.
  right = Math.max(right, 1);
  const left = 32 - right;

  const halves = new Int32Array(values.buffer, values.byteOffset, 2 * n);
  const { keys, keysNext, orderNext } = scratchFor(n);
  const order = new Uint32Array(n);
  const sorted = new Float64Array(n);
  for (const counts of [low, middle, high]) counts.fill(0);
  fill(halves, keys, topLow, topHigh, left, right);
  count(keys, low, middle, high);
  first(keys, low, keysNext, order);
  second(keysNext, order, middle, keys, orderNext);
  third(keys, orderNext, high, order);
  gather(values, order, sorted);
  return { order, sorted };
}

function fill(
  halves: Int32Array,
  keys: Uint32Array,
  topLow: number,
  topHigh: number,
  left: number,
  right: number,
): void {
  for (let i = 0; i < keys.length; i++) {
    const low = halves[2 * i]!;
    const borrow = topLow >>> 0 < low >>> 0 ? 1 : 0;
    keys[i] = ((topHigh - halves[2 * i + 1]! - borrow) << left) | ((topLow - low) >>> right);
  }
}

function count(keys: Uint32Array, low: Uint32Array, middle: Uint32Array, high: Uint32Array): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    low[key & 2047]!++;
    middle[(key >>> 11) & 2047]!++;
    high[key >>> 22]!++;
  }
  for (const counts of [low, middle, high]) {
    for (let d = 0, start = 0; d < 2048; d++) {
      const here = counts[d]!;
      counts[d] = start;
      start += here;
    }
  }
}

function first(keys: Uint32Array, starts: Uint32Array, keysOut: Uint32Array, orderOut: Uint32Array): void {
  for (let i = 0; i < keys.length; i++) {
    const place = starts[keys[i]! & 2047]!++;
    keysOut[place] = keys[i]!;
    orderOut[place] = i;
  }
}

function second(
  keys: Uint32Array,
  order: Uint32Array,
  starts: Uint32Array,
  keysOut: Uint32Array,
  orderOut: Uint32Array,
): void {
  for (let i = 0; i < keys.length; i++) {
    const place = starts[(keys[i]! >>> 11) & 2047]!++;
    keysOut[place] = keys[i]!;
    orderOut[place] = order[i]!;
  }
}

function third(keys: Uint32Array, order: Uint32Array, starts: Uint32Array, orderOut: Uint32Array): void {
  for (let i = 0; i < keys.length; i++) orderOut[starts[keys[i]! >>> 22]!++] = order[i]!;
}

/** Insertion repairs the few places where different values shared a key. */
function gather(values: Float64Array, order: Uint32Array, sorted: Float64Array): void {
  let previous = Infinity;
  for (let k = 0; k < order.length; k++) {
    const index = order[k]!;
    const value = values[index]!;
    let j = k;
    if (value > previous) {
      for (; j > 0 && sorted[j - 1]! < value; j--) {
        sorted[j] = sorted[j - 1]!;
        order[j] = order[j - 1]!;
      }
    }
    sorted[j] = value;
    order[j] = index;
    previous = sorted[k]!;
  }
}
