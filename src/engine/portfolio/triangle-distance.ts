import { tolerance } from '../core/tolerance';
import { fewOf, triangleBounds, triangleTier } from './triangle';

/** An amount at which the account is in another tier; not `inclusive`: any more than it will do. */
export interface TierAtAmount {
  readonly at: number;
  readonly tier: number;
  readonly inclusive: boolean;
}

/**
 * The nearest amounts above and below the account's own at which the triangle puts it into a better and a worse tier.
 *
 * The bounds of the triangle move with the account's value, so there is no formula for them. The search goes from one amount
 * of the others to the next, and halves the gap in which the tier changes: what it answers has been tried out. Null: at no
 * amount of the others, nor beyond them.
 *
 * Shapes  sorted: values by rank, `positives` of them above zero; rank: zero-based row of the account
 * Cost    O(n log n), for one account on demand
 */
export function triangleNeighbours(
  sorted: Float64Array,
  positives: number,
  rank: number,
  within: boolean,
): { readonly up: TierAtAmount | null; readonly down: TierAtAmount | null } {
  const others = sorted.filter((_, k) => k !== rank);
  const tierAt = tierByAmount(others, rank < positives ? positives - 1 : positives, within);
  const own = Math.max(0, sorted[rank]!);
  const current = tierAt(own);
  return {
    up: firstChange(own, larger(others, own), (amount) => tierAt(amount) < current, tierAt),
    down: firstChange(own, smaller(others, own), (amount) => tierAt(amount) > current, tierAt),
  };
}

/** Tier of the account if it had this amount and the others theirs. */
function tierByAmount(others: Float64Array, positives: number, within: boolean): (amount: number) => number {
  const held = runningSums(others, positives);
  const rest = held[others.length]!;
  const accounts = others.length + 1;
  return (amount) => {
    if (!(amount > 0)) return 2;
    const ahead = countAbove(others, amount / (1 - tolerance));
    const upTo = countAbove(others, amount * (1 - tolerance)) + 1;
    const heldUpTo = (k: number): number => (k <= ahead ? held[k]! : held[k - 1]! + amount);
    const bounds = triangleBounds(fewOf(accounts, rest + amount, heldUpTo));
    return triangleTier(bounds, ahead / accounts, upTo / accounts, within);
  };
}

/** Value held by the first k amounts; those of zero or less hold nothing. */
function runningSums(sorted: Float64Array, positives: number): Float64Array {
  const held = new Float64Array(sorted.length + 1);
  let sum = 0;
  let lost = 0;
  for (let k = 0; k < positives; k++) {
    const next = sum + sorted[k]!;
    lost += sum - next + sorted[k]!;
    sum = next;
    held[k + 1] = sum + lost;
  }
  return held.fill(sum + lost, positives + 1);
}

/** How many of the falling amounts are above the limit. */
function countAbove(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Each amount of the others, level with it and just past it: at both the number of accounts ahead changes. One after the other: most
// often the tier changes soon, and a full sheet has a million of them.

function* larger(sorted: Float64Array, own: number): Generator<number> {
  let before = NaN;
  for (let k = countAbove(sorted, own) - 1; k >= 0; k--) {
    const amount = sorted[k]!;
    if (amount === before) continue;
    yield amount;
    yield amount * (1 + crumb);
    before = amount;
  }
}

/** Then nothing at all. */
function* smaller(sorted: Float64Array, own: number): Generator<number> {
  let before = own;
  for (let k = countAbove(sorted, own); k < sorted.length && sorted[k]! > 0; k++) {
    const amount = sorted[k]!;
    if (amount === before) continue;
    yield amount;
    yield amount * (1 - crumb);
    before = amount;
  }
  yield 0;
}

function firstChange(
  own: number,
  candidates: Iterable<number>,
  hasChanged: (amount: number) => boolean,
  tierAt: (amount: number) => number,
): TierAtAmount | null {
  let same = own;
  for (const candidate of candidates) {
    if (hasChanged(candidate)) {
      const at = narrowed(same, candidate, hasChanged);
      const isAnything = same === 0 && at <= crumb * candidate;
      return { at: isAnything ? 0 : at, tier: tierAt(at), inclusive: !isAnything };
    }
    same = candidate;
  }
  return null;
}

/** A little more than ties allow for, so that an answer is never at the rim of a tie. */
const crumb = 4 * tolerance;

/** Halves the gap until it is a rounding crumb; answers the end at which the tier has changed. */
function narrowed(same: number, changed: number, hasChanged: (amount: number) => boolean): number {
  let from = same;
  let to = changed;
  for (let i = 0; i < 100 && Math.abs(to - from) > crumb * Math.max(to, from); i++) {
    const middle = (from + to) / 2;
    if (hasChanged(middle)) to = middle;
    else from = middle;
  }
  return to;
}
