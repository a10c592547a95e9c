import type { Style } from '@odoo/o-spreadsheet';
import type { Zone } from '../grid/address';

/** How the cells of a zone look. Later ones lie over earlier ones. */
export interface Look {
  readonly zone: Zone;
  /** Laid over what is there; null takes all away; undefined leaves it. */
  readonly style?: Partial<Style> | null;
  /** Empty text takes it away; undefined leaves it. */
  readonly format?: string;
}

const holds = (zone: Zone, row: number, col: number): boolean =>
  row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;

const covers = (outer: Zone, inner: Zone): boolean =>
  holds(outer, inner.top, inner.left) && holds(outer, inner.bottom, inner.right);

/** The looks with one more; those that nobody sees any longer are left out. */
export function withLook(looks: readonly Look[], added: Look): readonly Look[] {
  const isWhole = (added.style === undefined || added.style === null) && added.format !== undefined;
  const seen = looks.filter(({ zone, style, format }) => {
    if (!covers(added.zone, zone)) return true;
    if (isWhole && added.style === null) return false;
    return style !== undefined || format === undefined || added.format === undefined;
  });
  return [...seen, added];
}

export function lookAt(
  looks: readonly Look[],
  row: number,
  col: number,
): { readonly style?: Style; readonly format?: string } {
  let style: Style | undefined;
  let format: string | undefined;
  for (const look of looks) {
    if (!holds(look.zone, row, col)) continue;
    if (look.style === null) style = undefined;
    else if (look.style !== undefined) style = { ...style, ...look.style };
    if (look.format !== undefined) format = look.format === '' ? undefined : look.format;
  }
  return { ...(style && { style }), ...(format !== undefined && { format }) };
}

/** Equal formats below each other as one look. */
export function looksOf(formats: readonly (string | undefined)[], columns: number, top: number, left: number): Look[] {
  const looks: Look[] = [];
  const rows = formats.length / columns;
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) {
      const format = formats[r * columns + c];
      if (format === undefined) continue;
      const first = r;
      while (r + 1 < rows && formats[(r + 1) * columns + c] === format) r++;
      looks.push({ zone: { top: top + first, left: left + c, bottom: top + r, right: left + c }, format });
    }
  }
  return looks;
}
