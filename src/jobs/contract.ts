import type { Note, Problem, Result } from '../engine/core/result';
import type { Choices, ColumnMatch, Finding, Match, SheetKind } from '../engine/intake/types';
import type { Rules } from '../engine/rules/rules';
import type { Language } from '../locales/language';
import type { LifetimeView, MoversView, RfmView, WhyBuyingAnswer } from './section-contract';

import type { FigureWhys } from './segment-accounts/figure-why';
import type { Exhibit, ExhibitWhy } from './segment-accounts/exhibits/exhibit';
import type { AccountRating } from './account-ratings';
import type { AuditPreview, TypesPreview, TypeWhy } from './segment-accounts/sections/preview-types';
import type { Sensitivity } from './segment-accounts/sections/sensitivity';

export type { AccountRating, AuditPreview, Choices, Match, Sensitivity, TypesPreview, TypeWhy };

/** Where data is taken from. Sheets are named as the person sees them; a renamed sheet is found again by its id. */
export type SourceRef =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'table'; readonly table: string }
  /** An empty address means what is selected now; the opened source's `ref` then names it. */
  | { readonly kind: 'selection'; readonly sheet: string; readonly address: string };

/** One place of the workbook that holds data, for Home and for the Data step. */
export interface SourceSummary {
  readonly ref: SourceRef;
  /** As written on Home: `订单!A1:T10001`. */
  readonly label: string;
  readonly rows: number;
  readonly kind: SheetKind;
}

/** What Home shows. */
export interface WorkbookSummary {
  readonly sources: readonly SourceSummary[];
  /** The last run of each job, newest first. */
  readonly runs: readonly LastRun[];
}

export interface LastRun {
  readonly job: JobId;
  /** ISO date. */
  readonly when: string;
  readonly source: SourceRef;
  readonly sheets: readonly string[];
  /** False after the workbook was reopened: KAM's own undo lives in memory. */
  readonly undoable: boolean;
}

export type JobId = 'segment-accounts' | 'score-relationships' | 'summarise-pipeline' | 'quarterly-review';

