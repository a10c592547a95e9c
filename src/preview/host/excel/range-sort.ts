import { copyCell, putCells } from '../grid/cell-copies';
import type { Zone } from '../grid/address';
import { zoneColumns, zoneRows } from '../grid/address';
import { HostError, invalidArgument, notImplemented } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { filteredRows } from './filtered-rows';
import { assertUnprotected, assertWritable } from './guard';
import type { Range } from './range';
import type { SortField } from './sort-order';
import { sortedOrder } from './sort-order';

export class RangeSort extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  Apply(fields: unknown, matchCase = false, hasHeaders = false, orientation = 'Rows'): void {
    if (orientation !== 'Rows' && orientation !== 'Columns') throw invalidArgument('RangeSort.apply');
    const { $book, $sheetId, $zone } = this.range;
    const zone = $book.grid.clip($sheetId, $zone);
    if (!zone) return;
    const byRows = orientation === 'Rows';
    const body = !hasHeaders ? zone : byRows ? { ...zone, top: zone.top + 1 } : { ...zone, left: zone.left + 1 };
    if (body.top > body.bottom || body.left > body.right) return;
    sortZone(this.range.$at(body), checkedFields(fields, body, byRows, 'RangeSort.apply'), matchCase, byRows);
  }
}

/** Keys that lie inside, and only what the host can sort on. */
export function checkedFields(fields: unknown, zone: Zone, byRows: boolean, location: string): SortField[] {
  const width = byRows ? zoneColumns(zone) : zoneRows(zone);
  if (!Array.isArray(fields) || fields.length === 0 || fields.length > 64) throw invalidArgument(location);
  for (const { key, sortOn = 'Value' } of fields as SortField[]) {
    if (!Number.isInteger(key) || key < 0 || key >= width) throw invalidArgument(location);
    if (sortOn !== 'Value') throw notImplemented(`${location} (sort on ${sortOn})`);
  }
  return fields as SortField[];
}

/** Cells move with their number format and look; references of formulas move along, as when they are copied. Filtered rows stay. */
export function sortZone(range: Range, fields: readonly SortField[], matchCase: boolean, byRows: boolean): void {
  const { $book: book, $sheetId: sheetId, $zone: zone } = range;
  const { grid } = book;
  assertUnprotected(book, sheetId, 'RangeSort.apply', 'allowSort');
  assertWritable(book, sheetId, zone, 'RangeSort.apply');
  if (grid.mergesIn(sheetId, zone).length > 0)
    throw new HostError(
      'InvalidOperation',
      'RangeSort.apply',
      'To do this, all merged cells need to be the same size.',
    );
  const values = book.cells.values(sheetId, zone);
  assertNoSpill(range);
  const hidden = byRows ? filteredRows(book, sheetId, zone) : new Set<number>();
  const lines = byRows ? values : (values[0] ?? []).map((_, j) => values.map((row) => row[j] ?? ''));
  const moving = lines.map((_, i) => i).filter((i) => !hidden.has(zone.top + i));
  const order = sortedOrder(
    moving.map((i) => lines[i] ?? []),
    fields,
    matchCase,
  );
  const from = lines.map((_, i) => i);
  order.forEach((source, target) => (from[moving[target] ?? 0] = moving[source] ?? 0));
  const copies = values.map((row, i) => row.map((_, j) => copyCell(grid, sheetId, zone.top + i, zone.left + j)));
  putCells(grid, sheetId, zone, { contents: true, looks: true }, (i, j) =>
    byRows ? copies[from[i] ?? i]?.[j] : copies[i]?.[from[j] ?? j],
  );
  range.$changed('RangeEdited');
}

function assertNoSpill(range: Range): void {
  const { $book, $sheetId: sheetId, $zone: zone } = range;
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      if ($book.grid.getters.getArrayFormulaSpreadingOn({ sheetId, row, col }))
        throw new HostError('InvalidOperation', 'RangeSort.apply', "You can't change part of an array.");
    }
  }
}
