import type { Cell } from '../core/cells';
import type { KeyColumn } from '../core/read-keys';
import type { Params } from '../core/result';
import type { KeyGroups } from './account-keys';
import type { PortfolioField } from './portfolio-fields';
import type { WordField } from './check-words';
import type { RelationshipField } from './relationship-synonyms';
import type { StageMeanings } from '../pipeline/stage-names';

/** What a column can mean: the codes of the glossary's column table. */
export type Field =
  | RelationshipField
  | 'account' | 'accountId' | 'revenue' | 'profit' | 'costToServe' | 'orderDate' | 'orderNumber' | 'opportunity' | 'stage'
  | 'amount' | 'closeDate' | 'stageEntry' | 'created' | 'product' | 'currency' | 'probability' | 'outcome' | 'owner' | 'contact' | 'role'
  | 'depth' | 'stance' | 'lastContact' | 'satisfaction' | 'complaint' | 'strategic' | 'fit' | 'totalSpend' | 'target' | 'tier'
  | PortfolioField; // prettier-ignore

/** What a sheet looks like, judged by its columns. */
export type SheetKind =
  'accounts' | 'orders' | 'opportunities' | 'contacts' | 'contactLog' | 'complaints' | 'channel' | 'unknown';

/** A table of cells as found on a sheet: title lines above it and the header rows are split off. */
export interface FoundTable {
  /** Header texts, one a column; a two-row header is joined ("2026 Revenue"); a column without one is ''. */
  readonly labels: readonly string[];
  /** Rows above the data: title lines plus one or two header rows; 0 when there is no header. */
  readonly dataStart: number;
  readonly headerRows: 0 | 1 | 2;
  /** Zero-based first row of the header (or of the data where there is none): what stands above are title lines. */
  readonly titleRows: number;
}

/** A guess at the column that holds a field. */
export interface ColumnMatch {
  readonly field: Field;
  /** Zero-based column. */
  readonly column: number;
  /** `sure`: take it; `check`: take it and show it to the person. */
  readonly confidence: 'sure' | 'check';
  /** The unit in the header: 10,000 for 收入(万元), else 1. */
  readonly factor: number;
}

/** Which column is what: field → zero-based column. A field that is absent is not used. */
export type Match = Readonly<Partial<Record<Field, number>>>;

/** What the person chose: finding id, or `id:group key` for one group of it → one of the finding's choices. */
export type Choices = Readonly<Record<string, string>>;

export type FindingCode =
  | 'blank-row' | 'blank-account' | 'blank-value' | 'duplicate-account' | 'look-alike' | 'grouped-by-id' | 'id-two-names'
  | 'name-two-ids' | 'text-number' | 'unreadable-number' | 'boolean' | 'unit-factor' | 'text-date' | 'date-order'
  | 'unreadable-date' | 'future-date' | 'negative' | 'credit-note' | 'cell-error' | 'total-row' | 'hidden-row'
  | 'several-currencies' | 'unknown-role' | 'unknown-depth' | 'unknown-stance' | 'unknown-answer' | 'rating-range'
  | 'duplicate-contact' | 'unknown-account'
  | 'several-currencies' | 'no-stage' | 'unknown-stage' | 'mapped-stage' | 'deal-without-account' | 'deal-without-amount'
  | 'deal-without-close' | 'close-before-start' | 'close-passed'; // prettier-ignore

/** One thing that the check looked for, with its places, for the list of step 2. */
export interface Finding {
  /** Unique in the report and the key of its choice: the code, or `code:field` where each column has its own. */
  readonly id: string;
  /** The sentence is in locales/checks, by this code (and `passed` by the same code). */
  readonly code: FindingCode;
  /** The column's meaning, for findings about one column. */
  readonly field?: Field;
  /** `passed` findings are listed too: what was looked for and not found. */
  readonly severity: 'look' | 'note' | 'passed';
  readonly count: number;
  readonly params?: Params;
  /** The first places, at most 100; `row` is zero-based in the data, `column` in the table. */
  readonly places: readonly Place[];
  /** Look-alikes and names with two ids: what belongs together, at most 100 groups; each can be chosen by itself. */
  readonly groups?: readonly FindingGroup[];
  /** What the person may choose; the first is what happens by default. Sentences in locales/checks. */
  readonly choices?: readonly Choice[];
  /** True where the cells can be turned into what they mean; `fixCells` gives them. */
  readonly fixable?: boolean;
}

export type Choice =
  | 'leave-out' | 'keep' | 'merge' | 'sum' | 'first' | 'skip' | 'month-first' | 'day-first'
  // What an unknown word means.
  | 'no-role' | 'decisionMaker' | 'influencer' | 'inCharge' | 'bystander'
  | 'no-tie' | 'nodding' | 'benefit' | 'trial' | 'intimate'
  | 'no-stance' | 'coach' | 'ally' | 'neutral' | 'opponent'
  /** What a stage name means: not known yet, as recognised, or the stage with that code (7 won, 8 lost, 9 void). */
  | 'stage-unknown' | 'stage-mapped' | 'stage-1' | 'stage-2' | 'stage-3' | 'stage-4' | 'stage-5' | 'stage-6' | 'stage-7' | 'stage-8'
  | 'stage-9'; // prettier-ignore

