import type { Cell } from '../engine/core/cells';
import type { Rect } from './address';
import { BYTES_A_SYNC, blockRows } from './block-sizes';
import type { Progress } from './control';
import { isTooLarge } from './faults';
import { passingRange } from './passing-range';
import { safeText } from './text-safety';
import type { PlanCell, PlanRows } from './write-plan';

/**
 * Office.js cuts what is set at once into pieces of so many cells, asks for three ranges to place each and keeps them till the run ends;
 * cut here, a piece is one range.
 */
const CELLS_A_PIECE = 1_500;

/**
 * Writes cells in blocks sized by bytes, one sync a block: chunked work is the one place where syncs follow each other, because a
 * request may not pass 5 MB and the person may cancel between two blocks. A refused block is halved.
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Rect,
  cells: PlanRows,
  progress?: Progress,
): Promise<void> {
  let row = 0;
  for (const block of blockRows(cells, BYTES_A_SYNC)) {
    const place = { row: at.row + row, column: at.column, rows: block.length, columns: at.columns };
    await writeBlock(context, sheet, place, block);
    row += block.length;
    progress?.step(block.length * at.columns, 'writing');
  }
}

async function writeBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Rect,
  cells: readonly (readonly PlanCell[])[],
): Promise<void> {
  queueCells(sheet, at, cells);
  try {
    await context.sync();
  } catch (fault) {
    if (!isTooLarge(fault) || at.rows === 1) throw fault;
    const half = at.rows >> 1;
    await writeBlock(context, sheet, { ...at, rows: half }, cells.slice(0, half));
    await writeBlock(context, sheet, { ...at, row: at.row + half, rows: at.rows - half }, cells.slice(half));
  }
}

/** Queues a block without a sync. */
export function queueCells(sheet: Excel.Worksheet, at: Rect, cells: PlanRows): void {
  const rows = Math.max(1, Math.floor(CELLS_A_PIECE / at.columns));
  for (let row = 0; row < at.rows; row += rows) {
    const place = { ...at, row: at.row + row, rows: Math.min(rows, at.rows - row) };
    queuePiece(sheet, place, cells.slice(row, row + rows));
  }
}

function queuePiece(sheet: Excel.Worksheet, at: Rect, cells: readonly (readonly PlanCell[])[]): void {
  const range = passingRange(sheet, at);
  let hasFormula = false;
  const out: (string | number | boolean)[][] = [];
  for (const row of cells) {
    const line: (string | number | boolean)[] = [];
    for (const cell of row) {
      if (typeof cell === 'object' && cell !== null) {
        hasFormula = true;
        line.push(cell.formula);
      } else line.push(asExcelTakes(cell));
    }
    out.push(line);
  }
  if (hasFormula) range.formulas = out;
  else range.values = out;
}

/** A blank is '' (null would leave the old content), text is safe, and what is no number is blank. */
function asExcelTakes(cell: Cell): string | number | boolean {
  if (cell === null) return '';
  if (typeof cell === 'string') return safeText(cell);
  return typeof cell === 'number' && !Number.isFinite(cell) ? '' : cell;
}
