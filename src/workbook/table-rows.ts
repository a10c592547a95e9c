import { readPlanCells } from './read-cells';
import type { Rect } from './address';
import type { RowPlan } from './write-plan';

/** A row that a run added below a table. */
export interface RowBefore {
  readonly table: string;
  readonly sheetId: string;
  readonly at: Rect;
}

/** The rows of the plan as they will stand, to take them away again. */
export function capturedRows(rows: readonly RowPlan[]): RowBefore[] {
  return rows.map(({ table, sheetId, at }) => ({ table, sheetId, at }));
}

/** Adds a blank row at the end of each table; its cells are written like any others. */
export function queueRows(context: Excel.RequestContext, rows: readonly RowPlan[]): void {
  for (const { table } of rows) context.workbook.tables.getItem(table).rows.add();
}

/** Takes the rows away again, the last first, for each deletion moves what stands below. */
export async function restoreRows(context: Excel.RequestContext, rows: readonly RowBefore[]): Promise<void> {
  for (const row of [...rows].reverse()) await restoreRow(context, row);
}

/** A row in which somebody has written since stays. */
async function restoreRow(context: Excel.RequestContext, { table, sheetId, at }: RowBefore): Promise<void> {
  const found = context.workbook.tables.getItemOrNullObject(table);
  await context.sync();
  if (found.isNullObject) return;
  const body = found.getDataBodyRange().load('rowIndex, rowCount');
  // A second sync, inside: only a table that is there has a body to ask for.
  const cells = await readPlanCells(context, context.workbook.worksheets.getItem(sheetId), at);
  const index = at.row - body.rowIndex;
  const isBlank = cells.every((line) => line.every((cell) => cell === null || cell === ''));
  if (isBlank && index > 0 && index < body.rowCount) found.rows.getItemAt(index).delete();
  await context.sync();
}

/** Names of all tables of the workbook: a new one needs another. */
export async function tableNames(context: Excel.RequestContext): Promise<readonly string[]> {
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  return tables.items.map(({ name }) => name);
}
