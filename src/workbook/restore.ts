import { restoreCells } from './cell-writer';
import { restoreColumn } from './column-writer';
import { sheetContent } from './edited-cells';
import type { KeptEdits } from './edited-cells';
import { turnSheet } from './sheet-writer';
import { listSheets, TAG_KEY } from './sheets';
import { queueStyleRemoval } from './styles';
import type { UndoStep } from './undo-step';

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
  await restoreCells(
    context,
    step.cells.filter(({ sheetId }) => present.has(sheetId)),
    (index) => edits.get(`cells:${index}`),
  );
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
    if (sheet.id === null) worksheet.customProperties.getItemOrNullObject(TAG_KEY).delete();
  }
  for (const mark of step.marks) {
    if (!sheets.some(({ name }) => name === mark.sheet)) continue;
    const properties = context.workbook.worksheets.getItem(mark.sheet).customProperties;
    if (mark.value === null) properties.getItemOrNullObject(mark.key).delete();
    else properties.add(mark.key, mark.value);
  }
  for (const { key, value } of step.settings) {
    if (value === null) context.workbook.settings.getItemOrNullObject(key).delete();
    else context.workbook.settings.add(key, value);
  }
  if (edits.size === 0) queueStyleRemoval(context, step.styles);
  await context.sync();
}

async function restoreNames(context: Excel.RequestContext, step: UndoStep): Promise<void> {
  const items = step.names.map(({ name, formula }) => ({ formula, item: context.workbook.names.getItemOrNullObject(name) }));
  await context.sync();
  for (const [index, { formula, item }] of items.entries()) {
    if (formula === null) {
      if (!item.isNullObject) item.delete();
    } else if (item.isNullObject) context.workbook.names.add(step.names[index]?.name ?? '', formula);
    else item.formula = formula;
  }
}
