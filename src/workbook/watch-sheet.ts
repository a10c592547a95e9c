import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import { inExcel } from './run';

/** Tells of changes on a sheet until `stop`; nothing but a flag may hang on it, because handlers run for every co-author. */
export interface SheetWatch {
  readonly stop: () => Promise<void>;
}

export function watchSheet(sheetId: string, onChange: () => void): Promise<Result<SheetWatch>> {
  return inExcel(async (context) => {
    const handler = context.workbook.worksheets.getItem(sheetId).onChanged.add(async () => onChange());
    await context.sync();
    const stop = async (): Promise<void> => {
      await inExcel(async () => {
        handler.remove();
        await handler.context.sync();
        return success(null);
      });
    };
    return success({ stop });
  });
}
