import type { Quarter } from './quarter';

/** What a review saw, kept for the next one to compare with. Money is whole cents, so that a bridge adds up to the last of them. */
export interface Snapshot {
  readonly id: string;
  readonly name: string;
  readonly quarter: Quarter;
  /** ISO day. */
  readonly asOf: string;
  /** Rules that were not at their default, by name. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** Places that were read, as the person saw them. */
  readonly sources: readonly string[];
  readonly accounts: SnapshotAccounts;
  readonly deals: SnapshotDeals;
  /** What the next quarter was expected to bring; null without deals that have a close date. */
  readonly forecast: SnapshotForecast | null;
}

/** One entry an account. */
export interface SnapshotAccounts {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Cents; NaN is unknown. */
  readonly value: Float64Array;
  readonly profit: Float64Array;
  readonly open: Float64Array;
  readonly weighted: Float64Array;
  /** 0 is A; 255 is none. */
  readonly tier: Uint8Array;
  /** Index into `customerTypes`; 255 is none. */
  readonly type: Uint8Array;
  /** Relationship stage 1 to 6; 0 is unknown. */
  readonly stage: Uint8Array;
  /** 0 to 100 with one decimal; NaN is unknown. */
  readonly score: Float64Array;
  /** Share of role weight that has a tie, 0 to 1 in hundredths; NaN without contacts. */
  readonly coverage: Float64Array;
  /** Ratings of 1 to 5 in fiftieths, NaN without one: types can be made again under other rules. */
  readonly strategic: Float64Array;
  readonly fit: Float64Array;
}

/** Open deals, one entry each. */
export interface SnapshotDeals {
  readonly ids: readonly string[];
  /** Key of the account, '' where there is none. */
  readonly accounts: readonly string[];
  /** 1 to 5; 0 is open in a stage that nobody knows any more. */
  readonly stage: Uint8Array;
  /** Cents; NaN where there is no amount. */
  readonly amount: Float64Array;
  /** Serial day; NaN where there is none. */
  readonly close: Float64Array;
}

/** Cents. */
export interface SnapshotForecast {
  readonly quarter: Quarter;
  readonly weighted: number;
  readonly p10: number;
  readonly p90: number;
}

export const NO_ACCOUNTS: SnapshotAccounts = {
  keys: [],
  names: [],
  value: new Float64Array(),
  profit: new Float64Array(),
  open: new Float64Array(),
  weighted: new Float64Array(),
  tier: new Uint8Array(),
  type: new Uint8Array(),
  stage: new Uint8Array(),
  score: new Float64Array(),
  coverage: new Float64Array(),
  strategic: new Float64Array(),
  fit: new Float64Array(),
};

export const NO_DEALS: SnapshotDeals = {
  ids: [],
  accounts: [],
  stage: new Uint8Array(),
  amount: new Float64Array(),
  close: new Float64Array(),
};

/**
 * Money as whole cents; NaN stays NaN.
 *
 * @example centsOf(Float64Array.of(12.345, NaN)) // => Float64Array.of(1235, NaN)
 */
export function centsOf(amounts: Float64Array): Float64Array {
  // A hair above half a cent by the decimal digits counts as half: 12.345 is stored as 12.3449999….
  return amounts.map((amount) => Math.sign(amount) * Math.round(Math.abs(amount) * 100 * (1 + 1e-14)) + 0);
}
