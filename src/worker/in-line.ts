import type { Result } from '../engine/core/result';
import { failure } from '../engine/core/result';
import { inResult, type Steps } from '../engine/core/steps';
import type { Watch } from './engine';
import { Slice } from './pause';

/** Runs the steps on this thread, in slices: between two of them the page draws, answers and may cancel. */
export async function runInLine<T>(steps: Steps<Result<T>>, watch?: Watch, what = 'computing'): Promise<Result<T>> {
  const slice = new Slice();
  // In a task of its own: what led here may have taken its time.
  await slice.pause();
  for (;;) {
    if (watch?.signal?.aborted) return failure('cancelled');
    const next = steps.next();
    if (next.done) return next.value;
    if (!slice.isOver()) continue;
    watch?.onProgress?.({ done: next.value, what });
    await slice.pause();
  }
}

/** The same for steps that cannot fail: only a cancel ends them without an answer. */
export function inSlices<T>(steps: Steps<T>, watch?: Watch, what?: string): Promise<Result<T>> {
  return runInLine(inResult(steps), watch, what);
}
