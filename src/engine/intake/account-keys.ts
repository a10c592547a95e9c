import { noKey, type KeyColumn } from '../core/read-keys';

/** What is known about each account key: how many rows, the first of them, and its names where ids tell accounts apart. */
export interface AccountKeys {
  readonly keys: readonly string[];
  /** Per key: rows that count (no blank or total rows). 0 = it occurs only there. */
  readonly rows: Int32Array;
  readonly firstRow: Int32Array;
  /** Per key: the code of its name (of several the first in the alphabet), -1 where it has none; without ids its own code. */
  readonly nameOf: Int32Array;
  readonly names: readonly string[];
  /** Keys with more than one name: key code → name codes in order of appearance. */
  readonly moreNames: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Counts the keys in one pass; `skip` marks blank and total rows. */
export function countKeys(account: KeyColumn, name: KeyColumn | undefined, skip: Uint8Array): AccountKeys {
  const rows = new Int32Array(account.keys.length);
  const firstRow = new Int32Array(account.keys.length).fill(-1);
  const nameOf = name
    ? new Int32Array(account.keys.length).fill(noKey)
    : Int32Array.from(account.keys, (_, code) => code);
  const moreNames = new Map<number, Set<number>>();
  for (let row = 0; row < account.codes.length; row++) {
    const code = account.codes[row]!;
    if (code === noKey || skip[row] !== 0) continue;
    if (rows[code]!++ === 0) firstRow[code] = row;
    if (!name) continue;
    const named = name.codes[row]!;
    if (named === noKey || named === nameOf[code]) continue;
    if (nameOf[code] === noKey) nameOf[code] = named;
    else moreNames.set(code, (moreNames.get(code) ?? new Set([nameOf[code]!])).add(named));
  }
  const names = name ? name.keys : account.keys;
  // Of several names the first in the alphabet, not in the sheet: the order of the rows decides nothing.
  for (const [code, several] of moreNames) {
    nameOf[code] = [...several].reduce((best, each) => (names[each]! < names[best]! ? each : best));
  }
  return { keys: account.keys, rows, firstRow, nameOf, names, moreNames };
}

/** The name shown for a key, or the key itself. */
export function nameOfKey(keys: AccountKeys, code: number): string {
  const name = keys.nameOf[code]!;
  return name === noKey ? keys.keys[code]! : keys.names[name]!;
}

/**
 * Keys that share something (a folded name, a name), at least two each; most rows first, then by text, so that the order of the rows
 * decides nothing.
 */
export function groupKeys(
  keys: AccountKeys,
  sharedBy: (code: number) => string | undefined,
): readonly (readonly number[])[] {
  const buckets = new Map<string, number | number[]>();
  for (let code = 0; code < keys.keys.length; code++) {
    if (keys.rows[code] === 0) continue;
    const shared = sharedBy(code);
    if (shared === undefined) continue;
    const bucket = buckets.get(shared);
    if (bucket === undefined) buckets.set(shared, code);
    else if (typeof bucket === 'number') buckets.set(shared, [bucket, code]);
    else bucket.push(code);
  }
  const groups: number[][] = [];
  for (const bucket of buckets.values()) {
    if (typeof bucket === 'number') continue;
    groups.push(bucket.sort((a, b) => keys.rows[b]! - keys.rows[a]! || compare(keys.keys[a]!, keys.keys[b]!)));
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
