import type { Rect } from './address';
import type { Progress } from './control';
import { putDrawing } from './drawings';
import { lookChanges, putLook, takeLook } from './put-look';
import { parsed, writtenKey } from './settings';
import type { SheetInfo } from './sheets';
import type { SheetBefore } from './undo-step';
import { queueCells, writeCells } from './write-cells';
import type { Block, Look, SheetPlan } from './write-plan';
import { readPlanCells } from './read-cells';

/** What is remembered of a sheet of ours: whose cells and looks are on it. */
export interface Written {
  readonly rects: readonly Rect[];
  readonly spills: readonly Rect[];
  readonly look: readonly Look[];
}

const NOTHING: Written = { rects: [], spills: [], look: [] };

export function writtenOf(settings: ReadonlyMap<string, string>, tag: string): Written {
  return (parsed(settings.get(writtenKey(tag))) as Written | undefined) ?? NOTHING;
}

export function recordOf(plan: SheetPlan): string {
  const written: Written = { rects: plan.blocks.map(({ at }) => at), spills: spillsOf(plan.blocks), look: plan.look };
  return JSON.stringify(written);
}

/** All cells that the plan takes: its blocks and what they spill into. */
export function takenBy(blocks: readonly Block[]): Rect[] {
  return blocks.flatMap(({ at, spill }) => (spill ? [at, spill] : [at]));
}

/** Reads what stands where a sheet of ours is written again. */
export async function captureSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  sheet: SheetInfo | undefined,
  written: Written,
): Promise<SheetBefore> {
  const before: Block[] = [];
  if (sheet) {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const places = [...written.rects, ...plan.blocks.map(({ at }) => at)];
    for (const at of withoutRepeats(places)) {
      before.push({ at, cells: await readPlanCells(context, worksheet, at, written.spills) });
    }
  }
  return {
    tag: plan.tag,
    id: sheet?.id ?? null,
    name: sheet?.name ?? plan.name,
    before,
    lookBefore: sheet ? written.look : [],
    after: plan.blocks,
    lookAfter: plan.look,
  };
}

/**
 * Turns the sheet's content from one list of blocks and looks into another. Writing and undoing are the same thing with the two
 * sides exchanged.
 */
export async function turnSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  from: { readonly rects: readonly Rect[]; readonly look: readonly Look[] },
  to: { readonly blocks: readonly Block[]; readonly look: readonly Look[] },
  progress?: Progress,
): Promise<void> {
  const { gone, come } = lookChanges(from.look, to.look);
  for (const look of gone) await takeLook(context, worksheet, look);
  for (const rect of from.rects) {
    if (!to.blocks.some(({ at }) => sameRect(at, rect))) {
      worksheet.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns).clear('Contents');
    }
  }
  await context.sync();
  // Small blocks go together, large ones each in their own requests.
  const large = to.blocks.filter(({ at }) => at.rows * at.columns > 2_000);
  for (const { at, cells } of to.blocks) if (at.rows * at.columns <= 2_000) queueCells(worksheet, at, cells);
  await context.sync();
  for (const { at, cells } of large) await writeCells(context, worksheet, at, cells, progress);
  const plain = come.filter(({ kind }) => kind !== 'chart');
  for (const look of plain) putLook(worksheet, look);
  progress?.step(1, 'formatting');
  await context.sync();
  for (const look of come) if (look.kind === 'drawing') await putDrawing(context, worksheet, look.drawing);
  const charts = come.filter(({ kind }) => kind === 'chart');
  for (const [index, chart] of charts.entries()) {
    progress?.step(1, 'writingCharts', { number: index + 1, count: charts.length });
    putLook(worksheet, chart);
    await syncChart(context);
  }
}

/** A chart a request: each takes noticeable time in Excel, and the person sees which one is being drawn. */
async function syncChart(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}

export function sameRect(one: Rect, other: Rect): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}

function spillsOf(blocks: readonly Block[]): Rect[] {
  return blocks.flatMap(({ spill }) => (spill ? [spill] : []));
}

function withoutRepeats(rects: readonly Rect[]): Rect[] {
  return rects.filter((rect, index) => rects.findIndex((other) => sameRect(rect, other)) === index);
}
