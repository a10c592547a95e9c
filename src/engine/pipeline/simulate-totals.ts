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
const { imul } = Math;

/** Draws every deal 20,000 times with a fixed seed: the same deals always give the same totals. */
export function simulateTotals(deals: readonly OpenDeal[]): Totals {
  const totals = new Float64Array(draws);
  const random = seededRandom(20_260_930);
  for (const { amount, probability } of deals) {
    for (let d = 0; d < draws; d++) if (random() < probability) totals[d]! += amount;
  }
  return { totals: totals.sort(), chances: new Float64Array(draws).fill(1 / draws) };
}

/** Mulberry32: small, quick, and good enough for quantiles; the seed makes the figures repeatable. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = imul(state ^ (state >>> 15), 1 | state);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
