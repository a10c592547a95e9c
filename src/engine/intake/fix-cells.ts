import type { HeldCells } from '../core/held-cells';
import { allSteps } from '../core/steps';
import { orderOf } from './check-dates';
import { dateSteps, numbersIn } from './read-columns';
import type { CheckedTable, CheckInput } from './types';

/** Cells of one column to be rewritten: data rows and what to write, side by side. */
export interface CellFix {
  readonly column: number;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/**
 * What to write for a fixable finding: text dates become serial days, text numbers become numbers, each as it was read (a unit in the
 * header is not applied: it stays in the header). Null when the finding cannot be fixed.
 */
export function fixCells(cells: HeldCells, input: CheckInput, checked: CheckedTable, id: string): CellFix | null {
  const finding = checked.findings.find((each) => each.id === id);
  const rows = checked.rowsOf.get(id);
  const column = finding?.field === undefined ? undefined : input.match[finding.field];
  if (!finding?.fixable || rows === undefined || column === undefined) return null;
  const first = input.table.dataStart;
  if (finding.code === 'text-number') {
    const { values } = numbersIn(cells, column, first);
    return { column, rows, values: Float64Array.from(rows, (row) => values[row]!) };
  }
  const read = allSteps(dateSteps(cells, column, first, orderOf(input.choices?.[`date-order:${finding.field}`])));
  return read.ok ? { column, rows, values: Float64Array.from(rows, (row) => read.value.days[row]!) } : null;
}
