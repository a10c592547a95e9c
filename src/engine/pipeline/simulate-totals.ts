/** A deal that may still go either way: a probability between 0 and 1. */
export interface OpenDeal {
  readonly amount: number;
  readonly probability: number;
}

/** What the deals may bring together: totals, rising, each with its chance. */
export interface Totals {
  readonly totals: Float64Array;
  readonly chances: Float64Array;
}

const draws = 20_000;
const wholeRange = 4_294_967_296;

/**
 * Draws every deal 20,000 times with a fixed seed: the same deals always give the same totals. The random numbers are made in
 * place, since forty million calls of a generator would cost more than all the rest.
 *
 * Source  xorshift32, Marsaglia (2003)
 */
export function simulateTotals(deals: readonly OpenDeal[]): Totals {
  const totals = new Float64Array(draws);
  let state = 20_260_930;
  for (const { amount, probability } of deals) {
    const limit = probability * wholeRange;
    for (let d = 0; d < draws; d++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      if (state >>> 0 < limit) totals[d]! += amount;
    }
  }
  return { totals: totals.sort(), chances: new Float64Array(draws).fill(1 / draws) };
}
