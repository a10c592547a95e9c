import { customerTypes } from '../../engine/portfolio/customer-type';
import { moveNames } from '../../engine/portfolio/movers';
import { noTier } from '../../engine/portfolio/tier';
import type { SnapshotAccounts } from '../../engine/review/snapshot';
import { tierNames } from '../tier-names';
import type { AccountFigures, ReviewAccount } from './contract';
import { known, money } from './money';
import type { Review } from './review';

export function keyOf({ matched, now, input }: Review, index: number): string {
  const place = matched.now[index]!;
  return place >= 0 ? now.accounts.keys[place]! : input.before!.accounts.keys[matched.before[index]!]!;
}

export function nameOf({ matched, now, input }: Review, index: number): string {
  const place = matched.now[index]!;
  return place >= 0 ? now.accounts.names[place]! : input.before!.accounts.names[matched.before[index]!]!;
}

/** An account of either quarter, by its row in the preview. */
export function accountOf(review: Review, index: number): ReviewAccount {
  const { input, now, matched, comparison, related, effort } = review;
  const [from, to] = [matched.before[index]!, matched.now[index]!];
  const tiers = tierNames(input.rules);
  const relation = to < 0 ? -1 : related[to]!;
  const { relations } = input;
  const nameBefore = from >= 0 ? input.before!.accounts.names[from]! : null;
  const ofNow =
    to < 0
      ? null
      : figuresAt(now.accounts, to, comparison ? comparison.tierNow[index]! : now.accounts.tier[to]!, tiers);
  const ofBefore =
    from < 0 ? null : figuresAt(input.before!.accounts, from, comparison?.tierBefore[index] ?? noTier, tiers);
  return {
    key: keyOf(review, index),
    name: nameOf(review, index),
    nameBefore: nameBefore !== null && to >= 0 && nameBefore !== now.accounts.names[to] ? nameBefore : null,
    owner: (to >= 0 && review.owners[to]) || null,
    before: ofBefore,
    now: ofNow,
    change: money(comparison?.change[index]) ?? 0,
    move: comparison ? moveNames[comparison.moves[index]!]! : 'none',
    isWinner: comparison?.winners[index] === 1,
    reasons: review.reasons[index]!,
    overdueDays: relation < 0 ? null : known(relations!.overdueDays[relation]),
    breakOffRisk: relation < 0 ? null : known(relations!.risk[relation]),
    planned: to < 0 ? null : known(effort?.planned[to]),
    spent: to < 0 ? null : known(effort?.spent[to]),
    service: to < 0 ? null : (effort?.service[to] ?? null),
  };
}

function figuresAt(accounts: SnapshotAccounts, at: number, tier: number, tiers: readonly string[]): AccountFigures {
  return {
    value: money(accounts.value[at]),
    profit: money(accounts.profit[at]),
    tier: tiers[tier] ?? null,
    type: customerTypes[accounts.type[at]!] ?? null,
    score: known(accounts.score[at]),
    stage: accounts.stage[at]! || null,
    open: money(accounts.open[at]),
    weighted: money(accounts.weighted[at]),
  };
}
