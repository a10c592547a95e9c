import { sameAmount, tolerance } from '../core/tolerance';

/** Equal amounts of the other accounts: the least of them, what larger amounts hold together, and the same with this group. */
export interface Group {
  readonly amount: number;
  readonly ahead: number;
  readonly upTo: number;
}

/** An amount at which an account changes tier: it is in the upper tier at the amount if `reached`, else only above it. */
export interface Border {
  readonly at: number;
  readonly reached: boolean;
}

/** The positive amounts of all accounts but one, largest first, as tie groups. */
export function groupsOf(sorted: Float64Array, positives: number, without: number): readonly Group[] {
  const groups: Group[] = [];
  let sum = 0;
  let lost = 0;
  let ahead = 0;
  for (let k = 0; k < positives; k++) {
    if (k === without) continue;
    const amount = sorted[k]!;
    const group = groups.at(-1);
    const isSame = group !== undefined && sameAmount(group.amount, amount);
    if (isSame) groups.pop();
    else ahead = sum + lost;
    // Amounts fall, so the sum is never the smaller part: no branch is needed to keep what rounding loses.
    const next = sum + amount;
    lost += sum - next + amount;
    sum = next;
    groups.push({ amount, ahead, upTo: sum + lost });
  }
  return groups;
}

/**
 * For each cut-off the least amount that is in its tier or above, under `crossing-up`. There is one, since more value of its
 * own never lowers an account: fewer are ahead of it, and the total grows.
 *
 * Between two amounts of others the sum ahead is fixed, so an amount y is in the tier where ahead < cut-off · (rest + y).
 */
export function crossingBorders(others: readonly Group[], cutoffs: readonly number[]): readonly Border[] {
  const rest = totalOf(others);
  return cutoffs.map((cutoff) => {
    const limit = cutoff * (1 - tolerance);
    let higher = Infinity;
    for (const { amount, ahead } of others) {
      const needed = ahead / limit - rest;
      if (needed >= amount) return crossingBorder(needed, higher);
      higher = amount;
    }
    return crossingBorder(rest / limit - rest, higher);
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
  others: readonly Group[],
  cutoffs: readonly number[],
  own: number,
): readonly (Border | null)[] {
  const rest = totalOf(others);
  return cutoffs.map((cutoff) => {
    let border: Border | null = null;
    // Any amount above zero may do for an account that has none; zero itself never does.
    for (const { amount, ahead, upTo } of [...others, { amount: 0, ahead: rest, upTo: Infinity }]) {
      if (amount < own && !sameAmount(amount, own)) break;
      const limit = cutoff * (rest + amount);
      // Past them its own growth adds to the share, so a cut-off that is met to the cent is missed with the next one.
      const room = cutoff < 1 ? 1 - tolerance : 1 + tolerance;
      if (ahead + amount > limit * room) break;
      border = { at: amount, reached: upTo + amount <= limit * (1 + tolerance) };
    }
    return border;
  });
}

/** For each cut-off the largest amount below the account's own that is in a lower tier, under `within`. */
export function withinBordersBelow(
  others: readonly Group[],
  cutoffs: readonly number[],
  own: number,
): readonly Border[] {
  const rest = totalOf(others);
  return cutoffs.map((cutoff) => {
    const lower = others.find(({ amount, upTo }) => {
      if (amount >= own || sameAmount(amount, own)) return false;
      return upTo + amount > cutoff * (1 + tolerance) * (rest + amount);
    });
    return { at: lower?.amount ?? 0, reached: false };
  });
}

function totalOf(groups: readonly Group[]): number {
  return groups.at(-1)?.upTo ?? 0;
}
