import type { Zone } from './address';
import type { ColumnGetters } from '../columns/column-cell';
import { intersectZones, MAX_COLUMNS, MAX_ROWS } from './address';
import type { Grid } from './grid';

/** Set on the style of cells that were formatted as part of a whole column or row: they do not count as used. */
export const BAND_STYLE = { ofBand: true } as const;

interface StyledCell {
  readonly isFormula: boolean;
  readonly content?: string;
  readonly format?: string;
  readonly style?: object;
}

/** The smallest rectangle that holds everything within `within`: values, and (unless `valuesOnly`) formats. Null when there is nothing. */
export function usedZone(grid: Grid, sheetId: string, valuesOnly: boolean, within?: Zone): Zone | null {
  grid.settle();
  const inside = within && grid.clip(sheetId, within);
  if (within && !inside) return null;
  if (grid.isColumnStore) {
    const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
    const columns = grid.getters as unknown as ColumnGetters;
    const used = columns.getColumnsZone(sheetId, inside ?? whole, valuesOnly);
    return used && inside ? intersectZones(used, inside) : used;
  }
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const take = (row: number, col: number): void => {
    if (inside && (row < inside.top || row > inside.bottom || col < inside.left || col > inside.right)) return;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (col < left) left = col;
    if (col > right) right = col;
  };
  for (const position of grid.getters.getEvaluatedCellsPositions(sheetId)) {
    if (grid.getters.getEvaluatedCell(position).value !== null) take(position.row, position.col);
  }
  if (!valuesOnly) {
    for (const cell of grid.getters.getCells(sheetId)) {
      if (!isUsed(cell as StyledCell)) continue;
      const position = grid.getters.getCellPosition(cell.id as never);
      take(position.row, position.col);
    }
  }
  const zone = bottom < 0 ? null : { top, left, bottom, right };
  return zone && inside ? intersectZones(zone, inside) : zone;
}

function isUsed(cell: StyledCell): boolean {
  if (cell.isFormula || cell.content) return true;
  return Boolean(cell.format ?? cell.style) && !(cell.style && 'ofBand' in cell.style);
}
