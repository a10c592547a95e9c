import { createKeyTable, grownSteps, numberOf } from '../core/key-table';
import { noKey, type KeyColumn } from '../core/read-keys';
import { partOf, rowsAStep, type Steps } from '../core/steps';

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

/** Keys that belong together, group after group: of group g `codes` from `starts[g]` to `starts[g + 1]`, its own key first. */
export interface KeyGroups {
  readonly codes: Int32Array;
  readonly starts: Int32Array;
}

/** @example codesOfGroup({ codes: Int32Array.of(4, 1, 2, 3), starts: Int32Array.of(0, 2, 4) }, 1) // => Int32Array.of(2, 3) */
export function codesOfGroup({ codes, starts }: KeyGroups, group: number): Int32Array {
  return codes.subarray(starts[group]!, starts[group + 1]!);
}

/**
 * Keys that share something (a folded name, a name), at least two each; most rows first, then by text, so that the order of the rows
 * decides nothing.
 */
export function* groupKeySteps(
  keys: AccountKeys,
  sharedBy: (code: number) => string | undefined,
  belongs: (codes: Int32Array) => boolean = () => true,
): Steps<KeyGroups> {
  // The texts shared, numbered as they come; a number that comes twice is a group.
  let table = createKeyTable();
  const numbers = new Int32Array(keys.keys.length).fill(-1);
  for (let code = 0; code < keys.keys.length; code++) {
    if (code % keysAStep === 0) yield code / keys.keys.length;
    if (keys.rows[code] === 0) continue;
    const shared = sharedBy(code);
    if (shared === undefined) continue;
    if (table.keys.length === table.hashes.length) table = yield* partOf(grownSteps(table), 0, 0);
    numbers[code] = numberOf(shared, table.keys, table.hashes, table.slots);
  }
  const sizes = new Uint32Array(table.keys.length);
  for (let code = 0; code < numbers.length; code++) {
    if (code % rowsAStep === 0) yield 1;
    if (numbers[code]! >= 0) sizes[numbers[code]!]!++;
  }
  const all = yield* gatherSteps(numbers, sizes);
  return yield* chooseSteps(all, keys, belongs);
}

/** The codes of each number that comes twice or more, in the order in which such numbers come first. */
function* gatherSteps(numbers: Int32Array, sizes: Uint32Array): Steps<KeyGroups> {
  const next = new Int32Array(sizes.length).fill(-1);
  const starts: number[] = [];
  let count = 0;
  for (let code = 0; code < numbers.length; code++) {
    if (code % rowsAStep === 0) yield 1;
    const number = numbers[code]!;
    if (number < 0 || sizes[number]! < 2 || next[number]! >= 0) continue;
    starts.push(count);
    next[number] = count;
    count += sizes[number]!;
  }
  const codes = new Int32Array(count);
  for (let code = 0; code < numbers.length; code++) {
    if (code % rowsAStep === 0) yield 1;
    const number = numbers[code]!;
    if (number >= 0 && sizes[number]! >= 2) codes[next[number]!++] = code;
  }
  return { codes, starts: Int32Array.from([...starts, count]) };
}

/** Sorts within groups, and leaves out those that do not belong together after all. */
function* chooseSteps(all: KeyGroups, keys: AccountKeys, belongs: (codes: Int32Array) => boolean): Steps<KeyGroups> {
  const codes = new Int32Array(all.codes.length);
  const starts: number[] = [];
  let count = 0;
  for (let group = 0; group + 1 < all.starts.length; group++) {
    if (group % keysAStep === 0) yield 1;
    const some = codesOfGroup(all, group);
    if (!belongs(some)) continue;
    some.sort((a, b) => keys.rows[b]! - keys.rows[a]! || compare(keys.keys[a]!, keys.keys[b]!));
    starts.push(count);
    codes.set(some, count);
    count += some.length;
  }
  return { codes: codes.subarray(0, count), starts: Int32Array.from([...starts, count]) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
