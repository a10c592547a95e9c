import { failure, success, type Result } from '../core/result';
import type { Rules } from '../rules/rules';

export interface RetentionInput {
  readonly customers: number;
  /** Profit that one customer brings in a year. */
  readonly profitEach: number;
  /** Part of the customers lost in a year. */
  readonly churn: number;
  readonly churnGoal: number;
  readonly years: number;
  /** Cost of winning or of keeping one; the one that is missing follows from the other by the assumption. */
  readonly costToWin?: number;
  readonly costToKeep?: number;
}

/** What one rate of churn means over the years, if no customer is won anew. */
export interface RetentionScenario {
  readonly churn: number;
  /** Years that a customer stays on average; NaN where nobody leaves. */
  readonly life: number;
  readonly customersLeft: number;
  readonly customersLost: number;
  readonly profit: number;
  /** What replacing those lost costs, counted in customers kept for a year. */
  readonly lostAsKept: number;
  /** The same in money; NaN where neither cost is known. */
  readonly replacementCost: number;
}

export interface RetentionEconomics {
  readonly now: RetentionScenario;
  readonly goal: RetentionScenario;
  /** Claims that went into the figures, by their rule. */
  readonly assumed: readonly 'retention.winCost'[];
}

/**
 * What is it worth to lose fewer customers?
 *
 * A year's profit counts the customers at its beginning. That winning costs several times keeping is a claim, not a fact: it is
 * a rule, and the result says where it went in.
 *
 * Errors  not-zero-or-more (customers, profit each), share-out-of-range (churn, goal), years-not-positive
 * Source  expected life 1/churn: geometric survival; models.md P17
 *
 * @example retentionEconomics({ customers: 100, profitEach: 10, churn: 0.1, churnGoal: 0.05, years: 2 }, { 'retention.winCost': 5 }).value.now.profit // => 1900
 */
export function retentionEconomics(
  input: RetentionInput,
  rules: Pick<Rules, 'retention.winCost'>,
): Result<RetentionEconomics> {
  const { customers, profitEach, churn, churnGoal, years, costToWin, costToKeep } = input;
  if (!(customers >= 0)) return failure('not-zero-or-more', { column: 'customers' });
  if (Number.isNaN(profitEach)) return failure('not-a-number', { column: 'profit_each', params: { text: '' } });
  if (!(churn >= 0 && churn <= 1)) return failure('share-out-of-range', { column: 'churn' });
  if (!(churnGoal >= 0 && churnGoal <= 1)) return failure('share-out-of-range', { column: 'churn_goal' });
  if (!(years > 0)) return failure('years-not-positive', { column: 'years' });

  const bothKnown = costToWin !== undefined && costToKeep !== undefined && costToKeep > 0;
  const factor = bothKnown ? costToWin / costToKeep : rules['retention.winCost'];
  const winCost = costToWin ?? (costToKeep === undefined ? NaN : costToKeep * factor);
  const scenario = (rate: number): RetentionScenario => {
    // 1 − (1 − c)^years, without the cancellation that a tiny churn would bring.
    const lostShare = -Math.expm1(years * Math.log1p(-rate));
    const customersLost = customers * lostShare;
    // Customer-years: the geometric sum 1 + (1 − c) + (1 − c)² … over the years.
    const served = customers * (rate > 0 ? lostShare / rate : years);
    return {
      churn: rate,
      life: rate > 0 ? 1 / rate : NaN,
      customersLeft: customers - customersLost,
      customersLost,
      profit: served * profitEach,
      lostAsKept: customersLost * factor,
      replacementCost: customersLost * winCost,
    };
  };
  return success({
    now: scenario(churn),
    goal: scenario(churnGoal),
    assumed: bothKnown ? [] : ['retention.winCost'],
  });
}

/**
 * The claim about profit for a fall of churn, low and high: so much for each five points. To stand beside a computed figure,
 * never in its place.
 *
 * Source  a claim after Reichheld & Sasser (1990), "Zero defections"; the range is the method's own
 *
 * @example claimedUplift(0.1, 0.05, { 'retention.profitUplift': [0.25, 0.6] }) // => [0.25, 0.6]
 */
export function claimedUplift(
  churn: number,
  churnGoal: number,
  rules: Pick<Rules, 'retention.profitUplift'>,
): readonly number[] {
  const steps = (churn - churnGoal) / 0.05;
  return rules['retention.profitUplift'].map((uplift) => uplift * steps);
}

/**
 * The claim about the cost of keeping one customer, low and high, from the cost of winning one.
 *
 * @example claimedKeepCost(1000, { 'retention.keepCost': [0.3, 0.5] }) // => [300, 500]
 */
export function claimedKeepCost(costToWin: number, rules: Pick<Rules, 'retention.keepCost'>): readonly number[] {
  return rules['retention.keepCost'].map((share) => share * costToWin);
}
