import { absolute, columnLetters, quotedSheet } from '../../workbook/address';
import type { Block, Look, PlanCell } from '../../workbook/write-plan';
import { formula } from '../../workbook/write-plan';
import type { SegmentFacts } from './facts';
import { accountCells, MAP } from './sheet-map';
import { cellAt } from '../../workbook/address';

/** One look-up an account; beyond this a sheet would spend more on links than on its figures. */
const LINKED_ACCOUNTS = 5_000;

/**
 * Beside the account table: the name where a live table shows ids, and a link to the account's first row in the source. Both look the
 * account up by its key in their own row, so either sheet may be sorted.
 */
export function layoutAccountLinks(
  facts: SegmentFacts,
  hasIdColumn: boolean,
): { readonly blocks: readonly Block[]; readonly look: readonly Look[] } {
  const { words, live, segments, name } = facts;
  const accounts = segments.pareto.sorted.length;
  if (accounts > LINKED_ACCOUNTS) return { blocks: [], look: [] };
  const columns: { readonly header: string; readonly text: (row: number) => string }[] = [];
  const key = columnLetters(hasIdColumn ? MAP.accountId : MAP.account);
  const place = rowOf(facts);
  if (live && name) {
    const names = columnFromTop(facts, name.column);
    columns.push({ header: words.accountName, text: (row) => `INDEX(${names},${place(key + row)})` });
  }
  const target = `#${quotedSheet(facts.place.sheet)}!${sourceLetters(facts, facts.account.column)}`.replace(/"/g, '""');
  columns.push({
    header: words.source,
    text: (row) => `HYPERLINK("${target}"&${place(key + row)},"${words.goTo}")`,
  });
  const first = hasIdColumn ? MAP.accountId + 1 : MAP.accountId;
  const cells = Array.from({ length: accounts }, (_, index): PlanCell[] =>
    columns.map(({ text }) => formula(`=IFERROR(${text(MAP.firstRow + index + 1)},"")`)),
  );
  const header = { ...cellAt(MAP.headerRow, first), columns: columns.length };
  return {
    blocks: [
      { at: header, cells: [columns.map(({ header: text }) => text)] },
      { at: { ...accountCells(first, accounts), columns: columns.length }, cells },
    ],
    look: [
      { kind: 'style', at: header, style: 'KAM Header' },
      { kind: 'width', column: first + columns.length - 1, columns: 1, characters: 10 },
    ],
  };
}

/** The source row that holds a key; keys are texts, and ids in the source may be numbers. */
function rowOf(facts: SegmentFacts): (key: string) => string {
  const keys = columnFromTop(facts, facts.account.column);
  const areNumbers = facts.segments.keys.some((key) => /^\d+$/.test(key));
  return (key) =>
    areNumbers ? `IFERROR(MATCH(${key},${keys},0),MATCH(--${key},${keys},0))` : `MATCH(${key},${keys},0)`;
}

/** From row 1 of the sheet, so that a place in it is a row number. */
function columnFromTop({ place }: SegmentFacts, column: number): string {
  const at = { row: 0, column: place.at.column + column, rows: place.at.row + place.at.rows, columns: 1 };
  return `${quotedSheet(place.sheet)}!${absolute(at)}`;
}

function sourceLetters({ place }: SegmentFacts, column: number): string {
  return columnLetters(place.at.column + column);
}
