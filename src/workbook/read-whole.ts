import type { PlanCell } from './write-plan';
import { RANGE_RECT, rectOfRange } from './range-rect';
import { readPlanCells } from './read-cells';

/** Everything that stands on a sheet, with where it begins. */
export interface WholeSheet {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

/** Reads whole sheets, formulas as formulas; for pages of ours, which are small. */
export async function readWholeSheets(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<readonly WholeSheet[]> {
  const found = sheetIds.map((sheetId) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    const used = worksheet.getUsedRangeOrNullObject(true).load(RANGE_RECT);
    return { sheetId, worksheet, used };
  });
  if (found.length > 0) await context.sync();
  const sheets: WholeSheet[] = [];
  for (const { sheetId, worksheet, used } of found) {
    if (used.isNullObject) {
      sheets.push({ sheetId, row: 0, column: 0, cells: [] });
      continue;
    }
    const at = rectOfRange(used);
    sheets.push({ sheetId, row: at.row, column: at.column, cells: await readPlanCells(context, worksheet, at) });
  }
  return sheets;
}
