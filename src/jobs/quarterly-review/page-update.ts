import type { Rect } from '../../workbook/address';
import { sameCell } from '../../workbook/same-cell';
import type {
  AddedChartPlan,
  CellsPlan,
  ChartPlan,
  ChartWordsPlan,
  HiddenRowsPlan,
  PlanCell,
} from '../../workbook/write-plan';
import { CHARTS, isInput, placeText, SPARE, type FoundPage, type KeyedPage, type PageRecord } from './keyed-page';

/**
 * The cells of ours that say something else than they should, each in its place of now. A cell that holds neither what we last wrote
 * nor nothing has been written by a person, and stays.
 */
export function cellUpdates(page: KeyedPage, found: FoundPage, record: PageRecord): readonly CellsPlan[] {
  const plans: CellsPlan[] = [];
  const wrote = wroteInList(record);
  const put = (row: number, column: number, cell: PlanCell): void => {
    const at = { row: found.sheet.row + row, column: found.sheet.column + column, rows: 1, columns: 1 };
    plans.push({ sheetId: found.sheet.sheetId, at, cells: [cell], format: null });
  };
  for (const { key, cells } of page.rows) {
    const at = found.rowOf.get(key);
    if (at === undefined) continue;
    cells.forEach((cell, column) => {
      const place = found.columnOf.get(column);
      if (cell === undefined || isInput(cell) || place === undefined) return;
      const now = found.sheet.cells[at]?.[place] ?? null;
      const isOurs = isBlank(now) || sameCell(record[key]?.[column] ?? null, now) || wrote(key, column, now);
      if (isOurs && !sameCell(cell, now)) put(at, place, cell);
    });
  }
  return plans;
}

/** A list that somebody sorted still holds what we wrote, in other rows of the same list: `movers:3` may stand where `movers:0` stood. */
function wroteInList(record: PageRecord): (key: string, column: number, cell: PlanCell) => boolean {
  const listOf = (key: string, column: number | string): string => `${key.split(':')[0]}|${column}`;
  const written = new Map<string, PlanCell[]>();
  for (const [key, cells] of Object.entries(record)) {
    for (const [column, cell] of Object.entries(cells)) {
      const list = listOf(key, column);
      written.set(list, [...(written.get(list) ?? []), cell]);
    }
  }
  return (key, column, cell) => (written.get(listOf(key, column)) ?? []).some((each) => sameCell(each, cell));
}

function isBlank(cell: PlanCell): boolean {
  return cell === null || cell === '';
}

/**
 * Rows that were waiting and have something to say now are shown, rows that have nothing to say any more are hidden, unless a person has
 * written there. A row that stays what it was is left as the person wants it, hidden or seen.
 */
export function rowUpdates(page: KeyedPage, found: FoundPage, record: PageRecord): readonly HiddenRowsPlan[] {
  const { sheet, rowOf, keyColumn } = found;
  const waited = record[SPARE] ?? {};
  const wrote = wroteInList(record);
  const isTheirs = (key: string, row: number): boolean =>
    (sheet.cells[row] ?? []).some((cell, column) => {
      if (column === keyColumn || isBlank(cell)) return false;
      const own = [...found.columnOf].find(([, at]) => at === column)?.[0];
      return own === undefined || !wrote(key, own, cell);
    });
  return page.rows.flatMap(({ key, isSpare }): HiddenRowsPlan[] => {
    const row = rowOf.get(key);
    const isHidden = isSpare === true;
    if (row === undefined || isHidden === (waited[key] === true) || (isHidden && isTheirs(key, row))) return [];
    return [{ sheetId: sheet.sheetId, row: sheet.row + row, isHidden }];
  });
}

/**
 * New titles for the charts that stand; one that has to make room for another goes to its new place. Charts that the page lacked when it
 * was last written are added. One that is gone since was deleted by the person, and stays away.
 */
export function chartUpdates(
  page: KeyedPage,
  found: FoundPage,
  record: PageRecord,
): { readonly words: readonly ChartWordsPlan[]; readonly added: readonly AddedChartPlan[] } {
  const { sheetId } = found.sheet;
  const known = record[CHARTS];
  const words: ChartWordsPlan[] = [];
  const added: AddedChartPlan[] = [];
  for (const look of page.look) {
    if (look.kind !== 'chart') continue;
    const { name: chart, title } = look.chart;
    const was = known?.[chart];
    const placed = inPlace(look.chart, page, found);
    if (known && was === undefined) {
      if (placed) added.push({ sheetId, chart: placed });
    } else if (placed && was !== undefined && was !== placeText(look.chart)) {
      words.push({ sheetId, chart, title, over: placed.over });
    } else words.push({ sheetId, chart, title });
  }
  return { words, added };
}

/** The chart over the rows and columns where they stand now; null where some are gone. */
function inPlace(chart: ChartPlan, page: KeyedPage, { sheet, rowOf, columnOf }: FoundPage): ChartPlan | null {
  let isWhole = true;
  const rowAt = (row: number): number => {
    const at = rowOf.get(page.rows[row]?.key ?? '');
    isWhole &&= at !== undefined;
    return sheet.row + (at ?? 0);
  };
  const columnAt = (column: number): number => {
    const at = columnOf.get(column);
    isWhole &&= at !== undefined;
    return sheet.column + (at ?? 0);
  };
  const moved = ({ row, column, rows, columns }: Rect): Rect => {
    const [top, left] = [rowAt(row), columnAt(column)];
    return {
      row: top,
      column: left,
      rows: rowAt(row + rows - 1) - top + 1,
      columns: columnAt(column + columns - 1) - left + 1,
    };
  };
  const placed = {
    ...chart,
    over: moved(chart.over),
    series: chart.series.map((series) => ({ ...series, x: moved(series.x), y: moved(series.y) })),
  };
  return isWhole ? placed : null;
}
