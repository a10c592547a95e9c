import type { Cell } from '../../src/engine/core/cells';
import { matchOf } from '../../src/engine/intake/match-columns';
import type { QuarterlyReview, ReviewChosen, ReviewSource } from '../../src/jobs/quarterly-review/contract';
import { valueOf } from './value-of';

/** Two accounts in two quarters. */
export const fewOrders: Cell[][] = [
  ['Account', 'Order date', 'Revenue', 'Profit', 'Owner'],
  ['Acme', '2026-05-01', 900, 90, 'Ann'],
  ['Bolt', '2026-05-02', 500, 20, 'Ann'],
  ['Acme', '2026-08-01', 400, 40, 'Ann'],
  ['Bolt', '2026-08-02', 800, 30, 'Ann'],
];

/** Opens and checks sources of a review, with the columns as recognised. */
export async function chooseSheets(
  job: QuarterlyReview,
  sheets: Readonly<Partial<Record<ReviewSource, string>>>,
): Promise<ReviewChosen> {
  const chosen: Partial<Record<ReviewSource, ReviewChosen[ReviewSource]>> = {};
  for (const [source, sheet] of Object.entries(sheets) as [ReviewSource, string][]) {
    const desk = job.desks[source];
    const match = matchOf(valueOf(await desk.open({ kind: 'sheet', sheet })).matches);
    expect(valueOf(await desk.check(match, {})).problem).toBeUndefined();
    chosen[source] = { match, choices: {} };
  }
  return chosen;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** As a person types: blank cells empty what is there. */
export async function typeAt(
  sheet: string,
  { row, column }: Place,
  values: readonly (readonly Cell[])[],
): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, values.length, values[0]!.length);
    range.values = values.map((line) => line.map((cell) => cell ?? ''));
    await context.sync();
  });
}

export const valueAt = async (sheet: string, { row, column }: Place): Promise<Cell> =>
  (await cellsOf(sheet))[row]?.[column] ?? '';

/** As far as pages of a review go. */
export function cellsOf(sheet: string): Promise<Cell[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('A1:AP260').load('values');
    await context.sync();
    return range.values as Cell[][];
  });
}

/** Where a text stands on a sheet: the first cell that holds exactly this. */
export async function findText(sheet: string, text: string): Promise<Place> {
  const cells = await cellsOf(sheet);
  const row = cells.findIndex((line) => line.includes(text));
  if (row < 0) throw new Error(`no "${text}" on ${sheet}`);
  return { row, column: cells[row]!.indexOf(text) };
}

/** Rows of a page (zero-based) by their key. */
export async function rowsByKey(sheet: string): Promise<Map<string, number>> {
  const cells = await cellsOf(sheet);
  return new Map(
    cells.flatMap((line, row) => {
      const key = line.find((cell) => typeof cell === 'string' && /^kam:\D/.test(cell));
      return key === undefined ? [] : [[String(key).slice(4), row] as const];
    }),
  );
}
