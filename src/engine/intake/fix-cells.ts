import type { Cells } from '../core/cells';
import type { CheckedTable, CheckInput } from './types';

/** What to write for a fixable finding: text dates become serial days, text numbers numbers; rows are data rows. */
export declare function fixCells(
  cells: Cells,
  input: CheckInput,
  checked: CheckedTable,
  id: string,
): { readonly column: number; readonly rows: Int32Array; readonly values: Float64Array } | null;
