import type { Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import type { InsertedRows, Look, PlanCell } from '../../workbook/write-plan';
import type { ReviewAction } from './contract';
import { MARK, type FoundPage } from './keyed-page';
import { actionCells, actionLook, ROWS_A_PAGE } from './page-actions';
import { ACTION, ACTION_KEY, actionTitles, REPEATED } from './typed-actions';

/**
 * Rows that a table of actions gains: under its lowest row the actions that found none free, and the headers once more wherever a printed
 * page is full, also where a person inserted rows of their own.
 */
export function insertedRows(
  found: FoundPage,
  actions: readonly ReviewAction[],
  language: Language,
): readonly InsertedRows[] {
  const { rowOf } = found;
  const own = [...rowOf].filter(([key]) => key.startsWith(ACTION_KEY)).map(([, row]) => row);
  const headers = new Set([...rowOf].flatMap(([key, row]) => (key.startsWith(REPEATED) ? [row] : [])));
  const [first, lowest] = [Math.min(...own), Math.max(...own)];
  const inserts: InsertedRows[] = [];
  let next = nextNumber(rowOf.keys());
  let onPage = 0;
  for (let row = first; row <= lowest; row++) {
    if (headers.has(row)) onPage = 0;
    else {
      if (onPage === ROWS_A_PAGE) {
        const header = new NewRows(found, language);
        header.titles(next++);
        inserts.push(header.above(row));
        onPage = 0;
      }
      onPage++;
    }
  }
  const rows = new NewRows(found, language);
  for (const action of actions) {
    if (onPage === ROWS_A_PAGE) {
      rows.titles(next);
      onPage = 0;
    }
    rows.action(next++, action);
    onPage++;
  }
  return actions.length > 0 ? [...inserts, rows.above(lowest + 1)] : inserts;
}

/** Higher than any that a row of the table has. */
function nextNumber(keys: Iterable<string>): number {
  let next = 0;
  for (const key of keys) {
    const start = [ACTION_KEY, REPEATED].find((each) => key.startsWith(each));
    if (start !== undefined) next = Math.max(next, Number(key.slice(start.length)) + 1);
  }
  return next;
}

/** Rows to insert together, each with its look and its mark. */
class NewRows {
  private readonly cells: PlanCell[][] = [];
  private readonly look: Look[] = [];

  constructor(
    private readonly found: FoundPage,
    private readonly language: Language,
  ) {}

  titles(number: number): void {
    const at = { row: this.cells.length, column: 0, rows: 1, columns: ACTION.number + 1 };
    this.look.push({ kind: 'style', at, style: 'KAM Note' }, { kind: 'bold', at });
    this.line(`${REPEATED}${number}`, actionTitles(reviewWords(this.language)));
  }

  action(number: number, action: ReviewAction): void {
    this.look.push(...actionLook(this.cells.length, 1, this.language));
    this.line(`${ACTION_KEY}${number}`, actionCells(action, reviewWords(this.language).statuses));
  }

  /** Above a row of the page's cells. */
  above(row: number): InsertedRows {
    const { sheet, keyColumn } = this.found;
    return {
      sheetId: sheet.sheetId,
      row: sheet.row + row,
      markColumn: sheet.column + keyColumn,
      cells: this.cells,
      look: this.look,
    };
  }

  private line(key: string, own: readonly PlanCell[]): void {
    const { sheet, columnOf, keyColumn } = this.found;
    const row = new Array<PlanCell>(sheet.column + keyColumn + 1).fill(null);
    own.forEach((cell, column) => (row[sheet.column + (columnOf.get(column) ?? column)] = cell));
    row[sheet.column + keyColumn] = `${MARK}${key}`;
    this.cells.push(row);
  }
}
