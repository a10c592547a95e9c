import type { Cells } from '../core/cells';
import type { FoundTable } from './types';

/** Where the header and the data begin. */
export declare function findHeader(cells: Cells): FoundTable;
