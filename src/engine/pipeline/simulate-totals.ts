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

/** A whole number of words of 32 draws. */
const draws = 640 * 32;
/** Probabilities are drawn in steps of 2⁻¹⁶, far below what 20,480 draws can tell. */
const bits = 16;

const { clz32 } = Math;

/**
 * Draws every deal 20,480 times with a fixed seed: the same deals always give the same totals.
 *
 * Thirty-two draws are made at once, one a bit: a random number below the probability is found by comparing the two bit by bit,
 * lowest first, for a whole word of draws together. That takes sixteen random words for thirty-two draws and no branch; only the
 * rarer outcome, won or lost, is then added draw by draw. All deals use the same random numbers whatever their probability, so a
 * higher probability never lowers a total.
 *
 * Source  random words: sfc32 of Chris Doty-Humphrey's PractRand
 */
export function simulateTotals(deals: readonly OpenDeal[]): Totals {
  const totals = new Float64Array(draws);
  let a = 0x1e3779b9;
  let b = 0x243f6a88;
  let c = 0x37e15162;
  let counter = 20_260_930;
  let base = 0;
  for (const { amount, probability } of deals) {
    const threshold = Math.round(probability * 2 ** bits);
    // Of a likely deal the losses are rarer: it is counted as won, and taken back where it is not.
    const isLikely = probability > 0.5;
    const step = isLikely ? -amount : amount;
    if (isLikely) base += amount;
    for (let word = 0; word < draws; word += 32) {
      let below = 0;
      for (let bit = 0; bit < bits; bit++) {
        const random = (((a + b) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + random) | 0;
        below = (threshold >> bit) & 1 ? random | below : random & below;
      }
      // A threshold of 2¹⁶ has no bit among the sixteen: it is won always.
      if (threshold >> bits !== 0) below = -1;
      let rarer = isLikely ? ~below : below;
      while (rarer !== 0) {
        const lowest = rarer & -rarer;
        totals[word + 31 - clz32(lowest)]! += step;
        rarer ^= lowest;
      }
    }
  }
  for (let d = 0; d < draws; d++) totals[d]! += base;
  return { totals: totals.sort(), chances: new Float64Array(draws).fill(1 / draws) };
}
