import type { Cell, Cells } from '../engine/core/cells';
import { HeldCells } from '../engine/core/held-cells';
import type { Rect } from './address';
import { a1, quotedSheet, rectOf, sheetOf } from './address';
import { Progress } from './control';
import type { Watch } from './control';
import { Stop } from './faults';
import { passingRange } from './passing-range';
import { readBlocks } from './read-cells';

/** Where data is: the same shape as the jobs' SourceRef, declared here because this folder knows no job. */
export type Place =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'selection'; readonly sheet: string; readonly address: string };

/** A place that was found, with what it is. The header of a table is its first row, as on a sheet. */
export interface FoundPlace {
  readonly sheetId: string;
  readonly sheet: string;
  readonly at: Rect;
  /** `'订单'!A1:T10001` without needless quotes, as people write it. */
  readonly label: string;
  readonly table: string | null;
}

/** First rows of a place: enough to find the header and to recognise columns. */
export const PROBE_ROWS = 5_000;

/** Up to this many cells everything is read; above it only the columns that are needed. */
const READ_ALL_CELLS = 2_000_000;

/** Finds a place; a sheet is its used range, so that a whole empty column costs nothing. */
export async function findPlace(context: Excel.RequestContext, place: Place): Promise<FoundPlace> {
  const range = rangeOfPlace(context, place);
  range.load('address');
  range.worksheet.load('id, name');
  const table = place.kind === 'table' ? null : await tableAround(context, range, place);
  await context.sync();
  if (range.isNullObject) throw new Stop({ code: 'empty-place', params: { place: nameOf(place) } });
  const at = rectOf(range.address);
  if (!at) throw new Stop({ code: 'several-areas', params: { place: nameOf(place) } });
  const sheet = range.worksheet.name;
  return {
    sheetId: range.worksheet.id,
    sheet,
    at,
    label: `${/^[\p{L}_][\p{L}\p{Nd}_.]*$/u.test(sheet) ? sheet : quotedSheet(sheet)}!${a1(at)}`,
    table: place.kind === 'table' ? place.table : table,
  };
}

/** Null objects answer for what is gone, so that nothing throws before it can be told. */
function rangeOfPlace(context: Excel.RequestContext, place: Place): Excel.Range {
  if (place.kind === 'table') return context.workbook.tables.getItemOrNullObject(place.table).getRange();
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  if (place.kind === 'sheet') return sheet.getUsedRangeOrNullObject(true);
  return sheet.getRange(place.address).getUsedRangeOrNullObject(true);
}

/** A sheet whose used range is one table is that table: its columns then become table columns. */
async function tableAround(context: Excel.RequestContext, range: Excel.Range, place: Place): Promise<string | null> {
  if (place.kind === 'table') return null;
  const tables = context.workbook.worksheets.getItemOrNullObject(place.sheet).tables;
  tables.load('items/name');
  await context.sync();
  if (range.isNullObject) return null;
  const ranges = tables.items.map((table) => ({ name: table.name, range: table.getRange() }));
  for (const found of ranges) found.range.load('address');
  range.load('address');
  await context.sync();
  return ranges.find((found) => found.range.address === range.address)?.name ?? null;
}

/** The first rows, as many as recognition needs. */
export async function readProbe(context: Excel.RequestContext, place: FoundPlace, rows = PROBE_ROWS): Promise<Cells> {
  const cells: Cell[][] = [];
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const at = { ...place.at, rows: Math.min(rows, place.at.rows) };
  await readBlocks(context, sheet, at, (values) => cells.push(...(values as Cell[][])));
  return cells;
}

export interface ReadTable {
  readonly cells: HeldCells;
  /** Column of `cells` → zero-based column of the place. */
  readonly columns: readonly number[];
}

/** The whole place if it is small, else only the columns asked for, side by side. */
export async function readTable(
  context: Excel.RequestContext,
  place: FoundPlace,
  needed: readonly number[],
  watch?: Watch,
): Promise<ReadTable> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const all = place.at.rows * place.at.columns <= READ_ALL_CELLS;
  const columns = all
    ? Array.from({ length: place.at.columns }, (_, column) => column)
    : [...new Set(needed)].sort((a, b) => a - b);
  const progress = new Progress(watch, place.at.rows * columns.length);
  const cells = new HeldCells(place.at.rows, columns.length);
  if (all) {
    await readBlocks(context, sheet, place.at, (values, row) => cells.put(values, row), progress);
    return { cells, columns };
  }
  for (const [index, column] of columns.entries()) {
    const at = { ...place.at, column: place.at.column + column, columns: 1 };
    await readBlocks(context, sheet, at, (values, row) => cells.put(values, row, index), progress);
  }
  return { cells, columns };
}

/** Rows of the place (zero-based) that a filter or the person hides. */
export async function readHiddenRows(context: Excel.RequestContext, place: FoundPlace): Promise<readonly number[]> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const range = sheet.getRangeByIndexes(place.at.row, place.at.column, place.at.rows, 1);
  range.load('rowHidden');
  await context.sync();
  // One answer for the whole range: false when none is hidden, which is nearly always so.
  if (range.rowHidden === false) return [];
  const hidden: number[] = [];
  for (let row = 0; row < place.at.rows; row += PROBE_ROWS) {
    hidden.push(...(await hiddenInBlock(context, sheet, place.at, row)));
  }
  return hidden;
}

async function hiddenInBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Rect,
  row: number,
): Promise<number[]> {
  const rows = Math.min(PROBE_ROWS, at.rows - row);
  const block = passingRange(sheet, { row: at.row + row, column: at.column, rows, columns: 1 });
  const properties = block.getRowProperties({ rowHidden: true });
  await context.sync();
  return properties.value.flatMap((one, index) => (one.rowHidden ? [row + index] : []));
}

function nameOf(place: Place): string {
  return place.kind === 'table'
    ? place.table
    : place.kind === 'sheet'
      ? place.sheet
      : `${place.sheet}!${sheetLess(place.address)}`;
}

function sheetLess(address: string): string {
  return sheetOf(address) === '' ? address : address.slice(address.lastIndexOf('!') + 1);
}
