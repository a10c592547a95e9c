import { roles, type Role } from '../../engine/relationship/roles';
import { nextMoveOf, type NextMove } from '../../engine/relationship/next-move';
import { bondKinds } from '../../engine/relationship/bond';
import type { Rules } from '../../engine/rules/rules';
import type { Checked } from '../source/check-source';
import type { BondKind, ContactView } from '../score-relationships/contract';
import { computeRelationships } from '../score-relationships/compute';
import { contactAt, contactRowsOf } from '../score-relationships/preview';

/** How we stand with the accounts that the relationship tables speak of; looked up by key or name. */
export interface TakenRelations {
  /** −1 where nothing is known of the account. */
  readonly find: (key: string, name: string) => number;
  readonly score: Float64Array;
  readonly stage: Uint8Array;
  readonly risk: Float64Array;
  readonly overdueDays: Float64Array;
  readonly coverage: Float64Array;
  /** Contacts within the quarter by the log; null without a log. */
  readonly contactsInQuarter: Float64Array | null;
  /** There is a table of contacts. */
  readonly hasContacts: boolean;
  readonly weakestBond: (at: number) => BondKind | null;
  /** Null where the account has no contacts. */
  readonly move: (at: number) => NextMove | null;
  readonly hasTie: (at: number, role: Role) => boolean;
  readonly contactsOf: (at: number) => readonly ContactView[];
}

/** The scores of *Score relationships*, from the same tables. Null where no table says anything about relations. */
export function takeRelations(
  sources: { readonly accounts?: Checked; readonly contacts?: Checked; readonly contactLog?: Checked },
  rules: Rules,
  asOf: string,
  days: readonly [number, number],
): TakenRelations | null {
  const all = computeRelationships(sources, rules, asOf);
  const { universe, scores, judgements } = all;
  const knowsSomething =
    scores.score.some((score) => !Number.isNaN(score)) ||
    judgements.stage.some((stage) => stage > 0) ||
    judgements.risk.some((risk) => !Number.isNaN(risk));
  if (!knowsSomething) return null;
  const placeOf = new Map(universe.keys.map((key, at) => [key, at]));
  universe.names.forEach((name, at) => {
    if (!placeOf.has(name)) placeOf.set(name, at);
  });
  const contacts = scores.contacts;
  const has = (at: number): boolean => contacts !== null && contacts.contacts[at]! > 0;
  const deepest = (at: number): Uint8Array =>
    contacts ? contacts.deepest.subarray(at * roles.length, (at + 1) * roles.length) : new Uint8Array();
  const rows = contactRowsOf(all);
  return {
    find: (key, name) => placeOf.get(key) ?? placeOf.get(name) ?? -1,
    score: scores.score,
    stage: judgements.stage,
    risk: judgements.risk,
    overdueDays: scores.overdueDays,
    coverage: contacts?.coverage ?? new Float64Array(universe.keys.length).fill(NaN),
    contactsInQuarter: loggedWithin(sources.contactLog, universe.accountOf.contactLog, universe.keys.length, days),
    hasContacts: contacts !== null,
    weakestBond: (at) => bondKinds[judgements.weakestBond[at]!] ?? null,
    move: (at) => (has(at) ? nextMoveOf(deepest(at), rules['roles.weights']) : null),
    hasTie: (at, role) => has(at) && deepest(at)[roles.indexOf(role)]! > 0,
    contactsOf: (at) => (rows.get(at) ?? []).map((row) => contactAt(all, row)),
  };
}

function loggedWithin(
  log: Checked | undefined,
  accountOf: Int32Array | undefined,
  accounts: number,
  [first, last]: readonly [number, number],
): Float64Array | null {
  const days = log?.checked.columns.dates.get('contactDate') ?? log?.checked.columns.dates.get('orderDate');
  if (!days || !accountOf) return null;
  const counts = new Float64Array(accounts);
  for (let row = 0; row < days.length; row++) {
    const at = accountOf[row]!;
    if (at >= 0 && days[row]! >= first && days[row]! < last + 1) counts[at]!++;
  }
  return counts;
}
