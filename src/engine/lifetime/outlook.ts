import { descendingOrder } from '../core/descending-order';
import type { Note, Problem } from '../core/result';
import { allSteps, partOf, type Steps } from '../core/steps';
import type { Rules } from '../rules/rules';
import { aliveProbability, expectedPurchases, type BgNbd } from './bg-nbd';
import { fitBgNbdSteps, type BgNbdFit } from './fit-bg-nbd';
import { fitGammaGammaSteps, type GammaGamma } from './gamma-gamma';
import { lifetimeValue } from './lifetime-value';
import { purchaseHistories, type PurchaseHistories } from './purchase-history';

/** The models are fitted in weeks, as their authors do it; the unit moves the parameters, not the result. */
const unitDays = 7;
const weeksAYear = 365.25 / 7;
/** Accounts looked ahead for between two steps. */
const accountsAStep = 500;

/** Orders as columns, one entry a row; plain data, so that it can be sent to a worker. */
export interface PurchaseColumns {
  /** Number of the row's account, -1 where the row is left out. */
  readonly accountOfRow: Int32Array;
  readonly accounts: number;
  /** Serial days. */
  readonly days: Float64Array;
  readonly amounts: Float64Array;
  /** The day up to which purchases count. */
  readonly asOf: number;
}

/** What to expect of each account, or why nothing is said. */
export type LifetimeOutlook =
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
  readonly order: Uint32Array;
  readonly totals: { readonly alive: number; readonly purchases: number; readonly value: number | null };
  /** Why there are purchases but no values. */
  readonly noValue: Problem | null;
  readonly notes: readonly Note[];
}

/**
 * Fits how accounts buy and what they spend, and looks the weeks of the rule ahead.
 *
 * Blanks  a row without account, day or amount is left out; an account without a purchase has NaN
 * Errors  none: `too-little` says why nothing can be said
 * Cost    about 70 passes over the accounts
 * Source  the models in fit-bg-nbd.ts and gamma-gamma.ts
 */
export function lifetimeOutlook(columns: PurchaseColumns, rules: Rules): LifetimeOutlook {
  return allSteps(lifetimeSteps(columns, rules));
}

/** As `lifetimeOutlook`, a step for each pass of the fits. */
export function* lifetimeSteps(columns: PurchaseColumns, rules: Rules): Steps<LifetimeOutlook> {
  const { accountOfRow, accounts, days, amounts, asOf } = columns;
  const histories = purchaseHistories(accountOfRow, days, amounts, accounts, asOf, unitDays);
  const tooLittle = (because: Problem, repeats: number): LifetimeOutlook => ({
    state: 'too-little',
    because,
    asOf,
    repeats,
  });
  if (!histories.ok) return tooLittle(histories.problem, 0);
  yield 0.1;
  const { frequency, recency, age, meanValue } = histories.value;
  const repeats = frequency.reduce((sum, times) => sum + (times > 0 ? 1 : 0), 0);
  const fewest = rules['lifetime.fewest'];
  if (repeats < fewest) return tooLittle({ code: 'too-few-repeats', params: { repeats, fewest } }, repeats);
  // An account that first bought on the as-of day has had no time at all: it says nothing to the fit.
  const hadTime = age.map((weeks) => (weeks > 0 ? weeks : NaN));
  const fit = yield* partOf(fitBgNbdSteps(frequency, recency, hadTime), 0.1, 0.5);
  if (!fit.ok) return tooLittle(fit.problem, repeats);
  const spend = yield* partOf(fitGammaGammaSteps(frequency, meanValue), 0.5, 0.8);

  const ahead = yield* partOf(lookAhead(histories.value, fit.value, spend.ok ? spend.value : null, rules), 0.8, 1);
  return {
    state: 'fitted',
    asOf,
    weeks: rules['lifetime.weeks'],
    fit: fit.value,
    histories: histories.value,
    repeats,
    ...ahead,
    noValue: spend.ok ? null : spend.problem,
    notes: [...histories.notes, ...fit.notes],
  };
}

type Ahead = Pick<FittedLifetime, 'alive' | 'purchases' | 'values' | 'order' | 'totals'>;

function* lookAhead(histories: PurchaseHistories, fit: BgNbd, spend: GammaGamma | null, rules: Rules): Steps<Ahead> {
  const { frequency, recency, age, meanValue } = histories;
  const accounts = frequency.length;
  const weeks = rules['lifetime.weeks'];
  const assumptions = {
    margin: rules['lifetime.margin'],
    discount: (1 + rules['lifetime.discount']) ** (1 / weeksAYear) - 1,
    horizon: weeks,
  };
  const alive = new Float64Array(accounts).fill(NaN);
  const purchases = alive.slice();
  const values = alive.slice();
  const known = new Uint32Array(accounts);
  let m = 0;
  const totals = { alive: 0, purchases: 0, value: 0 };
  for (let account = 0; account < accounts; account++) {
    if (account % accountsAStep === accountsAStep - 1) yield account / accounts;
    const [x, last, whole] = [frequency[account]!, recency[account]!, age[account]!];
    if (Number.isNaN(x)) continue;
    alive[account] = aliveProbability(fit, x, last, whole);
    purchases[account] = expectedPurchases(fit, x, last, whole, weeks);
    known[m++] = account;
    totals.alive += alive[account]!;
    totals.purchases += purchases[account]!;
    if (!spend) continue;
    // Days of credit notes only leave a mean at or below zero, which the model knows as nothing spent.
    const history = { frequency: x, recency: last, age: whole, meanValue: Math.max(0, meanValue[account]! || 0) };
    values[account] = lifetimeValue(fit, spend, history, assumptions);
    if (!Number.isNaN(values[account])) totals.value += values[account]!;
  }
  const ranked = Float64Array.from(known.subarray(0, m), (account) => (spend ? values : purchases)[account]! || 0);
  const order = descendingOrder(ranked).order.map((place) => known[place]!);
  return { alive, purchases, values, order, totals: { ...totals, value: spend ? totals.value : null } };
}
