import { a1, absolute, columnLetters, quotedSheet } from '../../workbook/address';
import type { Rect } from '../../workbook/address';
import { formula } from '../../workbook/write-plan';
import type { Block, Look, PlanCell } from '../../workbook/write-plan';
import { numberedName } from '../numbered-name';
import { cellAt } from '../../workbook/address';
import type { PipelineFacts } from './facts';
import { MAP } from './sheet-map';

/** One part of the sheet and the row from which the next part may stand. */
export interface LayoutPart {
  readonly blocks: readonly Block[];
  readonly look: readonly Look[];
  readonly nextRow: number;
}

/** A heading over the ten columns, and the header of what stands under it. */
export function heading(row: number, title: string, columns: readonly (string | null)[] = []): LayoutPart {
  const at: Rect = { row, column: 0, rows: 1, columns: MAP.columns };
  const titles = [title, ...columns];
  const cells = Array.from({ length: MAP.columns }, (_, k): PlanCell => titles[k] ?? null);
  return {
    blocks: [{ at, cells: [cells] }],
    look: [
      { kind: 'style', at, style: 'KAM Header' },
      // Numbers stand under their headers.
      ...(columns.length > 0 ? [{ kind: 'align', at: { ...at, column: 1, columns: 7 }, to: 'Right' } as const] : []),
    ],
    nextRow: row + 1,
  };
}

export function joined(parts: readonly LayoutPart[]): LayoutPart {
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    look: parts.flatMap(({ look }) => look),
    nextRow: parts.at(-1)?.nextRow ?? 0,
  };
}

/** Rows of ten cells from a row on; nothing where there are none. */
export function rowsAt(row: number, lines: readonly (readonly PlanCell[])[]): Block[] {
  if (lines.length === 0) return [];
  const cells = lines.map((line) => Array.from({ length: MAP.columns }, (_, k): PlanCell => line[k] ?? null));
  return [{ at: { row, column: 0, rows: lines.length, columns: MAP.columns }, cells }];
}

export function blank(value: number): PlanCell {
  return Number.isNaN(value) ? null : value;
}

/** A defined name of this source: `KAM_AsOf` for the first, `KAM_AsOf_2` for the second. */
export function pipelineName(name: string, facts: Pick<PipelineFacts, 'sourceNumber'>): string {
  return numberedName(name, facts.sourceNumber);
}

/**
 * A link to a row of the source. Where deals have ids the row is looked up by its id, so the sheet may be sorted; a formula and no
 * hyperlink object, so that it is undone like any other cell.
 */
export function linkToRow(facts: PipelineFacts, row: number): PlanCell {
  const { place, dataStart, match, figures } = facts;
  const first = place.at.row + dataStart + row;
  const ids = figures.keys.opportunity;
  const column = match.opportunity;
  const id = ids && column !== undefined && facts.preview.deal(row).name === ids.keys[ids.codes[row] ?? -1] ? ids.keys[ids.codes[row]!]! : ''; // prettier-ignore
  const letters = columnLetters(place.at.column + (column ?? match.stage ?? match.outcome ?? 0));
  const target = `#${quotedSheet(place.sheet)}!`.replace(/"/g, '""');
  const isLookedUp = id !== '' && !/[*?~"]/.test(id) && !/^[\d.]+$/.test(id) && isUnique(facts, row);
  if (!isLookedUp)
    return formula(`=HYPERLINK("${target}${a1(cellAt(first, place.at.column))}","${letters}${first + 1}")`);
  const keys = { row: 0, column: place.at.column + column!, rows: place.at.row + place.at.rows, columns: 1 };
  const found = `MATCH("${id}",${quotedSheet(place.sheet)}!${absolute(keys)},0)`;
  return formula(`=IFERROR(HYPERLINK("${target}${letters}"&${found},"${letters}"&${found}),"")`);
}

function isUnique({ figures }: PipelineFacts, row: number): boolean {
  const codes = figures.keys.opportunity!.codes;
  return codes.indexOf(codes[row]!) === row && codes.lastIndexOf(codes[row]!) === row;
}
