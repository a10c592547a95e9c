import type { Problem } from '../../engine/core/result';
import type { Steps } from '../../engine/core/steps';
import { allocateEffort, serviceOf, type Service } from '../../engine/planning/effort';
import { noTier } from '../../engine/portfolio/tier';
import type { Snapshot } from '../../engine/review/snapshot';
import type { ReviewInput } from './review';
import type { TakenAccounts } from './take-accounts';

/** What people are planned to spend on accounts, and what they spent; one entry an account of now, NaN where unknown. */
export interface Effort {
  readonly planned: Float64Array;
  readonly spent: Float64Array;
  readonly service: readonly (Service | null)[];
  readonly people: readonly {
    readonly owner: string;
    readonly accounts: number;
    readonly available: number;
    readonly planned: number;
    readonly spent: number;
    readonly shortBy: number;
  }[];
  readonly hasSpent: boolean;
  readonly problem: Problem | null;
}

/**
 * Days of the quarter to come for each account: by expected value (value, weighted pipeline, and as much of the open wallet as the
 * relationship stage lets one reach), within a quarter of the year's bounds of its tier; one pool of days a person.
 */
export function* effortSteps(
  { rules, relations }: ReviewInput,
  now: Snapshot,
  owners: readonly string[],
  related: Int32Array,
  book: TakenAccounts,
): Steps<Effort | null> {
  const { value, weighted, tier, stage, keys } = now.accounts;
  if (tier.every((each) => each === noTier)) return null;
  const placeInBook = new Map(book.keys.map((key, at) => [key, at]));
  const reach = rules['effort.reach'];
  const expected = value.map((own, at) => {
    if (tier[at] === noTier) return NaN;
    const potential = book.potential[placeInBook.get(keys[at]!) ?? -1] ?? NaN;
    const gap = Math.max(0, potential - own);
    const reachable = Number.isNaN(gap) ? 0 : gap * reach[Math.max(1, stage[at]!) - 1]!;
    return Math.max(0, own) + (Number.isNaN(weighted[at]!) ? 0 : weighted[at]!) + reachable;
  });
  const ofQuarter = {
    'effort.fewest': rules['effort.fewest'].map((days) => days / 4),
    'effort.most': rules['effort.most'].map((days) => days / 4),
  };
  const spent = Float64Array.from(related, (at) =>
    relations?.contactsInQuarter ? (at < 0 ? 0 : relations.contactsInQuarter[at]!) * rules['effort.daysAContact'] : NaN,
  );
  const planned = new Float64Array(keys.length).fill(NaN);
  const people: Effort['people'][number][] = [];
  let problem: Problem | null = null;
  const accountsOf = new Map<string, number[]>();
  owners.forEach((owner, at) => {
    if (tier[at] === noTier) return;
    const mine = accountsOf.get(owner);
    if (mine) mine.push(at);
    else accountsOf.set(owner, [at]);
  });
  for (const owner of [...accountsOf.keys()].sort()) {
    const mine = accountsOf.get(owner)!;
    yield people.length / accountsOf.size;
    const days = rules['effort.days'];
    const given = allocateEffort(
      Float64Array.from(mine, (at) => expected[at]!),
      Uint8Array.from(mine, (at) => tier[at]!),
      days,
      ofQuarter,
    );
    if (!given.ok) problem ??= given.problem;
    else mine.forEach((at, k) => (planned[at] = given.value[k]!));
    const sum = (column: Float64Array): number => mine.reduce((total, at) => total + (column[at]! || 0), 0);
    const least = mine.reduce((total, at) => total + (ofQuarter['effort.fewest'][tier[at]!] ?? 0), 0);
    people.push({
      owner,
      accounts: mine.length,
      available: days,
      planned: given.ok ? sum(planned) : NaN,
      spent: relations?.contactsInQuarter ? sum(spent) : NaN,
      shortBy: Math.max(0, least - days),
    });
  }
  const service = Array.from(planned, (days, at) => serviceOf(days, spent[at]!, rules));
  return { planned, spent, service, people, hasSpent: Boolean(relations?.contactsInQuarter), problem };
}
