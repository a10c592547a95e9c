import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import { inExcel } from './run';

/** Calculates every cell anew: the rules of KAM's functions are no cells, so Excel cannot know that they changed. */
export function recalculate(): Promise<Result<null>> {
  return inExcel(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
    return success(null);
  });
}
