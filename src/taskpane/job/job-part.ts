import type { ColumnMatch, Field, SheetKind } from '../../engine/intake/types';
import type { CheckReport, Choices, Match, OpenedSource, SourceDesk, SourceRef } from '../../jobs/contract';

/** A column that a source is asked for, as the Data step shows it. */
export interface ColumnQuestion {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** The column that answers it now. */
  readonly columnOf: (match: Match) => number | undefined;
  /** The match after a person gave another column, or none. */
  readonly withColumn: (match: Match, column: number | undefined) => Match;
  /** Folded away under "More columns": few sheets have it. */
  readonly isMore?: boolean;
  /** Not asked while this says no: a name beside an id that nobody chose. */
  readonly isAsked?: (match: Match) => boolean;
}

/** The plain case: one field, one column. A column has one meaning: it leaves the one it had. */
export function fieldQuestion(
  field: Field,
  question: Omit<ColumnQuestion, 'id' | 'columnOf' | 'withColumn'>,
): ColumnQuestion {
  return {
    ...question,
    id: field,
    columnOf: (match) => match[field],
    withColumn: (match, column) => {
      const next: Partial<Record<Field, number>> = {};
      for (const [other, held] of Object.entries(match) as [Field, number][]) {
        if (other !== field && held !== column) next[other] = held;
      }
      if (column !== undefined) next[field] = column;
      return next;
    },
  };
}

/** One source of a job. Most jobs have one; the first is the one that the job is about. */
export interface JobPart {
  readonly id: string;
  /** "Contacts": shown where a job has several. */
  readonly title: string;
  readonly desk: SourceDesk;
  /** Kinds of sheets that can serve, the best first. */
  readonly kinds: readonly SheetKind[];
  readonly required: boolean;
  readonly questions: readonly ColumnQuestion[];
  /** What it is good for, where that does not go without saying. */
  readonly hint?: string;
  /** An extra that most runs do without: folded below the job's own source, which stays open. */
  readonly isAside?: boolean;
}

/** Where a part stands. */
export interface PartState {
  readonly source: SourceRef | null;
  readonly opened: OpenedSource | null;
  readonly match: Match;
  readonly choices: Choices;
  readonly check: CheckReport | null;
}

export const NO_PART: PartState = { source: null, opened: null, match: {}, choices: {}, check: null };

/** How a column came to its meaning: recognised (surely, or to be looked at), or set by the person. */
export type Confidence = 'sure' | 'check' | 'chosen';

/** A column that holds what it was recognised as has that recognition's confidence; anything else is the person's choice. */
export function confidenceOf(column: number, match: Match, matches: readonly ColumnMatch[]): Confidence {
  const found = matches.find((one) => one.column === column && match[one.field] === column);
  return found ? found.confidence : 'chosen';
}

/** All columns that must be there are. */
export function hasColumns(part: JobPart, match: Match): boolean {
  return part.questions.every((question) => question.required !== true || question.columnOf(match) !== undefined);
}

/** The part can be used, or is left out and may be. */
export function isReady(part: JobPart, state: PartState): boolean {
  if (state.source === null) return !part.required;
  return state.opened !== null && state.opened.rows > 0 && hasColumns(part, state.match);
}

export function sameSource(a: SourceRef, b: SourceRef): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
