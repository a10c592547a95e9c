import { parseZone, splitAddress, zoneColumns, zoneRows } from '../grid/address';
import type { CellCopy } from '../grid/cell-copies';
import { copyCell, putCells } from '../grid/cell-copies';
import { HostError, invalidArgument, notImplemented } from '../protocol/errors';
import { assertUnprotected, assertWritable } from './guard';
import type { Range } from './range';
import { RangePlace } from './range-place';

/** `range.copyFrom`: a block smaller than the range is repeated when it fits a whole number of times, else put down once. */
export function copyInto(target: Range, given: unknown, type = 'All', skipBlanks = false, transpose = false): void {
  if (type === 'Link') throw notImplemented('Range.copyFrom (links)');
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(type)) throw invalidArgument('Range.copyFrom');
  const source = sourceOf(target, given);
  const { $book: book, $sheetId: from } = source;
  const { grid } = book;
  const zone = grid.clip(from, source.$zone) ?? { ...source.$zone, bottom: source.$zone.top, right: source.$zone.left };
  const values = book.cells.values(from, zone);
  const copies = values.map((row, i) =>
    row.map((value, j): CellCopy | undefined => {
      if (
        skipBlanks &&
        value === '' &&
        !grid.getters.getCell({ sheetId: from, row: zone.top + i, col: zone.left + j })?.isFormula
      )
        return undefined;
      return copyCell(grid, from, zone.top + i, zone.left + j);
    }),
  );
  const rows = transpose ? zoneColumns(zone) : zoneRows(zone);
  const columns = transpose ? zoneRows(zone) : zoneColumns(zone);
  const times = (have: number, one: number): number => (have % one === 0 ? have : one);
  const height = target.$isWholeColumns() ? rows : times(target.RowCount, rows);
  const width = target.$isWholeRows() ? columns : times(target.ColumnCount, columns);
  const { top, left } = target.$zone;
  const place = { top, left, bottom: top + height - 1, right: left + width - 1 };
  const takesLooks = type === 'All' || type === 'Formats';
  if (takesLooks) assertUnprotected(book, target.$sheetId, 'Range.copyFrom', 'allowFormatCells');
  assertWritable(book, target.$sheetId, place, 'Range.copyFrom', () => type !== 'Formats');
  const at = <T>(cells: readonly (readonly T[])[], i: number, j: number): T | undefined =>
    transpose ? cells[j % columns]?.[i % rows] : cells[i % rows]?.[j % columns];
  if (type === 'Values') {
    book.cells.write(target.$sheetId, place, (i, j) =>
      at(copies, i, j) === undefined ? null : asConstant(at(values, i, j)),
    );
  } else {
    const parts = { contents: type !== 'Formats', looks: takesLooks };
    putCells(grid, target.$sheetId, place, parts, (i, j) => at(copies, i, j));
  }
  target.$at(place).$changed('RangeEdited');
}

/** Texts that look like numbers or formulas stay the texts they were. */
const asConstant = (value: unknown): unknown => (typeof value === 'string' && value !== '' ? `'${value}` : value);

function sourceOf(target: Range, given: unknown): RangePlace {
  if (given instanceof RangePlace) return given;
  if (typeof given !== 'string') throw invalidArgument('Range.copyFrom');
  const { sheet, address } = splitAddress(given);
  const sheetId = sheet === undefined ? target.$sheetId : target.$book.sheetIdByName(sheet);
  const zone = parseZone(address);
  if (sheetId === undefined || !zone) throw new HostError('InvalidArgument', 'Range.copyFrom');
  return target.$on(sheetId, zone);
}
