import { shownSheetName } from '../host/grid/address';
import type { Book } from '../host/book';
import type { DrawnCell, DrawnSheet, SheetWindow } from './protocol';

/** What a window over the active sheet shows, with the texts and looks of its cells. */
export function drawSheet({ grid }: Book, { top, left, rows, columns }: SheetWindow): DrawnSheet {
  grid.settle();
  const { getters } = grid;
  const sheetId = getters.getActiveSheetId();
  const height = getters.getNumberRows(sheetId);
  const width = getters.getNumberCols(sheetId);
  const cells: DrawnCell[][] = [];
  for (let row = top; row < Math.min(top + rows, height); row++) {
    const line: DrawnCell[] = [];
    for (let col = left; col < Math.min(left + columns, width); col++) line.push(drawnCell(grid, sheetId, row, col));
    cells.push(line);
  }
  const { col, row } = getters.getActivePosition();
  return {
    tabs: getters.getVisibleSheetIds().map((id) => ({ id, name: shownSheetName(getters.getSheetName(id)) })),
    active: sheetId,
    rows: height,
    widths: Array.from({ length: width }, (_, i) => getters.getColSize(sheetId, i)),
    top,
    left,
    cells,
    selected: { row, col },
  };
}

function drawnCell(grid: Book['grid'], sheetId: string, row: number, col: number): DrawnCell {
  const position = { sheetId, row, col };
  const evaluated = grid.evaluated(position);
  const style = grid.getters.getCellComputedStyle(position);
  const align = style.align ?? evaluated.defaultAlign;
  return {
    text: evaluated.formattedValue,
    ...(align === 'right' && { right: true }),
    ...(style.bold && { bold: true }),
    ...(style.textColor && { colour: style.textColor }),
    ...(style.fillColor && { fill: style.fillColor }),
  };
}
