/** The account cycle; `none` is an account without a plan. */
export const cycleSteps = ['none', 'analysis', 'goal', 'plan', 'action', 'control', 'review'] as const;
export type CycleStep = (typeof cycleSteps)[number];

/** What can be seen of a plan. */
export interface CycleFacts {
  readonly hasPage: boolean;
  readonly hasGoal: boolean;
  /** Somebody has written down what to offer and what to do, or an action of the account is agreed. */
  readonly hasPlan: boolean;
  readonly isUnderWay: boolean;
  /** An action of the account is done or its day has passed: there is something to look at. */
  readonly hasOutcome: boolean;
  /** A person has written down what came of it. */
  readonly isReviewed: boolean;
}

/**
 * How far along the cycle analysis → goal → plan → action → control → review is an account? The last step that is done without a gap
 * before it: a plan without a goal is still at the analysis.
 *
 * Source  models.md X7 (given)
 *
 * @example cycleStep({ hasPage: true, hasGoal: true, hasPlan: false, isUnderWay: true, hasOutcome: false, isReviewed: false }) // => 'goal'
 */
export function cycleStep(facts: CycleFacts): CycleStep {
  const done = [facts.hasPage, facts.hasGoal, facts.hasPlan, facts.isUnderWay, facts.hasOutcome, facts.isReviewed];
  const gap = done.indexOf(false);
  return cycleSteps[gap < 0 ? done.length : gap]!;
}
