import type { Cells } from '../core/cells';
import type { FoundTable, Match, SheetKind } from './types';

/** What a sheet is about, by its columns. */
export declare function classifySheet(cells: Cells, table: FoundTable, match: Match): SheetKind;
