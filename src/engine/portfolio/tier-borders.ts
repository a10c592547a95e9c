import { sameAmount, tolerance } from '../core/tolerance';

/** Equal amounts of the other accounts: one of them, and what they hold together. */
export interface Group {
  readonly amount: number;
  readonly sum: number;
}

/** An amount at which an account changes tier: it is in the upper tier at the amount if `reached`, else only above it. */
export interface Border {
  readonly at: number;
  readonly reached: boolean;
}

/** The positive amounts of all accounts but one, largest first, as tie groups. */
export function groupsOf(sorted: Float64Array, positives: number, without: number): readonly Group[] {
  const groups: Group[] = [];
  let previous = NaN;
  let sum = 0;
  for (let k = 0; k < positives; k++) {
    if (k === without) continue;
    const amount = sorted[k]!;
    if (groups.length > 0 && sameAmount(previous, amount)) groups[groups.length - 1] = { amount, sum: (sum += amount) };
    else groups.push({ amount, sum: (sum = amount) });
    previous = amount;
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
    let ahead = 0;
    let higher = Infinity;
    for (const { amount, sum } of others) {
      if (ahead / limit - rest >= amount) break;
      ahead += sum;
      higher = amount;
    }
    const needed = ahead / limit - rest;
    return needed < higher ? { at: Math.max(0, needed), reached: false } : { at: higher, reached: true };
  });
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
    const limit = cutoff * (1 + tolerance);
    let border: Border | null = null;
    let ahead = 0;
    for (const { amount, sum } of others) {
      if (amount < own && !sameAmount(amount, own)) break;
      const most = limit * (rest + amount) - ahead - amount;
      if (most < 0) break;
      border = { at: amount, reached: most >= sum && amount > own };
      ahead += sum;
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
    const limit = cutoff * (1 + tolerance);
    let ahead = 0;
    for (const { amount, sum } of others) {
      const isLower = amount < own && !sameAmount(amount, own);
      if (isLower && ahead + sum + amount > limit * (rest + amount)) return { at: amount, reached: false };
      ahead += sum;
    }
    return { at: 0, reached: false };
  });
}

function totalOf(groups: readonly Group[]): number {
  return groups.reduce((total, group) => total + group.sum, 0);
}
