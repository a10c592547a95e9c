import type { Rules } from '../rules/rules';
import { deepestTie, roles, type Role } from './roles';

/** `find`: nobody of the role is tied to us; `deepen`: the tie is there and shallow; `keep`: nothing is missing. */
export interface NextMove {
  readonly kind: 'find' | 'deepen' | 'keep';
  /** The role that it is about; null when there is nothing to do. */
  readonly role: Role | null;
}

/**
 * What to do next about the people of an account: first a missing role, the heaviest first; then the tie that has most to gain by its depth and weight.
 *
 * Shapes  contacts: k, in any order
 * Blanks  a contact of unknown role or without a tie does not count
 * Ties    decision maker, influencer, person in charge, bystander, in this order
 * Source  models.md R3; what to do about each role (win over, contain, hold, respect) is given
 *
 * @example nextMove([{ role: 'influencer', depth: 2 }], [1, 1, 1, 1]) // => { kind: 'find', role: 'decisionMaker' }
 */
export function nextMove(
  contacts: readonly { readonly role: Role | null; readonly depth: number }[],
  weights: Rules['roles.weights'],
): NextMove {
  return nextMoveOf(
    roles.map((role) =>
      contacts.reduce((most, contact) => (contact.role === role && contact.depth > most ? contact.depth : most), 0),
    ),
    weights,
  );
}

/**
 * The same from the deepest tie of each role, in the order of `roles`.
 *
 * @example nextMoveOf([0, 2, 0, 4], [1, 1, 1, 1]) // => { kind: 'find', role: 'decisionMaker' }
 */
export function nextMoveOf(deepest: ArrayLike<number>, weights: Rules['roles.weights']): NextMove {
  const missing = pick((k) => (deepest[k] === 0 ? weights[k]! : 0));
  if (missing !== null) return { kind: 'find', role: missing };
  const shallow = pick((k) => (deepestTie - deepest[k]!) * weights[k]!);
  return shallow === null ? { kind: 'keep', role: null } : { kind: 'deepen', role: shallow };
}

/** The first role with the most of something, or null where none has any. */
function pick(amountOf: (k: number) => number): Role | null {
  let best: Role | null = null;
  let most = 0;
  roles.forEach((role, k) => {
    if (amountOf(k) > most) [best, most] = [role, amountOf(k)];
  });
  return best;
}
