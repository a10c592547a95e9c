import type { HeldCells } from '../core/held-cells';
import { isBlank } from './cell-nature';

/** How many cells of a row hold something. */
export function filledCells(cells: HeldCells, row: number): number {
  let filled = 0;
  for (let column = 0; column < cells.columns; column++) if (!isBlank(cells.at(row, column))) filled++;
  return filled;
}

/** The first column of a row that holds something; −1 where none does. */
export function firstFilled(cells: HeldCells, row: number): number {
  for (let column = 0; column < cells.columns; column++) if (!isBlank(cells.at(row, column))) return column;
  return -1;
}
