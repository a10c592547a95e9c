import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import { inExcel } from './run';

/** Opens a workbook, given as base64, in a window of its own; this one stays as it is. */
export function openWorkbook(base64: string): Promise<Result<null>> {
  return inExcel(async () => {
    await Excel.createWorkbook(base64);
    return success(null);
  });
}
