import type { RelationshipWords } from '../../locales/relationships';
import type { Language } from '../../locales/language';
import type { FoundPlace } from '../../workbook/read-table';
import type { Relationships } from './compute';
import type { RelationshipPreview, RelationshipSource } from './contract';

/** What the layouts need: the result, the words, and where the sources stand. */
export interface RelationshipFacts {
  readonly all: Relationships;
  readonly preview: RelationshipPreview;
  readonly language: Language;
  readonly words: RelationshipWords;
  readonly places: Readonly<Partial<Record<RelationshipSource, SourcePlace>>>;
  /** Number of the source that the result is about: the first of accounts and contacts that is there. */
  readonly sourceNumber: number;
}

export interface SourcePlace {
  readonly place: FoundPlace;
  readonly dataStart: number;
  readonly labels: readonly string[];
}

/** Tag of the sheet, by which it is found again under whatever name. */
export function relationshipsTag(sourceNumber: number): string {
  return `relationships-${sourceNumber}`;
}

/** Prefix of the tag under which the columns beside the accounts are remembered. */
export const COLUMNS_TAG = 'relationship';

/** The source that the sheet is named after. */
export function mainSource(facts: Pick<RelationshipFacts, 'places'>): SourcePlace | undefined {
  const { accounts, contacts, contactLog, complaints } = facts.places;
  return accounts ?? contacts ?? contactLog ?? complaints;
}

/** One decimal less than what is computed: a score is no measurement. */
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
