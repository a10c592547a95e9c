import { isInput, type FoundPage, type KeyedPage, type PageRecord, type PageRow } from './keyed-page';

/** Rows of the layout that go in together, under one row that stands. */
export interface RowGroup {
  /** Row of the page's cells that they come under. */
  readonly under: number;
  /** Rows of the layout. */
  readonly rows: readonly number[];
}

/** `movers` of `movers:3`: rows that are one list; null for a row that is no list's. */
export function listOf(key: string): string | null {
  return /^(.*):\d+$/.exec(key)?.[1] ?? null;
}

/**
 * The rows of the layout that the page is to gain: those that it never had, and those that a list lacks for what it has to say. A row or
 * a whole section that a person took out stays out.
 */
export function comingRows(page: KeyedPage, found: FoundPage, record: PageRecord): readonly number[] {
  const isNew = (key: string): boolean => record[key] === undefined;
  const lists = new Set([...found.rowOf.keys()].map(listOf));
  let isSectionThere = true;
  return page.rows.flatMap((row, at) => {
    const { key } = row;
    const stands = found.rowOf.has(key);
    if (key.startsWith('head:')) isSectionThere = stands || isNew(key);
    if (stands || !isSectionThere) return [];
    const list = listOf(key);
    return isNew(key) || (list !== null && lists.has(list) && saysSomething(row)) ? [at] : [];
  });
}

function saysSomething({ cells }: PageRow): boolean {
  return cells.some((cell) => cell !== undefined && cell !== null && cell !== '' && !isInput(cell));
}

/** Where the rows go: a row of a list under the lowest of its list, whatever order that is in now, others under the row before them. */
export function groupsOf(page: KeyedPage, found: FoundPage, coming: readonly number[]): readonly RowGroup[] {
  const lowest = new Map<string, number>();
  for (const [key, row] of found.rowOf) {
    const list = listOf(key);
    if (list !== null) lowest.set(list, Math.max(lowest.get(list) ?? 0, row));
  }
  const wanted = new Set(coming);
  const groups = new Map<number, number[]>();
  let under = -1;
  page.rows.forEach(({ key }, at) => {
    const list = listOf(key);
    const row = found.rowOf.get(key);
    if (row !== undefined) under = list === null ? row : lowest.get(list)!;
    if (!wanted.has(at)) return;
    const own = (list === null ? undefined : lowest.get(list)) ?? under;
    if (own >= 0) groups.set(own, [...(groups.get(own) ?? []), at]);
  });
  return [...groups].map(([own, rows]) => ({ under: own, rows })).sort((one, other) => one.under - other.under);
}
