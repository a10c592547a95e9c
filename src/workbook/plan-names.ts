import { absolute, quotedSheet, type Rect } from './address';
import type { NameBefore, UndoStep } from './undo-step';
import type { WritePlan } from './write-plan';

/** Defined names that point at cells of the plan's sheets. */
export function queueNames(context: Excel.RequestContext, plan: WritePlan, step: UndoStep): void {
  for (const [index, name] of plan.names.entries()) {
    const sheet = step.sheets.find(({ tag }) => tag === name.tag);
    if (!sheet) continue;
    const reference = nameReference(sheet.name, name.at);
    if (step.names[index]?.formula === null) context.workbook.names.add(name.name, reference);
    else context.workbook.names.getItem(name.name).formula = reference;
  }
}

function nameReference(sheet: string, at: Rect): string {
  return `=${quotedSheet(sheet)}!${absolute(at)}`;
}

/** What the names point at now, to undo it. */
export async function readNames(context: Excel.RequestContext, plan: WritePlan): Promise<NameBefore[]> {
  const items = plan.names.map(({ name }) => ({ name, item: context.workbook.names.getItemOrNullObject(name) }));
  for (const { item } of items) item.load('formula');
  await context.sync();
  return items.map(({ name, item }) => ({ name, formula: item.isNullObject ? null : String(item.formula) }));
}
