import { mostGridWork, totalsByGrid, totalsByOutcome } from './exact-totals';
import { simulateTotals, type OpenDeal, type Totals } from './simulate-totals';

/** Quantiles of the sum of independent deals, each won whole or not at all. */
export interface TotalQuantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** `exact`: every outcome counted; `simulated`: drawn with the seed, good to about one part in a hundred of the spread. */
  readonly method: 'exact' | 'simulated';
}

/** So few deals have at most 65,536 outcomes. */
const fewDeals = 16;

/**
 * P10, P50 and P90 of what a set of deals will bring: the smallest total whose cumulative probability reaches the quantile,
 * P10 the low one.
 *
 * Exact while it can be: outcome by outcome where there are few different ones (16 deals of any amount), by convolution on the
 * grid of the amounts' common unit where that is small enough (2,000 deals in round thousands); else simulated with a fixed seed,
 * so that the same sheet always gives the same figures.
 *
 * Shapes  amounts, probabilities: n (amounts ≥ 0 or NaN, which adds nothing); mostWork: additions that the grid may take
 * Cost    2,000 deals: about a tenth of a second, exact or simulated
 *
 * @example totalQuantiles([100, 50], [0.5, 0.5]) // => { p10: 0, p50: 50, p90: 150, method: 'exact' }
 */
export function totalQuantiles(
  amounts: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  mostWork = mostGridWork,
): TotalQuantiles {
  let certain = 0;
  const open: OpenDeal[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const [amount, probability] = [amounts[i]!, probabilities[i]!];
    if (!(amount !== 0) || Number.isNaN(amount) || !(probability > 0)) continue;
    if (probability >= 1) certain += amount;
    else open.push({ amount, probability });
  }
  // The order of rows must not show, not even in the last digit or in the draws.
  open.sort((one, other) => one.amount - other.amount || one.probability - other.probability);
  const outcomes =
    open.length <= fewDeals ? totalsByOutcome(open) : (totalsByGrid(open, mostWork) ?? totalsByOutcome(open));
  const totals = outcomes ?? simulateTotals(open);
  const at = (quantile: number) => certain + totalAt(totals, quantile);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), method: outcomes === null ? 'simulated' : 'exact' };
}

function totalAt({ totals, chances }: Totals, quantile: number): number {
  let reached = 0;
  for (let i = 0; i < totals.length; i++) {
    reached += chances[i]!;
    // A chance of exactly one tenth must count as one tenth after rounding.
    if (reached >= quantile - 1e-12) return totals[i]!;
  }
  return totals[totals.length - 1] ?? 0;
}
