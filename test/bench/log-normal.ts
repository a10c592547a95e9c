/** A small seeded generator (mulberry32), so that every run measures the same data. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Account values as real books have them: few large, many small, in cents. */
export function logNormal(rows: number, seed = 1): Float64Array {
  const random = seeded(seed);
  const values = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    values[i] = Math.round(Math.exp(8 + 1.5 * normal) * 100) / 100;
  }
  return values;
}
