import type { Rect } from './address';
import { putLook } from './put-look';
import { readPrintedPages } from './printed-pages';
import { readPlanCells } from './read-cells';
import { queueCells } from './write-cells';
import type { InsertedRows, Look } from './write-plan';

/** A row that a run inserted, where it stands now. */
export interface FoundRow {
  /** Which of the plan's groups it belongs to, and which row of the group it is. */
  readonly group: number;
  readonly line: number;
  readonly sheetId: string;
  readonly row: number;
}

/** Inserts the rows, the lowest first, so that the places of the others stay what they were. One request a group. */
export async function insertRows(context: Excel.RequestContext, groups: readonly InsertedRows[]): Promise<void> {
  if (groups.length === 0) return;
  const sheets = [...new Set(groups.map(({ sheetId }) => sheetId))];
  const printed = await readPrintedPages(context, sheets);
  const lowestFirst = [...groups].sort((one, other) => other.row - one.row);
  for (const group of lowestFirst) {
    queueGroup(context, group);
    const area = printed.find(({ sheetId }) => sheetId === group.sheetId)?.area;
    // Rows right below what is printed are not printed by themselves.
    if (area && area.row + area.rows === group.row) {
      const worksheet = context.workbook.worksheets.getItem(group.sheetId);
      const longer = worksheet.getRangeByIndexes(area.row, area.column, area.rows + group.cells.length, area.columns);
      worksheet.pageLayout.setPrintArea(longer);
    }
  }
  await context.sync();
}

function queueGroup(context: Excel.RequestContext, { sheetId, row, cells, look }: InsertedRows): void {
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  worksheet.getRange(`${row + 1}:${row + cells.length}`).insert('Down');
  const at = { row, column: 0, rows: cells.length, columns: cells[0]!.length };
  // A new row takes the look of the one above it, which may be a header.
  worksheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns).style = 'Normal';
  for (const each of look) putLook(worksheet, movedDown(each, row));
  queueCells(worksheet, at, cells);
}

function movedDown(look: Look, rows: number): Look {
  if ('at' in look) return { ...look, at: { ...look.at, row: look.at.row + rows } };
  return look.kind === 'height' ? { ...look, row: look.row + rows } : look;
}

/** Where the rows stand now, found by their marks: a failed run may have made some of them, and a person may have moved them since. */
export async function findInserted(
  context: Excel.RequestContext,
  groups: readonly InsertedRows[],
): Promise<readonly FoundRow[]> {
  const columns = groups.map(({ sheetId, markColumn }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    const used = worksheet.getRangeByIndexes(0, markColumn, 1, 1).getEntireColumn().getUsedRangeOrNullObject(true);
    used.load('rowIndex, values');
    return used;
  });
  if (groups.length > 0) await context.sync();
  return groups.flatMap(({ sheetId, cells, markColumn }, group) => {
    const used = columns[group]!;
    if (used.isNullObject) return [];
    const marks = (used.values as unknown[][]).map(([mark]) => mark);
    return cells.flatMap((line, number) => {
      const at = marks.indexOf(line[markColumn]);
      return at < 0 ? [] : [{ group, line: number, sheetId, row: used.rowIndex + at }];
    });
  });
}

/** Takes the rows out again, the lowest first. */
export async function removeRows(context: Excel.RequestContext, rows: readonly FoundRow[]): Promise<void> {
  for (const { sheetId, row } of [...rows].sort((one, other) => other.row - one.row))
    context.workbook.worksheets
      .getItem(sheetId)
      .getRange(`${row + 1}:${row + 1}`)
      .delete('Up');
  if (rows.length > 0) await context.sync();
}

/** A place of before the run, with the inserted rows that stand above it now. */
export function below<T extends { readonly sheetId: string; readonly at: Rect }>(
  place: T,
  groups: readonly InsertedRows[],
  standing: readonly FoundRow[],
): T {
  const above = standing.filter(
    ({ sheetId, group }) => sheetId === place.sheetId && groups[group]!.row <= place.at.row,
  ).length;
  return above === 0 ? place : { ...place, at: { ...place.at, row: place.at.row + above } };
}

/** Everything that stands in the row now, as far as the sheet is used. */
export async function readRow(context: Excel.RequestContext, { sheetId, row }: FoundRow, columns: number) {
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  const used = worksheet.getUsedRangeOrNullObject(true).load('columnIndex, columnCount');
  await context.sync();
  const width = used.isNullObject ? columns : Math.max(columns, used.columnIndex + used.columnCount);
  const [cells = []] = await readPlanCells(context, worksheet, { row, column: 0, rows: 1, columns: width });
  return cells;
}
