import type { Cell } from '../engine/core/cells';
import type { Rect } from './address';
import { overlaps } from './address';
import type { Progress } from './control';
import { isTooLarge, Stop } from './faults';
import { passingRange } from './passing-range';
import type { PlanCell } from './write-plan';

/** Rows of the first read, to learn how long a row is; later blocks are sized from it. */
const PROBE_ROWS = 5_000;
/** Excel answers up to 5 MB; the client parses an answer in one go, on the thread on which the person is waiting. */
const BYTES_A_READ = 150_000;
/** Beyond five million cells a read may come back as null instead of failing. */
const CELLS_A_READ = 1_000_000;

/** Reads `values` of a rectangle in blocks, handing each to `take` as it comes; one sync a block (why: see write-cells.ts). */
export async function readBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Rect,
  take: (values: readonly (readonly Cell[])[], firstRow: number) => void,
  progress?: Progress,
): Promise<void> {
  let row = 0;
  let rows = Math.min(PROBE_ROWS, at.rows);
  let probed = false;
  while (row < at.rows) {
    rows = Math.max(1, Math.min(rows, at.rows - row));
    const values = await readValues(context, sheet, {
      row: at.row + row,
      column: at.column,
      rows,
      columns: at.columns,
    });
    if (values === null) {
      rows = Math.max(1, rows >> 1);
      probed = true;
      continue;
    }
    take(values, row);
    row += rows;
    if (!probed) {
      probed = true;
      const bytesARow = Math.max(1, JSON.stringify(values).length / rows);
      rows = Math.floor(Math.min(BYTES_A_READ / bytesARow, CELLS_A_READ / at.columns));
    }
    progress?.step(values.length * at.columns, 'reading');
  }
}

/** Null when Excel finds the block too large, so that the caller halves it. One row is never too large for us to insist. */
async function readValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Rect,
): Promise<readonly (readonly Cell[])[] | null> {
  const range = passingRange(sheet, at);
  range.load('values');
  try {
    await context.sync();
  } catch (fault) {
    if (isTooLarge(fault) && at.rows > 1) return null;
    throw fault;
  }
  const values = range.values as Cell[][] | null;
  if (values === null && at.rows === 1) throw new Stop({ code: 'too-large-for-excel' });
  return values;
}

/**
 * Cells as a plan that would write them again: formulas as formulas, text as text. Cells that another formula spills into are
 * left out (null): writing them would block the spill.
 */
export async function readPlanCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Rect,
  spills: readonly Rect[] = [],
): Promise<PlanCell[][]> {
  const cells: PlanCell[][] = [];
  await readPlanBlocks(context, sheet, at, spills, (lines) => cells.push(...lines));
  return cells;
}

/** The same, block by block from the top: what is only looked at need not be kept, and the page lives between two blocks. */
export async function readPlanBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Rect,
  spills: readonly Rect[],
  take: (lines: PlanCell[][], firstRow: number) => void,
): Promise<void> {
  const rowsABlock = Math.max(1, Math.floor(6_000 / at.columns));
  for (let row = 0; row < at.rows; row += rowsABlock) {
    const rows = Math.min(rowsABlock, at.rows - row);
    take(await readPlanBlock(context, sheet, { ...at, row: at.row + row, rows }, spills), row);
  }
}

async function readPlanBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Rect,
  spills: readonly Rect[],
): Promise<PlanCell[][]> {
  const range = passingRange(sheet, at);
  range.load('values, formulas');
  await context.sync();
  const near = spills.filter((spill) => overlaps(spill, at));
  const formulas = range.formulas as Cell[][];
  return (range.values as Cell[][]).map((line, r) =>
    line.map((value, c) => {
      if (near.some((spill) => isSpilled(spill, at.row + r, at.column + c))) return null;
      return asPlanned(value, formulas[r]?.[c] ?? '');
    }),
  );
}

/**
 * `formulas` answers plain content too. Text that only looks like a formula reads the same in both; a formula's value never is its
 * own text.
 */
export function asPlanned(value: Cell, content: Cell): PlanCell {
  if (typeof content === 'string' && content.startsWith('=') && content !== value) return { formula: content };
  return value === '' ? null : value;
}

function isSpilled(spill: Rect, row: number, column: number): boolean {
  if (row === spill.row && column === spill.column) return false;
  return overlaps(spill, { row, column, rows: 1, columns: 1 });
}
