import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import { Stop } from './faults';
import { inExcel } from './run';

/** Writes a formula into the active cell, which must be empty: nobody's content is overwritten by a click in the pane. */
export function insertFormula(formula: string): Promise<Result<{ readonly address: string }>> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('values, address');
    await context.sync();
    if (cell.values[0]?.[0] !== '')
      throw new Stop({ code: 'content-in-the-way', params: { sheet: '', cell: cell.address } });
    cell.formulas = [[formula]];
    // A second sync: only now is it known that the cell is free.
    await context.sync();
    return success({ address: cell.address });
  });
}
