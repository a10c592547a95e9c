import type { Result } from '../engine/core/result';
import { failure } from '../engine/core/result';
import { problemOf } from './faults';

/** What jobs hand from one workbook function to the next, without knowing what it is. */
export type WorkbookContext = Excel.RequestContext;

/**
 * The one way into Excel: waits while a cell is being edited, and turns whatever goes wrong into a problem in our words.
 * The task answers a Result itself, so that what it found out before writing is told apart from what Excel refused.
 */
export async function inExcel<T>(task: (context: Excel.RequestContext) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await Excel.run({ delayForCellEdit: true }, task);
  } catch (fault) {
    return failure(problemOf(fault).code, problemOf(fault));
  }
}
