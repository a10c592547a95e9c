import type { CellFix } from '../../engine/intake/fix-cells';
import type { CellsPlan } from '../../workbook/write-plan';
import type { Source } from './open-source';

/** Consecutive rows go together, so that ten thousand cells one below the other are one block. */
export function fixPlans(source: Source, fix: CellFix, column: number, format: string | null): CellsPlan[] {
  const plans: CellsPlan[] = [];
  let cells: number[] = [];
  let first = -1;
  const close = (): void => {
    if (cells.length === 0) return;
    const row = source.place.at.row + source.table.dataStart + first;
    const at = { row, column: source.place.at.column + column, rows: cells.length, columns: 1 };
    plans.push({ sheetId: source.place.sheetId, at, cells, format });
  };
  for (let index = 0; index < fix.rows.length; index++) {
    const row = fix.rows[index] ?? 0;
    if (first < 0 || row !== first + cells.length) {
      close();
      cells = [];
      first = row;
    }
    cells.push(fix.values[index] ?? NaN);
  }
  close();
  return plans;
}

/** Fixes that could not be read stay as they are. */
export function readableOnly(fix: CellFix): CellFix {
  const keep = Array.from(fix.rows.keys()).filter((index) => !Number.isNaN(fix.values[index]));
  return {
    column: fix.column,
    rows: Int32Array.from(keep, (index) => fix.rows[index] ?? 0),
    values: Float64Array.from(keep, (index) => fix.values[index] ?? NaN),
  };
}
