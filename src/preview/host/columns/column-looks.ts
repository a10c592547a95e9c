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
    if (added.style === null && format === undefined) return false;
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

/** Cells below each other that are given the same, as one look each; `undefined` leaves a cell as it is. */
export function looksOf<T>(
  given: readonly (T | undefined)[],
  { top, left, right }: Zone,
  look: (given: T) => Omit<Look, 'zone'>,
): Look[] {
  const looks: Look[] = [];
  const columns = right - left + 1;
  const rows = given.length / columns;
  const isSame = (a: T | undefined, b: T | undefined): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) {
      const one = given[r * columns + c];
      if (one === undefined) continue;
      const first = r;
      while (r + 1 < rows && isSame(given[(r + 1) * columns + c], one)) r++;
      looks.push({ zone: { top: top + first, left: left + c, bottom: top + r, right: left + c }, ...look(one) });
    }
  }
  return looks;
}
