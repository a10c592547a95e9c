import type { Book } from '../book';
import type { Zone } from '../grid/address';
import type { CellValue } from '../grid/cells';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { assertUnprotected } from './guard';
import type { TableInfo } from './table-state';
import { bodyOf, tableById } from './table-state';

/** What a column is filtered by, as Excel says it. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
  readonly dynamicCriteria?: string;
  /** As an opened file says it, where the host does not know how to filter so. */
  readonly xml?: string;
}

/** Filters belong to the view: the library does not undo them, and neither does the host. */
const filters = new WeakMap<Book, Map<string, FilterCriteria>>();

function filtersOf(book: Book): Map<string, FilterCriteria> {
  const known = filters.get(book);
  if (known) return known;
  const made = new Map<string, FilterCriteria>();
  filters.set(book, made);
  return made;
}

const keyOf = (tableId: string, column: number): string => `${tableId}/${column}`;

export const criteriaOf = (book: Book, tableId: string, column: number): FilterCriteria | undefined =>
  filtersOf(book).get(keyOf(tableId, column));

export function applyFilter(book: Book, tableId: string, column: number, criteria: FilterCriteria): void {
  const table = tableById(book, tableId);
  assertUnprotected(book, table.sheetId, 'Filter.apply', 'allowAutoFilter');
  const hidden = hiddenTexts(book, table, column, criteria);
  filtersOf(book).set(keyOf(tableId, column), criteria);
  show(book, table, column, hidden);
}

export function clearFilter(book: Book, tableId: string, column: number): void {
  const table = tableById(book, tableId);
  assertUnprotected(book, table.sheetId, 'Filter.clear', 'allowAutoFilter');
  filtersOf(book).delete(keyOf(tableId, column));
  show(book, table, column, []);
}

export function clearFilters(book: Book, tableId: string): void {
  const table = tableById(book, tableId);
  for (let column = 0; column <= table.zone.right - table.zone.left; column++) clearFilter(book, tableId, column);
}

export function reapplyFilters(book: Book, tableId: string): void {
  for (const [key, criteria] of filtersOf(book)) {
    if (key.startsWith(`${tableId}/`)) applyFilter(book, tableId, Number(key.slice(tableId.length + 1)), criteria);
  }
}

/** The library hides rows by the text that is shown in the column. */
function show(book: Book, { sheetId, zone }: TableInfo, column: number, hiddenValues: readonly string[]): void {
  const at = { sheetId, col: zone.left + column, row: zone.top };
  // The library knows filters by what it calculated last.
  book.grid.settle();
  if (!book.grid.getters.getFilterId(at)) return;
  book.grid.dispatch('UPDATE_FILTER', { ...at, value: { filterType: 'values', hiddenValues } });
}

function hiddenTexts(book: Book, table: TableInfo, column: number, criteria: FilterCriteria): string[] {
  const body = bodyOf(table);
  const zone = { ...body, left: body.left + column, right: body.left + column };
  const out = leavesOut(book, table.sheetId, zone, criteria);
  return [...new Set(book.cells.text(table.sheetId, zone).flatMap((row, i) => (out[i] ? [row[0] ?? ''] : [])))];
}

/** For every cell of one column whether the criteria leave it out. */
export function leavesOut(book: Book, sheetId: string, zone: Zone, criteria: FilterCriteria): boolean[] {
  const texts = book.cells.text(sheetId, zone).map((row) => row[0] ?? '');
  const values = book.cells.values(sheetId, zone).map((row) => row[0] ?? '');
  const stays = keeper(criteria, values);
  return texts.map((text, i) => !stays(values[i] ?? '', text));
}

type Keeper = (value: CellValue, text: string) => boolean;

function keeper(criteria: FilterCriteria, values: readonly CellValue[]): Keeper {
  const { filterOn, criterion1 = '', criterion2, operator = 'And' } = criteria;
  if (criteria.xml !== undefined) throw notImplemented('AutoFilter (dates, colours and icons of a file)');
  switch (filterOn) {
    case 'Values': {
      if (!Array.isArray(criteria.values)) throw invalidArgument('Filter.apply');
      if (criteria.values.some((value) => typeof value !== 'string')) throw notImplemented('Filter.apply (dates)');
      const wanted = new Set(criteria.values.map((value) => String(value).toLowerCase()));
      return (_, text) => wanted.has(text.toLowerCase());
    }
    case 'Custom': {
      const first = comparison(criterion1);
      if (criterion2 === undefined || criterion2 === '') return first;
      const second = comparison(criterion2);
      return operator === 'Or'
        ? (value, text) => first(value, text) || second(value, text)
        : (value, text) => first(value, text) && second(value, text);
    }
    case 'TopItems':
    case 'BottomItems':
    case 'TopPercent':
    case 'BottomPercent': {
      const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
      const bottom = filterOn.startsWith('Bottom');
      const wanted = Number(criterion1);
      if (!(wanted > 0)) throw invalidArgument('Filter.apply');
      const share = filterOn.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * wanted) / 100)) : wanted;
      const count = Math.min(share, numbers.length);
      const limit = numbers[bottom ? count - 1 : numbers.length - count];
      return (value) => typeof value === 'number' && limit !== undefined && (bottom ? value <= limit : value >= limit);
    }
    case 'Dynamic': {
      const numbers = values.filter((value) => typeof value === 'number');
      const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      const dynamic = criteria.dynamicCriteria;
      if (dynamic === 'AboveAverage') return (value) => typeof value === 'number' && value > mean;
      if (dynamic === 'BelowAverage') return (value) => typeof value === 'number' && value < mean;
      throw notImplemented(`Filter.apply (${String(dynamic)})`);
    }
    default:
      throw notImplemented(`Filter.apply (${filterOn})`);
  }
}

/** `>100`, `<>`, `=A*`: an operator and a number or a text, in which * and ? stand for letters. */
function comparison(criterion: string): Keeper {
  const [, sign = '=', operand = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  const pattern = operand.replace(/~([*?~])|[.+^${}()|[\]\\]|\*|\?/g, (found, escaped: string | undefined) =>
    escaped ? `\\${escaped}` : found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`,
  );
  const like = new RegExp(`^${pattern}$`, 'is');
  const equal: Keeper = (value, text) => (Number.isNaN(number) ? like.test(text) : value === number);
  switch (sign) {
    case '=':
      return equal;
    case '<>':
      return (value, text) => !equal(value, text);
    default:
      return (value) => {
        if (typeof value !== 'number' || Number.isNaN(number)) return false;
        return sign === '>'
          ? value > number
          : sign === '<'
            ? value < number
            : sign === '>='
              ? value >= number
              : value <= number;
      };
  }
}
