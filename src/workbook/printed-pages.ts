import type { Rect } from './address';
import { rectOfRange } from './range-rect';

/** The rows of a sheet that begin a page from now on, as they stand after the run. */
export interface PageBreaksPlan {
  readonly sheetId: string;
  readonly breaks: readonly number[];
}

/** How a sheet is printed. */
export interface PrintedPages {
  readonly sheetId: string;
  /** Null without a print area, or with one of several parts. */
  readonly area: Rect | null;
  /** Rows with a page break above them, from the top down. */
  readonly breaks: readonly number[];
}

export async function readPrintedPages(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<readonly PrintedPages[]> {
  if (sheetIds.length === 0) return [];
  const found = sheetIds.map((sheetId) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    const area = sheet.pageLayout.getPrintAreaOrNullObject();
    area.load('areas/items/rowIndex, areas/items/columnIndex, areas/items/rowCount, areas/items/columnCount');
    return { sheetId, breaks, area };
  });
  await context.sync();
  return found.map(({ sheetId, breaks, area }) => ({
    sheetId,
    area: area.isNullObject ? null : onlyArea(area.areas.items),
    breaks: breaks.items.map(({ rowIndex }) => rowIndex).sort((a, b) => a - b),
  }));
}

/** All at once: Excel takes away only all of them. */
export async function putPageBreaks(context: Excel.RequestContext, plans: readonly PageBreaksPlan[]): Promise<void> {
  for (const { sheetId, breaks } of plans) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of breaks) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  }
  if (plans.length > 0) await context.sync();
}

function onlyArea(areas: readonly Excel.Range[]): Rect | null {
  const [first, ...others] = areas;
  if (!first || others.length > 0) return null;
  return rectOfRange(first);
}
