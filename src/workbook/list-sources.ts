import type { Cell, Cells } from '../engine/core/cells';
import { a1, rectOf } from './address';
import type { FoundPlace, Place } from './read-table';
import { listSheets } from './sheets';

/** Rows that are read of each place to tell what it is. */
const GLANCE_ROWS = 60;

export interface Source {
  readonly place: Place;
  readonly found: FoundPlace;
  readonly glance: Cells;
}

/**
 * All places of the workbook that hold data: visible sheets that are not ours, tables, and the selection if it is more than a
 * cell. In four syncs, however many sheets there are.
 */
export async function listSources(context: Excel.RequestContext): Promise<Source[]> {
  const sheets = (await listSheets(context)).filter(({ visible, tag }) => visible && tag === null);
  const found = sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('address');
    const tables = worksheet.tables.load('items/name');
    return { sheet, used, tables };
  });
  await context.sync();
  const tables = found.flatMap(({ sheet, tables: list }) =>
    list.items.map((table) => ({ sheet, name: table.name, range: table.getRange().load('address') })),
  );
  // A second sync: the tables must be known before their ranges can be asked for.
  await context.sync();

  const places: Omit<Source, 'glance'>[] = [];
  for (const { sheet, used } of found) {
    if (used.isNullObject) continue;
    const whole = tables.find((table) => table.sheet === sheet && table.range.address === used.address);
    add(places, { kind: 'sheet', sheet: sheet.name }, sheet, used.address, whole?.name ?? null);
  }
  for (const { sheet, name, range } of tables) {
    if (places.some((place) => place.found.table === name)) continue;
    add(places, { kind: 'table', table: name }, sheet, range.address, name);
  }
  const glances = places.map(({ found: { sheetId, at } }) => {
    const rows = Math.min(GLANCE_ROWS, at.rows);
    return context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(at.row, at.column, rows, at.columns)
      .load('values');
  });
  await context.sync();
  return places.map((place, index) => ({ ...place, glance: (glances[index]?.values ?? []) as Cell[][] }));
}

function add(
  places: Omit<Source, 'glance'>[],
  place: Place,
  sheet: { readonly id: string; readonly name: string },
  address: string,
  table: string | null,
): void {
  const at = rectOf(address);
  // A single cell is a note, not a table.
  if (!at || at.rows * at.columns === 1) return;
  places.push({ place, found: { sheetId: sheet.id, sheet: sheet.name, at, label: `${sheet.name}!${a1(at)}`, table } });
}
