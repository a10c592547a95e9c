import type { PageBreaksPlan, PrintedPages } from '../../workbook/printed-pages';
import type { InsertedRows } from '../../workbook/write-plan';
import { breakRecord, BREAKS, MARK, spareRows, type FoundPage, type KeyedPage, type PageRecord } from './keyed-page';
import { ACTION_HEIGHT } from './page-actions';
import { pageBreaks, ROW, rowHeights, widthOf } from './page-breaks';
import { ACTION_KEY, REPEATED } from './typed-actions';

interface Line {
  /** '' for a row that is not ours. */
  readonly key: string;
  readonly height: number;
}

export interface BreaksChange {
  /** Null: they stand where they should, or where a person wants them. */
  readonly plan: PageBreaksPlan | null;
  /** What is known of them from now on. */
  readonly record: PageRecord[string] | undefined;
}

/**
 * Where a page that stands begins new printed pages, now that its lists have grown or shrunk, rows were inserted and others are seen. Page
 * breaks that a person has set, moved or taken away stay as they are.
 */
export function breaksChange(
  page: KeyedPage,
  found: FoundPage,
  record: PageRecord,
  printed: PrintedPages,
  inserts: readonly InsertedRows[],
): BreaksChange {
  const { sheetId } = found.sheet;
  const known = record[BREAKS];
  const print = page.look.find((look) => look.kind === 'print');
  if (!known || !print || !isOurs(known, found, printed)) return { plan: null, record: known };
  const own = inserts.filter((insert) => insert.sheetId === sheetId);
  const lines = linesAfter(page, found, own);
  const rows = (test: (key: string) => boolean): number[] => lines.flatMap(({ key }, row) => (test(key) ? [row] : []));
  const running = new Set([...page.running].map((row) => page.rows[row]!.key));
  const wanted = pageBreaks(
    {
      heights: lines.map(({ height }) => height),
      width: widthOf(page.look),
      sections: rows((key) => key.startsWith('head:')),
      running: new Set(rows((key) => running.has(key))),
      starting: new Set(rows((key) => key.startsWith(REPEATED))),
    },
    print.orientation ?? 'Landscape',
  );
  const standing = printed.breaks.map((row) => row + insertedAbove(row, own));
  return {
    plan: sameRows(wanted, standing) ? null : { sheetId, breaks: wanted },
    record: breakRecord(wanted.map((row) => lines[row]!.key)),
  };
}

/** They stand above the rows that the last run put them above, as far as those are there. */
function isOurs(known: PageRecord[string], { sheet, rowOf }: FoundPage, { breaks }: PrintedPages): boolean {
  const rows = Object.keys(known).flatMap((key) => {
    const row = rowOf.get(key);
    return row === undefined ? [] : [sheet.row + row];
  });
  return sameRows(
    rows.sort((a, b) => a - b),
    breaks,
  );
}

/** The rows of the sheet down to the last of ours, as they stand after the run. */
function linesAfter(page: KeyedPage, found: FoundPage, inserts: readonly InsertedRows[]): readonly Line[] {
  const heights = rowHeights(page.rows.length, [...page.look, ...spareRows(page)]);
  const heightOf = new Map(page.rows.map(({ key }, row) => [key, heights[row]!]));
  const lineOf = (key: string): Line => ({
    key,
    height: heightOf.get(key) ?? (key.startsWith(ACTION_KEY) ? ACTION_HEIGHT : ROW),
  });
  const keyAt = new Map([...found.rowOf].map(([key, row]) => [found.sheet.row + row, key]));
  const lines = Array.from({ length: Math.max(...keyAt.keys()) + 1 }, (_, row) => lineOf(keyAt.get(row) ?? ''));
  for (const { row, cells, markColumn } of [...inserts].sort((one, other) => other.row - one.row)) {
    lines.splice(row, 0, ...cells.map((line) => lineOf(String(line[markColumn]).slice(MARK.length))));
  }
  return lines;
}

function insertedAbove(row: number, inserts: readonly InsertedRows[]): number {
  return inserts.reduce((sum, insert) => sum + (insert.row <= row ? insert.cells.length : 0), 0);
}

function sameRows(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((row, k) => row === other[k]);
}
