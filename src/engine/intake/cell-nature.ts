import { isCellError } from '../core/cell-kind';
import type { Cell } from '../core/cells';
import { dayInText } from '../core/text-date';
import { numberInText } from '../core/text-number';

/** What a cell looks like, without reading its value: enough to tell a header from data and a date column from an amount. */
export type CellNature = 'blank' | 'number' | 'date' | 'text' | 'boolean' | 'error';

export function natureOf(cell: Cell | undefined): CellNature {
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'boolean';
  if (isBlank(cell)) return 'blank';
  const text = (cell as string).normalize('NFKC').trim();
  if (isCellError(text)) return 'error';
  if (!/\d/.test(text) || text.length > 40) return 'text';
  if (!Number.isNaN(numberInText(text))) return 'number';
  // Three numbers whose order the column decides are a date as well.
  const day = dayInText(text);
  return typeof day === 'object' || !Number.isNaN(day) ? 'date' : 'text';
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
