import type { PortfolioColumns } from '../../../src/engine/portfolio/portfolio-figures';

/** Order lines of a third as many accounts, with gaps, losses and rows left out; the same for the same seed. */
export function portfolioColumns(rows: number, seed = 1): PortfolioColumns {
  let state = seed >>> 0 || 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const accounts = Math.max(1, Math.floor(rows / 3));
  const column = (make: () => number): Float64Array => Float64Array.from({ length: rows }, make);
  return {
    account: Int32Array.from({ length: rows }, () => (random() < 0.03 ? -1 : Math.floor(random() * accounts))),
    leftOut: Uint8Array.from({ length: rows }, () => (random() < 0.05 ? 3 : 0)),
    accounts,
    value: column(() => (random() < 0.05 ? NaN : Math.round(Math.exp(6 + 3 * random()) * 100) / 100)),
    profit: random() < 0.3 ? null : column(() => Math.round((random() - 0.3) * 1e5) / 100),
    costToServe: random() < 0.5 ? null : column(() => Math.round(random() * 1e4) / 100),
    ratings: {
      strategic: random() < 0.5 ? null : column(() => (random() < 0.3 ? NaN : 1 + Math.floor(random() * 5))),
      fit: random() < 0.5 ? null : column(() => (random() < 0.3 ? NaN : 1 + Math.floor(random() * 5))),
      entered: null,
    },
  };
}
