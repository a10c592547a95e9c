import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import { usedZone } from '../grid/used-zone';
import { HostError } from '../protocol/errors';
import { assertResizable } from './header-size';
import type { Range } from './range';
import { listTables } from './table-state';

type Dimension = 'ROW' | 'COL';

/** Whether all, none or (null) some of the range's rows or columns are hidden, by hand or by a filter. */
export function isHidden(range: Range, dimension: Dimension): boolean | null {
  const { grid } = range.$book;
  grid.settle();
  const zone = grid.clip(range.$sheetId, range.$zone);
  if (!zone) return false;
  const [first, last] = dimension === 'ROW' ? [zone.top, zone.bottom] : [zone.left, zone.right];
  let hidden = 0;
  for (let i = first; i <= last; i++) if (grid.getters.isHeaderHidden(range.$sheetId, dimension, i)) hidden++;
  return hidden === 0 ? false : hidden === last - first + 1 ? true : null;
}

export function setHidden(range: Range, dimension: Dimension, hidden: boolean): void {
  assertResizable(range, dimension);
  const { grid } = range.$book;
  grid.ensureSize(range.$sheetId, range.$zone);
  const zone = grid.clip(range.$sheetId, range.$zone) ?? range.$zone;
  const [first, last] = dimension === 'ROW' ? [zone.top, zone.bottom] : [zone.left, zone.right];
  const elements = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (i) => grid.getters.isHeaderHidden(range.$sheetId, dimension, i) !== hidden,
  );
  if (elements.length > 0)
    grid.dispatch(hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', {
      sheetId: range.$sheetId,
      dimension,
      elements,
    });
}

/** Whole rows and columns are inserted and deleted as such; blocks push their neighbours. */
export function shiftCells(range: Range, what: 'INSERT' | 'DELETE', dimension: Dimension): void {
  const { grid } = range.$book;
  const sheetId = range.$sheetId;
  const whole = dimension === 'ROW' ? range.$isWholeRows() : range.$isWholeColumns();
  const { top, left, bottom, right } = range.$zone;
  const [first, last] = dimension === 'ROW' ? [top, bottom] : [left, right];
  const size = dimension === 'ROW' ? grid.getters.getNumberRows(sheetId) : grid.getters.getNumberCols(sheetId);
  const sheetName = grid.getters.getSheetName(sheetId);
  if (what === 'INSERT') assertRoom(range, dimension);
  if (!whole) {
    grid.ensureSize(sheetId, range.$zone);
    assertTablesWhole(range, what, dimension);
    return withActive(range, () => grid.dispatch(`${what}_CELL`, { zone: range.$zone, shiftDimension: dimension }));
  }
  if (what === 'INSERT') {
    if (first >= size) return;
    return grid.dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName,
      dimension,
      base: first,
      position: 'before',
      quantity: last - first + 1,
    });
  }
  const elements = Array.from({ length: Math.min(last, size - 1) - first + 1 }, (_, i) => first + i);
  if (elements.length > 0) grid.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements });
}

/** Excel pushes nothing off the end of a sheet. */
function assertRoom(range: Range, dimension: Dimension): void {
  const { $book, $sheetId, $zone, RowCount, ColumnCount } = range;
  const pushed = dimension === 'ROW' ? { ...$zone, bottom: MAX_ROWS - 1 } : { ...$zone, right: MAX_COLUMNS - 1 };
  const { getters } = $book.grid;
  const room =
    dimension === 'ROW'
      ? MAX_ROWS - getters.getNumberRows($sheetId) - RowCount
      : MAX_COLUMNS - getters.getNumberCols($sheetId) - ColumnCount;
  if (room >= 0) return;
  const used = usedZone($book.grid, $sheetId, true, pushed);
  if (!used) return;
  const isOff = dimension === 'ROW' ? used.bottom + RowCount >= MAX_ROWS : used.right + ColumnCount >= MAX_COLUMNS;
  if (isOff) throw new HostError('NonBlankCellOffSheet', 'Range.insert');
}

/** The library shifts blocks of the sheet that is shown only. */
function withActive(range: Range, work: () => void): void {
  const { grid } = range.$book;
  const shown = grid.getters.getActiveSheetId();
  const activate = (from: string, to: string): void =>
    grid.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: to });
  if (shown === range.$sheetId) return work();
  activate(shown, range.$sheetId);
  try {
    work();
  } finally {
    activate(range.$sheetId, shown);
  }
}

/** A shift may push a whole table along, but not a part of it. */
function assertTablesWhole(range: Range, what: 'INSERT' | 'DELETE', dimension: Dimension): void {
  const { top, left, bottom, right } = range.$zone;
  for (const { zone } of listTables(range.$book, range.$sheetId)) {
    const across = dimension === 'ROW' ? [zone.left, zone.right, left, right] : [zone.top, zone.bottom, top, bottom];
    const along = dimension === 'ROW' ? [zone.top, zone.bottom, top] : [zone.left, zone.right, left];
    const [from = 0, to = 0, first = 0, last = 0] = across;
    const [, end = 0, start = 0] = along;
    const moved = last >= from && first <= to && end >= start;
    const whole = first <= from && last >= to;
    if (moved && !whole)
      throw new HostError(
        'InsertDeleteConflict',
        `Range.${what.toLowerCase()}`,
        'This operation is not allowed. It would shift cells in a table on your worksheet.',
      );
  }
}
