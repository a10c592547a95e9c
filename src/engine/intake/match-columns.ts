import type { Cells } from '../core/cells';
import type { ColumnMatch, FoundTable, Match } from './types';

/** Which column holds which field, judged by header and content; at most one column a field and one field a column. */
export declare function matchColumns(cells: Cells, table: FoundTable): readonly ColumnMatch[];

/** The guesses as a `Match`, for those who take them as they are. */
export declare function matchOf(matches: readonly ColumnMatch[]): Match;
