import type { Field } from '../../engine/intake/types';
import { roles } from '../../engine/relationship/roles';
import { stances } from '../../engine/relationship/stance';
import { columnWords } from '../../locales/columns';
import type { Language } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipWords } from '../../locales/relationships';
import type { Look, PlanCell, SheetPlan } from '../../workbook/write-plan';
import type { RelationshipSource } from './contract';
import { barrierFields, bondFields, causeFields, linkFields, tieFields, valueFields } from './rating-fields';

/** Columns of the tables that a person can have made, in the order in which they are filled in. */
export const TABLE_FIELDS: Readonly<Record<RelationshipSource, readonly Field[]>> = {
  accounts: [
    'account', 'tier', 'revenue', 'since', 'satisfaction', 'lastContact', 'trustCognitive', 'trustEmotional', 'trustBehavioural',
    ...linkFields, ...causeFields, ...bondFields, ...tieFields, ...barrierFields, ...valueFields,
  ],
  contacts: [
    'account', 'contact', 'role', 'depth', 'influence', 'stance', 'trust', 'lastContact', 'nextDate', 'birthday', 'anniversary',
    'projectDate', 'notes',
  ],
  contactLog: ['contactDate', 'account', 'contactKind', 'person', 'notes'],
  complaints: ['complaint', 'account', 'openedOn', 'answeredOn', 'closedOn', 'owner', 'notes'],
}; // prettier-ignore

/** Rows that have lists and formats ready. */
const READY_ROWS = 500;

const DATES: ReadonlySet<Field> = new Set<Field>([
  'since', 'lastContact', 'nextDate', 'birthday', 'anniversary', 'projectDate', 'contactDate', 'openedOn', 'answeredOn', 'closedOn',
]); // prettier-ignore

const RATINGS: readonly string[] = ['1', '2', '3', '4', '5'];

/** An empty table with lists to choose from, for the person to fill; `accounts` stand in it already. */
export function planTable(
  source: RelationshipSource,
  after: string,
  accounts: readonly string[],
  language: Language,
  tableName: string,
): SheetPlan {
  const fields = TABLE_FIELDS[source];
  const headers = fields.map((field) => columnWords(language)[field]);
  const rows = Math.max(1, accounts.length);
  const at = fields.indexOf('account');
  const cells: PlanCell[][] = Array.from({ length: rows }, (_, row) => {
    const line = new Array<PlanCell>(fields.length).fill(null);
    line[at] = accounts[row] ?? null;
    return line;
  });
  const ready = Math.max(READY_ROWS, rows);
  const column = (index: number) => ({ row: 1, column: index, rows: ready, columns: 1 });
  const looks = fields.flatMap((field, index): Look[] => {
    const list = listOf(field, source, language);
    const wide = field === 'account' || field === 'notes' || field === 'complaint';
    return [
      { kind: 'width', column: index, columns: 1, characters: wide ? 28 : 16 },
      ...(DATES.has(field) ? [{ kind: 'format', at: column(index), format: 'yyyy-mm-dd' } as const] : []),
      ...(list ? [{ kind: 'choices', at: column(index), list } as const] : []),
    ];
  });
  return {
    tag: `table-${source}`,
    name: relationshipWords(language).sheet.tables[source],
    after,
    isTheirs: true,
    blocks: [
      { at: { row: 0, column: 0, rows: 1, columns: fields.length }, cells: [headers] },
      { at: { row: 1, column: 0, rows, columns: fields.length }, cells },
    ],
    look: [
      { kind: 'table', at: { row: 0, column: 0, rows: rows + 1, columns: fields.length }, name: tableName },
      ...looks,
      { kind: 'freeze', rows: 1, columns: at + 1 },
    ],
  };
}

/** Names of the Excel tables stay English, as defined names do. */
export const TABLE_NAMES: Readonly<Record<RelationshipSource, string>> = {
  accounts: 'KAM_Accounts',
  contacts: 'KAM_Contacts',
  contactLog: 'KAM_ContactLog',
  complaints: 'KAM_Complaints',
};

/** What a cell of the field may hold, in the language of the table; null where it is free. */
export function listOf(field: Field, source: RelationshipSource, language: Language): readonly string[] | null {
  const { names, sheet } = relationshipWords(language);
  if (field === 'role') return roles.map((role) => nameWords(language).roles[role]);
  if (field === 'depth') return ([0, 1, 2, 3, 4] as const).map((depth) => names.depths[depth]);
  if (field === 'stance') return stances.map((stance) => names.stances[stance]);
  if (field === 'tier') return ['A', 'B', 'C', 'D'];
  if (field === 'contactKind') return sheet.kinds.split(',');
  if (field.startsWith('link')) return [names.yes, names.no];
  if (field === 'satisfaction' || field === 'influence' || /^(trust|risk|bond|tie|barrier)/.test(field)) {
    return source === 'accounts' || source === 'contacts' ? RATINGS : null;
  }
  return null;
}
