import type { Note, Problem, Result } from '../../engine/core/result';
import type { Choices, Match } from '../../engine/intake/types';
import type { Cycle } from '../../engine/pipeline/cycle';
import type { ForecastRow, Period } from '../../engine/pipeline/forecast';
import type { Grade, Qualification } from '../../engine/pipeline/qualification';
import type { StageFlow } from '../../engine/pipeline/stage-flow';
import type { SummaryRow } from '../../engine/pipeline/summary';
import type { LearnedProbability } from '../../engine/pipeline/win-rate';
import type { Rules } from '../../engine/rules/rules';
import type { Control, JobWriter, SourceDesk, WriteOptions } from '../contract';

/** One row of the stage table; NaN where there is no figure. */
export interface StageRow {
  readonly stage: SummaryRow;
  readonly deals: number;
  readonly amount: number;
  readonly share: number;
  readonly weighted: number;
  readonly meanAge: number;
  readonly oldest: number;
  /** Stages 1 to 5. */
  readonly flow: StageFlow | null;
}

/** One deal as lists and "why?" show it. */
export interface DealRow {
  /** Data row, zero-based. */
  readonly row: number;
  /** Its id or name, else its account, else empty. */
  readonly name: string;
  readonly account: string;
  readonly owner: string;
  readonly stage: number;
  readonly amount: number;
  readonly weighted: number;
  /** Days in the stage, and the limit of the stage. */
  readonly days: number;
  readonly limit: number;
  /** Serial day. */
  readonly close: number;
  readonly isStalled: boolean;
  readonly isSlipped: boolean;
  readonly grade: Grade | null;
}

export interface NamedWinGroup {
  readonly name: string;
  readonly won: number;
  readonly lost: number;
  readonly rate: number;
  readonly wonAmount: number;
  readonly isSmall: boolean;
}

export type WinBy = 'owner' | 'product' | 'size' | 'quarter';

export type ForecastView =
  | { readonly state: 'none'; readonly because: Problem }
  | {
      readonly state: 'made';
      readonly period: Period;
      /** Overdue first. */
      readonly rows: readonly ForecastRow[];
      /** The first quarter that has a deal, which the headline speaks of; null where all are overdue. */
      readonly quarter: ForecastRow | null;
      readonly isSimulated: boolean;
      /** Open deals that are in no period. */
      readonly withoutDate: number;
      /** Target of one period; 0: none. */
      readonly target: number;
    };

export interface PipelinePreview {
  readonly asOf: string;
  readonly deals: number;
  readonly open: number;
  readonly openAmount: number;
  /** Open deals that have an amount. */
  readonly openWithAmount: number;
  readonly weighted: number;
  readonly won: number;
  readonly lost: number;
  readonly wonAmount: number;
  readonly stages: readonly StageRow[];
  /** The worst stage by conversion × time; by time alone where conversion is unknown (`isByTime`). */
  readonly bottleneck: { readonly stage: number; readonly isByTime: boolean } | null;
  /** Lost deals of which the sheet does not say where. */
  readonly unplaced: number;
  readonly forecast: ForecastView;
  /** Target of a quarter; 0: none. */
  readonly target: number;
  readonly coverage: { readonly multiple: number; readonly enough: boolean; readonly wanted: number } | null;
  readonly velocity: { readonly perDay: number; readonly deals: number; readonly meanDeal: number } | null;
  readonly cycle: Cycle | null;
  /** Null where nothing is decided. */
  readonly winRate: {
    readonly rate: number;
    readonly isSmall: boolean;
    /** By value; null where lost deals mostly carry no amount, so that it would say nothing. */
    readonly byValue: number | null;
  } | null;
  readonly winBy: Readonly<Partial<Record<WinBy, readonly NamedWinGroup[]>>>;
  readonly sizes: readonly [number, number] | null;
  readonly probabilities: readonly LearnedProbability[];
  readonly weighing: 'rule' | 'learned';
  /** Largest amount first. */
  readonly stalled: Uint32Array;
  readonly slipped: Uint32Array;
  /** Open deals, largest amount first. */
  readonly openRows: Uint32Array;
  readonly counted: {
    /** Accounts that have a deal. */
    readonly accounts: number;
    /** Deals that name no account though there is a column for it. */
    readonly withoutAccount: number;
    readonly openWithoutDate: number;
    /** Open deals with a close date and an amount. */
    readonly openInForecast: number;
  };
  readonly currencies: {
    readonly names: readonly string[];
    readonly base: string | null;
    readonly withoutRate: number;
  };
  readonly graded: Readonly<Record<Grade, number>>;
  readonly deal: (row: number) => DealRow;
  readonly why: (row: number) => DealWhy;
  /** Open deals with the text in their name, account or owner. */
  readonly find: (text: string, control?: Control) => Promise<Result<Uint32Array>>;
  readonly notes: readonly Note[];
  /** Why live formulas cannot stand for the whole result; empty when they can. */
  readonly valuesBecause: readonly Note[];
}

/** Why a deal counts as it does: its inputs, rules, and what would move it. */
export interface DealWhy {
  readonly deal: DealRow;
  readonly stageName: string;
  readonly probability: number;
  readonly weighing: 'rule' | 'learned';
  /** Weighted amount one stage on; null where there is none. */
  readonly next: { readonly stage: number; readonly by: number } | null;
  readonly qualification: Qualification | null;
  readonly ratings: readonly number[];
  readonly formula: string | null;
}

/** Six elements and three fits of one deal, each 1 to 5 or NaN. */
export type DealRatings = readonly number[];

export interface PipelineReport {
  readonly deals: number;
  readonly charts: number;
  readonly sheets: readonly string[];
  readonly columns: number;
}

/** What a change of rules does to the headline figures. */
export interface PipelineEffect {
  readonly weightedBefore: number;
  readonly weighted: number;
  readonly probabilities: readonly LearnedProbability[];
  readonly stalledBefore: number;
  readonly stalled: number;
  readonly coverage: number | null;
}

/** The job *Summarise pipeline* as the pane, the ribbon and the command line see it. */
export interface SummarisePipeline extends SourceDesk, JobWriter<WriteOptions, PipelineReport> {
  effect(rules: Rules): Promise<Result<PipelineEffect>>;
  preview(match: Match, choices: Choices, rules: Rules, control?: Control): Promise<Result<PipelinePreview>>;
  /** Keeps the ratings of a deal (data row) for the next preview and write. */
  qualify(row: number, ratings: DealRatings): Promise<Result<Qualification | null>>;
}
