import type { PlanCell } from '../../../workbook/write-plan';
import type { SegmentFacts } from '../facts';
import { typeColumn } from './type-column';

/** A column that an optional section puts beside the data. */
export interface BesideColumn {
  /** Stays the same from run to run. */
  readonly id: string;
  readonly header: string;
  readonly format: string;
  /** One a data row. */
  readonly cells: readonly PlanCell[];
}

/** None where the data do not allow the section; live, its cells point at the portfolio sheet. */
export type BesideSection = (facts: SegmentFacts, livePortfolio: string | null) => readonly BesideColumn[];

const SECTIONS: readonly BesideSection[] = [typeColumn];

export function sectionColumns(facts: SegmentFacts, livePortfolio: string | null): readonly BesideColumn[] {
  return SECTIONS.flatMap((section) => section(facts, livePortfolio));
}
