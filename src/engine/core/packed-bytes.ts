/** The shortest repeat worth naming, and the longest that two bytes can name. */
const SHORTEST = 4;
const LONGEST = SHORTEST + 255;
/** How far back a repeat may lie. */
const WINDOW = 65_535;
/** Earlier places of the same four bytes that are tried. */
const TRIES = 16;

/**
 * Bytes with what repeats said only once (LZSS): flags of eight items a byte, each a byte as it is or length and distance of a repeat.
 * The same bytes give the same answer on every machine, so that packed data can be compared bit for bit.
 *
 * Cost    O(n)
 * Source  Storer and Szymanski (1982)
 *
 * @example unpackBytes(packBytes(Uint8Array.of(1, 2, 3, 4, 1, 2, 3, 4)), 8) // => Uint8Array.of(1, 2, 3, 4, 1, 2, 3, 4)
 */
export function packBytes(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  const latest = new Map<number, number>();
  const earlier = new Int32Array(bytes.length).fill(-1);
  let flagAt = -1;
  let items = 8;
  const begin = (isRepeat: boolean): void => {
    if (items === 8) {
      flagAt = out.push(0) - 1;
      items = 0;
    }
    if (isRepeat) out[flagAt]! |= 1 << items;
    items++;
  };
  const note = (at: number): void => {
    if (at + SHORTEST > bytes.length) return;
    const key = keyAt(bytes, at);
    earlier[at] = latest.get(key) ?? -1;
    latest.set(key, at);
  };
  for (let at = 0; at < bytes.length;) {
    const found = longestRepeat(bytes, at, latest, earlier);
    begin(found.length > 0);
    if (found.length === 0) {
      out.push(bytes[at]!);
      note(at++);
      continue;
    }
    out.push(found.length - SHORTEST, found.distance & 255, found.distance >> 8);
    for (const end = at + found.length; at < end; at++) note(at);
  }
  return Uint8Array.from(out);
}

/** The bytes again, or null where they cannot have been packed, or are not `length` of them. */
export function unpackBytes(packed: Uint8Array, length: number): Uint8Array | null {
  const out = new Uint8Array(length);
  let filled = 0;
  for (let at = 0; at < packed.length;) {
    const flags = packed[at++]!;
    for (let item = 0; item < 8 && at < packed.length; item++) {
      if ((flags & (1 << item)) === 0) {
        if (filled >= length) return null;
        out[filled++] = packed[at++]!;
        continue;
      }
      if (at + 3 > packed.length) return null;
      const run = packed[at]! + SHORTEST;
      const distance = packed[at + 1]! | (packed[at + 2]! << 8);
      at += 3;
      if (distance === 0 || distance > filled || filled + run > length) return null;
      for (let k = 0; k < run; k++, filled++) out[filled] = out[filled - distance]!;
    }
  }
  return filled === length ? out : null;
}

function longestRepeat(
  bytes: Uint8Array,
  at: number,
  latest: ReadonlyMap<number, number>,
  earlier: Int32Array,
): { readonly length: number; readonly distance: number } {
  let best = { length: 0, distance: 0 };
  if (at + SHORTEST > bytes.length) return best;
  const most = Math.min(LONGEST, bytes.length - at);
  let from = latest.get(keyAt(bytes, at)) ?? -1;
  for (let tries = 0; tries < TRIES && from >= 0 && at - from <= WINDOW; tries++, from = earlier[from]!) {
    let length = 0;
    while (length < most && bytes[from + length] === bytes[at + length]) length++;
    if (length >= SHORTEST && length > best.length) best = { length, distance: at - from };
  }
  return best;
}

function keyAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}
