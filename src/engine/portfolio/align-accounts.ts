/** Accounts of two periods under one number each. */
export interface AlignedAccounts {
  /** Accounts of the first period in its order, then those that only the second has. */
  readonly keys: readonly string[];
  /** Place in each period, or −1. */
  readonly before: Int32Array;
  readonly now: Int32Array;
}

/**
 * Brings the accounts of two periods together.
 *
 * Cost    O(n), one dictionary
 *
 * @example alignAccounts(['Acme', 'Bolt'], ['Bolt', 'Core']).now // => Int32Array.of(-1, 0, 1)
 */
export function alignAccounts(before: readonly string[], now: readonly string[]): AlignedAccounts {
  const placeNow = new Map(now.map((key, place) => [key, place]));
  const known = new Set(before);
  const keys = [...before, ...now.filter((key) => !known.has(key))];
  return {
    keys,
    before: Int32Array.from(keys, (_, i) => (i < before.length ? i : -1)),
    now: Int32Array.from(keys, (key) => placeNow.get(key) ?? -1),
  };
}
