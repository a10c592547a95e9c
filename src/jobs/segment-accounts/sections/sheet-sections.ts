import type { Steps } from '../../../engine/core/steps';
import type { RuleName } from '../../../engine/rules/rules';
import type { Block, Look, PlanCell } from '../../../workbook/write-plan';
import type { SegmentFacts } from '../facts';
import { MAP } from '../sheet-map';
import { abilityExhibit } from '../exhibits/ability-exhibit';
import { exhibitSection } from '../exhibits/exhibit-sheet';
import { keyAccountsExhibit } from '../exhibits/key-accounts-exhibit';
import { potentialExhibit } from '../exhibits/potential-exhibit';
import { profileExhibit } from '../exhibits/profile-exhibit';
import { retentionExhibit } from '../exhibits/retention-exhibit';
import { layoutLifetime } from './lifetime-sheet';
import { layoutMovers } from './movers-sheet';
import { layoutRfm } from './rfm-sheet';
import { auditSection } from './audit-section';
import type { SheetSection } from './section';
import { typesSection } from './types-section';

/** The optional sections in the order of the sheet: one line each. */
const SECTIONS: readonly SheetSection[] = [
  typesSection,
  layoutRfm,
  layoutMovers,
  layoutLifetime,
  auditSection,
  exhibitSection(profileExhibit),
  exhibitSection(keyAccountsExhibit),
  exhibitSection(potentialExhibit),
  exhibitSection(abilityExhibit),
  exhibitSection(retentionExhibit),
];

/** Columns that each section may use for its chart data. */
const DATA_COLUMNS = 24;

export interface SectionsLayout {
  readonly blocks: readonly Block[];
  readonly look: readonly Look[];
  readonly how: readonly (readonly [label: string, text: PlanCell])[];
  readonly rules: readonly RuleName[];
  /** First row below all sections. */
  readonly nextRow: number;
}

/** The sections one below the other; a section that is not there leaves no gap. */
export function* sectionSteps(facts: SegmentFacts, firstRow: number): Steps<SectionsLayout> {
  let row = firstRow;
  const blocks: Block[] = [];
  const look: Look[] = [];
  const how: (readonly [string, PlanCell])[] = [];
  const rules: RuleName[] = [];
  for (const [index, section] of SECTIONS.entries()) {
    yield index / SECTIONS.length;
    const laid = section(facts, { row, data: MAP.sectionData + index * DATA_COLUMNS });
    if (!laid) continue;
    blocks.push(...laid.blocks);
    look.push(...laid.look);
    how.push(...laid.how);
    rules.push(...laid.rules);
    row += laid.rows + 1;
  }
  return { blocks, look, how, rules, nextRow: row };
}
