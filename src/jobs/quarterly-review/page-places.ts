import type { Rect } from '../../workbook/address';
import type { ChartPlan, InsertedRows, Look, PlanCell } from '../../workbook/write-plan';
import { isInput, MARK, type FoundPage, type KeyedPage } from './keyed-page';
import type { RowGroup } from './page-growth';

/** From places of the layout to places on the sheet as it will stand, whatever rows and columns a person inserted or moved. */
export interface PagePlaces {
  /** Null where a row or column of it is gone. */
  readonly rect: (at: Rect) => Rect | null;
  readonly chart: (chart: ChartPlan) => ChartPlan | null;
  readonly insert: (group: RowGroup) => InsertedRows;
}

export function placesAfter(page: KeyedPage, found: FoundPage, groups: readonly RowGroup[]): PagePlaces {
  const { sheet } = found;
  const isComing = new Set(groups.flatMap(({ rows }) => rows));
  const above = (row: number): number =>
    groups.reduce((sum, { under, rows }) => sum + (under < row ? rows.length : 0), 0);
  const rowAt = page.rows.map(({ key }, at): number | null => {
    if (isComing.has(at)) {
      const group = groups.find(({ rows }) => rows.includes(at))!;
      return sheet.row + group.under + 1 + above(group.under) + group.rows.indexOf(at);
    }
    const row = found.rowOf.get(key);
    return row === undefined ? null : sheet.row + row + above(row);
  });
  const columnAt = (column: number): number | null => {
    const place = found.columnOf.get(column);
    return place === undefined ? null : sheet.column + place;
  };
  const rect = ({ row, column, rows, columns }: Rect): Rect | null => {
    const [top, bottom] = [rowAt[row] ?? null, rowAt[row + rows - 1] ?? null];
    const [left, right] = [columnAt(column), columnAt(column + columns - 1)];
    if (top === null || bottom === null || left === null || right === null || bottom < top || right < left) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  };
  return {
    rect,
    chart: (chart) => {
      const over = rect(chart.over);
      const series = chart.series.map((each) => ({ ...each, x: rect(each.x), y: rect(each.y) }));
      if (over === null || series.some(({ x, y }) => x === null || y === null)) return null;
      return { ...chart, over, series: series as ChartPlan['series'] };
    },
    insert: ({ under, rows }) => ({
      sheetId: sheet.sheetId,
      row: sheet.row + under + 1,
      markColumn: sheet.column + found.keyColumn,
      cells: rows.map((at) => lineOf(page, at, found)),
      look: rows.flatMap((at, k) => page.look.flatMap((look) => lookOfRow(look, at, k, columnAt))),
    }),
  };
}

function lineOf(page: KeyedPage, at: number, { sheet, columnOf, keyColumn }: FoundPage): PlanCell[] {
  const { key, cells } = page.rows[at]!;
  const line: PlanCell[] = new Array<PlanCell>(sheet.column + keyColumn + 1).fill(null);
  cells.forEach((cell, column) => {
    const place = columnOf.get(column);
    if (cell !== undefined && place !== undefined && place < keyColumn)
      line[sheet.column + place] = isInput(cell) ? cell.input : cell;
  });
  line[sheet.column + keyColumn] = MARK + key;
  return line;
}

/** As much of a look as one row of the layout has, for the `k`-th of the new rows. */
function lookOfRow(look: Look, at: number, k: number, columnAt: (column: number) => number | null): readonly Look[] {
  if (look.kind === 'height') return look.row <= at && at < look.row + look.rows ? [{ ...look, row: k, rows: 1 }] : [];
  if (!('at' in look) || look.kind === 'table') return [];
  const { row, rows, column, columns } = look.at;
  if (at < row || at >= row + rows) return [];
  const [left, right] = [columnAt(column), columnAt(column + columns - 1)];
  if (left === null || right === null || right < left) return [];
  return [{ ...look, at: { row: k, column: left, rows: 1, columns: right - left + 1 } }];
}