/** Things that may be one: spellings of a name, ids of a name. Merging makes all of them `key`. */
export interface FindingGroup {
  readonly key: string;
  /** Account keys, most rows first, `key` among them. */
  readonly members: readonly string[];
  /** The name of each member (the key itself where there are no ids). */
  readonly names: readonly string[];
  /** The first row of each member. */
  readonly places: readonly Place[];
  /** Stage names: how many rows have it, and the code of what it means. */
  readonly rows?: number;
  readonly stage?: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: Cell;
}

/** What `checkTable` needs to know about a sheet beside its cells. */
export interface CheckInput {
  readonly table: FoundTable;
  readonly match: Match;
  readonly kind: SheetKind;
  /** The column that is ranked, found where none is named; null: none is, and a row lacks nothing when its revenue is blank. */
  readonly value?: Field | null;
  /** Serial day; future dates are looked for only when it is given. */
  readonly asOf?: number;
  /** Data rows (zero-based) that a filter hides. */
  readonly hiddenRows?: readonly number[];
  /** Rows are deals: none is left out for what it lacks, and their stages are read. */
  readonly deals?: { readonly meanings: StageMeanings };
  /** Only `date-order` and the meanings of stages are heeded here: how to read dates that can be read two ways, what a stage means. All else is `applyChoices`. */
  readonly choices?: Choices;
}

/** Why a row is left out, in the order of precedence: a row has one reason, the first that holds. */
export const LEFT_OUT_REASONS = [
  'blank-row', 'total-row', 'hidden-row', 'no-stage', 'cell-error', 'blank-account', 'blank-value', 'unreadable-number', 'duplicate-account',
  'credit-note', 'negative', 'future-date', 'unknown-account',
] as const satisfies readonly FindingCode[]; // prettier-ignore

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** The sheet, parsed once, with all that was found. The job computes from `columns` and what `applyChoices` makes of the choices. */
export interface CheckedTable {
  readonly rows: number;
  readonly findings: readonly Finding[];
  readonly columns: CheckedColumns;
  /** All data rows of a finding by its id, also beyond the 100 places that are listed. */
  readonly rowsOf: ReadonlyMap<string, Int32Array>;
  /** Groups of a finding by its id, also beyond the 100 that are listed, as codes of account keys. */
  readonly groupsOf: ReadonlyMap<string, KeyGroups>;
  /** Which findings leave their rows out, and for which choice (null: always). */
  readonly leavesOut: readonly { readonly id: string; readonly reason: LeftOutReason; readonly when: Choice | null }[];
}

export interface CheckedColumns {
  /** Account keys as codes into `keys` (the id if there is one, else the name); -1 where blank. */
  readonly account: Int32Array;
  readonly keys: readonly string[];
  /** What to show for each key: the name that goes with the id, else the key itself. */
  readonly names: readonly string[];
  /** The ranked column, or null where none was matched. */
  readonly value: Field | null;
  /** Numbers by field, the unit of the header applied (万元 × 10,000); NaN where missing or unreadable. */
  readonly numbers: ReadonlyMap<Field, Float64Array>;
  /** Serial days by field; NaN where missing or unreadable. */
  readonly dates: ReadonlyMap<Field, Float64Array>;
  /** Answers by field: 1 yes, 0 no, NaN where there is none. */
  readonly flags: ReadonlyMap<Field, Float64Array>;
  /** Order numbers, where that column is matched. */
  readonly orderNumbers: KeyColumn | null;
  /** Words from short lists, such as roles, as dictionary codes. */
  readonly words: ReadonlyMap<WordField, KeyColumn>;
  /** Where rows are deals. */
  readonly deals?: DealColumns;
}

/** Deals as their sheet tells them; rows that are none have `stage.none`. */
export interface DealColumns {
  readonly stages: Uint8Array;
  /** The stage in which a decided deal last stood; `stage.unknown` where the sheet does not say. */
  readonly lastStages: Uint8Array;
  /** Distinct stage names, what each means, and the name of each row (-1: none). */
  readonly names: readonly string[];
  readonly meanings: Uint8Array;
  readonly nameOfRow: Int32Array;
}

/** What the person's choices come to. */
export interface AppliedChoices {
  /** Per data row: 0 is counted in, otherwise 1 + index into LEFT_OUT_REASONS. */
  readonly leftOut: Uint8Array;
  readonly leftOutCount: number;
  /** Reasons that occur, in order of precedence. */
  readonly reasons: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  /** Per data row: the account's code after merging, -1 where there is none. */
  readonly account: Int32Array;
  /** Keys that became another. */
  readonly merged: number;
}
