import type { OpenDeal, Totals } from './simulate-totals';

// Beyond these the exact ways cost more than a simulation tells.
const mostOutcomes = 1 << 16;
const mostOutcomeWork = 1 << 20;
/** Additions, about a tenth of a second. */
export const mostGridWork = 50_000_000;

/** Merges the outcomes with and without each deal, as two sorted lists; null when there come to be too many. */
export function totalsByOutcome(deals: readonly OpenDeal[]): Totals | null {
  let totals = Float64Array.of(0);
  let chances = Float64Array.of(1);
  let work = 0;
  for (const { amount, probability } of deals) {
    const size = totals.length;
    const nextTotals = new Float64Array(2 * size);
    const nextChances = new Float64Array(2 * size);
    const [low, high] = amount > 0 ? [0, amount] : [amount, 0];
    const [lowChance, highChance] = amount > 0 ? [1 - probability, probability] : [probability, 1 - probability];
    let filled = 0;
    for (let i = 0, j = 0; j < size;) {
      const without = i < size ? totals[i]! + low : Infinity;
      const withIt = totals[j]! + high;
      const total = Math.min(without, withIt);
      let chance = 0;
      // The same total reached two ways is one outcome, though its sum was rounded differently.
      const same = Math.abs(total) * 1e-12;
      while (i < size && totals[i]! + low <= total + same) chance += chances[i++]! * lowChance;
      while (j < size && totals[j]! + high <= total + same) chance += chances[j++]! * highChance;
      nextTotals[filled] = total;
      nextChances[filled++] = chance;
    }
    work += filled;
    if (filled > mostOutcomes || work > mostOutcomeWork) return null;
    totals = nextTotals.slice(0, filled);
    chances = nextChances.slice(0, filled);
  }
  return { totals, chances };
}

/** Grids beyond this size are not even made: 32 MB. */
const mostGridCells = 1 << 22;
/** Chances below this are rounding: all that are dropped together are less than the last digit of any quantile. */
const negligible = 1e-24;

/**
 * Convolution on the grid of the greatest common unit of the amounts, in cents; null when that would take more than `mostWork`
 * additions. Only totals that can happen are carried along: of 2,000 deals nearly all the chance lies in a small part of the range.
 */
export function totalsByGrid(deals: readonly OpenDeal[], mostWork = mostGridWork): Totals | null {
  const cents = deals.map(({ amount }) => Math.round(amount * 100));
  if (cents.some((cent, i) => cent <= 0 || Math.abs(cent - deals[i]!.amount * 100) > 1e-6 * cent)) return null;
  const unit = cents.reduce(greatestCommonDivisor, 0);
  const steps = cents.map((cent) => cent / unit);
  const size = steps.reduce((sum, step) => sum + step, 0) + 1;
  if (size > mostGridCells || gridWork(steps, deals) > mostWork) return null;
  const chances = new Float64Array(size);
  chances[0] = 1;
  let [low, high] = [0, 0];
  deals.forEach(({ probability }, i) => {
    const step = steps[i]!;
    const lost = 1 - probability;
    high += step;
    // Downwards, so that what is read below is still without this deal.
    for (let k = high; k >= low + step; k--) chances[k] = chances[k]! * lost + chances[k - step]! * probability;
    for (let k = Math.min(high, low + step - 1); k >= low; k--) chances[k]! *= lost;
    while (low < high && chances[low]! < negligible) chances[low++] = 0;
    while (high > low && chances[high]! < negligible) chances[high--] = 0;
  });
  const inside = chances.subarray(low, high + 1);
  return { totals: Float64Array.from(inside, (_, k) => ((low + k) * unit) / 100), chances: inside };
}

/** Additions that the grid will take, about: each deal goes over the range that the deals before it can reach. */
function gridWork(steps: readonly number[], deals: readonly OpenDeal[]): number {
  let [reach, variance, work] = [0, 0, 0];
  steps.forEach((step, i) => {
    work += Math.min(reach, 22 * Math.sqrt(variance)) + 1;
    const { probability } = deals[i]!;
    reach += step;
    variance += step * step * probability * (1 - probability);
  });
  return work;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
