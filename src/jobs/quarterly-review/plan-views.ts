import { cycleStep } from '../../engine/planning/account-cycle';
import { isOverdue, isPending } from '../../engine/review/actions';
import { keyOf, nameOf } from './account-views';
import type { PlanView } from './contract';
import type { Review } from './review';

/** So many plans are proposed: one meeting has no time for more. */
const PROPOSED = 12;

/**
 * Accounts that have a plan, then those that should: the largest of tier A, and the winners. Last the plans of accounts that neither
 * quarter has: their pages are there, and stay as they are.
 */
export function planViews(review: Review): readonly PlanView[] {
  const { input, now, matched, comparison } = review;
  const { tier } = now.accounts;
  const indices = Array.from(matched.now.keys());
  const keys = indices.map((index) => keyOf(review, index));
  const view = (index: number): PlanView => planView(review, keys[index]!, nameOf(review, index));
  const planned = indices.filter((index) => input.plans.has(keys[index]!));
  const others = indices.filter((index) => matched.now[index]! >= 0 && !input.plans.has(keys[index]!));
  const isA = (index: number): boolean => tier[matched.now[index]!] === 0;
  const proposed = [
    ...others.filter(isA),
    ...others.filter((index) => !isA(index) && comparison?.winners[index] === 1),
  ];
  const present = new Set(keys);
  const gone = [...input.plans.keys()].filter((key) => !present.has(key));
  return [
    ...[...planned, ...proposed.slice(0, Math.max(0, PROPOSED - planned.length))].map(view),
    ...gone.map((key) => ({ ...planView(review, key, key), isGone: true })),
  ];
}

/** Where the plan of an account stands. */
export function planView({ input }: Pick<Review, 'input'>, key: string, name: string): PlanView {
  const page = input.plans.get(key);
  const own = input.actions.filter(({ account }) => account === key);
  const pending = own.filter(isPending);
  return {
    key,
    name,
    sheet: page?.sheet ?? null,
    isGone: false,
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
