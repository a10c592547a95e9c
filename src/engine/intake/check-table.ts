import type { Cells } from '../core/cells';
import type { CheckedTable, CheckInput } from './types';

/** Everything that is wrong or remarkable in the data; never throws, whatever the cells hold. */
export declare function checkTable(cells: Cells, input: CheckInput): CheckedTable;
