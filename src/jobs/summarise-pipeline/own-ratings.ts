import { readNumbers } from '../../engine/core/read-numbers';
import type { Cell } from '../../engine/core/cells';
import { columnPlacesOf, columnsKey } from '../../workbook/column-places';
import { readBlocks } from '../../workbook/read-cells';
import { readSettings } from '../../workbook/settings';
import type { WorkbookContext } from '../../workbook/run';
import type { Source } from '../source/open-source';
import type { DealRatings } from './contract';
import { COLUMNS_TAG } from './facts';
import { ratingColumn } from './layout-columns';
import { RATED } from './ratings';

/**
 * Ratings that stand in the columns of an earlier run, by data row: once written, the sheet is where they are kept, so what somebody
 * types there counts.
 */
export async function readOwnRatings(
  context: WorkbookContext,
  source: Source,
): Promise<ReadonlyMap<number, DealRatings>> {
  const tag = `${COLUMNS_TAG}-${source.number.number}`;
  const places = columnPlacesOf(await readSettings(context, [columnsKey(tag)]), tag);
  const first = source.place.at.row + source.table.dataStart;
  const rows = source.opened.rows;
  const sheet = context.workbook.worksheets.getItem(source.place.sheetId);
  const ratings = new Map<number, number[]>();
  if (rows === 0) return ratings;
  for (const k of RATED.keys()) {
    const place = places[ratingColumn(k)];
    if (!place) continue;
    const at = { row: first - 1, column: place.column, rows: rows + 1, columns: 1 };
    const cells: (readonly Cell[])[] = [];
    await readBlocks(context, sheet, at, (block) => cells.push(...block));
    // A column that was moved or renamed is somebody else's now.
    if (String(cells[0]?.[0] ?? '') !== place.header) continue;
    const { values } = readNumbers(cells, 0, 1);
    values.forEach((value, row) => {
      if (!(value >= 1 && value <= 5)) return;
      const list = ratings.get(row) ?? RATED.map(() => NaN);
      list[k] = value;
      ratings.set(row, list);
    });
  }
  return ratings;
}
