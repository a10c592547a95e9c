import type { Rect } from './address';
import type { Watch } from './control';
import { throwIfCancelled } from './faults';
import { passingRange } from './passing-range';
import { readPlanBlocks } from './read-cells';
import type { PlanCell } from './write-plan';

/** So many cells of one column below each other with one number format. */
export interface FormatRun {
  readonly rows: number;
  readonly format: string;
}

/** Rows whose formats come in one answer: a fraction of the 5 MB that Excel allows. */
const ROWS_A_READ = 30_000;
/** Formats that go in one request. */
const RUNS_A_SYNC = 500;

/** The number formats of a column, in blocks: those of a full sheet would be too large for one answer. */
export async function readFormats(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  at: Rect,
  watch?: Watch,
): Promise<FormatRun[]> {
  const runs: { rows: number; format: string }[] = [];
  for (let row = 0; row < at.rows; row += ROWS_A_READ) {
    throwIfCancelled(watch?.signal);
    const block = { ...at, row: at.row + row, rows: Math.min(ROWS_A_READ, at.rows - row) };
    for (const [format = 'General'] of await formatsOf(context, worksheet, block)) {
      const last = runs.at(-1);
      if (last?.format === format) last.rows++;
      else runs.push({ rows: 1, format });
    }
  }
  return runs;
}

/** One sync a block, as in write-cells.ts. */
async function formatsOf(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  at: Rect,
): Promise<readonly (readonly string[])[]> {
  const range = passingRange(worksheet, { ...at, columns: 1 }).load('numberFormat');
  await context.sync();
  return range.numberFormat as string[][];
}

export async function putFormats(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  at: Rect,
  runs: readonly FormatRun[],
): Promise<void> {
  let row = at.row;
  for (let first = 0; first < runs.length; first += RUNS_A_SYNC) {
    row = await putRuns(context, worksheet, row, at.column, runs.slice(first, first + RUNS_A_SYNC));
  }
}

/** Answers the row below the runs. */
async function putRuns(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  first: number,
  column: number,
  runs: readonly FormatRun[],
): Promise<number> {
  let row = first;
  for (const { rows, format } of runs) {
    passingRange(worksheet, { row, column, rows, columns: 1 }).numberFormat = format as unknown as string[][];
    row += rows;
  }
  await context.sync();
  return row;
}

/** The cells of a column, as far as anything stands in it: nothing does where a new column goes. */
export async function readStanding(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  at: Rect,
  watch?: Watch,
): Promise<PlanCell[]> {
  const used = worksheet.getRangeByIndexes(at.row, at.column, at.rows, 1).getUsedRangeOrNullObject(true);
  used.load('rowIndex, rowCount');
  await context.sync();
  if (used.isNullObject) return [];
  const cells: PlanCell[] = [];
  const rows = used.rowIndex + used.rowCount - at.row;
  await readPlanBlocks(context, worksheet, { ...at, rows }, [], (lines) => {
    throwIfCancelled(watch?.signal);
    for (const [cell = null] of lines) cells.push(cell);
  });
  return cells;
}
