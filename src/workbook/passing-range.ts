import type { Rect } from './address';

/**
 * A range for one request only. `Excel.run` keeps every range that was asked for, with all that was loaded into it or given to it, until
 * it ends, and so does Excel: a full sheet, handled block by block, would lie in memory beside what was made of it.
 *
 * `untrack` alone forgets it in Excel, but leaves it in the list of what the run lets go at its end; what is added by hand is taken off
 * that list.
 */
export function passingRange(sheet: Excel.Worksheet, at: Rect): Excel.Range {
  const range = sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  sheet.context.trackedObjects.add(range);
  return range.untrack();
}
