import { isCellError } from '../core/cell-kind';
import type { Cell } from '../core/cells';
import { numberInText } from '../core/text-number';

/** What a cell looks like, without reading its value: enough to tell a header from data and a date column from an amount. */
export type CellNature = 'blank' | 'number' | 'date' | 'text' | 'boolean' | 'error';

const YEAR_FIRST = /^\d{4}\s*([-/.]|年)\s*\d{1,2}(\s*([-/.]|月)\s*\d{1,2}\s*日?)?([T\s]+\d{1,2}:.*)?$/;
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})(\s+\d{1,2}:.*)?$/;
const MONTH = /^(\d{1,2}[-\s.]*)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-\s.,]*\d{1,4}([-\s,]+\d{2,4})?$/i;

export function natureOf(cell: Cell | undefined): CellNature {
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'boolean';
  if (isBlank(cell)) return 'blank';
  const text = (cell as string).normalize('NFKC').trim();
  if (isCellError(text)) return 'error';
  if (!/\d/.test(text) || text.length > 40) return 'text';
  if (looksLikeDate(text)) return 'date';
  return Number.isNaN(numberInText(text)) ? 'text' : 'number';
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function looksLikeDate(text: string): boolean {
  return YEAR_FIRST.test(text) || YEAR_LAST.test(text) || MONTH.test(text);
}
