import type { RuleName } from '../../../engine/rules/rules';
import type { Block, Look, PlanCell } from '../../../workbook/write-plan';
import type { SegmentFacts } from '../facts';

/** Where a section stands: its first row, and the first of its own columns for chart data, right of everything that is printed. */
export interface SectionPlace {
  readonly row: number;
  readonly data: number;
}

/** What a section puts on the sheet. */
export interface SectionLayout {
  readonly blocks: readonly Block[];
  readonly look: readonly Look[];
  /** Rows that it takes from its first row on, chart data not counted. */
  readonly rows: number;
  /** Lines of "How computed": label and text. */
  readonly how: readonly (readonly [label: string, text: PlanCell])[];
  /** Rules that it used, told in "How computed" with value and origin. */
  readonly rules: readonly RuleName[];
}

/**
 * An optional part of the portfolio sheet, as wide as figures and charts together: a table under the figures, a chart under the
 * charts, its data right of the page. Null where the data do not allow it.
 */
export type SheetSection = (facts: SegmentFacts, at: SectionPlace) => SectionLayout | null;