/** Progress and cancel, handed to everything that may take more than 300 ms. */
export interface Control {
  readonly signal?: AbortSignal;
  /** `done` from 0 to 1; `what` is a key of locales (e.g. `writingCharts`) with counts. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly what: string;
    readonly params?: Readonly<Record<string, number>>;
  }) => void;
}

/** A source that has been opened: its header is found and its columns are matched; the cells stay with the job. */
export interface OpenedSource {
  readonly ref: SourceRef;
  readonly label: string;
  readonly rows: number;
  readonly kind: SheetKind;
  readonly labels: readonly string[];
  /** A few cells of each column, as the person sees them, to help choose. */
  readonly samples: readonly (readonly string[])[];
  readonly matches: readonly ColumnMatch[];
  /** True inside an Excel table: spills are not allowed there. */
  readonly isTable: boolean;
  /** Where data row 0, column 0 stands on the sheet, zero-based both, so that the pane can name cells (`G77`). */
  readonly origin: { readonly row: number; readonly column: number };
}

export interface CheckReport {
  readonly rows: number;
  readonly leftOut: number;
  readonly findings: readonly Finding[];
  /** Set when the job cannot go on: e.g. no account column, no rows. */
  readonly problem?: Problem;
}

/** One account of the preview, in rank order. */
export interface AccountRow {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly rank: number;
  readonly share: number;
  readonly cumulativeShare: number;
  readonly tier: string;
  readonly profit: number | null;
}

/** The answer to "why?": an account's inputs, rule, place and what would move it. */
export interface WhyAnswer {
  readonly account: AccountRow;
  readonly accounts: number;
  /** Share held by the accounts ahead of its tie group. */
  readonly ahead: number;
  readonly boundary: 'crossing-up' | 'within';
  /** Where tiers end: shares of the value, or by the triangle parts of the accounts. */
  readonly cutoffs: readonly number[];
  /** By the triangle: the part of the accounts that is compared with its ends; null where cut-offs decide. */
  readonly triangle: { readonly compared: number } | null;
  /** How much more value lifts it one tier, how little drops it; null where there is no such tier. */
  readonly up: { readonly tier: string; readonly by: number } | null;
  readonly down: { readonly tier: string; readonly below: number } | null;
  /** Data rows (zero-based) that were summed. */
  readonly rows: readonly number[];
  /** How it buys, where orders or several periods tell. */
  readonly buying?: WhyBuyingAnswer;
  /** What the exhibits say of it. */
  readonly more?: (language: Language) => readonly ExhibitWhy[];
  /** The cell formula that gives the same tier. */
  readonly formula: string;
  /** The customer type in the same way; null where the account has none. */
  readonly type: TypeWhy | null;
}

export interface TierCount {
  readonly tier: string;
  readonly accounts: number;
  readonly value: number;
  readonly share: number;
}

/** What a change of rules does, shown beside the rule at once. */
export interface RuleEffect {
  /** Tiers under the rules in force. */
  readonly base: readonly TierCount[];
  /** Tiers under the rules asked about. */
  readonly tiers: readonly TierCount[];
  /** Accounts that change tier, largest move first; empty when nothing moves. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  /** How firm the result is: what a tenth more or less would do, and who stands close to a border. */
  readonly sensitivity: Sensitivity;
}

/** What a fix would change, before it does: the first cells as they are and as they would be. */
export interface FixPreview {
  readonly cells: number;
  readonly examples: readonly {
    readonly row: number;
    readonly column: number;
    readonly before: string;
    readonly after: string;
  }[];
}

/** All that the Preview shows; nothing has been written yet. */
export interface SegmentPreview {
  readonly accounts: number;
  /** Header of the ranked column, so that the pane calls the value what the sheet calls it; '' without one. */
  readonly valueLabel: string;
  readonly total: number;
  readonly tiers: readonly TierCount[];
  readonly concentration: {
    readonly topShare: number;
    readonly accountsFor80: number;
    readonly hhi: number;
    readonly effectiveAccounts: number;
    readonly gini: number;
  };
  /** Points for the charts, at most 400 where the source has over 2,000: x = number of accounts, y as named. */
  readonly pareto: readonly {
    readonly rank: number;
    readonly name: string;
    readonly value: number;
    readonly cumulativeShare: number;
    readonly tier: string;
  }[];
  readonly whale: {
    readonly points: readonly { readonly rank: number; readonly cumulativeShare: number }[];
    readonly peakShare: number;
    readonly peakAt: number;
    readonly lossMakers: number;
    readonly loss: number;
    readonly total: number;
  } | null;
  /** Where orders have dates. */
  readonly rfm?: RfmView;
  readonly lifetime?: LifetimeView;
  /** Where two periods can be compared. */
  readonly movers?: MoversView;
  /** The five customer types; null without profits. */
  readonly types: TypesPreview | null;
  /** Loss-makers; null without profits or without losses. */
  readonly audit: AuditPreview | null;
  /** Profile, key accounts, potential … where the columns allow them, in the words of the sheet. */
  readonly exhibits: (language: Language) => readonly Exhibit[];
  /** One row, without building all of them: the list is a window over it. */
  readonly row: (index: number) => AccountRow;
  /** Indices of rows whose name or key contains the text. */
  readonly find: (text: string, control?: Control) => Promise<Result<readonly number[]>>;
  readonly why: (index: number) => WhyAnswer;
  /** "Why?" for the figures of the whole book, in words. */
  readonly figureWhy: (language: Language) => FigureWhys;
  readonly notes: readonly Note[];
  readonly asOf: string;
  /** One row of the source is one account, so columns can stand beside the data. */
  readonly canWriteBeside: boolean;
  /** Why live formulas cannot stand for the whole result (codes `live…` in locales/sheet `whyValues`); empty when they can. */
  readonly valuesBecause: readonly Note[];
}

/** How step 5 writes. `beside`: columns beside the customer table; only offered when one row is one account. */
export interface WriteOptions {
  readonly as: 'formulas' | 'values';
  readonly beside: boolean;
}

/** What will be written where, told before a single cell changes. */
export interface Announcement {
  readonly kind: 'sheet' | 'columns' | 'name';
  /** Sheet name, column range or defined name, as the person sees it. */
  readonly where: string;
  readonly isNew: boolean;
}

export interface WriteReport {
  readonly accounts: number;
  readonly charts: number;
  readonly sheets: readonly string[];
  readonly columns: number;
}

/** Undo found cells that were edited since: the person decides. */
export interface UndoReport {
  readonly restored: number;
  readonly conflicts: readonly { readonly sheet: string; readonly address: string }[];
}

/** One source of a job, from the place on a sheet to checked columns: what the steps Data and Check ask of it. */
export interface SourceDesk {
  open(ref: SourceRef, control?: Control): Promise<Result<OpenedSource>>;
  check(match: Match, choices: Choices, control?: Control): Promise<Result<CheckReport>>;
  /** Takes the source out of the job, where it may do without. */
  close?(): Promise<void>;
  /** Selects a place of the source (data row and column), focus stays in the pane. */
  goTo(row: number, column: number): Promise<void>;
  /** Selects data rows of the source. */
  selectRows(rows: readonly number[]): Promise<void>;
  /** What `fix` would do for a finding, by its id; changes nothing. */
  previewFix(id: string): Promise<Result<FixPreview>>;
  /** Turns a finding's cells into what they mean (text dates into dates), undoable. */
  fix(id: string, control?: Control): Promise<Result<{ readonly changed: number }>>;
}

/** What every job does once its sources are checked; `preview` is each job's own, for it shows what no other does. */
export interface JobWriter<Options, Report> {
  announce(options: Options, language: Language): Promise<Result<readonly Announcement[]>>;
  write(options: Options, language: Language, control?: Control): Promise<Result<Report>>;
  undo(edited: 'ask' | 'keep' | 'restore', control?: Control): Promise<Result<UndoReport>>;
}

/** Which column is what, and what the person chose, for one source. */
export interface SourceChoice {
  readonly match: Match;
  readonly choices: Choices;
}

/** The job *Segment accounts* as the pane, the ribbon and the command line see it. */
export interface SegmentAccounts extends SourceDesk, JobWriter<WriteOptions, WriteReport> {
  /** What these rules would change against the rules in force, for the match and choices last checked. */
  effect(rules: Rules): Promise<Result<RuleEffect>>;
  /** `earlier`: the columns and choices of the second sheet, where one was opened on `earlier`. */
  preview(
    match: Match,
    choices: Choices,
    rules: Rules,
    control?: Control,
    earlier?: SourceChoice | null,
  ): Promise<Result<SegmentPreview>>;
  /** A second sheet with the same accounts in an earlier period, for movers. */
  readonly earlier: SourceDesk;
  /** Keeps ratings of accounts (by key) in the workbook; the next preview uses them where the sheet has none. */
  rate(ratings: ReadonlyMap<string, AccountRating>): Promise<Result<null>>;
}

/** Where a person left a job: kept in the workbook, so that reopening it takes up where they stopped. */
export interface Draft {
  readonly step: number;
  /** By part of the job; null: the person left that part out. */
  readonly parts: Readonly<Record<string, PartDraft | null>>;
  /** As the job's own options were; only that job reads them. */
  readonly options: unknown;
}

export interface PartDraft {
  readonly source: SourceRef;
  /** Columns as the person set them; recognition fills in the rest. */
  readonly match: Match;
  readonly choices: Choices;
}

/** What the pane remembers, in the workbook's settings. */
export interface PaneMemory {
  /** First run was answered, by whichever button. */
  readonly welcomed?: boolean;
  readonly drafts?: Readonly<Partial<Record<JobId, Draft>>>;
}

/** What Home and the shell ask of the workbook. */
export interface Home {
  summarize(control?: Control): Promise<Result<WorkbookSummary>>;
  /** Puts the sample workbook of that language in front of the person (a new workbook, or sheets of this one where that is not possible). */
  openSample(language: Language): Promise<Result<null>>;
  goToSheet(sheet: string): Promise<Result<null>>;
  /** Writes a formula into the active cell; answers its address. Refuses a cell that is not empty. */
  insertFormula(formula: string): Promise<Result<{ readonly address: string }>>;
  rules(): Promise<Rules>;
  /** Makes these the rules in force of this workbook. */
  saveRules(rules: Rules): Promise<Result<null>>;
  recall(): Promise<PaneMemory>;
  remember(memory: PaneMemory): Promise<void>;
}
