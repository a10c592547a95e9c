import type { AppliedChoices, Match } from '../../engine/intake/types';
import type { Language, Translated } from '../../locales/language';
import type { headers } from '../../locales/en-US/headers';
import type { SheetWords } from '../../locales/sheet';
import type { FoundPlace } from '../../workbook/read-table';
import type { Segmentation } from './compute';
import type { Figures } from './figures/figures';
import type { LiveSource } from './live';
import type { Buying } from './sections/buying';

/** Everything that the sheets of this job are laid out from; plain data, so that a layout is a pure function. */
export interface SegmentFacts {
  readonly language: Language;
  readonly words: SheetWords;
  readonly headers: Translated<typeof headers>;
  readonly segments: Segmentation;
  readonly buying: Buying;
  readonly figures: Figures;
  readonly applied: AppliedChoices;
  readonly place: FoundPlace;
  /** Rows above the data and data rows of the place. */
  readonly dataStart: number;
  readonly rows: number;
  /** Header texts and columns of the place. */
  readonly account: SourceColumn;
  readonly value: SourceColumn;
  readonly profit: SourceColumn | null;
  /** The column of names, where accounts are told apart by another one. */
  readonly name?: SourceColumn | null;
  readonly valueFactor: number;
  /** All matched columns of the place, and its header texts, for the optional sections. */
  readonly match: Match;
  readonly labels: readonly string[];
  /** Numbers that are text: KAM reads them, SUMIF and arithmetic do not. */
  readonly hasTextNumbers: boolean;
  readonly asOf: string;
  /** Values show names, and the id beside them where accounts are told apart by one. A formula shows what the column holds. */
  readonly hasIds: boolean;
  readonly live: LiveSource | null;
  /** 1 for the first source of the workbook, 2 for the second …: names and tags carry it. */
  readonly sourceNumber: number;
}

export interface SourceColumn {
  readonly column: number;
  readonly label: string;
}

export const portfolioTag = (sourceNumber: number): string => `portfolio-${sourceNumber}`;
