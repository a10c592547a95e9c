import type { Zone } from '../grid/address';
import { usedZone } from '../grid/used-zone';
import { invalidArgument } from '../protocol/errors';
import type { Range } from './range';

interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

const cellZone = (row: number, col: number): Zone => ({ top: row, left: col, bottom: row, right: col });

/** Cells whose shown text holds what is looked for, row by row. */
export function findCells(range: Range, text: unknown, criteria: SearchCriteria = {}): Zone[] {
  if (typeof text !== 'string' || text === '') throw invalidArgument('');
  const { $book: book, $sheetId: sheetId } = range;
  const used = usedZone(book.grid, sheetId, true, range.$zone);
  if (!used) return [];
  const { completeMatch = false, matchCase = false, searchDirection = 'Forward' } = criteria;
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const found: Zone[] = [];
  for (const [i, row] of book.cells.text(sheetId, used).entries()) {
    for (const [j, shown] of row.entries()) {
      const hit = completeMatch ? fold(shown) === wanted : fold(shown).includes(wanted);
      if (hit) found.push(cellZone(used.top + i, used.left + j));
    }
  }
  return searchDirection === 'Backwards' ? found.reverse() : found;
}

/** Writes what is shown with the text replaced; formulas are changed as texts. Answers how many cells changed. */
export function replaceAll(range: Range, text: string, replacement: string, criteria: SearchCriteria = {}): number {
  if (typeof replacement !== 'string') throw invalidArgument('Range.replaceAll');
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(escaped, criteria.matchCase ? 'g' : 'gi');
  let changed = 0;
  for (const zone of findCells(range, text, criteria)) {
    const cell = range.$at(zone);
    const written = String(cell.Formulas?.[0]?.[0] ?? '');
    const next = criteria.completeMatch ? replacement : written.replace(pattern, () => replacement);
    if (next === written) continue;
    cell.Values = [[next]];
    changed++;
  }
  return changed;
}
