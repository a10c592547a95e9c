import type { Rect } from './address';

/** What is to be loaded of a range so that `rectOfRange` can tell where it is. */
export const RANGE_RECT = 'rowIndex, columnIndex, rowCount, columnCount';

export function rectOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
