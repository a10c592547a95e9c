import { success, type Result } from '../core/result';
import { exceeds } from '../core/tolerance';
import { countMigration } from '../portfolio/migration';
import { findMovers } from '../portfolio/movers';
import { tierCount } from '../portfolio/tier';
import type { Rules } from '../rules/rules';
import type { MatchedAccounts } from './match-accounts';
import type { SnapshotAccounts } from './snapshot';

/** Why an account may be lost; several can hold at once. */
export const riskReasons = [
  'falling-value',
  'tier-down',
  'falling-score',
  'overdue-contact',
  'break-off-risk',
  'lost',
] as const;
export type RiskReason = (typeof riskReasons)[number];

/** Two reviews side by side: one entry an account of either, money in cents, NaN where a review has none. */
export interface Comparison {
  readonly valueBefore: Float64Array;
  readonly valueNow: Float64Array;
  readonly change: Float64Array;
  /** Under the rules of today in both; 255 where there is none. */
  readonly tierBefore: Uint8Array;
  readonly tierNow: Uint8Array;
  /** Index into `moveNames`. */
  readonly moves: Uint8Array;
  readonly winners: Uint8Array;
  /** Largest gain to largest loss. */
  readonly order: Uint32Array;
  readonly tiers: number;
  /** `(tiers + 1)²`, row by row: tiers before, then new; columns: tiers now, then lost. */
  readonly counts: Uint32Array;
  /** Cents of now; of then where the account is lost. */
  readonly amounts: Float64Array;
}

/**
 * Who rose, fell, came and went from one review to the next? Both are put into tiers by the rules of today, so that a change of rules
 * moves nobody.
 *
 * Shapes  two snapshots and what pairs them → one entry an account of either
 * Units   cents
 * Blanks  an account without a value is not there in that review
 * Errors  those of findMovers: no-rows, no-positive-value with the review as column
 * Cost    O(n)
 * Source  models.md P13
 */
export function compareReviews(
  before: SnapshotAccounts,
  now: SnapshotAccounts,
  matched: MatchedAccounts,
  rules: Rules,
): Result<Comparison> {
  const valueBefore = picked(before.value, matched.before);
  const valueNow = picked(now.value, matched.now);
  const movers = findMovers(valueBefore, valueNow, rules);
  if (!movers.ok) return movers;
  const { tiersBefore, tiersNow, moves, winners, order, change } = movers.value;
  const tiers = tierCount(rules);
  const migration = countMigration(tiersBefore, tiersNow, tiers);
  if (!migration.ok) return migration;
  const amounts = new Float64Array((tiers + 1) ** 2);
  for (let i = 0; i < moves.length; i++) {
    const [from, to] = [Math.min(tiersBefore[i]!, tiers), Math.min(tiersNow[i]!, tiers)];
    if (from === tiers && to === tiers) continue;
    amounts[from * (tiers + 1) + to]! += to === tiers ? valueBefore[i]! : valueNow[i]!;
  }
  return success({
    valueBefore,
    valueNow,
    change,
    tierBefore: tiersBefore,
    tierNow: tiersNow,
    moves,
    winners,
    order,
    tiers,
    counts: migration.value.counts,
    amounts,
  });
}

/** What is known of an account beside its values; NaN or undefined is unknown. */
export interface RiskFacts {
  readonly valueBefore: number;
  readonly valueNow: number;
  readonly tierBefore: number;
  readonly tierNow: number;
  readonly scoreBefore: number;
  readonly scoreNow: number;
  readonly overdueDays: number;
  readonly breakOffRisk: number;
}

/**
 * Why is this account at risk? Nothing, where nothing says so.
 *
 * Source  the brief of the review: falling value, falling score, overdue contact, break-off risk; cut-offs house
 *
 * @example risksOf({ valueBefore: 100, valueNow: 70, tierBefore: 0, tierNow: 1, scoreBefore: NaN, scoreNow: NaN, overdueDays: 3, breakOffRisk: NaN }, defaultRules) // => ['falling-value', 'tier-down', 'overdue-contact']
 */
export function risksOf(
  facts: RiskFacts,
  rules: Pick<Rules, 'review.fall' | 'review.scoreFall' | 'risk.listFrom'>,
): readonly RiskReason[] {
  const { valueBefore, valueNow } = facts;
  if (Number.isNaN(valueNow)) return Number.isNaN(valueBefore) ? [] : ['lost'];
  const holds: Record<RiskReason, boolean> = {
    'falling-value': valueBefore > 0 && !exceeds(valueNow, valueBefore * (1 - rules['review.fall'])),
    'tier-down': facts.tierBefore < 255 && facts.tierNow > facts.tierBefore,
    'falling-score': facts.scoreBefore - facts.scoreNow >= rules['review.scoreFall'],
    'overdue-contact': facts.overdueDays > 0,
    'break-off-risk': facts.breakOffRisk >= rules['risk.listFrom'],
    lost: false,
  };
  return riskReasons.filter((reason) => holds[reason]);
}

/** A column of a snapshot in the order of the pairs; NaN where the account is not in it. */
export function picked(column: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => (place < 0 ? NaN : column[place]!));
}

/** The two snapshots say nothing of each other: nobody is in both. */
export function sharesAccounts(matched: MatchedAccounts): boolean {
  return matched.before.some((place, k) => place >= 0 && matched.now[k]! >= 0);
}
