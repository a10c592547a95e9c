import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import { a1 } from './address';
import type { Rect } from './address';
import { inExcel } from './run';
import { Stop } from './faults';

/** Selects cells of a sheet, wherever the person is; the focus stays in the pane. */
export function selectCells(sheetId: string, at: Rect): Promise<Result<null>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns).select();
    await context.sync();
    return success(null);
  });
}

/**
 * Several areas at once, where Excel can select them (ExcelApi 1.18), else the first. Excel takes addresses up to 8,192 characters, so a
 * long list selects its first part.
 */
export function selectAreas(sheetId: string, areas: readonly Rect[]): Promise<Result<null>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    const many = Office.context.requirements.isSetSupported('ExcelApi', '1.18');
    let address = '';
    for (const area of many ? areas : areas.slice(0, 1)) {
      const next = address === '' ? a1(area) : `${address},${a1(area)}`;
      if (next.length > 8_000) break;
      address = next;
    }
    if (address !== '' && many) sheet.getRanges(address).select();
    else if (address !== '') sheet.getRange(address).select();
    await context.sync();
    return success(null);
  });
}

export function activateSheet(name: string): Promise<Result<null>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) throw new Stop({ code: 'place-gone', params: { sheet: name } });
    sheet.activate();
    await context.sync();
    return success(null);
  });
}
