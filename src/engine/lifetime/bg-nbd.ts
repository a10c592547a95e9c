/** Parameters of the BG/NBD model. Purchasing: gamma(r, α), α in the time unit of the data; dropping out: beta(a, b). */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Probability that an account is still a customer, judged by when and how often it bought.
 *
 * An account without a repeat purchase has had no chance to drop out in this model, so it is alive for certain: do not read
 * that 1 as loyalty.
 *
 * Units   frequency: repeat purchases (purchase days − 1); recency: first to last purchase; age: first purchase to as-of, in
 *         the time unit of the fit
 * Source  Fader, Hardie & Lee (2005), "Counting your customers" the easy way; Fader & Hardie's note on P(alive) (2008)
 *
 * @example Number(aliveProbability({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 2, 30.43, 38.86).toFixed(4)) // => 0.7266
 */
export function aliveProbability(model: BgNbd, frequency: number, recency: number, age: number): number {
  return 1 / (1 + dropoutOdds(model, frequency, recency, age));
}

/** Odds that the account dropped out right after its last purchase: exp of logarithms, so that long histories do not overflow. */
function dropoutOdds({ r, alpha, a, b }: BgNbd, frequency: number, recency: number, age: number): number {
  if (frequency === 0) return 0;
  return Math.exp(Math.log(a / (b + frequency - 1)) + (r + frequency) * Math.log((alpha + age) / (alpha + recency)));
}

/**
 * Purchases to expect from an account in the coming `horizon`.
 *
 * The published formula multiplies a vanishing power by a hypergeometric function that explodes with the number of purchases.
 * Euler's transformation turns their product into one with small parameters, and one more step takes the factor a − 1 out of
 * it, so that neither long histories nor a close to 1 lose digits:
 *
 *     −expm1((a−1)·ln(1−z))/(a−1) − (1−z)^(a−1) · Σ (a+b−1−r)ₖ (a)ₖ₋₁ / ((a+b+x−1)ₖ k!) · zᵏ,   z = t/(α+T+t)
 *
 * Units   horizon: the time unit of the fit → purchases
 * Source  Fader, Hardie & Lee (2005), eq. 10; Abramowitz & Stegun 15.3.3
 *
 * @example Number(expectedPurchases({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 2, 30.43, 38.86, 39).toFixed(3)) // => 1.226
 */
export function expectedPurchases(
  model: BgNbd,
  frequency: number,
  recency: number,
  age: number,
  horizon: number,
): number {
  const { r, alpha, a, b } = model;
  if (horizon === 0) return 0;
  const z = horizon / (alpha + age + horizon);
  const log = Math.log1p(-z);
  const top = a + b - 1 - r;
  const bottom = a + b + frequency - 1;
  const grown = a - 1 === 0 ? -log : -Math.expm1((a - 1) * log) / (a - 1);
  const shrunk = grown - Math.exp((a - 1) * log) * hypergeometricRest(top, a, bottom, z);
  return (bottom * shrunk) / (1 + dropoutOdds(model, frequency, recency, age));
}

/** Σ_{k≥1} (top)ₖ (a)ₖ₋₁ / ((bottom)ₖ k!) zᵏ. */
function hypergeometricRest(top: number, a: number, bottom: number, z: number): number {
  let term = (top / bottom) * z;
  let sum = term;
  // z is below 1, so the terms fall in the end; the bound is for horizons that are thousands of times an account's age.
  for (let k = 1; k < 1_000_000; k++) {
    term *= (((top + k) * (a + k - 1)) / ((bottom + k) * (k + 1))) * z;
    sum += term;
    if (Math.abs(term) <= 1e-16 * Math.abs(sum) || term === 0) break;
  }
  return sum;
}
