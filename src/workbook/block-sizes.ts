import type { PlanCell, PlanRows } from './write-plan';

/** Excel refuses 5 MB a request; a tenth of that keeps each step short (the client packs it in one go) and cancel quick. */
export const BYTES_A_SYNC = 500_000;

/**
 * Where to cut rows into blocks of about `limit` bytes as JSON. At least one row a block.
 *
 * One block is measured when it is asked for: a million rows at once would be felt.
 *
 * @example [...blockRows([["aaaa"], ["aaaa"], ["aaaa"]], 40)] // => [2, 1]
 */
export function* blockRows(cells: PlanRows, limit: number): Generator<number> {
  let rows = 0;
  let bytes = 0;
  for (const row of cells) {
    const size = rowBytes(row);
    if (rows > 0 && bytes + size > limit) {
      yield rows;
      rows = 0;
      bytes = 0;
    }
    rows++;
    bytes += size;
  }
  if (rows > 0) yield rows;
}

/** As UTF-8 JSON, generously: three bytes a character of text, numbers in full length. */
function rowBytes(row: readonly PlanCell[]): number {
  let bytes = 2;
  for (const cell of row) {
    if (typeof cell === 'string') bytes += 4 + 3 * cell.length;
    else if (typeof cell === 'number') bytes += 18;
    else if (typeof cell === 'object' && cell !== null) bytes += 4 + 3 * cell.formula.length;
    else bytes += 5;
  }
  return bytes;
}
