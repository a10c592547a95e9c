import type { Steps } from './steps';

/**
 * Dictionary of texts: a number for each distinct one, in order of first appearance. A hash table of our own, because at a million
 * distinct keys a Map takes two to three times as long. Its parts are handed to plain functions one by one: a loop that touches
 * nothing but arrays stays compiled, while one over an object's fields is compiled anew once the last object of its shape is gone.
 *
 * Source  open addressing with linear probing, at most half full: Knuth, TAOCP 3, 6.4
 */
export interface KeyTable {
  readonly keys: string[];
  /** Of each key; as long as there is room for keys. */
  readonly hashes: Int32Array;
  /** 1 + the number of the key; 0 is free. A power of two long, twice as long as `hashes`. */
  readonly slots: Int32Array;
}

const firstRoom = 256;

export function createKeyTable(room = firstRoom): KeyTable {
  if (room === firstRoom && spare !== null) {
    const { hashes, slots } = spare;
    spare = null;
    slots.fill(0);
    return { keys: [], hashes, slots };
  }
  return { keys: [], hashes: new Int32Array(room), slots: new Int32Array(2 * room) };
}

/** Arrays of a small table that is done with: for a thousand rows, making them anew takes a tenth of the whole job. */
let spare: Omit<KeyTable, 'keys'> | null = null;

/** The keys of a table that is asked no more; it must not be used afterwards. */
export function keysOf({ keys, hashes, slots }: KeyTable): readonly string[] {
  if (hashes.length === firstRoom) spare = { hashes, slots };
  return keys;
}

/** Keys between two steps of growing: the first of them touch most of the new memory, which is where the time goes. */
const keysAStep = 1024;

/** The same table with room for four times as many keys, in steps: at a quarter of a million it is felt. */
export function* grownSteps({ keys, hashes }: KeyTable): Steps<KeyTable> {
  const table = createKeyTable(4 * hashes.length);
  table.hashes.set(hashes);
  const { slots } = table;
  const mask = slots.length - 1;
  for (let from = 0; from < keys.length; from += keysAStep) {
    placeNumbers(from, Math.min(keys.length, from + keysAStep), hashes, slots, mask);
    yield from / keys.length;
  }
  return { ...table, keys };
}

function placeNumbers(from: number, to: number, hashes: Int32Array, slots: Int32Array, mask: number): void {
  for (let number = from; number < to; number++) {
    let slot = hashes[number]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
}

/** FNV-1a over the characters, then mixed so that the low bits depend on all of them (as MurmurHash3 does at its end). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Places for texts seen lately, so that the few names of a column of stages or owners need no hash of all their characters. */
export const lately = 256;

/** One of those places: three characters and the length tell few names apart, and a wrong one is noticed. */
export function latelyPlace(text: string): number {
  const length = text.length;
  const mixed = text.charCodeAt(0) * 7 + text.charCodeAt(length >> 1) * 31 + text.charCodeAt(length - 1) * 131;
  return (mixed + length) & (lately - 1);
}

/** Where the text stands, or the free place where it would. */
export function slotOf(text: string, hash: number, keys: string[], hashes: Int32Array, slots: Int32Array): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const number = slots[slot]! - 1;
    if (number < 0 || (hashes[number] === hash && keys[number] === text)) return slot;
    slot = (slot + 1) & mask;
  }
}

/** The text's number; one that is new gets the next. There must be room for it. */
export function numberOf(text: string, keys: string[], hashes: Int32Array, slots: Int32Array): number {
  const hash = hashOf(text);
  const slot = slotOf(text, hash, keys, hashes, slots);
  const known = slots[slot]! - 1;
  return known >= 0 ? known : addedAt(slot, text, hash, keys, hashes, slots);
}

/** Gives a new text its number, at the free place that was found for it. */
export function addedAt(
  slot: number,
  text: string,
  hash: number,
  keys: string[],
  hashes: Int32Array,
  slots: Int32Array,
): number {
  const number = keys.push(text) - 1;
  hashes[number] = hash;
  slots[slot] = number + 1;
  return number;
}
