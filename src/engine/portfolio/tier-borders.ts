import { sameAmount, tolerance } from '../core/tolerance';

/**
 * The positive amounts of all accounts but one, as tie groups, largest first. Told one by one and never kept: a full sheet has a million.
 */
export interface Others {
  readonly isEmpty: boolean;
  /** What they hold together. */
  readonly rest: number;
  /** The least amount of each group, what larger ones hold, and the same with the group; until `isFound` says so. */
  readonly until: (isFound: (amount: number, ahead: number, upTo: number) => boolean) => void;
}

/** An amount at which an account changes tier: it is in the upper tier at the amount if `reached`, else only above it. */
export interface Border {
  readonly at: number;
  readonly reached: boolean;
}

export function othersOf(sorted: Float64Array, positives: number, without: number): Others {
  const until: Others['until'] = (isFound) => {
    let least = Infinity;
    let ahead = 0;
    let sum = 0;
    let lost = 0;
    for (let k = 0; k < positives; k++) {
      if (k === without) continue;
      const amount = sorted[k]!;
      // `sameAmount` of two that fall.
      if (least !== Infinity && least - amount > tolerance * least) {
        if (isFound(least, ahead, sum + lost)) return;
        ahead = sum + lost;
      }
      least = amount;
      // Amounts fall, so the sum is never the smaller part: no branch is needed to keep what rounding loses.
      const next = sum + amount;
      lost += sum - next + amount;
      sum = next;
    }
    if (least !== Infinity) isFound(least, ahead, sum + lost);
  };
  const count = without < positives ? positives - 1 : positives;
  return { isEmpty: count === 0, rest: restOf(sorted, positives, without), until };
}

function restOf(sorted: Float64Array, positives: number, without: number): number {
  let sum = 0;
  let lost = 0;
  for (let k = 0; k < positives; k++) {
    if (k === without) continue;
    const next = sum + sorted[k]!;
    lost += sum - next + sorted[k]!;
    sum = next;
  }
  return sum + lost;
}

/**
 * For each cut-off the least amount that is in its tier or above, under `crossing-up`. There is one, since more value of its
 * own never lowers an account: fewer are ahead of it, and the total grows.
 *
 * Between two amounts of others the sum ahead is fixed, so an amount y is in the tier where ahead < cut-off · (rest + y).
 */
export function crossingBorders({ rest, until }: Others, cutoffs: readonly number[]): readonly Border[] {
  return cutoffs.map((cutoff) => {
    const limit = cutoff * (1 - tolerance);
    let needed = rest / limit - rest;
    let higher = Infinity;
    until((amount, ahead) => {
      const neededHere = ahead / limit - rest;
      if (neededHere >= amount) {
        needed = neededHere;
        return true;
      }
      higher = amount;
      return false;
    });
    return crossingBorder(needed, higher);
  });
}

/** Between two amounts of others: what is needed by its own growth, or to draw level with the higher one if that is less. */
function crossingBorder(needed: number, higher: number): Border {
  return needed < higher ? { at: Math.max(0, needed), reached: false } : { at: higher, reached: true };
}

/**
 * For each cut-off the least amount above the account's own that is in its tier or above, under `within`; null if there is
 * none, since a large account can be over the cut-off all by itself. To draw level with others costs their value too, so
 * the border is often just above them.
 */
export function withinBordersAbove(
  { rest, until }: Others,
  cutoffs: readonly number[],
  own: number,
): readonly (Border | null)[] {
  return cutoffs.map((cutoff) => {
    // Past them its own growth adds to the share, so a cut-off that is met to the cent is missed with the next one.
    const room = cutoff < 1 ? 1 - tolerance : 1 + tolerance;
    let border: Border | null = null;
    const isPast = (amount: number, ahead: number, upTo: number): boolean => {
      if (amount < own && !sameAmount(amount, own)) return true;
      const limit = cutoff * (rest + amount);
      if (ahead + amount > limit * room) return true;
      border = { at: amount, reached: upTo + amount <= limit * (1 + tolerance) };
      return false;
    };
    let isDone = false;
    until((amount, ahead, upTo) => (isDone = isPast(amount, ahead, upTo)));
    // Any amount above zero may do for an account that has none; zero itself never does.
    if (!isDone) isPast(0, rest, Infinity);
    return border;
  });
}

/** For each cut-off the largest amount below the account's own that is in a lower tier, under `within`. */
export function withinBordersBelow(
  { rest, until }: Others,
  cutoffs: readonly number[],
  own: number,
): readonly Border[] {
  return cutoffs.map((cutoff) => {
    let at = 0;
    until((amount, _, upTo) => {
      const isLower =
        amount < own && !sameAmount(amount, own) && upTo + amount > cutoff * (1 + tolerance) * (rest + amount);
      if (isLower) at = amount;
      return isLower;
    });
    return { at, reached: false };
  });
}
