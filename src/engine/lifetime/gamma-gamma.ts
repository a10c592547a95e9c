import { digamma, logGamma } from '../core/log-gamma';
import { minimiseSteps } from '../core/minimise';
import { failure, success, type Note, type Result } from '../core/result';
import { allSteps, type Steps } from '../core/steps';

/** Parameters of the Gamma-Gamma model of spending: a purchase's value is gamma(p, ν), and ν is gamma(q, v) over accounts. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  /** In the currency of the values. */
  readonly v: number;
}

export interface GammaGammaFit extends GammaGamma {
  readonly logLikelihood: number;
  readonly accounts: number;
  readonly steps: number;
}

const farthest = 12;

/**
 * Value to expect of an account's next purchase: its own mean, pulled towards everybody's the less it has bought.
 *
 * Blanks  an account without repeat purchases gets everybody's mean
 * Errors  NaN where q ≤ 1 leaves an account without a finite expectation
 * Source  Fader & Hardie (2013), The Gamma-Gamma model of monetary value, eq. 5
 *
 * @example Number(expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, 2, 22.35).toFixed(2)) // => 24.66
 */
export function expectedSpend({ p, q, v }: GammaGamma, frequency: number, meanValue: number): number {
  const weight = p * frequency + q - 1;
  if (!(weight > 0)) return NaN;
  return frequency === 0 ? (p * v) / weight : (p * (v + frequency * meanValue)) / weight;
}

/**
 * Fits the Gamma-Gamma model: what does a purchase bring, account by account?
 *
 * Only accounts with repeat purchases of a positive mean value say something; the others are left out and counted.
 *
 * Shapes  frequency, meanValue: n, one an account → three parameters
 * Errors  unequal-lengths, no-rows, fit-needs-repeats (fewer than two accounts that count), fit-not-settled
 * Cost    about 30 passes over the accounts
 * Source  Fader & Hardie (2013), eq. 1a, with analytic slopes
 */
export function fitGammaGamma(frequency: Float64Array, meanValue: Float64Array): Result<GammaGammaFit> {
  return allSteps(fitGammaGammaSteps(frequency, meanValue));
}

/** As `fitGammaGamma`, a step for each pass over the accounts. */
export function* fitGammaGammaSteps(frequency: Float64Array, meanValue: Float64Array): Steps<Result<GammaGammaFit>> {
  const n = frequency.length;
  if (meanValue.length !== n) return failure('unequal-lengths');
  if (n === 0) return failure('no-rows');
  const x = new Float64Array(n);
  const z = new Float64Array(n);
  let m = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (!(frequency[i]! > 0 && meanValue[i]! > 0 && meanValue[i]! < Infinity)) continue;
    x[m] = frequency[i]!;
    z[m] = meanValue[i]!;
    total += meanValue[i]!;
    m++;
  }
  if (m < 2) return failure('fit-needs-repeats');
  // Values in parts of their mean: the currency moves v alone.
  const unit = total / m;
  for (let i = 0; i < m; i++) z[i]! /= unit;

  const best = yield* minimiseSteps(
    (at, gradient) => {
      const [p, q, v] = [Math.exp(at[0]!), Math.exp(at[1]!), Math.exp(at[2]!)];
      const logV = at[2]!;
      const [gammaQ, digammaQ] = [logGamma(q), digamma(q)];
      let sum = 0;
      let byP = 0;
      let byQ = 0;
      let byV = 0;
      for (let i = 0; i < m; i++) {
        const k = x[i]!;
        const spent = k * z[i]!;
        const logSpent = Math.log(spent);
        const logAll = Math.log(v + spent);
        const shape = p * k + q;
        const digammaShape = digamma(shape);
        sum +=
          logGamma(shape) - logGamma(p * k) - gammaQ + q * logV + p * k * logSpent - Math.log(z[i]!) - shape * logAll;
        byP += k * (digammaShape - digamma(p * k) + logSpent - logAll);
        byQ += digammaShape - digammaQ + logV - logAll;
        byV += q / v - shape / (v + spent);
      }
      gradient[0] = (-p * byP) / m;
      gradient[1] = (-q * byQ) / m;
      gradient[2] = (-v * byV) / m;
      return -sum / m;
    },
    Float64Array.of(1, 1, 0),
  );

  if (!best.converged || best.at.some((log) => Math.abs(log) > farthest)) {
    return failure('fit-not-settled', { params: { steps: best.steps } });
  }
  const [p, q, v] = best.at.map(Math.exp) as unknown as [number, number, number];
  const notes: Note[] = m === n ? [] : [{ code: 'no-repeat-purchase', count: n - m }];
  return success(
    { p, q, v: v * unit, logLikelihood: -best.value * m - m * Math.log(unit), accounts: m, steps: best.steps },
    notes,
  );
}
