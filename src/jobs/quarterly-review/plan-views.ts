import { cycleStep } from '../../engine/planning/account-cycle';
import { isOverdue, isPending } from '../../engine/review/actions';
import type { PlanView } from './contract';
import type { Review } from './review';

/** So many plans are proposed: one meeting has no time for more. */
const PROPOSED = 12;

/** Accounts that have a plan, then those that should: the largest of tier A, and the winners. */
export function planViews(review: Review): readonly PlanView[] {
  const { input, now, matched, comparison } = review;
  const { keys, tier } = now.accounts;
  const winners = new Set(
    Array.from(matched.now, (place, index) => (comparison?.winners[index] === 1 ? place : -1)).filter(
      (place) => place >= 0,
    ),
  );
  const places = Array.from(keys.keys());
  const planned = places.filter((at) => input.plans.has(keys[at]!));
  const others = places.filter((at) => !input.plans.has(keys[at]!));
  const proposed = [
    ...others.filter((at) => tier[at] === 0),
    ...others.filter((at) => tier[at] !== 0 && winners.has(at)),
  ];
  return [...planned, ...proposed.slice(0, Math.max(0, PROPOSED - planned.length))].map((at) => planView(review, at));
}

/** Where the plan of one account of now stands. */
export function planView({ input, now }: Review, at: number): PlanView {
  const key = now.accounts.keys[at]!;
  const page = input.plans.get(key);
  const own = input.actions.filter(({ account }) => account === key);
  const pending = own.filter(isPending);
  return {
    key,
    name: now.accounts.names[at]!,
    sheet: page?.sheet ?? null,
    step: cycleStep({
      hasPage: page !== undefined,
      hasGoal: page?.hasGoal ?? false,
      hasPlan: (page?.hasPlan ?? false) || own.length > 0,
      isUnderWay: own.some(({ status }) => status === 'doing' || status === 'done'),
      hasOutcome: own.some((action) => action.status === 'done' || isOverdue(action, input.asOf)),
      isReviewed: page?.isReviewed ?? false,
    }),
    openActions: pending.length,
    overdueActions: pending.filter((action) => isOverdue(action, input.asOf)).length,
  };
}
