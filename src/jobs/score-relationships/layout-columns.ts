import { isoDay } from '../../engine/core/serial-day';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { sheetWords } from '../../locales/sheet';
import type { ColumnPlan, ColumnsPlan, PlanCell } from '../../workbook/write-plan';
import { accountRelation } from './account-relation';
import type { AccountRelation } from './contract';
import { COLUMNS_TAG, type RelationshipFacts } from './facts';

/** Stage, score, bond, risk, coverage and next contact right of the accounts table. A blank is: nobody has said. */
export function layoutColumns(
  facts: RelationshipFacts,
  number: number,
  taken: ReadonlySet<string>,
): ColumnsPlan | null {
  const source = facts.places.accounts;
  const checked = facts.all.sources.accounts;
  if (!source || !checked) return null;
  const { words, language } = facts;
  const { names, sheet } = words;
  const accountOf = facts.all.universe.accountOf.accounts ?? [];
  const rows = Array.from(accountOf, (at) => (at < 0 ? null : accountRelation(facts.all, at)));
  const column = (
    id: keyof typeof sheet.beside,
    format: string,
    cellOf: (row: AccountRelation) => PlanCell,
  ): ColumnPlan => {
    const header = sheet.beside[id];
    return {
      id,
      header: taken.has(header) ? fill(sheetWords(language).ofKam, { column: header }) : header,
      format,
      cells: rows.map((row) => (row === null ? null : cellOf(row))),
    };
  };
  return {
    tag: `${COLUMNS_TAG}-${number}`,
    sheet: source.place.sheet,
    table: source.place.table,
    headerRow: source.place.at.row + Math.max(0, source.dataStart - 1),
    firstRow: source.place.at.row + source.dataStart,
    rows: rows.length,
    firstFreeColumn: source.place.at.column + source.place.at.columns,
    columns: [
      column('stage', 'General', ({ stage }) =>
        stage === null ? null : names.stages[stage as keyof typeof names.stages],
      ),
      column('score', '0', ({ score }) => score),
      column('bond', 'General', ({ bond }) => (bond === null ? null : nameWords(language).bonds[bond])),
      column('risk', '0', ({ risk }) => risk),
      column('coverage', '0%', ({ coverage }) => coverage),
      column('due', 'yyyy-mm-dd', ({ due }) => (due === null ? null : isoDay(due))),
      column('overdue', '0', ({ overdueDays }) => overdueDays),
    ],
  };
}
