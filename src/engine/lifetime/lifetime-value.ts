import { expectedPurchases, type BgNbd } from './bg-nbd';
import { expectedSpend, type GammaGamma } from './gamma-gamma';

export interface LifetimeAssumptions {
  /** Part of the purchase value that is ours to keep: 0..1. */
  readonly margin: number;
  /** Discount per time unit of the fit: 0.002 a week is about 11% a year. */
  readonly discount: number;
  /** Whole time units looked ahead. */
  readonly horizon: number;
}

/**
 * Discounted value of an account's coming purchases: expected purchases of each period × expected value × margin, discounted
 * to the as-of day, each period's at its end.
 *
 * Units   currency of the values
 * Cost    `horizon` evaluations of the expected purchases
 * Source  Fader, Hardie & Lee (2005), RFM and CLV: Using iso-value curves, discrete form
 */
export function lifetimeValue(
  model: BgNbd,
  spend: GammaGamma,
  account: { readonly frequency: number; readonly recency: number; readonly age: number; readonly meanValue: number },
  { margin, discount, horizon }: LifetimeAssumptions,
): number {
  const { frequency, recency, age, meanValue } = account;
  let before = 0;
  let purchases = 0;
  for (let period = 1; period <= horizon; period++) {
    const until = expectedPurchases(model, frequency, recency, age, period);
    purchases += (until - before) / (1 + discount) ** period;
    before = until;
  }
  return margin * expectedSpend(spend, frequency, meanValue) * purchases;
}
