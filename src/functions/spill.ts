import type { Cell } from '../engine/core/cells';
import { refuse } from './answer';

/** A result of more text than this risks an endless #BUSY! in Excel (performance.md). */
const mostText = 2_000_000;

/** The brackets of a row; each cell has a comma after it or after its row. */
const rowFrame = 2;

/**
 * Refuses a table whose text would be too long, before it is built. Stops counting at the limit, so that the cost is bounded.
 */
export function refuseLongSpill(code: string, rows: number, cellsOf: (row: number) => readonly Cell[]): void {
  let text = 0;
  for (let row = 0; row < rows; row++) {
    text += rowFrame;
    for (const cell of cellsOf(row)) text += textLength(cell) + 1;
    if (text > mostText) refuse(code, { params: { rows } });
  }
}

/** Length of a cell in the message that carries it: UTF-8, texts in quotes. */
function textLength(cell: Cell): number {
  if (typeof cell !== 'string') return String(cell).length;
  let length = cell.length + 2;
  for (let i = 0; i < cell.length; i++) if (cell.charCodeAt(i) > 127) length += 2;
  return length;
}

/** A spill: its header row unless there is none, then the rows. */
export function table(header: readonly Cell[] | null, rows: number, rowAt: (k: number) => Cell[]): unknown[][] {
  const offset = header ? 1 : 0;
  const cells = new Array<unknown[]>(rows + offset);
  if (header) cells[0] = [...header];
  for (let k = 0; k < rows; k++) cells[k + offset] = rowAt(k);
  return cells;
}
