import type { Result } from '../engine/core/result';
import { failure, success } from '../engine/core/result';
import { captureColumn, placesSetting, readHeaderLook, readHeaders, writeColumn } from './column-writer';
import { captureCells, writePlannedCells } from './cell-writer';
import { columnPlacesOf, columnsKey, placeColumns } from './column-places';
import type { ColumnTarget } from './column-places';
import { Progress } from './control';
import type { Watch } from './control';
import { problemOf, Stop } from './faults';
import { lookFirst } from './first-look';
import type { Target } from './first-look';
import { stylesOf } from './put-look';
import { restore } from './restore';
import { readSettings, writtenKey } from './settings';
import { captureSheet, recordOf, takenBy, turnSheet, writtenOf } from './sheet-writer';
import type { Written } from './sheet-writer';
import { freeSheetName, listSheets, TAG_KEY } from './sheets';
import type { SheetInfo } from './sheets';
import { ensureStyles } from './styles';
import { addCharts } from './added-charts';
import { captureChartWords, putChartWords } from './chart-words';
import { captureDrawings, putDrawings } from './drawing-changes';
import { captureHiddenRows, putHiddenRows } from './hidden-rows';
import { insertRows } from './inserted-rows';
import { putPageBreaks, readPrintedPages } from './printed-pages';
import { queueNames, readNames } from './plan-names';
import { capturedRows, queueRows } from './table-rows';
import type { ColumnBefore, UndoStep } from './undo-step';
import type { ColumnsPlan, Mark, Setting, WritePlan } from './write-plan';
import { captureParts, writeParts } from './xml-parts';

/** What the executor found before it began. */
interface Ground {
  readonly sheets: readonly SheetInfo[];
  readonly written: ReadonlyMap<string, Written>;
  readonly columns: readonly {
    readonly plan: ColumnsPlan;
    readonly sheet: SheetInfo;
    readonly targets: readonly ColumnTarget[];
    readonly headerLeft: number;
  }[];
}

/**
 * Carries a plan out: looks first, remembers what stands there, writes with progress, and on cancel or any failure puts everything
 * back. Answers the step that undoes it all.
 */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: WritePlan,
  watch?: Watch,
): Promise<Result<UndoStep>> {
  const ground = await survey(context, plan);
  const { step, columns } = await capture(context, plan, ground, watch);
  try {
    await carryOut(context, plan, ground, step, columns, watch);
    return success(step);
  } catch (fault) {
    try {
      watch?.onProgress?.({ done: 1, what: 'restoring' });
      await restore(context, step, new Map());
    } catch {
      return failure('restore-failed');
    }
    // What is no answer of Excel's is a mistake of ours and goes on up, now that the workbook is as it was.
    return { ok: false, problem: problemOf(fault) };
  }
}

/** Where everything goes, and whether it may go there. */
async function survey(context: Excel.RequestContext, plan: WritePlan): Promise<Ground> {
  const sheets = await listSheets(context);
  const settings = await readSettings(context, [
    ...plan.sheets.map(({ tag }) => writtenKey(tag)),
    ...plan.columns.map(({ tag }) => columnsKey(tag)),
  ]);
  const targets: Target[] = [];
  const written = new Map<string, Written>();
  for (const sheetPlan of plan.sheets) {
    const was = writtenOf(settings, sheetPlan.tag);
    written.set(sheetPlan.tag, was);
    const sheet = sheets.find(({ tag }) => tag === sheetPlan.tag);
    if (!sheet) continue;
    const ours = [...was.rects, ...was.spills];
    for (const at of takenBy(sheetPlan.blocks)) targets.push({ sheet, at, ours });
  }
  for (const { sheetId, at } of plan.cells) {
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Stop({ code: 'place-gone', params: { sheet: '' } });
    targets.push({ sheet, at, ours: [at] });
  }
  for (const { sheetId, row, markColumn } of plan.inserts ?? []) {
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Stop({ code: 'place-gone', params: { sheet: '' } });
    const at = { row, column: markColumn, rows: 1, columns: 1 };
    targets.push({ sheet, at, ours: [at] });
  }
  const columns: Ground['columns'][number][] = [];
  for (const columnsPlan of plan.columns) {
    const sheet = sheets.find(({ name }) => name === columnsPlan.sheet);
    if (!sheet) throw new Stop({ code: 'place-gone', params: { sheet: columnsPlan.sheet } });
    const headers = await readHeaders(context, sheet.id, columnsPlan.headerRow);
    const places = placeColumns(columnsPlan, columnPlacesOf(settings, columnsPlan.tag), headers.texts, headers.first);
    for (const { at, ours } of places) targets.push({ sheet, at, ours: ours ? [ours] : [] });
    columns.push({ plan: columnsPlan, sheet, targets: places, headerLeft: columnsPlan.firstFreeColumn - 1 });
  }
  if (targets.length > 0) await lookFirst(context, targets);
  return { sheets, written, columns };
}

