import type { Cell } from '../engine/core/cells';
import { putFormats, readFormats, readStanding } from './column-before';
import { columnsKey } from './column-places';
import type { ColumnTarget } from './column-places';
import type { Progress, Watch } from './control';
import { putTierColours, takeTierColours } from './tier-colours';
import type { ColumnBefore, HeaderLook } from './undo-step';
import { writeCells } from './write-cells';
import { lazyRows } from './write-plan';
import type { ColumnPlan, ColumnsPlan, PlanCell, Setting } from './write-plan';

/** What an unfilled cell answers for its colour. */
const NO_FILL = '#FFFFFF';

/** Header cell first, then the cells, then blanks over what a longer earlier run left behind. */
export function columnCells(column: ColumnPlan, target: ColumnTarget): PlanCell[] {
  const cells: PlanCell[] = [column.header, ...column.cells];
  while (cells.length < target.at.rows) cells.push(null);
  return cells;
}

/** Reads what stands where the columns go. */
export async function captureColumn(
  context: Excel.RequestContext,
  sheetId: string,
  plan: ColumnsPlan,
  column: ColumnPlan,
  target: ColumnTarget,
  neighbour: HeaderLook,
  watch?: Watch,
): Promise<ColumnBefore> {
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  const isNewTableColumn = plan.table !== null && target.tableColumn === null;
  const range = worksheet.getRangeByIndexes(target.at.row, target.at.column, target.at.rows, 1);
  const header = range.getCell(0, 0);
  range.load('format/columnWidth');
  header.load('format/font/bold, format/font/color, format/fill/color');
  await context.sync();
  return {
    sheetId,
    table: plan.table,
    at: target.at,
    isNewTableColumn,
    before: await readStanding(context, worksheet, target.at, watch),
    formats: await readFormats(context, worksheet, target.at, watch),
    header: { bold: header.format.font.bold, colour: header.format.font.color, fill: header.format.fill.color },
    headerAfter: neighbour,
    width: range.format.columnWidth,
    tiers: column.tiers ?? [],
    after: columnCells(column, target),
  };
}

/** Writes one column: table column or cells right of the range, header in the manner of its left neighbour. */
export async function writeColumn(
  context: Excel.RequestContext,
  before: ColumnBefore,
  plan: ColumnsPlan,
  column: ColumnPlan,
  target: ColumnTarget,
  progress: Progress,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(before.sheetId);
  const body = { ...target.at, row: target.at.row + 1, rows: plan.rows };
  const bodyRange = worksheet.getRangeByIndexes(body.row, body.column, body.rows, 1);
  if (before.isNewTableColumn && plan.table !== null) {
    context.workbook.tables.getItem(plan.table).columns.add(undefined, undefined, column.header);
  }
  bodyRange.numberFormat = column.format as unknown as string[][];
  const header = worksheet.getRangeByIndexes(target.at.row, target.at.column, 1, 1);
  if (plan.table === null) putHeaderLook(header, before.headerAfter, before.header);
  header.format.columnWidth = Math.max(before.width, 80);
  await context.sync();
  const cells = lazyRows(before.after.length, (row) => [before.after[row] ?? null]);
  await writeCells(context, worksheet, target.at, cells, progress);
  if (column.tiers) {
    // Our own rules of an earlier run go first, so that a longer column is shaded once.
    const whole = worksheet.getRangeByIndexes(target.at.row, target.at.column, target.at.rows, 1);
    await takeTierColours(context, whole, column.tiers);
    putTierColours(bodyRange, column.tiers);
    await context.sync();
  }
}

/** Puts one column back as it was; `edits` are cells (by row within the column) that the person keeps. */
export async function restoreColumn(
  context: Excel.RequestContext,
  column: ColumnBefore,
  edits: ReadonlyMap<number, PlanCell>,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(column.sheetId);
  const range = worksheet.getRangeByIndexes(column.at.row, column.at.column, column.at.rows, 1);
  if (column.tiers.length > 0) await takeTierColours(context, range, column.tiers);
  if (column.isNewTableColumn && column.table !== null && edits.size === 0) {
    const added = context.workbook.tables.getItem(column.table).columns.getItemOrNullObject(String(column.after[0]));
    await context.sync();
    if (!added.isNullObject) added.delete();
    await putFormats(context, worksheet, column.at, column.formats);
    range.format.columnWidth = column.width;
    await context.sync();
    return;
  }
  await putFormats(context, worksheet, column.at, column.formats);
  if (column.table === null) putHeaderLook(range.getCell(0, 0), column.header, column.headerAfter);
  range.format.columnWidth = column.width;
  await context.sync();
  if (edits.size === 0) {
    range.clear('Contents');
    if (column.before.length === 0) return;
  }
  const rows = edits.size === 0 ? column.before.length : column.at.rows;
  const cells = lazyRows(rows, (row) => [edits.get(row) ?? column.before[row] ?? null]);
  await writeCells(context, worksheet, { ...column.at, rows }, cells);
}

/** What the header cell left of a new column looks like. */
export async function readHeaderLook(
  context: Excel.RequestContext,
  sheetId: string,
  row: number,
  column: number,
): Promise<HeaderLook> {
  const cell = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
  cell.load('format/font/bold, format/font/color, format/fill/color');
  await context.sync();
  return { bold: cell.format.font.bold, colour: cell.format.font.color, fill: cell.format.fill.color };
}

/** The setting by which the next run finds these columns. */
export function placesSetting(plan: ColumnsPlan, targets: readonly ColumnTarget[]): Setting {
  const places = targets.map(({ id, at }, index) => [
    id,
    { header: plan.columns[index]?.header ?? '', column: at.column, rows: plan.rows },
  ]);
  return { key: columnsKey(plan.tag), value: JSON.stringify(Object.fromEntries(places)) };
}

/** The header row of the source, to find columns by what they are called. */
export async function readHeaders(
  context: Excel.RequestContext,
  sheetId: string,
  row: number,
): Promise<{ readonly first: number; readonly texts: readonly string[] }> {
  const used = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(row, 0, 1, 16_384)
    .getUsedRangeOrNullObject(true);
  used.load('values, columnIndex');
  await context.sync();
  if (used.isNullObject) return { first: 0, texts: [] };
  return { first: used.columnIndex, texts: (used.values[0] as Cell[]).map((cell) => String(cell ?? '')) };
}

/** Touches only what differs: a font colour that was automatic must not become a black of our own when it is put back. */
function putHeaderLook(cell: Excel.Range, look: HeaderLook, now: HeaderLook): void {
  if (look.bold !== now.bold) cell.format.font.bold = look.bold;
  if (look.colour !== now.colour) cell.format.font.color = look.colour;
  if (look.fill === now.fill) return;
  // An unfilled cell must stay unfilled: painting it white would hide the grid lines.
  if (isFilled(look)) cell.format.fill.color = look.fill;
  else cell.format.fill.clear();
}

function isFilled(look: HeaderLook): boolean {
  return look.fill !== '' && look.fill.toUpperCase() !== NO_FILL;
}
