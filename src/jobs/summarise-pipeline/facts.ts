import type { AppliedChoices, Match } from '../../engine/intake/types';
import type { Language } from '../../locales/language';
import type { PipelineSheetWords } from '../../locales/pipeline-sheet';
import type { SheetWords } from '../../locales/sheet';
import type { FoundPlace } from '../../workbook/read-table';
import type { PipelineFigures } from './compute';
import type { DealRatings, PipelinePreview } from './contract';
import type { LiveDeals } from './live';

/** Everything that the sheet and the columns of this job are laid out from; plain data, so that a layout is a pure function. */
export interface PipelineFacts {
  readonly language: Language;
  readonly words: PipelineSheetWords;
  /** Formats, reasons, footer: what all sheets share. */
  readonly sheet: SheetWords;
  readonly figures: PipelineFigures;
  readonly preview: PipelinePreview;
  readonly applied: AppliedChoices;
  readonly place: FoundPlace;
  /** Rows above the data and data rows of the place. */
  readonly dataStart: number;
  readonly rows: number;
  readonly match: Match;
  readonly labels: readonly string[];
  /** Stage names of the sheet by what they mean. */
  readonly stageNames: readonly { readonly stage: number; readonly names: readonly string[] }[];
  /** Null: values. */
  readonly live: LiveDeals | null;
  /** Whether formulas were asked for, also where the sheet cannot be live. */
  readonly asFormulas: boolean;
  readonly weightedFormula: (row: number) => string | null;
  readonly ratingsOf: (row: number) => DealRatings | undefined;
  readonly sourceNumber: number;
}

export const pipelineTag = (sourceNumber: number): string => `pipeline-${sourceNumber}`;
export const COLUMNS_TAG = 'pipeline-columns';
