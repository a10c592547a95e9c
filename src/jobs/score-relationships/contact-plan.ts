import { isoDay } from '../../engine/core/serial-day';
import type { Field } from '../../engine/intake/types';
import type { Language } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipWords } from '../../locales/relationships';
import type { CellsPlan, PlanCell, RowPlan } from '../../workbook/write-plan';
import type { Match } from '../contract';
import type { ContactDraft, ContactField } from './contract';
import type { SourcePlace } from './facts';

export const CONTACT_FIELDS: readonly ContactField[] = ['role', 'depth', 'stance', 'trust', 'lastContact'];

/** Cells of one contact: those of its row, or of the row that the table gains. */
export function planContact(
  draft: ContactDraft,
  { place, dataStart }: Pick<SourcePlace, 'place' | 'dataStart'>,
  match: Match,
  /** Data row to write to. */
  row: number,
  isNewRow: boolean,
  language: Language,
): { readonly cells: readonly CellsPlan[]; readonly rows: readonly RowPlan[] } {
  const at = { row: place.at.row + dataStart + row, column: place.at.column, rows: 1, columns: 1 };
  const cells: CellsPlan[] = [];
  const inTable = place.table !== null && isNewRow;
  for (const [field, cell] of Object.entries(cellsOf(draft, language)) as [Field, PlanCell][]) {
    const column = field === 'account' ? (match.account ?? match.accountId) : match[field];
    if (column === undefined) continue;
    cells.push({
      sheetId: place.sheetId,
      at: { ...at, column: at.column + column },
      cells: [cell],
      format: field === 'lastContact' && cell !== null ? 'yyyy-mm-dd' : null,
      ...(inTable ? { isNew: true } : {}),
    });
  }
  const rows =
    inTable && place.table !== null
      ? [{ table: place.table, sheetId: place.sheetId, at: { ...at, columns: place.at.columns } }]
      : [];
  return { cells, rows };
}

/** Words in the language of the person, as the lists of the table have them; both languages are read again. */
function cellsOf(draft: ContactDraft, language: Language): Readonly<Partial<Record<Field, PlanCell>>> {
  const { names } = relationshipWords(language);
  return {
    account: draft.account,
    contact: draft.name,
    role: draft.role === null ? null : nameWords(language).roles[draft.role],
    depth: draft.depth === 0 ? null : names.depths[draft.depth as keyof typeof names.depths],
    stance: draft.stance === null ? null : names.stances[draft.stance],
    trust: draft.trust,
    lastContact: draft.lastContact === null ? null : isoDay(draft.lastContact),
  };
}
