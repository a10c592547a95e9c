import type { Cell } from '../core/cells';
import type { Params } from '../core/result';

/** What a column can mean: the codes of the glossary's column table. */
export type Field =
  | 'account' | 'accountId' | 'revenue' | 'profit' | 'costToServe' | 'orderDate' | 'orderNumber' | 'opportunity' | 'stage'
  | 'amount' | 'closeDate' | 'stageEntry' | 'created' | 'currency' | 'probability' | 'outcome' | 'owner' | 'contact' | 'role'
  | 'depth' | 'stance' | 'lastContact' | 'satisfaction' | 'complaint' | 'strategic' | 'fit' | 'totalSpend' | 'target' | 'tier'; // prettier-ignore

/** What a sheet looks like, judged by its columns. */
export type SheetKind = 'accounts' | 'orders' | 'opportunities' | 'contacts' | 'channel' | 'unknown';

/** A table of cells as found on a sheet: title lines above it and the header rows are split off. */
export interface FoundTable {
  /** Header texts, one a column; a two-row header is joined ("2026 Revenue"); a column without one is ''. */
  readonly labels: readonly string[];
  /** Rows above the data: title lines plus one or two header rows; 0 when there is no header. */
  readonly dataStart: number;
  readonly headerRows: 0 | 1 | 2;
}

/** A guess at the column that holds a field. */
export interface ColumnMatch {
  readonly field: Field;
  /** Zero-based column. */
  readonly column: number;
  /** `sure`: take it; `check`: take it and show it to the person. */
  readonly confidence: 'sure' | 'check';
}

/** One thing that the check found, with its places, for the list of step 2. */
export interface Finding {
  /** E.g. `blank-account`, `text-number`, `text-date`, `look-alike`, `total-row`, `cell-error`; the sentence is in locales/checks. */
  readonly code: string;
  /** `passed` findings are listed too: what was looked for and not found. */
  readonly severity: 'look' | 'note' | 'passed';
  readonly count: number;
  readonly params?: Params;
  /** The first places, at most 100; `row` is zero-based in the data, `column` in the table. */
  readonly places: readonly Place[];
  /** What the person may choose; the first is what happens by default. Sentences in locales/checks. */
  readonly choices?: readonly string[];
}

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: Cell;
}
