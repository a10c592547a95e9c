import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { HostError } from '../protocol/errors';
import { assertUnprotected } from './guard';

/** An Excel table: a table of the grid, with the name and look that Excel gives it. */
export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly style: string;
  readonly sheetId: string;
  readonly zone: Zone;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

interface StoredTable {
  readonly name: string;
  readonly style: string;
}

const keyOf = (id: string): string => `table/${id}`;

/** Tables of one sheet or of all, also those that a person made in the grid. */
export function listTables(book: Book, sheetId?: string): TableInfo[] {
  const { getters } = book.grid;
  return (sheetId === undefined ? getters.getSheetIds() : [sheetId]).flatMap((sheet) =>
    getters.getCoreTables(sheet).map((table): TableInfo => {
      const id = String(table.id);
      const stored = book.state.get<StoredTable>(keyOf(id));
      return {
        id,
        name: stored?.name ?? `Table${id}`,
        style: stored?.style ?? table.config.styleId,
        sheetId: sheet,
        zone: table.range.zone,
        hasHeaders: table.config.numberOfHeaders > 0,
        hasTotals: table.config.totalRow,
      };
    }),
  );
}

export function tableById(book: Book, id: string): TableInfo {
  const table = listTables(book).find((one) => one.id === id);
  if (!table) throw new HostError('ItemNotFound', 'Table');
  return table;
}

export function storeTable(book: Book, id: string, change: Partial<StoredTable>): void {
  const { name, style } = tableById(book, id);
  book.state.set(keyOf(id), { name, style, ...change } satisfies StoredTable);
  book.later('formulas', () => book.formulas.refresh());
}

/** Changes range or options of a table in the grid. */
export function updateTable(
  book: Book,
  table: TableInfo,
  change: { readonly zone?: Zone; readonly config?: object },
): void {
  const { sheetId, zone } = table;
  assertUnprotected(book, sheetId, 'Table');
  if (change.zone) book.grid.ensureSize(sheetId, change.zone);
  const newTableRange = change.zone && book.grid.getters.getRangeDataFromZone(sheetId, change.zone);
  book.grid.dispatch('UPDATE_TABLE', {
    sheetId,
    zone,
    ...(newTableRange ? { newTableRange } : {}),
    ...(change.config ? { config: change.config } : {}),
  });
  book.later('formulas', () => book.formulas.refresh());
}

/** Body rows: without header and total row. */
export function bodyOf({ zone, hasHeaders, hasTotals }: TableInfo): Zone {
  return { ...zone, top: zone.top + (hasHeaders ? 1 : 0), bottom: zone.bottom - (hasTotals ? 1 : 0) };
}

/** Moves cells as they stand, formulas as written; their old place is cleared where nothing is put. */
export function moveCells(book: Book, sheetId: string, zone: Zone, rows: number, columns: number): void {
  if (zone.bottom < zone.top || zone.right < zone.left) return;
  const cells = book.cells.formulaTexts(sheetId, zone);
  const formats = book.cells.numberFormats(sheetId, zone);
  const target = {
    top: zone.top + rows,
    left: zone.left + columns,
    bottom: zone.bottom + rows,
    right: zone.right + columns,
  };
  book.cells.write(sheetId, zone, () => '');
  book.cells.writeFormats(sheetId, target, (i, j) => formats[i]?.[j]);
  book.cells.write(sheetId, target, (i, j) => cells[i]?.[j]);
}

export function freeTableName(book: Book, id: string): string {
  const taken = new Set(
    listTables(book)
      .filter((table) => table.id !== id)
      .map(({ name }) => name.toLowerCase()),
  );
  let n = taken.size + 1;
  while (taken.has(`table${n}`)) n++;
  return `Table${n}`;
}

export function dropTableState(book: Book, id: string): void {
  for (const key of [keyOf(id), `table-sort/${id}`]) book.state.set(key, undefined);
}