/** What stands there. Columns become part of the step as they are begun: those that were not need no restoring. */
async function capture(
  context: Excel.RequestContext,
  plan: WritePlan,
  ground: Ground,
  watch: Watch | undefined,
): Promise<{ readonly step: UndoStep; readonly columns: readonly ColumnBefore[] }> {
  const keys = [...settingsOf(plan, ground).map(({ key }) => key)];
  const before = await readSettings(context, keys);
  const step: UndoStep = {
    sheetIds: ground.sheets.map(({ id }) => id),
    sheets: [],
    columns: [],
    cells: await captureCells(context, plan.cells),
    rows: capturedRows(plan.rows),
    names: await readNames(context, plan),
    marks: await readMarks(context, plan),
    settings: keys.map((key) => ({ key, value: before.get(key) ?? null })),
    styles: [],
    parts: await captureParts(context, plan.parts ?? []),
    charts: await captureChartWords(context, plan.charts ?? []),
    addedCharts: plan.addedCharts ?? [],
    inserts: plan.inserts ?? [],
    hiddenRows: await captureHiddenRows(context, plan.hiddenRows ?? []),
    drawings: await captureDrawings(context, plan.drawings ?? []),
    pageBreaks: await readPrintedPages(
      context,
      (plan.pageBreaks ?? []).map(({ sheetId }) => sheetId),
    ),
  };
  for (const sheetPlan of plan.sheets) {
    const sheet = ground.sheets.find(({ tag }) => tag === sheetPlan.tag);
    const was = ground.written.get(sheetPlan.tag) ?? { rects: [], spills: [], look: [] };
    const name =
      sheet?.name ??
      freeSheetName(
        sheetPlan.name,
        ground.sheets.map((other) => other.name),
      );
    step.sheets.push(await captureSheet(context, { ...sheetPlan, name }, sheet, was));
  }
  const columns: ColumnBefore[] = [];
  for (const { plan: columnsPlan, sheet, targets, headerLeft } of ground.columns) {
    const neighbour = await readHeaderLook(context, sheet.id, columnsPlan.headerRow, Math.max(0, headerLeft));
    for (const [index, target] of targets.entries()) {
      const column = columnsPlan.columns[index];
      if (column) columns.push(await captureColumn(context, sheet.id, columnsPlan, column, target, neighbour, watch));
    }
  }
  return { step, columns };
}

