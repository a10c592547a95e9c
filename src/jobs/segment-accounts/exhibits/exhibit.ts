import type { RuleName } from '../../../engine/rules/rules';
import type { Language } from '../../../locales/language';
import type { Segmentation } from '../compute';
import type { PlanRows } from '../../../workbook/write-plan';
import type { Figures } from '../figures/figures';

/** What an exhibit is made from. */
export interface ExhibitFacts {
  readonly language: Language;
  readonly segments: Segmentation;
  readonly figures: Figures;
  /** What the ranked value is called: as its header says. */
  readonly value: string;
  readonly asOf: string;
}

/** What a column holds, which settles format and alignment. */
export type CellKind = 'name' | 'text' | 'count' | 'money' | 'share' | 'score';

export interface ExhibitColumn {
  readonly title: string;
  readonly kind: CellKind;
}

export type ExhibitCell = string | number | null;

export interface ExhibitTable {
  readonly columns: readonly ExhibitColumn[];
  readonly rows: readonly (readonly ExhibitCell[])[];
  /** Where each row is a measure of its own: what its numbers are, instead of the column's kind. */
  readonly rowKinds?: readonly CellKind[];
  /** The columns that a pane of 320 pixels shows: at most three; none leaves the table to the sheet. */
  readonly inPane: readonly number[];
  /** "and 12 more", below the table. */
  readonly more?: string;
}

/** A row for every account. */
export interface ExhibitDetail {
  readonly columns: readonly ExhibitColumn[];
  readonly rows: PlanRows;
}

/** One subject with its finding: the same words and figures on the sheet and in the pane. */
export interface Exhibit {
  readonly id: Exclude<keyof Figures, 'causes'>;
  readonly name: string;
  /** The answer in one sentence. */
  readonly finding: string;
  readonly tables: readonly ExhibitTable[];
  /** Assumptions and limits, each a sentence. */
  readonly notes: readonly string[];
  readonly rules: readonly RuleName[];
  /** Every account, for the data columns of the sheet; made only when it is written. */
  readonly detail?: () => ExhibitDetail;
}

/** What an exhibit says of one account, in words, for "why?". */
export interface ExhibitWhy {
  readonly name: string;
  readonly lines: readonly string[];
}

/** So many accounts are listed; the data columns have all of them. */
export const LISTED = 10;

/** NaN is a blank cell. */
export function cellOf(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** What the numbers of a cell are. */
export function kindAt({ columns, rowKinds }: ExhibitTable, row: number, column: number): CellKind {
  const kind = columns[column]?.kind ?? 'text';
  return kind === 'name' || kind === 'text' ? kind : (rowKinds?.[row] ?? kind);
}
