import { foldName } from '../intake/fold-name';

export interface NamedAccounts {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** NaN: listed, but not there in that quarter, as an order sheet of several quarters lists everybody. */
  readonly value?: Float64Array;
}

/** Accounts of two reviews under one number each. */
export interface MatchedAccounts {
  /** Place in each list, or −1: first the accounts of now in their order, then those that only then had. */
  readonly before: Int32Array;
  readonly now: Int32Array;
  /** Pairs that may be one account under two names, the likeliest first: places in the two lists. */
  readonly proposals: readonly RenamedAccount[];
}

export interface RenamedAccount {
  readonly before: number;
  readonly now: number;
  readonly because: 'spelling' | 'similar';
}

/** Names are compared letter by letter up to so many pairs; beyond, only the same spelling is proposed. */
const MOST_PAIRS = 400_000;
/** One letter in so many may differ. */
const LETTERS_A_DIFFERENCE = 6;

/**
 * Which account of now is which of then? The same id is the same account; where one of the two lists has no ids, so is the same name.
 * What else looks alike is only proposed, where it went under one name and came under the other; `renamed` says what a person has
 * decided (key before → key now).
 *
 * Shapes  before: n, now: m → union
 * Ties    a name that occurs twice decides nothing
 * Cost    O(n + m); proposals compare at most `MOST_PAIRS` names
 *
 * @example matchAccounts({ keys: ['Acme'], names: ['Acme'] }, { keys: ['7', 'Acme Ltd'], names: ['Acme', 'Acme Ltd'] }, {}).before // => Int32Array.of(0, -1)
 */
export function matchAccounts(
  before: NamedAccounts,
  now: NamedAccounts,
  renamed: Readonly<Record<string, string>>,
): MatchedAccounts {
  const ofNow = new Int32Array(now.keys.length).fill(-1);
  const isTaken = new Uint8Array(before.keys.length);
  const pair = (from: number, to: number): void => {
    ofNow[to] = from;
    isTaken[from] = 1;
  };
  const placeBefore = new Map(before.keys.map((key, place) => [key, place]));
  const placeNow = new Map(now.keys.map((key, place) => [key, place]));
  for (const [was, is] of Object.entries(renamed)) {
    const [from, to] = [placeBefore.get(was), placeNow.get(is)];
    if (from !== undefined && to !== undefined && isTaken[from] === 0 && ofNow[to] === -1) pair(from, to);
  }
  now.keys.forEach((key, to) => {
    const from = placeBefore.get(key);
    if (from !== undefined && ofNow[to] === -1 && isTaken[from] === 0) pair(from, to);
  });
  if (!hasIds(before) || !hasIds(now)) {
    const byName = onlyPlaces(before.names);
    const nowByName = onlyPlaces(now.names);
    for (const [name, to] of nowByName) {
      const from = byName.get(name) ?? -1;
      if (to >= 0 && from >= 0 && ofNow[to] === -1 && isTaken[from] === 0) pair(from, to);
    }
  }
  const wasThere = thereIn(before);
  const isThere = thereIn(now);
  // An account that took another's place, and was not there before under its own name, is in the list of now already.
  const left = before.keys.flatMap((key, at) =>
    isTaken[at] === 0 && (wasThere(at) || !placeNow.has(key)) ? [at] : [],
  );
  const nowOf = new Int32Array(before.keys.length).fill(-1);
  ofNow.forEach((from, to) => from >= 0 && (nowOf[from] = to));
  const gone = before.keys.flatMap((_, at) => (wasThere(at) && !(nowOf[at]! >= 0 && isThere(nowOf[at]!)) ? [at] : []));
  const fresh = now.keys.flatMap((_, at) => (isThere(at) && !(ofNow[at]! >= 0 && wasThere(ofNow[at]!)) ? [at] : []));
  return {
    before: Int32Array.from([...ofNow, ...left]),
    now: Int32Array.from([...now.keys.map((_, place) => place), ...left.map(() => -1)]),
    proposals: proposalsOf(before.names, gone, now.names, fresh),
  };
}

/** Who has a value; everybody where nobody has one. */
function thereIn({ value }: NamedAccounts): (place: number) => boolean {
  return value?.some((one) => !Number.isNaN(one)) === true ? (place) => !Number.isNaN(value[place]) : () => true;
}

/** Where most accounts are told apart by something else than their name. */
function hasIds({ keys, names }: NamedAccounts): boolean {
  let other = 0;
  keys.forEach((key, k) => (other += Number(key !== names[k])));
  return other * 2 > keys.length;
}

/** Names and their places; −1 where a name occurs twice. */
function onlyPlaces(names: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  names.forEach((name, place) => places.set(name, places.has(name) ? -1 : place));
  return places;
}

function proposalsOf(
  namesBefore: readonly string[],
  gone: readonly number[],
  namesNow: readonly string[],
  fresh: readonly number[],
): readonly RenamedAccount[] {
  const proposals: RenamedAccount[] = [];
  const foldsNow = fresh.map((place) => foldName(namesNow[place]!));
  const byFold = new Map<string, number[]>();
  foldsNow.forEach((fold, k) => byFold.set(fold, [...(byFold.get(fold) ?? []), k]));
  const isUsed = new Uint8Array(fresh.length);
  const left: { readonly place: number; readonly fold: string }[] = [];
  for (const place of gone) {
    const fold = foldName(namesBefore[place]!);
    const k = byFold.get(fold)?.find((each) => isUsed[each] === 0);
    if (k === undefined) left.push({ place, fold });
    else {
      isUsed[k] = 1;
      proposals.push({ before: place, now: fresh[k]!, because: 'spelling' });
    }
  }
  if (left.length * fresh.length > MOST_PAIRS) return proposals;
  for (const { place, fold } of left) {
    let best = -1;
    let fewest = Infinity;
    for (let k = 0; k < fresh.length; k++) {
      if (isUsed[k] === 1) continue;
      const other = foldsNow[k]!;
      const most = Math.floor(Math.min(fold.length, other.length) / LETTERS_A_DIFFERENCE);
      if (most < 1 || Math.abs(fold.length - other.length) > most) continue;
      const differences = differencesBetween(fold, other, Math.min(most, fewest - 1));
      if (differences < fewest) [best, fewest] = [k, differences];
    }
    if (best < 0) continue;
    isUsed[best] = 1;
    proposals.push({ before: place, now: fresh[best]!, because: 'similar' });
  }
  return proposals;
}

/**
 * Letters to add, drop or change to make one name the other; Infinity beyond `most`.
 *
 * Source  Levenshtein (1966)
 *
 * @example differencesBetween('acmetrading', 'acmetradinq', 2) // => 1
 */
export function differencesBetween(one: string, other: string, most: number): number {
  let line = Array.from({ length: other.length + 1 }, (_, k) => k);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let k = 1; k <= other.length; k++) {
      const changed = line[k - 1]! + Number(one[i - 1] !== other[k - 1]);
      next[k] = Math.min(changed, line[k]! + 1, next[k - 1]! + 1);
      least = Math.min(least, next[k]!);
    }
    if (least > most) return Infinity;
    line = next;
  }
  const found = line[other.length]!;
  return found <= most ? found : Infinity;
}
