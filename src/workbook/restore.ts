import { restoreCells } from './cell-writer';
import { removeCharts } from './added-charts';
import { restoreCharts } from './chart-words';
import { restoreColumn } from './column-writer';
import { restoreDrawings } from './drawing-changes';
import { sheetContent } from './edited-cells';
import type { KeptEdits } from './edited-cells';
import { putHiddenRows } from './hidden-rows';
import { below, findInserted, removeRows } from './inserted-rows';
import { turnSheet } from './sheet-writer';
import { listSheets, TAG_KEY } from './sheets';
import { putPageBreaks } from './printed-pages';
import { restoreRows } from './table-rows';
import type { UndoStep } from './undo-step';
import { writeParts } from './xml-parts';

/**
 * Puts the workbook back to what a step remembers. It never stops half way because something is gone by now: what the person
 * deleted needs no restoring. `edits` are cells that the person wants to keep as they are.
 */
export async function restore(context: Excel.RequestContext, step: UndoStep, edits: KeptEdits): Promise<void> {
  const sheets = await listSheets(context);
  const present = new Set(sheets.map(({ id }) => id));
  const before = new Set(step.sheetIds);

  // Columns first: their formulas refer to the sheets and names that go next.
  for (const [index, column] of step.columns.entries()) {
    if (present.has(column.sheetId)) await restoreColumn(context, column, edits.get(`column:${index}`) ?? new Map());
  }
  const inserts = (step.inserts ?? []).filter(({ sheetId }) => present.has(sheetId));
  const inserted = await findInserted(context, inserts);
  const isKept = ({ group, line }: (typeof inserted)[number]): boolean => edits.has(`inserted:${group}:${line}`);
  await removeRows(
    context,
    inserted.filter((row) => !isKept(row)),
  );
  const standing = inserted.filter(isKept);
  await restoreCells(
    context,
    step.cells.filter(({ sheetId }) => present.has(sheetId)).map((run) => below(run, inserts, standing)),
    (index) => edits.get(`cells:${index}`),
  );
  await restoreRows(
    context,
    step.rows.filter(({ sheetId }) => present.has(sheetId)),
  );
  const there = <T extends { readonly sheetId: string }>(plans: readonly T[] = []): T[] =>
    plans.filter(({ sheetId }) => present.has(sheetId));
  await removeCharts(context, there(step.addedCharts));
  await restoreCharts(context, there(step.charts));
  await putHiddenRows(context, there(step.hiddenRows));
  // Where rows of the run stay, the breaks stay among them.
  const held = new Set(standing.map(({ sheetId }) => sheetId));
  await putPageBreaks(
    context,
    there(step.pageBreaks).filter(({ sheetId }) => !held.has(sheetId)),
  );
  await restoreDrawings(
    context,
    (step.drawings ?? []).filter(({ change }) => present.has(change.sheetId)),
  );
  await writeParts(context, step.parts ?? []);
  await restoreNames(context, step);
  for (const [index, sheet] of step.sheets.entries()) {
    const kept = edits.get(`sheet:${index}`);
    const made = sheets.find(({ id, tag, name }) => !before.has(id) && (tag === sheet.tag || name === sheet.name));
    if (sheet.id === null && !kept) {
      if (made) context.workbook.worksheets.getItem(made.id).delete();
      continue;
    }
    const id = sheet.id ?? made?.id;
    if (id === undefined || !present.has(id)) continue;
    const worksheet = context.workbook.worksheets.getItem(id);
    const from = { rects: sheet.after.flatMap(({ at, spill }) => (spill ? [at, spill] : [at])), look: sheet.lookAfter };
    await turnSheet(context, worksheet, from, { blocks: sheetContent(sheet, kept), look: sheet.lookBefore });
    if (sheet.id === null && made?.tag === sheet.tag) worksheet.customProperties.getItem(TAG_KEY).delete();
  }
  await restoreKept(context, step, new Set(sheets.map(({ name }) => name)), edits.size === 0);
}

/** Marks, settings and styles: what was not there before is taken away where it is there now. */
async function restoreKept(
  context: Excel.RequestContext,
  step: UndoStep,
  sheetNames: ReadonlySet<string>,
  withStyles: boolean,
): Promise<void> {
  const { settings, styles, worksheets } = context.workbook;
  const made: { readonly isNullObject: boolean; delete(): void }[] = [];
  for (const { sheet, key, value } of step.marks) {
    if (!sheetNames.has(sheet)) continue;
    const properties = worksheets.getItem(sheet).customProperties;
    if (value === null) made.push(properties.getItemOrNullObject(key));
    else properties.add(key, value);
  }
  for (const { key, value } of step.settings) {
    if (value === null) made.push(settings.getItemOrNullObject(key));
    else settings.add(key, value);
  }
  if (withStyles) made.push(...step.styles.map((name) => styles.getItemOrNullObject(name)));
  await context.sync();
  // A second sync: only now is it known what is there to be deleted.
  for (const item of made) if (!item.isNullObject) item.delete();
  await context.sync();
}

async function restoreNames(context: Excel.RequestContext, step: UndoStep): Promise<void> {
  const items = step.names.map(({ name, formula }) => ({
    formula,
    item: context.workbook.names.getItemOrNullObject(name),
  }));
  await context.sync();
  for (const [index, { formula, item }] of items.entries()) {
    if (formula === null) {
      if (!item.isNullObject) item.delete();
    } else if (item.isNullObject) context.workbook.names.add(step.names[index]?.name ?? '', formula);
    else item.formula = formula;
  }
}
