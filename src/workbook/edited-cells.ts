import { a1, without } from './address';
import type { Rect } from './address';
import { readRuns } from './cell-writer';
import { below, findInserted, readRow } from './inserted-rows';
import { passingRange } from './passing-range';
import { RANGE_RECT, rectOfRange } from './range-rect';
import { readPlanBlocks } from './read-cells';
import { sameCell } from './same-cell';
import { sameRect } from './sheet-writer';
import { listSheets } from './sheets';
import type { SheetBefore, UndoStep } from './undo-step';
import { lazyRows } from './write-plan';
import type { Block, PlanCell } from './write-plan';

export interface EditedCell {
  readonly sheet: string;
  readonly address: string;
}

/** Part of the step (`sheet:0`, `column:2`) → what the person put there since: by row for columns, by address for sheets. */
export type KeptEdits = ReadonlyMap<string, ReadonlyMap<number, PlanCell>>;

/** Rows and columns in one number, so that edits of a sheet can be looked up by place. */
const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** Compares every cell that the run wrote with what is there now, and looks for new content on sheets that undo would delete. */
export async function findEdits(
  context: Excel.RequestContext,
  step: UndoStep,
): Promise<{ readonly cells: readonly EditedCell[]; readonly kept: KeptEdits }> {
  const sheets = await listSheets(context);
  const cells: EditedCell[] = [];
  const kept = new Map<string, Map<number, PlanCell>>();
  const note = (part: string, key: number, sheet: string, at: Rect, cell: PlanCell): void => {
    cells.push({ sheet, address: a1(at) });
    const edits = kept.get(part) ?? new Map<number, PlanCell>();
    kept.set(part, edits.set(key, cell));
  };

  for (const [index, column] of step.columns.entries()) {
    const sheet = sheets.find(({ id }) => id === column.sheetId);
    if (!sheet) continue;
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    await readPlanBlocks(context, worksheet, column.at, [], (lines, first) =>
      lines.forEach(([cell = null], line) => {
        const row = first + line;
        if (sameCell(column.after[row] ?? null, cell)) return;
        note(`column:${index}`, row, sheet.name, { ...column.at, row: column.at.row + row, rows: 1 }, cell);
      }),
    );
  }
  const inserts = (step.inserts ?? []).filter(({ sheetId }) => sheets.some(({ id }) => id === sheetId));
  const inserted = await findInserted(context, inserts);
  for (const found of inserted) {
    const line = inserts[found.group]!.cells[found.line]!;
    const sheet = sheets.find(({ id }) => id === found.sheetId)!;
    const now = await readRow(context, found, line.length);
    now.forEach((cell, column) => {
      if (sameCell(line[column] ?? null, cell)) return;
      const at = { row: found.row, column, rows: 1, columns: 1 };
      note(`inserted:${found.group}:${found.line}`, column, sheet.name, at, cell);
    });
  }
  const placed = step.cells.map((run) => below(run, inserts, inserted));
  const runs = placed.length === 0 ? [] : await readRuns(context, placed);
  for (const [index, run] of placed.entries()) {
    const sheet = sheets.find(({ id }) => id === run.sheetId);
    runs[index]?.forEach((cell, row) => {
      if (!sheet || sameCell(run.after[row] ?? null, cell)) return;
      note(`cells:${index}`, row, sheet.name, { ...run.at, row: run.at.row + row, rows: 1 }, cell);
    });
  }
  for (const [index, before] of step.sheets.entries()) {
    const sheet = sheets.find(({ id, tag, name }) =>
      before.id === null
        ? (tag === before.tag || (tag === null && name === before.name)) && !step.sheetIds.includes(id)
        : id === before.id,
    );
    if (!sheet) continue;
    for (const edit of await editsOnSheet(context, context.workbook.worksheets.getItem(sheet.id), before)) {
      note(`sheet:${index}`, keyOf(edit.row, edit.column), sheet.name, { ...edit, rows: 1, columns: 1 }, edit.cell);
    }
  }
  return { cells, kept };
}

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
}

async function editsOnSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  before: SheetBefore,
): Promise<Edit[]> {
  const edits: Edit[] = [];
  const spills = before.after.flatMap(({ spill }) => (spill ? [spill] : []));
  for (const { at, cells } of before.after) {
    await readPlanBlocks(context, worksheet, at, spills, (lines, first) => {
      const ours = cells.slice(first, first + lines.length);
      lines.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (sameCell(ours[r]?.[c] ?? null, cell)) return;
          edits.push({ row: at.row + first + r, column: at.column + c, cell });
        }),
      );
    });
  }
  if (before.id === null) edits.push(...(await foreignCells(context, worksheet, before, spills)));
  return edits;
}

/** Content that somebody added beside ours, on a sheet that did not exist before the run. */
async function foreignCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  before: SheetBefore,
  spills: readonly Rect[],
): Promise<Edit[]> {
  const used = worksheet.getUsedRangeOrNullObject(true).load(RANGE_RECT);
  await context.sync();
  if (used.isNullObject) return [];
  const ours = [...before.after.map((block) => block.at), ...spills];
  const beside = ours.reduce((parts, rect) => parts.flatMap((part) => without(part, rect)), [rectOfRange(used)]);
  // Mostly nothing stands there, and there may be hundreds of columns of a million rows of it: only what is in use is read.
  const inUse = beside.map((part) => passingRange(worksheet, part).getUsedRangeOrNullObject(true).load(RANGE_RECT));
  await context.sync();
  const edits: Edit[] = [];
  for (const range of inUse) {
    if (range.isNullObject) continue;
    const at = rectOfRange(range);
    await readPlanBlocks(context, worksheet, at, [], (lines, first) =>
      lines.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (cell !== null) edits.push({ row: at.row + first + r, column: at.column + c, cell });
        }),
      ),
    );
  }
  return edits.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What the sheet goes back to; edited cells that are kept take the place of what was there. */
export function sheetContent(sheet: SheetBefore, kept: ReadonlyMap<number, PlanCell> | undefined): readonly Block[] {
  if (!kept) return sheet.before;
  // Blocks of a sheet that was new stood on blank cells; what is kept must survive the clearing, so they are written as blocks too.
  const blank = sheet.after
    .filter(({ at }) => !sheet.before.some((block) => sameRect(block.at, at)))
    .map(({ at }) => ({
      at,
      cells: lazyRows(at.rows, () => new Array<PlanCell>(at.columns).fill(null)),
    }));
  return [...blank, ...sheet.before].map(({ at, cells }) => ({
    at,
    cells: lazyRows(cells.length, (r) =>
      (cells.slice(r, r + 1)[0] ?? []).map((cell, c) => kept.get(keyOf(at.row + r, at.column + c)) ?? cell),
    ),
  }));
}
