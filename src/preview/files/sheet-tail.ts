import { strFromU8, unzipSync } from 'fflate';

/** What is asked for comes soon after the cells: a large sheet is not made one text for it. */
const TAIL_BYTES = 262_144;

/** The XML of a sheet behind its cells, or all of it where that is more; for what `hucre` does not read. */
export function sheetTail(bytes: Uint8Array, sheetPath: string): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === sheetPath })[sheetPath];
  if (!part) return '';
  const tail = strFromU8(part.subarray(-TAIL_BYTES));
  return tail.includes('</sheetData>') ? tail : strFromU8(part);
}