async function carryOut(
  context: Excel.RequestContext,
  plan: WritePlan,
  ground: Ground,
  step: UndoStep,
  columns: readonly ColumnBefore[],
  watch: Watch | undefined,
): Promise<void> {
  const progress = new Progress(watch, workOf(plan));
  progress.step(0, 'writing');
  const looks = [...plan.sheets, ...(plan.inserts ?? [])].flatMap(({ look }) => look);
  step.styles.push(...(await ensureStyles(context, stylesOf(looks))));
  await context.sync();
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    const before = step.sheets[index];
    if (!before) continue;
    if (plan.sheets.length > 1) {
      progress.of = { what: 'writingPages', params: { number: index + 1, count: plan.sheets.length } };
      progress.step(0, 'writing');
    }
    const worksheet =
      before.id === null
        ? await addSheet(
            context,
            before.name,
            sheetPlan.isTheirs === true ? null : sheetPlan.tag,
            ground.sheets.find(({ name }) => name === sheetPlan.after)?.position,
          )
        : context.workbook.worksheets.getItem(before.id);
    const was = ground.written.get(sheetPlan.tag);
    const from = before.id === null || !was ? { rects: [], look: [] } : was;
    await turnSheet(context, worksheet, from, sheetPlan, progress);
  }
  progress.of = null;
  queueNames(context, plan, step);
  for (const { sheet, key, value } of plan.marks) {
    if (value !== null) context.workbook.worksheets.getItem(sheet).customProperties.add(key, value);
  }
  for (const setting of settingsOf(plan, ground))
    if (setting.value !== null) context.workbook.settings.add(setting.key, setting.value);
  await context.sync();
  await writeColumns(context, ground, step, columns, progress);
  queueRows(context, plan.rows);
  await writePlannedCells(context, plan.cells, step.cells, progress);
  await putHiddenRows(context, plan.hiddenRows ?? []);
  await putDrawings(context, plan.drawings ?? []);
  await insertRows(context, plan.inserts ?? []);
  await putPageBreaks(context, plan.pageBreaks ?? []);
  await putChartWords(context, plan.charts ?? []);
  await addCharts(context, plan.addedCharts ?? []);
  await writeParts(context, plan.parts ?? []);
}

async function writeColumns(
  context: Excel.RequestContext,
  ground: Ground,
  step: UndoStep,
  columns: readonly ColumnBefore[],
  progress: Progress,
): Promise<void> {
  let next = 0;
  for (const { plan, targets } of ground.columns) {
    for (const [index, target] of targets.entries()) {
      const column = plan.columns[index];
      const before = columns[next++];
      if (!column || !before) continue;
      step.columns.push(before);
      await writeColumn(context, before, plan, column, target, progress);
    }
  }
}

/** A new sheet right after the one that it is about. Tagged in the same request, so that it can be found whatever happens next. */
async function addSheet(
  context: Excel.RequestContext,
  name: string,
  tag: string | null,
  afterPosition: number | undefined,
): Promise<Excel.Worksheet> {
  const worksheet = context.workbook.worksheets.add(name);
  if (tag !== null) worksheet.customProperties.add(TAG_KEY, tag);
  if (afterPosition !== undefined) worksheet.position = afterPosition + 1;
  // A table for the person to fill looks like any sheet of theirs.
  if (tag !== null) worksheet.showGridlines = false;
  await context.sync();
  return context.workbook.worksheets.getItem(name);
}

async function readMarks(context: Excel.RequestContext, plan: WritePlan): Promise<Mark[]> {
  const found = plan.marks.map((mark) => {
    const property = context.workbook.worksheets.getItem(mark.sheet).customProperties.getItemOrNullObject(mark.key);
    property.load('value');
    return { mark, property };
  });
  await context.sync();
  return found.map(({ mark, property }) => ({ ...mark, value: property.isNullObject ? null : property.value }));
}

/** The plan's own settings and the records by which the next run finds what this one wrote. */
function settingsOf(plan: WritePlan, ground: Ground): Setting[] {
  return [
    ...plan.settings,
    ...plan.sheets
      .filter(({ isTheirs }) => isTheirs !== true)
      .map((sheet) => ({ key: writtenKey(sheet.tag), value: recordOf(sheet) })),
    ...ground.columns.map(({ plan: columnsPlan, targets }) => placesSetting(columnsPlan, targets)),
  ];
}

function workOf(plan: WritePlan): number {
  const blocks = plan.sheets.flatMap((sheet) => sheet.blocks).filter(({ at }) => at.rows * at.columns > 2_000);
  const cells = blocks.reduce((sum, { at }) => sum + at.rows * at.columns, 0);
  const columns = plan.columns.reduce((sum, { rows, columns: list }) => sum + (rows + 1) * list.length, 0);
  const charts = plan.sheets.flatMap(({ look }) => look).filter(({ kind }) => kind === 'chart').length;
  const single = plan.cells.reduce((sum, { at }) => sum + at.rows, 0);
  return cells + columns + charts + plan.sheets.length + single;
}
