import type { Note, Problem } from '../../../engine/core/result';
import { aliveProbability, expectedPurchases } from '../../../engine/lifetime/bg-nbd';
import { fitBgNbd } from '../../../engine/lifetime/fit-bg-nbd';
import type { BgNbdFit } from '../../../engine/lifetime/fit-bg-nbd';
import { fitGammaGamma } from '../../../engine/lifetime/gamma-gamma';
import { lifetimeValue } from '../../../engine/lifetime/lifetime-value';
import { purchaseHistories } from '../../../engine/lifetime/purchase-history';
import type { PurchaseHistories } from '../../../engine/lifetime/purchase-history';
import type { Rules } from '../../../engine/rules/rules';
import type { Segmentation } from '../compute';
import type { Orders } from './orders';

/** The models are fitted in weeks, as their authors do it; the unit moves the parameters, not the result. */
const UNIT_DAYS = 7;
const WEEKS_A_YEAR = 365.25 / 7;

/** What to expect of each account, or why nothing is said. */
export type LifetimeSection =
  | { readonly state: 'too-little'; readonly because: Problem; readonly asOf: number; readonly repeats: number }
  | FittedLifetime;

export interface FittedLifetime {
  readonly state: 'fitted';
  readonly asOf: number;
  readonly weeks: number;
  readonly fit: BgNbdFit;
  readonly histories: PurchaseHistories;
  /** Accounts that bought again: the others say little about when accounts stop. */
  readonly repeats: number;
  /** By account; NaN where it has no dated purchase. */
  readonly alive: Float64Array;
  readonly purchases: Float64Array;
  /** Discounted; NaN throughout where the spending model does not settle. */
  readonly values: Float64Array;
  /** Accounts with a figure, largest value (or purchases) first. */
  readonly order: readonly number[];
  readonly totals: { readonly alive: number; readonly purchases: number; readonly value: number | null };
  /** Why there are purchases but no values. */
  readonly noValue: Problem | null;
  readonly notes: readonly Note[];
}

/** Fits how accounts buy and what they spend, and looks the weeks of the rule ahead. `asOf` is the day that RFM uses. */
export function computeLifetime(orders: Orders, { keys }: Segmentation, asOf: number, rules: Rules): LifetimeSection {
  const histories = purchaseHistories(orders.accountOfRow, orders.days, orders.amounts, keys.length, asOf, UNIT_DAYS);
  const tooLittle = (because: Problem, repeats: number): LifetimeSection => ({
    state: 'too-little',
    because,
    asOf,
    repeats,
  });
  if (!histories.ok) return tooLittle(histories.problem, 0);
  const { frequency, recency, age, meanValue } = histories.value;
  const repeats = frequency.reduce((sum, times) => sum + (times > 0 ? 1 : 0), 0);
  const fewest = rules['lifetime.fewest'];
  if (repeats < fewest) return tooLittle({ code: 'too-few-repeats', params: { repeats, fewest } }, repeats);
  // An account that first bought on the as-of day has had no time at all: it says nothing to the fit.
  const fit = fitBgNbd(
    frequency,
    recency,
    age.map((weeks) => (weeks > 0 ? weeks : NaN)),
  );
  if (!fit.ok) return tooLittle(fit.problem, repeats);
  const spend = fitGammaGamma(frequency, meanValue);

  const weeks = rules['lifetime.weeks'];
  const assumptions = {
    margin: rules['lifetime.margin'],
    discount: (1 + rules['lifetime.discount']) ** (1 / WEEKS_A_YEAR) - 1,
    horizon: weeks,
  };
  const alive = new Float64Array(keys.length).fill(NaN);
  const purchases = alive.slice();
  const values = alive.slice();
  const order: number[] = [];
  const totals = { alive: 0, purchases: 0, value: 0 };
  for (let account = 0; account < keys.length; account++) {
    const [x, last, whole] = [frequency[account]!, recency[account]!, age[account]!];
    if (Number.isNaN(x)) continue;
    alive[account] = aliveProbability(fit.value, x, last, whole);
    purchases[account] = expectedPurchases(fit.value, x, last, whole, weeks);
    order.push(account);
    totals.alive += alive[account]!;
    totals.purchases += purchases[account]!;
    if (!spend.ok) continue;
    // Days of credit notes only leave a mean at or below zero, which the model knows as nothing spent.
    const history = { frequency: x, recency: last, age: whole, meanValue: Math.max(0, meanValue[account]! || 0) };
    values[account] = lifetimeValue(fit.value, spend.value, history, assumptions);
    if (!Number.isNaN(values[account])) totals.value += values[account]!;
  }
  const ranked = spend.ok ? values : purchases;
  order.sort((one, other) => (ranked[other]! || 0) - (ranked[one]! || 0));
  return {
    state: 'fitted',
    asOf,
    weeks,
    fit: fit.value,
    histories: histories.value,
    repeats,
    alive,
    purchases,
    values,
    order,
    totals: { ...totals, value: spend.ok ? totals.value : null },
    noValue: spend.ok ? null : spend.problem,
    notes: [...histories.notes, ...fit.notes],
  };
}
