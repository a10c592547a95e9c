import type { OpenDeal, Totals } from './simulate-totals';

// Beyond these the exact ways cost more than a simulation tells.
const mostOutcomes = 1 << 16;
const mostGridWork = 120_000_000;

/** Merges the outcomes with and without each deal, as two sorted lists; null when there come to be too many. */
export function totalsByOutcome(deals: readonly OpenDeal[]): Totals | null {
  let totals = Float64Array.of(0);
  let chances = Float64Array.of(1);
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
    if (filled > mostOutcomes) return null;
    totals = nextTotals.slice(0, filled);
    chances = nextChances.slice(0, filled);
  }
  return { totals, chances };
}

/** Convolution on the grid of the greatest common unit of the amounts, in cents; null when the grid would be too fine. */
export function totalsByGrid(deals: readonly OpenDeal[]): Totals | null {
  const cents = deals.map(({ amount }) => Math.round(amount * 100));
  if (cents.some((cent, i) => cent <= 0 || Math.abs(cent - deals[i]!.amount * 100) > 1e-6 * cent)) return null;
  const unit = cents.reduce(greatestCommonDivisor, 0);
  const size = cents.reduce((sum, cent) => sum + cent / unit, 0) + 1;
  if (size * deals.length > mostGridWork) return null;
  const chances = new Float64Array(size);
  chances[0] = 1;
  let top = 0;
  deals.forEach(({ probability }, i) => {
    const step = cents[i]! / unit;
    for (let k = top; k >= 0; k--) {
      const won = chances[k]! * probability;
      chances[k + step]! += won;
      chances[k]! -= won;
    }
    top += step;
  });
  return { totals: Float64Array.from(chances, (_, k) => (k * unit) / 100), chances };
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
