import type { RuledFigure } from '../../engine/review/under-rules';
import type { Note, Problem, Result } from '../../engine/core/result';
import type { CustomerType } from '../../engine/portfolio/customer-type';
import type { Service } from '../../engine/planning/effort';
import type { Quarter } from '../../engine/review/quarter';
import type { Role } from '../../engine/relationship/roles';
import type { Rules } from '../../engine/rules/rules';
import type { Language } from '../../locales/language';
import type { Choices, Control, JobWriter, Match, SourceDesk } from '../contract';

/** The tables that a review is made of. `accounts` holds accounts or orders; `before` is a second sheet as it stood a quarter ago. */
export const reviewSources = ['accounts', 'before', 'opportunities', 'contacts', 'contactLog'] as const;
export type ReviewSource = (typeof reviewSources)[number];

/** What was matched and chosen for the sources that are there; `accounts` or `opportunities` is needed. */
export type ReviewChosen = Readonly<
  Partial<Record<ReviewSource, { readonly match: Match; readonly choices: Choices }>>
>;

export type { Quarter };

/** Where "before" comes from. `periods`: the quarter before, from order dates or the columns of periods of the accounts source. */
export type BeforeChoice =
  | { readonly kind: 'snapshot'; readonly id: string }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'periods' }
  | { readonly kind: 'none' };

