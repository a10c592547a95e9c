import type { Rules } from '../rules/rules';
import { deepestTie, roles } from './roles';

/** The contacts of all accounts as columns; a row is a contact. */
export interface ContactColumns {
  /** Position of the account, −1 where the contact belongs to none. */
  readonly account: Int32Array;
  /** Position in `roles`, −1 where it is unknown. */
  readonly role: Int8Array;
  /** 0 to 4; what could not be read counts as no tie. */
  readonly depth: Uint8Array;
  /** Rating of 1 to 5, NaN without one. */
  readonly trust: Float64Array;
  /** Serial day, NaN without one. */
  readonly lastContact: Float64Array;
}

/** What the contacts say of each account. */
export interface AccountContacts {
  /** Contacts of the account, with a tie or without. */
  readonly contacts: Uint32Array;
  /** Share of the role weight with a tie, 0..1; NaN where the account has no contact at all: nobody has said, which is not zero. */
  readonly coverage: Float64Array;
  /** Mean depth of the ties, 1..4, weighted by role; NaN without a tie. */
  readonly depth: Float64Array;
  /** Deepest tie by role: account × roles, 0 where a role is a gap. */
  readonly deepest: Uint8Array;
  /** Contacts by role: account × roles. */
  readonly inRole: Uint32Array;
  /** Mean trust rating, NaN without one. */
  readonly trust: Float64Array;
  /** The latest contact that is not after the as-of day, NaN without one. */
  readonly lastContact: Float64Array;
}

/**
 * Coverage, depth and trust of every account at once; `coverRoles` gives the same for one.
 *
 * Shapes  contacts: k rows, in any order → n accounts
 * Blanks  a contact of unknown role or without a tie covers nothing
 * Ties    the order of contacts does not matter, to the last bit: ties are counted before they are weighed
 * Cost    O(k + n), no object per row
 * Source  models.md R3, R4
 *
 * @example accountContacts({ account: Int32Array.of(0, 0), role: Int8Array.of(1, 2), depth: Uint8Array.of(2, 3), trust: Float64Array.of(3, NaN), lastContact: Float64Array.of(NaN, NaN) }, 1, 46000, [1, 1, 1, 1]).coverage // => Float64Array.of(0.5)
 */
export function accountContacts(
  { account, role, depth, trust, lastContact }: ContactColumns,
  accounts: number,
  asOf: number,
  weights: Rules['roles.weights'],
): AccountContacts {
  const kinds = roles.length;
  const contacts = new Uint32Array(accounts);
  const inRole = new Uint32Array(accounts * kinds);
  const ties = new Uint32Array(accounts * kinds * deepestTie);
  const trustSum = new Float64Array(accounts);
  const trusts = new Uint32Array(accounts);
  const latest = new Float64Array(accounts).fill(NaN);
  for (let row = 0; row < account.length; row++) {
    const at = account[row]!;
    if (at < 0) continue;
    contacts[at]!++;
    const kind = role[row]!;
    if (kind >= 0) {
      inRole[at * kinds + kind]!++;
      if (depth[row]! > 0) ties[(at * kinds + kind) * deepestTie + depth[row]! - 1]!++;
    }
    if (trust[row]! >= 1 && trust[row]! <= 5) {
      trustSum[at]! += trust[row]!;
      trusts[at]!++;
    }
    const last = lastContact[row]!;
    if (last <= asOf && !(last <= latest[at]!)) latest[at] = last;
  }

  const coverage = new Float64Array(accounts).fill(NaN);
  const meanDepth = new Float64Array(accounts).fill(NaN);
  const deepest = new Uint8Array(accounts * kinds);
  const meanTrust = new Float64Array(accounts).fill(NaN);
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0);
  for (let at = 0; at < accounts; at++) {
    if (trusts[at]! > 0) meanTrust[at] = trustSum[at]! / trusts[at]!;
    if (contacts[at] === 0) continue;
    let [covered, depthSum, depthWeight] = [0, 0, 0];
    for (let kind = 0; kind < kinds; kind++) {
      const first = (at * kinds + kind) * deepestTie;
      for (let d = 1; d <= deepestTie; d++) {
        const count = ties[first + d - 1]!;
        if (count === 0) continue;
        deepest[at * kinds + kind] = d;
        depthSum += count * d * weights[kind]!;
        depthWeight += count * weights[kind]!;
      }
      if (deepest[at * kinds + kind]! > 0) covered += weights[kind]!;
    }
    coverage[at] = allWeights > 0 ? covered / allWeights : 0;
    if (depthWeight > 0) meanDepth[at] = depthSum / depthWeight;
  }
  return { contacts, coverage, depth: meanDepth, deepest, inRole, trust: meanTrust, lastContact: latest };
}
