import type { Problem, Result } from '../engine/core/result';

/** Thrown inside workbook code to leave nested steps at once; never leaves this folder. */
export class Stop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function cancelled(): Stop {
  return new Stop({ code: 'cancelled' });
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

/** Excel's error codes in our words. What is not listed is told as a refusal, with Excel's code for the support page only. */
const CODES: Readonly<Record<string, string>> = {
  AccessDenied: 'sheet-protected',
  ItemNotFound: 'place-gone',
  InvalidReference: 'place-gone',
  InvalidBinding: 'place-gone',
  RequestPayloadSizeLimitExceeded: 'too-large-for-excel',
  ResponsePayloadSizeLimitExceeded: 'too-large-for-excel',
  PayloadTooLarge: 'too-large-for-excel',
  RangeExceedsLimit: 'too-large-for-excel',
  MemoryLimitReached: 'too-large-for-excel',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  MergedRangeConflict: 'merged-cells',
  FilteredRangeConflict: 'filtered-rows',
  OperationCellsExceedLimit: 'too-large-for-excel',
  InsertDeleteConflict: 'content-in-the-way',
  NonBlankCellOffSheet: 'content-in-the-way',
  RequestAborted: 'cancelled',
  NotImplemented: 'not-in-this-excel',
  ApiNotAvailable: 'not-in-this-excel',
  ApiNotFound: 'not-in-this-excel',
};

export function problemOf(fault: unknown): Problem {
  if (fault instanceof Stop) return fault.problem;
  const code = codeOf(fault);
  if (code === null) throw fault; // A mistake of ours, not an answer of Excel's: it must be seen, not told as a refusal.
  return { code: CODES[code] ?? 'excel-refused' };
}

/** True where a smaller block may pass. */
export function isTooLarge(fault: unknown): boolean {
  const code = codeOf(fault);
  return code !== null && CODES[code] === 'too-large-for-excel';
}

/** The value, or out of the nested steps with the problem. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Stop(result.problem);
  return result.value;
}

function codeOf(fault: unknown): string | null {
  return typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : null;
}
