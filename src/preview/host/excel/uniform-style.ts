import type { Style } from '@odoo/o-spreadsheet';
import type { Range } from './range';

/** What the library's styles do not have, kept in the same objects: the grid does not draw it, files and undo keep it. */
export interface HostStyle extends Style {
  readonly fontName?: string;
  readonly indentLevel?: number;
  readonly styleName?: string;
  /** Only ever false: cells are locked unless somebody unlocked them. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** One value when all cells agree, null when they do not: how Excel answers for a range. */
export function uniform<T>(range: Range, read: (style: HostStyle, row: number, col: number) => T): T | null {
  const { getters } = range.$book.grid;
  const at = (row: number, col: number): T =>
    read(getters.getCellStyle({ sheetId: range.$sheetId, row, col }) as HostStyle, row, col);
  const { top, left } = range.$zone;
  const zone = range.$book.grid.clip(range.$sheetId, range.$zone);
  if (!zone) return read({}, top, left);
  const first = at(top, left);
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) if (at(row, col) !== first) return null;
  }
  return first;
}
