import type { Problem } from '../engine/core/result';
import type { RfmSegment } from '../engine/portfolio/rfm-segments';

/** Key of the person's choice of periods among the choices of a run; its values are the ids of the comparisons. */
export const PERIODS_CHOICE = 'movers-periods';

/** One pair of scores of the RFM grid. */
export interface RfmCell {
  readonly r: number;
  readonly f: number;
  readonly accounts: number;
  readonly value: number;
}

export interface RfmGroup {
  readonly segment: RfmSegment;
  readonly accounts: number;
  readonly value: number;
}

/** RFM as the pane shows it. */
export interface RfmView {
  /** ISO day from which recency is counted. */
  readonly asOf: string;
  /** False: it is the day after the last purchase, because no rule says otherwise. */
  readonly isAsOfRule: boolean;
  readonly accounts: number;
  readonly bins: number;
  /** R from 1 and within it F from 1. */
  readonly grid: readonly RfmCell[];
  /** In the order of the glossary, empty ones too. */
  readonly groups: readonly RfmGroup[];
}

/** What to expect of the accounts, or why nothing is said. */
export type LifetimeView =
  | { readonly state: 'too-little'; readonly because: Problem }
  | {
      readonly state: 'fitted';
      readonly asOf: string;
      readonly weeks: number;
      readonly accounts: number;
      /** Expected number of accounts that still buy: the sum of the probabilities. */
      readonly alive: number;
      readonly purchases: number;
      /** Null where what a purchase brings does not settle. */
      readonly value: number | null;
      readonly isMargin: boolean;
      readonly top: readonly LifetimeRow[];
    };

export interface LifetimeRow {
  readonly key: string;
  readonly name: string;
  readonly alive: number;
  readonly purchases: number;
  readonly value: number | null;
}

/** A period by the calendar, or by the header of its column. */
export type PeriodName =
  | { readonly kind: 'calendar'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'column'; readonly label: string };

/** Movers between two periods as the pane shows them. */
export interface MoversView {
  readonly comparisons: readonly { readonly id: string; readonly before: PeriodName; readonly now: PeriodName }[];
  readonly chosen: string;
  readonly before: PeriodName;
  readonly now: PeriodName;
  readonly totalBefore: number;
  readonly totalNow: number;
  readonly tiers: readonly string[];
  /** One row a tier before, then the new ones; one column a tier now, then the lost ones. */
  readonly matrix: readonly (readonly number[])[];
  readonly gained: number;
  readonly fell: number;
  readonly rising: number;
  readonly up: readonly MoverRow[];
  readonly down: readonly MoverRow[];
  readonly winners: readonly MoverRow[];
}

export interface MoverRow {
  readonly key: string;
  readonly name: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly change: number;
  /** Empty where the account was not there in that period. */
  readonly tierBefore: string;
  readonly tierNow: string;
}

/** What "why?" adds about how the account buys. */
export interface WhyBuyingAnswer {
  readonly rfm?: {
    readonly recencyDays: number;
    readonly frequency: number;
    readonly monetary: number;
    readonly r: number;
    readonly f: number;
    readonly m: number;
    readonly segment: RfmSegment;
  };
  readonly lifetime?: LifetimeRow;
  readonly mover?: {
    readonly row: MoverRow;
    readonly periods: { readonly before: PeriodName; readonly now: PeriodName };
  };
}
