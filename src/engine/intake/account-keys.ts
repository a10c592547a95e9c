import { createKeyTable, grown, numberOf } from '../core/key-table';
import { noKey, type KeyColumn } from '../core/read-keys';
import { rowsAStep, type Steps } from '../core/steps';

/** Names are folded and compared between two steps. */
const keysAStep = 1024;

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

/** Counts the keys in one pass, in steps; `skip` marks blank and total rows. */
export function* countKeySteps(account: KeyColumn, name: KeyColumn | undefined, skip: Uint8Array): Steps<AccountKeys> {
  const rows = new Int32Array(account.keys.length);
  const firstRow = new Int32Array(account.keys.length).fill(-1);
  const nameOf = new Int32Array(account.keys.length).fill(noKey);
  if (!name) for (let code = 0; code < nameOf.length; code++) nameOf[code] = code;
  const moreNames = new Map<number, Set<number>>();
  for (let row = 0; row < account.codes.length; row++) {
    if (row % rowsAStep === 0) yield row / account.codes.length;
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
export function* groupKeySteps(
  keys: AccountKeys,
  sharedBy: (code: number) => string | undefined,
): Steps<readonly (readonly number[])[]> {
  // The texts shared, numbered as they come; a number that comes twice is a group.
  let table = createKeyTable();
  const numbers = new Int32Array(keys.keys.length).fill(-1);
  for (let code = 0; code < keys.keys.length; code++) {
    if (code % keysAStep === 0) yield code / keys.keys.length;
    if (keys.rows[code] === 0) continue;
    const shared = sharedBy(code);
    if (shared === undefined) continue;
    if (table.keys.length === table.hashes.length) table = grown(table);
    numbers[code] = numberOf(shared, table.keys, table.hashes, table.slots);
  }
  const sizes = new Uint32Array(table.keys.length);
  for (let code = 0; code < numbers.length; code++) {
    if (code % rowsAStep === 0) yield 1;
    if (numbers[code]! >= 0) sizes[numbers[code]!]!++;
  }
  const groups = new Map<number, number[]>();
  for (let code = 0; code < numbers.length; code++) {
    if (code % rowsAStep === 0) yield 1;
    const number = numbers[code]!;
    if (number < 0 || sizes[number]! < 2) continue;
    const group = groups.get(number);
    if (group) group.push(code);
    else groups.set(number, [code]);
  }
  return [...groups.values()].map((group) =>
    group.sort((a, b) => keys.rows[b]! - keys.rows[a]! || compare(keys.keys[a]!, keys.keys[b]!)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
