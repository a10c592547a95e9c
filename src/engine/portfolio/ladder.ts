/** 0 one-off, 1 repeat, 2 refers others, 3 refers large ones. */
export type LadderLevel = 0 | 1 | 2 | 3;

/**
 * How far up the ladder of repeat and referral is the account? Its size never counts: one purchase, however large, that does
 * not return is 0.
 *
 * Units   purchases, referrals, bigReferrals: counts
 * Source  models.md P11 (given)
 *
 * @example ladderLevel({ purchases: 1, returning: false, referrals: 0, bigReferrals: 0 }) // => 0
 * @example ladderLevel({ purchases: 5, returning: true, referrals: 0, bigReferrals: 0 }) // => 1
 */
export function ladderLevel(account: {
  readonly purchases: number;
  /** Still buying. */
  readonly returning: boolean;
  readonly referrals: number;
  /** Those of them that became large accounts. */
  readonly bigReferrals: number;
}): LadderLevel {
  if (account.purchases < 2 || !account.returning) return 0;
  if (account.bigReferrals > 0) return 3;
  return account.referrals > 0 ? 2 : 1;
}
