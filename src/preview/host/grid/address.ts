/** Excel's limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, zero-based, ends included. */
export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1`, `A1:B2`, `A:C`, `3:5`, with or without `$`; null when it is none of these or lies outside a sheet. */
export function parseZone(address: string): Zone | null {
  const text = address.replace(/\$/g, '').trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  let ends: [number, number, number, number];
  if (cells) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    ends = [Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2)];
  } else if (columns) ends = [0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? '')];
  else if (rows) ends = [Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1];
  else return null;
  const [a, b, c, d] = ends;
  const zone = { top: Math.min(a, c), left: Math.min(b, d), bottom: Math.max(a, c), right: Math.max(b, d) };
  return isOnSheet(zone) ? zone : null;
}

export const isOnSheet = (zone: Zone): boolean =>
  zone.top >= 0 &&
  zone.left >= 0 &&
  zone.bottom < MAX_ROWS &&
  zone.right < MAX_COLUMNS &&
  zone.bottom >= zone.top &&
  zone.right >= zone.left;

const isAllRows = (zone: Zone): boolean => zone.top === 0 && zone.bottom === MAX_ROWS - 1;
const isAllColumns = (zone: Zone): boolean => zone.left === 0 && zone.right === MAX_COLUMNS - 1;

/** True for whole columns and whole rows: Excel does not read their values. */
export const isUnbounded = (zone: Zone): boolean => isAllRows(zone) || isAllColumns(zone);

/** The address without its sheet, as Excel writes it. */
export function zoneAddress(zone: Zone): string {
  if (isAllRows(zone) && !isAllColumns(zone)) return `${columnName(zone.left)}:${columnName(zone.right)}`;
  if (isAllColumns(zone)) return `${zone.top + 1}:${zone.bottom + 1}`;
  const first = `${columnName(zone.left)}${zone.top + 1}`;
  const last = `${columnName(zone.right)}${zone.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as it stands before the `!`: quoted where it is not a plain word. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(r|c|rc|r\d+c\d+)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/**
 * The library forbids apostrophes in sheet names, for it would write them into formulas as they are. It is given names with every
 * apostrophe doubled, as they stand between the quotes of a formula: then what it writes and reads there is right.
 */
export const storedSheetName = (name: string): string => name.replaceAll("'", "''");
export const shownSheetName = (stored: string): string => stored.replaceAll("''", "'");

/** `'My sheet'!A1:B2` → its sheet (undefined without one) and its address. */
export function splitAddress(text: string): { readonly sheet: string | undefined; readonly address: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^!']+))!(.+)$/.exec(text.trim());
  if (!match) return { sheet: undefined, address: text.trim() };
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2], address: match[3] ?? '' };
}

export function intersectZones(a: Zone, b: Zone): Zone | null {
  const zone = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return zone.top <= zone.bottom && zone.left <= zone.right ? zone : null;
}

/** What is left of a zone when a hole is cut into it: above, below, left and right of the hole. */
export function outside(zone: Zone, cut: Zone): Zone[] {
  const hole = intersectZones(zone, cut);
  if (!hole) return [zone];
  const middle = { ...zone, top: hole.top, bottom: hole.bottom };
  return [
    { ...zone, bottom: hole.top - 1 },
    { ...zone, top: hole.bottom + 1 },
    { ...middle, right: hole.left - 1 },
    { ...middle, left: hole.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

export const unionZones = (a: Zone, b: Zone): Zone => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const containsZone = (outer: Zone, inner: Zone): boolean =>
  inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;

export const zoneRows = (zone: Zone): number => zone.bottom - zone.top + 1;
export const zoneColumns = (zone: Zone): number => zone.right - zone.left + 1;
