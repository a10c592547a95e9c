const word = 4_294_967_296;

/**
 * A key of so many bits for each value, so that a larger value never has the larger key: distance from the largest value, counted in
 * steps between neighbouring floating-point numbers and scaled to the bits. Close values may share a key.
 *
 * The bits of a positive double grow with its value when read as one 64-bit number; for negative ones they grow the other
 * way, so these are turned round. The halves are taken little-endian, which is what every machine that runs Excel is.
 *
 * Blanks  no NaN
 * Source  order-preserving float bits: Herf (2001), "Radix tricks"
 */
export function fillKeys(values: Float64Array, keys: Uint32Array, bits: number): void {
  const n = values.length;
  let largest = -Infinity;
  let smallest = Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (value > largest) largest = value;
    if (value < smallest) smallest = value;
  }
  // Adding zero turns −0 into 0.
  const ends = new Uint32Array(Float64Array.of(largest + 0, smallest + 0).buffer);
  const topLow = turnedLow(ends[0]!, ends[1]!);
  const topHigh = turnedHigh(ends[1]!);
  const range = (topHigh - turnedHigh(ends[3]!)) * word + (topLow - turnedLow(ends[2]!, ends[3]!));
  let scale = 1;
  while (range * scale >= 2 ** bits - 1) scale /= 2;

  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * n);
  const highScale = word * scale;
  for (let i = 0; i < n; i++) {
    const low = halves[2 * i]!;
    const high = halves[2 * i + 1]!;
    keys[i] = (topHigh - turnedHigh(high)) * highScale + (topLow - turnedLow(low, high)) * scale;
  }
}

function turnedHigh(high: number): number {
  return high >= 0x80000000 ? ~high >>> 0 : high + 0x80000000;
}

function turnedLow(low: number, high: number): number {
  return high >= 0x80000000 ? ~low >>> 0 : low;
}
