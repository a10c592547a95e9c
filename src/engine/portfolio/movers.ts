import { descendingOrder } from '../core/descending-order';
import { failure, success, type Result } from '../core/result';
import { reaches } from '../core/tolerance';
import type { Rules } from '../rules/rules';
import { assignTiers, noTier, type TierRules } from './tier';

/** What became of an account from one period to the next: nothing, a better or worse tier, new, or lost. */
export const moveNames = ['none', 'up', 'down', 'new', 'lost'] as const;
const move = { none: 0, up: 1, down: 2, new: 3, lost: 4 } as const;

export type MoverRules = TierRules & Pick<Rules, 'movers.growth'>;

/** Accounts of two periods, as columns in the order of the input; `order` leads from the largest gain to the largest loss. */
export interface Movers {
  readonly order: Uint32Array;
  /** Now less before; a period without a value adds nothing. */
  readonly change: Float64Array;
  readonly tiersBefore: Uint8Array;
  readonly tiersNow: Uint8Array;
  /** Index into `moveNames`. */
  readonly moves: Uint8Array;
  /** 1: up a tier, or grown by the rule. */
  readonly rising: Uint8Array;
  /** 1: rising and not in A yet: the winners to pick. */
  readonly winners: Uint8Array;
}

/**
 * Who rises and who falls between two periods?
 *
 * Tiers are set in each period by its own values and the same rules.
 *
 * Shapes  before, now: n, one an account of either period, aligned → n
 * Units   one currency
 * Blanks  NaN: the account has no value in that period, so it is new or lost; NaN in both is left out of `order`
 * Ties    equal changes keep the input order
 * Errors  unequal-lengths; no-rows, no-positive-value, too-large with the period as column (`values_before`, `values_now`)
 * Cost    O(n)
 * Source  models.md P13; the growth that counts as rising is a house rule
 *
 * @example findMovers(Float64Array.of(80, 15, 5, NaN), Float64Array.of(10, 90, NaN, 5), defaultRules).value.moves // => Uint8Array.of(2, 1, 4, 3)
 */
export function findMovers(before: Float64Array, now: Float64Array, rules: MoverRules): Result<Movers> {
  const n = before.length;
  if (now.length !== n) return failure('unequal-lengths');
  const first = inPeriod('values_before', assignTiers(before, rules));
  if (!first.ok) return first;
  const second = inPeriod('values_now', assignTiers(now, rules));
  if (!second.ok) return second;

  const [tiersBefore, tiersNow] = [first.value, second.value];
  const change = new Float64Array(n).fill(NaN);
  const kinds = new Uint8Array(n);
  const rising = new Uint8Array(n);
  const winners = new Uint8Array(n);
  const present = new Uint32Array(n);
  let m = 0;
  for (let i = 0; i < n; i++) {
    const [was, is] = [before[i]!, now[i]!];
    const [tierBefore, tierNow] = [tiersBefore[i]!, tiersNow[i]!];
    if (tierBefore === noTier && tierNow === noTier) continue;
    present[m++] = i;
    if (tierBefore === noTier) {
      kinds[i] = move.new;
      change[i] = is;
    } else if (tierNow === noTier) {
      kinds[i] = move.lost;
      change[i] = -was + 0;
    } else {
      kinds[i] = tierNow < tierBefore ? move.up : tierNow > tierBefore ? move.down : move.none;
      change[i] = is - was;
      const hasGrown = was > 0 && reaches(is, was * (1 + rules['movers.growth']));
      if (tierNow < tierBefore || hasGrown) rising[i] = 1;
      if (rising[i] === 1 && tierNow > 0) winners[i] = 1;
    }
  }
  const order = descendingOrder(Float64Array.from(present.subarray(0, m), (i) => change[i]!)).order;
  for (let k = 0; k < m; k++) order[k] = present[order[k]!]!;
  return success({ order, change, tiersBefore, tiersNow, moves: kinds, rising, winners });
}

/** Missing values are no fault of a period: they make an account new or lost. */
function inPeriod(column: string, tiers: Result<Uint8Array>): Result<Uint8Array> {
  if (!tiers.ok) return failure(tiers.problem.code, { ...tiers.problem, column });
  return success(tiers.value, []);
}
