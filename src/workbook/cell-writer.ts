import type { Cell } from '../engine/core/cells';
import type { Progress } from './control';
import { passingRange } from './passing-range';
import { asPlanned } from './read-cells';
import type { CellsBefore } from './undo-step';
import { queueCells } from './write-cells';
import type { CellsPlan, PlanCell } from './write-plan';

/** So many runs of cells go into one request: each costs a few hundred bytes beside its cells. */
const RUNS_A_SYNC = 300;
/** Cells of one column that one request takes at most. */
const CELLS_A_SYNC = 20_000;

/** What stands in the cells, read in batches. */
export async function captureCells(context: Excel.RequestContext, plans: readonly CellsPlan[]): Promise<CellsBefore[]> {
  const captured: CellsBefore[] = [];
  for (const batch of batches(plans)) captured.push(...(await captureBatch(context, batch)));
  return captured;
}

async function captureBatch(context: Excel.RequestContext, plans: readonly CellsPlan[]): Promise<CellsBefore[]> {
  const ranges = plans.map(({ sheetId, at }) => rangeOf(context, sheetId, at).load('values, formulas, numberFormat'));
  await context.sync();
  return plans.map(({ sheetId, at, cells, isNew }, index) => {
    const range = ranges[index];
    if (isNew === true) {
      return { sheetId, at, before: cells.map(() => null), formats: cells.map(() => 'General'), after: cells };
    }
    const values = (range?.values ?? []) as Cell[][];
    const formulas = (range?.formulas ?? []) as Cell[][];
    return {
      sheetId,
      at,
      before: values.map((line, row) => asPlanned(line[0] ?? null, formulas[row]?.[0] ?? '')),
      formats: ((range?.numberFormat ?? []) as string[][]).map((line) => line[0] ?? 'General'),
      after: cells,
    };
  });
}

export async function writePlannedCells(
  context: Excel.RequestContext,
  plans: readonly CellsPlan[],
  before: readonly CellsBefore[],
  progress: Progress,
): Promise<void> {
  let next = 0;
  for (const batch of batches(plans)) {
    const formats = before.slice(next, next + batch.length).map((cells) => cells.formats);
    await writeBatch(context, batch, formats);
    next += batch.length;
    progress.step(
      batch.reduce((sum, { at }) => sum + at.rows, 0),
      'writing',
    );
  }
}

async function writeBatch(
  context: Excel.RequestContext,
  plans: readonly CellsPlan[],
  formats: readonly (readonly string[])[],
): Promise<void> {
  for (const [index, plan] of plans.entries()) {
    // The format first: a number written into a text cell would stay text.
    const given = plan.cells.map((_, row) => [plan.format ?? notText(formats[index]?.[row] ?? 'General')]);
    rangeOf(context, plan.sheetId, plan.at).numberFormat = given;
    queueCells(context.workbook.worksheets.getItem(plan.sheetId), plan.at, column(plan.cells));
  }
  await context.sync();
}

/** Puts the cells back; `editsOf` gives, by index, the cells of a run that the person keeps. */
export async function restoreCells(
  context: Excel.RequestContext,
  captured: readonly CellsBefore[],
  editsOf: (index: number) => ReadonlyMap<number, PlanCell> | undefined,
): Promise<void> {
  let next = 0;
  for (const batch of batches(captured)) {
    const first = next;
    await restoreBatch(context, batch, (index) => editsOf(first + index));
    next += batch.length;
  }
}

async function restoreBatch(
  context: Excel.RequestContext,
  captured: readonly CellsBefore[],
  editsOf: (index: number) => ReadonlyMap<number, PlanCell> | undefined,
): Promise<void> {
  for (const [index, { sheetId, at, before, formats }] of captured.entries()) {
    const edits = editsOf(index);
    rangeOf(context, sheetId, at).numberFormat = formats.map((format) => [format]);
    queueCells(
      context.workbook.worksheets.getItem(sheetId),
      at,
      column(before.map((cell, row) => edits?.get(row) ?? cell)),
    );
  }
  await context.sync();
}

/** What stands there now, run by run, to tell edits. */
export async function readRuns(context: Excel.RequestContext, captured: readonly CellsBefore[]): Promise<PlanCell[][]> {
  const asPlans = captured.map(({ sheetId, at, after }) => ({ sheetId, at, cells: after, format: null }));
  return (await captureCells(context, asPlans)).map(({ before }) => [...before]);
}

function rangeOf(context: Excel.RequestContext, sheetId: string, at: CellsPlan['at']): Excel.Range {
  return passingRange(context.workbook.worksheets.getItem(sheetId), at);
}

function column(cells: readonly PlanCell[]): PlanCell[][] {
  return cells.map((cell) => [cell]);
}

function notText(format: string): string {
  return format === '@' ? 'General' : format;
}

function batches<T extends { readonly at: CellsPlan['at'] }>(runs: readonly T[]): T[][] {
  const made: T[][] = [];
  let cells = CELLS_A_SYNC;
  for (const run of runs) {
    const last = made[made.length - 1];
    if (!last || last.length >= RUNS_A_SYNC || cells + run.at.rows > CELLS_A_SYNC) {
      made.push([run]);
      cells = run.at.rows;
    } else {
      last.push(run);
      cells += run.at.rows;
    }
  }
  return made;
}
