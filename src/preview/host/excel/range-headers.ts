import { HostError } from '../protocol/errors';
import type { Range } from './range';

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
  if (!whole) {
    if (grid.getters.getActiveSheetId() !== sheetId) {
      throw new HostError(
        'NotImplemented',
        `Range.${what.toLowerCase()}`,
        'The preview host shifts blocks of the active sheet only.',
      );
    }
    grid.ensureSize(sheetId, range.$zone);
    return grid.dispatch(`${what}_CELL`, { zone: range.$zone, shiftDimension: dimension });
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
