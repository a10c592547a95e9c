import { sameCell } from '../../workbook/same-cell';
import type { CellsPlan, ChartWordsPlan, InsertedRows, NewChart, PlanCell } from '../../workbook/write-plan';
import { CHARTS, isInput, type FoundPage, type KeyedPage, type PageRecord } from './keyed-page';
import { comingRows, groupsOf, listOf } from './page-growth';
import { placesAfter } from './page-places';

/** What has to happen to a page that stands, so that it says what is true now. */
export interface PageUpdate {
  readonly cells: readonly CellsPlan[];
  readonly inserts: readonly InsertedRows[];
  readonly charts: readonly ChartWordsPlan[];
  readonly newCharts: readonly NewChart[];
}

/**
 * The cells of ours that say something else than they should, each in its place of now, and the rows and charts that the page lacks. A
 * cell that holds neither what we last wrote nor nothing has been written by a person, and stays. Rows of a list that has become
 * shorter are emptied, not taken out: somebody's formula may look at them.
 */
export function pageUpdate(page: KeyedPage, found: FoundPage, record: PageRecord): PageUpdate {
  const groups = groupsOf(page, found, comingRows(page, found, record));
  const places = placesAfter(page, found, groups);
  const { sheetId } = found.sheet;
  const charts = page.look.flatMap((look) => (look.kind === 'chart' ? [look.chart] : []));
  const known = record[CHARTS];
  const isNew = (name: string): boolean => known !== undefined && known[name] === undefined;
  const newCharts = charts.flatMap((chart) => {
    const placed = isNew(chart.name) ? places.chart(chart) : null;
    return placed === null ? [] : [{ sheetId, chart: placed }];
  });
  return {
    cells: changedCells(page, found, record),
    inserts: groups.map((group) => places.insert(group)),
    charts: charts
      .filter(({ name }) => !isNew(name))
      .map((chart) => {
        const words = { sheetId, chart: chart.name, title: chart.title };
        const over = newCharts.length > 0 ? places.rect(chart.over) : null;
        return over === null ? words : { ...words, over };
      }),
    newCharts,
  };
}

function changedCells(page: KeyedPage, found: FoundPage, record: PageRecord): readonly CellsPlan[] {
  const plans: CellsPlan[] = [];
  const wrote = wroteInList(record);
  const turn = (key: string, row: number, column: number, cell: PlanCell): void => {
    const place = found.columnOf.get(column);
    if (place === undefined) return;
    const now = found.sheet.cells[row]?.[place] ?? null;
    const isOurs = isBlank(now) || sameCell(record[key]?.[column] ?? null, now) || wrote(key, column, now);
    if (!isOurs || sameCell(cell, now)) return;
    const at = { row: found.sheet.row + row, column: found.sheet.column + place, rows: 1, columns: 1 };
    plans.push({ sheetId: found.sheet.sheetId, at, cells: [cell], format: null });
  };
  for (const { key, cells } of page.rows) {
    const row = found.rowOf.get(key);
    if (row === undefined) continue;
    cells.forEach((cell, column) => {
      if (cell !== undefined && !isInput(cell)) turn(key, row, column, cell);
    });
    // What stood beyond the row's cells of now, such as a sixth column of a table that has five.
    for (const column of Object.keys(record[key] ?? {}).map(Number))
      if (cells[column] === undefined) turn(key, row, column, null);
  }
  const laidOut = new Set(page.rows.map(({ key }) => key));
  for (const [key, row] of found.rowOf) {
    if (laidOut.has(key)) continue;
    const list = listOf(key);
    const columns = new Set(
      Object.entries(record).flatMap(([other, cells]) =>
        other === key || (list !== null && listOf(other) === list) ? Object.keys(cells).map(Number) : [],
      ),
    );
    for (const column of columns) turn(key, row, column, null);
  }
  return plans;
}

/** A list that somebody sorted still holds what we wrote, in other rows of the same list: `movers:3` may stand where `movers:0` stood. */
function wroteInList(record: PageRecord): (key: string, column: number, cell: PlanCell) => boolean {
  const placeOf = (key: string, column: number | string): string => `${key.split(':')[0]}|${column}`;
  const written = new Map<string, PlanCell[]>();
  for (const [key, cells] of Object.entries(record)) {
    for (const [column, cell] of Object.entries(cells)) {
      const place = placeOf(key, column);
      written.set(place, [...(written.get(place) ?? []), cell]);
    }
  }
  return (key, column, cell) => (written.get(placeOf(key, column)) ?? []).some((each) => sameCell(each, cell));
}

function isBlank(cell: PlanCell): boolean {
  return cell === null || cell === '';
}
