import type { HiddenRowsPlan } from './write-plan';

/** Whether the rows are hidden now, one plan a row, to undo it. */
export async function captureHiddenRows(
  context: Excel.RequestContext,
  plans: readonly HiddenRowsPlan[],
): Promise<readonly HiddenRowsPlan[]> {
  const rows = plans.map((plan) => ({ plan, range: rangeOf(context, plan).load('rowHidden') }));
  if (rows.length > 0) await context.sync();
  return rows.map(({ plan, range }) => ({ ...plan, isHidden: range.rowHidden }));
}

/** Hides or shows the rows. */
export async function putHiddenRows(context: Excel.RequestContext, plans: readonly HiddenRowsPlan[]): Promise<void> {
  for (const plan of plans) rangeOf(context, plan).rowHidden = plan.isHidden;
  if (plans.length > 0) await context.sync();
}

function rangeOf(context: Excel.RequestContext, { sheetId, row }: HiddenRowsPlan): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, 0, 1, 1).getEntireRow();
}
