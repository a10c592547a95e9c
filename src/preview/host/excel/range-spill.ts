import type { Range } from './range';

/** The block that the formula of the range's first cell fills, if it fills more than its own cell. */
export function spillOf(range: Range): Range | null {
  const { grid } = range.$book;
  grid.settle();
  const { top: row, left: col } = range.$zone;
  const zone = grid.getters.getSpreadZone({ sheetId: range.$sheetId, row, col });
  return zone && (zone.bottom > zone.top || zone.right > zone.left) ? range.$at(zone) : null;
}

/** The cell whose formula fills the range's first cell. */
export function spillParentOf(range: Range): Range | null {
  const { grid } = range.$book;
  grid.settle();
  const { top: row, left: col } = range.$zone;
  const parent = grid.getters.getArrayFormulaSpreadingOn({ sheetId: range.$sheetId, row, col });
  return parent ? range.$at({ top: parent.row, left: parent.col, bottom: parent.row, right: parent.col }) : null;
}
