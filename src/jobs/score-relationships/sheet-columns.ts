import { isoDay } from '../../engine/core/serial-day';
import { scoreParts } from '../../engine/relationship/relationship-score';
import { roles } from '../../engine/relationship/roles';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import type { PlanCell } from '../../workbook/write-plan';
import type { AccountRelation } from './contract';
import { rounded, type RelationshipFacts } from './facts';
import { moveText } from './move-text';

type Group = 'heat' | 'roles' | 'bonds' | 'care';

/** One column of the sheet's table of accounts. */
export interface SheetColumn {
  readonly header: string;
  /** What it is about; none for the account itself. */
  readonly group?: Group;
  readonly width: number;
  readonly cell: (row: AccountRelation) => PlanCell;
  readonly shade?: 'score' | 'risk' | 'gap';
  readonly format?: string;
}

/** The columns in their order; what nobody has is left away, for a column of blanks says nothing. */
export function sheetColumns(facts: RelationshipFacts): readonly SheetColumn[] {
  const { words, language, preview } = facts;
  const { names, sheet } = words;
  const { columns } = sheet;
  // A sign where nothing is known: Excel would shade a blank as 0, and a reader might take it for one.
  const shaded = (value: number | null): PlanCell => value ?? sheet.missing;
  const day = (text: string | null): PlanCell => (text === null ? null : isoDay(text));
  const any = (has: (row: AccountRelation) => boolean): boolean => {
    for (let index = 0; index < preview.accounts; index++) if (has(preview.row(index))) return true;
    return false;
  };
  const optional = (column: SheetColumn): readonly SheetColumn[] =>
    any((row) => {
      const cell = column.cell(row);
      return cell !== null && cell !== sheet.missing;
    })
      ? [column]
      : [];
  const hasContacts = preview.sources.includes('contacts');
  return [
    { header: columns.account, width: 28, cell: (row) => row.name },
    ...optional({ header: columns.tier, width: 7, cell: (row) => row.tier }),
    { header: columns.score, group: 'heat', width: 10, cell: (row) => shaded(row.score), shade: 'score', format: '0' },
    ...scoreParts.flatMap((part, k): readonly SheetColumn[] =>
      preview.missingParts.includes(part)
        ? []
        : [
            {
              header: names.parts[part],
              group: 'heat',
              width: 16,
              cell: (row) => shaded(row.parts[k]!),
              shade: 'score',
              format: '0',
            },
          ],
    ),
    ...optional({
      header: columns.risk,
      group: 'heat',
      width: 9,
      cell: (row) => shaded(row.risk),
      shade: 'risk',
      format: '0',
    }),
    ...(hasContacts
      ? [
          ...roles.map((role, k): SheetColumn => ({
            header: nameWords(language).roles[role],
            group: 'roles',
            width: 19,
            shade: 'gap',
            cell: (row) => {
              const { contacts, deepest } = row.roles[k]!;
              if (deepest === 0) return sheet.gap;
              return fill(sheet.tie, { depth: String(deepest), count: String(contacts) });
            },
          })),
          {
            header: columns.coverage,
            group: 'roles',
            width: 11,
            cell: (row: AccountRelation) => row.coverage,
            format: '0%',
          } as const,
          {
            header: columns.nextMove,
            group: 'roles',
            width: 56,
            cell: (row: AccountRelation) => moveText(row.move, language),
          } as const,
        ]
      : []),
    ...optional({
      header: columns.stage,
      group: 'bonds',
      width: 15,
      cell: ({ stage }) => (stage === null ? null : names.stages[stage as keyof typeof names.stages]),
    }),
    ...optional({
      header: columns.bond,
      group: 'bonds',
      width: 11,
      cell: ({ bond }) => (bond === null ? null : nameWords(language).bonds[bond]),
    }),
    ...optional({ header: columns.bondStrength, group: 'bonds', width: 14, cell: (row) => rounded(row.bondStrength) }),
    ...optional({
      header: columns.weakestBond,
      group: 'bonds',
      width: 18,
      cell: ({ weakestBond }) => (weakestBond === null ? null : names.bondKinds[weakestBond]),
    }),
    ...optional({ header: columns.barrier, group: 'bonds', width: 17, cell: (row) => rounded(row.barrier) }),
    ...optional({ header: columns.surplus, group: 'bonds', width: 14, cell: (row) => row.surplus }),
    ...optional({ header: columns.lastContact, group: 'care', width: 13, cell: (row) => day(row.lastContact), format: 'yyyy-mm-dd' }), // prettier-ignore
    ...optional({ header: columns.due, group: 'care', width: 13, cell: (row) => day(row.due), format: 'yyyy-mm-dd' }),
    ...optional({ header: columns.overdue, group: 'care', width: 13, cell: (row) => row.overdueDays }),
  ];
}
