import type { PlanCell, PlanRows } from './write-plan';

/**
 * Excel refuses 5 MB a request. Far less keeps each step short (the client packs it in one go) and cancel quick; and what is packed is
 * then small enough to go with the next quick collection of garbage instead of waiting for a slow one.
 */
export const BYTES_A_SYNC = 200_000;

/**
 * Rows in blocks of about `limit` bytes as JSON. At least one row a block.
 *
 * One block is made when it is asked for: a million rows at once would be felt.
 *
 * @example [...blockRows([["aaaa"], ["aaab"], ["aaac"]], 40)] // => [[["aaaa"], ["aaab"]], [["aaac"]]]
 */
export function* blockRows(cells: PlanRows, limit: number): Generator<readonly (readonly PlanCell[])[]> {
  let block: (readonly PlanCell[])[] = [];
  let bytes = 0;
  for (const row of cells) {
    const size = rowBytes(row);
    if (block.length > 0 && bytes + size > limit) {
      yield block;
      block = [];
      bytes = 0;
    }
    block.push(row);
    bytes += size;
  }
  if (block.length > 0) yield block;
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
