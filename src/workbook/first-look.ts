import type { Params } from '../engine/core/result';
import type { Rect } from './address';
import { a1 } from './address';
import { Stop } from './faults';
import { RANGE_RECT, rectOfRange } from './range-rect';
import { readBlocks } from './read-cells';
import type { SheetInfo } from './sheets';

/** A place that is about to be written; `ours` are cells that an earlier run of ours wrote and may be overwritten. */
export interface Target {
  readonly sheet: SheetInfo;
  readonly at: Rect;
  readonly ours: readonly Rect[];
}

/**
 * Looks before the first write, so that a refusal comes while nothing has changed: protected sheet, filtered rows (writes would
 * land in other rows), merged cells, content in the way.
 */
export async function lookFirst(context: Excel.RequestContext, targets: readonly Target[]): Promise<void> {
  for (const { sheet } of targets) if (sheet.isProtected) refuse('sheet-protected', { sheet: sheet.name });
  const looks = targets.map(({ sheet, at }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const range = worksheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
    const merged = range.getMergedAreasOrNullObject();
    merged.load('address');
    const used = range.getUsedRangeOrNullObject(true).load(RANGE_RECT);
    const filter = worksheet.autoFilter.load('isDataFiltered');
    const tables = worksheet.tables.load('items/autoFilter/isDataFiltered');
    return { merged, used, filter, tables };
  });
  await context.sync();
  const suspects: { readonly target: Target; readonly used: Rect }[] = [];
  targets.forEach((target, index) => {
    const look = looks[index];
    if (!look) return;
    const sheet = target.sheet.name;
    if (isFiltered(look)) refuse('filtered-rows', { sheet });
    if (!look.merged.isNullObject) refuse('merged-cells', { sheet, cells: withoutSheet(look.merged.address) });
    if (look.used.isNullObject) return;
    const used = rectOfRange(look.used);
    if (!target.ours.some((mine) => contains(mine, used))) suspects.push({ target, used });
  });
  for (const { target, used } of suspects) await refuseForeignCells(context, target, used);
}

/** Some cells are in use that no single block of ours covers: look at each of them. */
async function refuseForeignCells(context: Excel.RequestContext, target: Target, used: Rect): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(target.sheet.id);
  await readBlocks(context, worksheet, used, (values, firstRow) => {
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (value === '' || value === null) return;
        const cell = { row: used.row + firstRow + r, column: used.column + c, rows: 1, columns: 1 };
        if (!target.ours.some((mine) => contains(mine, cell))) {
          refuse('content-in-the-way', { sheet: target.sheet.name, cell: a1(cell) });
        }
      }),
    );
  });
}

/** A table's filter is its own in Excel: the sheet's says nothing of it. */
function isFiltered({
  filter,
  tables,
}: {
  readonly filter: Excel.AutoFilter;
  readonly tables: Excel.TableCollection;
}): boolean {
  return filter.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
}

function refuse(code: string, params: Params): never {
  throw new Stop({ code, params });
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

function withoutSheet(address: string): string {
  return address.replace(/(?:'[^']*'|[^,!']+)!/g, '');
}
