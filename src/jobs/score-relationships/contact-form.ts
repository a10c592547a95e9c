import { isoDay } from '../../engine/core/serial-day';
import { firstFilled } from '../../engine/intake/filled-cells';
import type { Field } from '../../engine/intake/types';
import type { Language } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipWords } from '../../locales/relationships';
import type { CellsPlan, PlanCell, RowPlan } from '../../workbook/write-plan';
import type { Match } from '../contract';
import type { Checked } from '../source/check-source';
import type { Relationships } from './compute';
import type { ContactDraft, ContactField, Roster } from './contract';
import type { SourcePlace } from './facts';
import { contactAt, contactRowsOf } from './preview';

const CONTACT_FIELDS: readonly ContactField[] = ['role', 'depth', 'stance', 'trust', 'lastContact'];

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

/** Accounts and their contacts, for the form. */
export function rosterOf(all: Relationships): Roster {
  const { universe, sources } = all;
  const rows = contactRowsOf(all);
  const match = sources.contacts?.match ?? {};
  return {
    accounts: universe.names,
    contactsOf: (account) => {
      const at = universe.names.indexOf(account);
      return (rows.get(at) ?? []).map((row) => contactAt(all, row));
    },
    fields: CONTACT_FIELDS.filter((field) => match[field] !== undefined),
  };
}

/** The first blank row behind the last contact, or a new one below the table. */
export function nextRow({ cells, input, checked }: Checked): { readonly row: number; readonly isNew: boolean } {
  const first = input.table.dataStart;
  let row = checked.rows;
  while (row > 0 && firstFilled(cells, first + row - 1) < 0) row--;
  return { row, isNew: row === checked.rows };
}
