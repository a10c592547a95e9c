import type { Book } from '../book';
import { intersectZones, parseZone, type Zone } from '../grid/address';
import { RANGES_IN_STATE } from '../grid/state';
import { leavesOut, type FilterCriteria } from './filters';

/** The filter of a sheet, outside of tables. The library has none: rows are hidden as by hand, and undone with the cells. */
export interface SheetFilter {
  /** Header and rows; the library moves it with inserted rows and columns. */
  readonly range: string;
  /** By number of the column in the range. */
  readonly criteria: Readonly<Record<number, FilterCriteria>>;
}

const keyOf = (sheetId: string): string => `${RANGES_IN_STATE}${sheetId}`;

export const sheetFilterOf = (book: Book, sheetId: string): SheetFilter | undefined =>
  book.state.get<SheetFilter>(keyOf(sheetId));

export const storeSheetFilter = (book: Book, sheetId: string, filter: SheetFilter | undefined): void =>
  book.state.set(keyOf(sheetId), filter);

export const filterZone = ({ range }: SheetFilter): Zone => parseZone(range) as Zone;

/** Rows that the filter hides, within the zone. */
export function rowsHiddenByFilter(book: Book, sheetId: string, zone: Zone): number[] {
  const filter = sheetFilterOf(book, sheetId);
  if (!filter || !isFiltering(filter)) return [];
  const { grid } = book;
  const whole = filterZone(filter);
  const body = intersectZones(
    { ...whole, top: whole.top + 1 },
    grid.clip(sheetId, { ...zone, left: whole.left, right: whole.right }) ?? zone,
  );
  const rows: number[] = [];
  for (let row = body?.top ?? 0; row <= (body?.bottom ?? -1); row++)
    if (grid.getters.isRowHiddenByUser(sheetId, row)) rows.push(row);
  return rows;
}

export const isFiltering = ({ criteria }: SheetFilter): boolean => Object.keys(criteria).length > 0;

/** Shows what the filter shows now; every other row of it is hidden. */
export function applySheetFilter(book: Book, sheetId: string, filter: SheetFilter): void {
  const { grid } = book;
  const { top, ...whole } = filterZone(filter);
  const body = grid.clip(sheetId, { ...whole, top: top + 1 });
  if (!body) return storeSheetFilter(book, sheetId, filter);
  const out = new Set<number>();
  for (const [column, criteria] of Object.entries(filter.criteria)) {
    const col = body.left + Number(column);
    leavesOut(book, sheetId, { ...body, left: col, right: col }, criteria).forEach((isOut, i) => {
      if (isOut) out.add(body.top + i);
    });
  }
  storeSheetFilter(book, sheetId, filter);
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, i) => body.top + i);
  setHidden(
    book,
    sheetId,
    rows.filter((row) => !out.has(row) && grid.getters.isRowHiddenByUser(sheetId, row)),
    false,
  );
  setHidden(book, sheetId, [...out], true);
}

function setHidden(book: Book, sheetId: string, elements: readonly number[], isHidden: boolean): void {
  if (elements.length === 0) return;
  book.grid.dispatch(isHidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements });
}