/** Everything that a person decides before the preview. */
export interface ReviewQuestion {
  readonly chosen: ReviewChosen;
  readonly quarter: Quarter;
  readonly before: BeforeChoice;
  /** Renamed accounts that the person says are one: key before → key now. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** A snapshot as the list shows it. `problem` is set where it cannot be read (damaged, newer): it stays where it is. */
export interface SnapshotSummary {
  readonly id: string;
  readonly name: string;
  readonly quarter: Quarter;
  /** ISO day. */
  readonly asOf: string;
  readonly accounts: number;
  readonly deals: number;
  readonly sources: readonly string[];
  readonly problem: Problem | null;
}

/** What can be compared, proposed before the person chooses. */
export interface ReviewProposal {
  readonly quarter: Quarter;
  /** Quarters that the accounts source has orders or columns of, latest first; empty where values have no date. */
  readonly quarters: readonly Quarter[];
  readonly before: BeforeChoice;
  /** Every choice that is possible, the proposed one first. */
  readonly befores: readonly BeforeChoice[];
}

/** One of the six figures; null where it cannot be told. `before` stands for the same figure a quarter ago. */
export interface ReviewFigure {
  readonly id: (typeof figureIds)[number];
  readonly now: number | null;
  readonly before: number | null;
  readonly unit: 'money' | 'count' | 'share' | 'score';
}
export const figureIds = ['value', 'profit', 'accounts', 'concentration', 'score', 'pipeline'] as const;

/** Rows: tiers before, then new. Columns: tiers now, then lost. */
export interface MigrationView {
  readonly tiers: readonly string[];
  /** `(tiers + 1)²` counts, row by row. */
  readonly counts: readonly number[];
  readonly value: readonly number[];
}

export type ReviewMove = 'none' | 'up' | 'down' | 'new' | 'lost';

export type RiskReason =
  'falling-value' | 'falling-score' | 'overdue-contact' | 'break-off-risk' | 'tier-down' | 'lost';

/** One account of either quarter. */
export interface ReviewAccount {
  readonly key: string;
  readonly name: string;
  /** Its name a quarter ago, where that was another one. */
  readonly nameBefore: string | null;
  readonly owner: string | null;
  readonly before: AccountFigures | null;
  readonly now: AccountFigures | null;
  /** Now less before; a quarter without the account counts as nothing. */
  readonly change: number;
  readonly move: ReviewMove;
  readonly isWinner: boolean;
  readonly reasons: readonly RiskReason[];
  readonly overdueDays: number | null;
  /** 0 to 100. */
  readonly breakOffRisk: number | null;
  /** Days of the quarter to come that it should get, and those of this quarter that it got. */
  readonly planned: number | null;
  readonly spent: number | null;
  readonly service: Service | null;
}

/** What a snapshot holds of one account; null is unknown. */
export interface AccountFigures {
  readonly value: number | null;
  readonly profit: number | null;
  readonly tier: string | null;
  readonly type: CustomerType | null;
  readonly score: number | null;
  readonly stage: number | null;
  readonly open: number | null;
  readonly weighted: number | null;
}

export interface BleederView {
  readonly account: number;
  readonly profit: number;
  readonly lossShare: number;
  /** What comes in when it is brought to zero. */
  readonly repair: number;
  readonly profitWithout: number;
  /** It made a loss a quarter ago too. */
  readonly isRepeated: boolean;
}

/** Steps of the pipeline bridge, in the order in which they are drawn. */
export const bridgeSteps = ['opening', 'new', 'grown', 'shrunk', 'won', 'lost', 'slipped', 'closing'] as const;
export type BridgeStep = (typeof bridgeSteps)[number];

/**
 * From the open pipeline of then to that of now: opening + new + grown + shrunk + won + lost = closing, to the cent. `slipped` is in
 * none of the sums: deals that stay open and whose close date has passed or moved beyond the quarter; it says how much of the closing
 * amount that is.
 */
export interface BridgeView {
  readonly steps: readonly { readonly step: BridgeStep; readonly deals: number; readonly amount: number }[];
  /** Deals by step, largest first. */
  readonly deals: readonly BridgeDeal[];
  readonly isExact: boolean;
}

export interface BridgeDeal {
  readonly id: string;
  readonly account: string;
  readonly step: BridgeStep;
  readonly amount: number;
  readonly before: number | null;
  readonly now: number | null;
}

/** What the last review expected of this quarter, and what came; null where there was no forecast. */
export interface ForecastCheck {
  readonly weighted: number;
  readonly p10: number;
  readonly p90: number;
  readonly came: number;
  readonly isWithin: boolean;
}

export interface EffortPerson {
  /** Empty: nobody in particular. */
  readonly owner: string;
  readonly accounts: number;
  readonly available: number;
  readonly planned: number;
  readonly spent: number | null;
  /** The fewest days of the tiers are more than there are. */
  readonly shortBy: number;
}

export interface EffortView {
  readonly people: readonly EffortPerson[];
  /** Accounts, most over- and most under-served first. */
  readonly over: readonly number[];
  readonly under: readonly number[];
  readonly hasSpent: boolean;
  readonly problem: Problem | null;
}

export interface CoverageView {
  /** Accounts that have contacts. */
  readonly accounts: number;
  readonly now: number | null;
  readonly before: number | null;
  readonly roles: readonly { readonly role: Role; readonly held: number; readonly accounts: number }[];
}

export interface ConcentrationView {
  readonly topShare: number;
  readonly accountsFor80: number;
  readonly hhi: number;
}

export type ActionStatus = (typeof actionStatuses)[number];
export const actionStatuses = ['open', 'doing', 'done', 'dropped'] as const;

export interface ReviewAction {
  readonly id: string;
  readonly what: string;
  /** Key of the account, '' for the whole book. */
  readonly account: string;
  readonly accountName: string;
  readonly who: string;
  /** ISO day. */
  readonly by: string | null;
  readonly status: ActionStatus;
  /** Quarter in which it was agreed. */
  readonly since: string;
  readonly isOverdue: boolean;
  readonly isCarriedOver: boolean;
}

/** An action as a person gives it; the suggestion that it came from is then not made again. */
export interface ActionDraft {
  readonly what: string;
  readonly account: string;
  readonly who: string;
  readonly by: string | null;
  readonly suggestion?: string;
}

export type SuggestionKind =
  'treatment' | 'next-step' | 'weakest-bond' | 'missing-role' | 'overdue-contact' | 'bleeder';

/** Something that the findings suggest; nothing is added unless the person takes it. */
export interface ActionSuggestion {
  readonly id: string;
  readonly kind: SuggestionKind;
  /** Row of `accounts`. */
  readonly account: number;
  readonly text: (language: Language) => string;
  readonly because: (language: Language) => string;
}

/** Where the plan of an account stands: the last step that is done. */
export const cycleSteps = ['none', 'analysis', 'goal', 'plan', 'action', 'control', 'review'] as const;
export type CycleStep = (typeof cycleSteps)[number];

export interface PlanView {
  readonly key: string;
  readonly name: string;
  /** Null: no page yet. */
  readonly sheet: string | null;
  /** Neither quarter has the account: its page stays as it is. */
  readonly isGone: boolean;
  readonly step: CycleStep;
  readonly openActions: number;
  readonly overdueActions: number;
}

/** An account of then and one of now that may be the same under another name. */
export interface RenameProposal {
  readonly before: string;
  readonly nameBefore: string;
  readonly now: string;
  readonly nameNow: string;
  /** Why: `spelling` differs in case, width, blanks or company form; `similar` in a few letters. */
  readonly because: 'spelling' | 'similar';
  readonly valueBefore: number | null;
  readonly valueNow: number | null;
}

/** The parts of a figure, for "Why?". Texts are in the person's language. */
export interface ReviewWhy {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

/** All that the Preview shows; nothing has been written yet. */
export interface ReviewPreview {
  readonly quarter: Quarter;
  /** Null: nothing to compare with; every "before" is then null and nobody moves. */
  readonly before: { readonly label: string; readonly quarter: Quarter | null; readonly asOf: string } | null;
  readonly asOf: string;
  /** In the order of `figureIds`. */
  readonly figures: readonly ReviewFigure[];
  readonly accounts: number;
  readonly account: (index: number) => ReviewAccount;
  readonly find: (text: string) => readonly number[];
  readonly migration: MigrationView | null;
  /** Rows of `account`: largest change first, gains and losses. */
  readonly movers: readonly number[];
  readonly winners: readonly number[];
  readonly fresh: readonly number[];
  readonly lost: readonly number[];
  /** Most value at stake first. */
  readonly atRisk: readonly number[];
  readonly bleeders: readonly BleederView[];
  readonly audit: { readonly total: number; readonly totalWithout: number } | null;
  readonly concentration: { readonly now: ConcentrationView | null; readonly before: ConcentrationView | null };
  readonly coverage: CoverageView | null;
  readonly bridge: BridgeView | null;
  /** Null: no earlier forecast, or no deals. */
  readonly forecast: ForecastCheck | null;
  readonly effort: EffortView | null;
  /** Overdue first, then by day. */
  readonly actions: readonly ReviewAction[];
  readonly suggestions: readonly ActionSuggestion[];
  /** Accounts that have a plan, then those that should: key accounts and winners. */
  readonly plans: readonly PlanView[];
  readonly renames: readonly RenameProposal[];
  /** The earlier snapshot was taken under other rules: which of its figures are under today's, which stay as they were. */
  readonly otherRules: {
    readonly names: readonly string[];
    readonly recomputed: readonly RuledFigure[];
    readonly kept: readonly RuledFigure[];
  } | null;
  readonly why: (figure: ReviewFigure['id'], language: Language) => ReviewWhy;
  readonly whyAccount: (index: number, language: Language) => ReviewWhy;
  /** The sentence of the headline. */
  readonly headline: (language: Language) => string;
  readonly notes: readonly Note[];
}

export interface ReviewWriteOptions {
  /** Takes the snapshot that the next review compares with. */
  readonly snapshot: boolean;
  /** Keys of the accounts that get a plan page, or have theirs brought up to date. */
  readonly plans: readonly string[];
  /** False: plans only. */
  readonly review: boolean;
}

export interface ReviewReport {
  readonly accounts: number;
  readonly charts: number;
  readonly sheets: readonly string[];
  readonly plans: number;
  readonly snapshot: SnapshotSummary | null;
}

/** The job *Quarterly review* as the pane, the ribbon and the command line see it. */
export interface QuarterlyReview extends JobWriter<ReviewWriteOptions, ReviewReport> {
  readonly desks: Readonly<Record<ReviewSource, SourceDesk>>;
  /** After the sources are checked: which quarter, against what. `wanted`: what another quarter than the proposed one can be compared with. */
  propose(chosen: ReviewChosen, rules: Rules, wanted?: Quarter): Promise<Result<ReviewProposal>>;
  preview(question: ReviewQuestion, rules: Rules, control?: Control): Promise<Result<ReviewPreview>>;

  snapshots(): Promise<Result<readonly SnapshotSummary[]>>;
  renameSnapshot(id: string, name: string): Promise<Result<null>>;
  deleteSnapshot(id: string): Promise<Result<null>>;
  /** The text of a file. */
  exportSnapshot(id: string): Promise<Result<{ readonly fileName: string; readonly text: string }>>;
  /** Refuses what is damaged or newer; nothing is lost. */
  importSnapshot(text: string): Promise<Result<SnapshotSummary>>;
  /** Takes the last rename, deletion or import of a snapshot back. */
  undoSnapshot(): Promise<Result<null>>;

  /** Kept in the workbook at once, and on the review page with the next write. Each answers the list as it is then. */
  addAction(draft: ActionDraft, language: Language): Promise<Result<readonly ReviewAction[]>>;
  editAction(id: string, draft: ActionDraft, language: Language): Promise<Result<readonly ReviewAction[]>>;
  setStatus(id: string, status: ActionStatus, language: Language): Promise<Result<readonly ReviewAction[]>>;
}
