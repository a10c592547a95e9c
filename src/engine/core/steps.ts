import { success, type Result } from './result';

/**
 * Long work in steps: each `yield` tells the part that is done, 0 to 1, and is a place where whoever runs it may pause, report or
 * stop. The engine itself knows no clock and no thread; run to its end at once, the answer is the same.
 */
export type Steps<T> = Generator<number, T, void>;

/** Rows between two steps of a pass over all rows: ten milliseconds at most, where each row's name is folded. */
export const rowsAStep = 4_096;

/**
 * Rows of one call of an inner loop. A first long call runs slowly for most of its way, because a function is compiled well once it has
 * been called often, and what was compiled in the middle of a call is let go at the next collection.
 *
 * What is rare stays out of such a loop: it ends at a row that is not as most are, and the caller deals with that one and goes on. A way
 * out of a loop that was never taken, other than its end or a `return`, keeps V8 from asking once, before the loop, what it then asks at
 * every row: is this still an array of numbers, and how long?
 */
export const rowsACall = 2_048;

/**
 * Runs all steps at once.
 *
 * @example allSteps((function* () { yield 0.5; return 7; })()) // => 7
 */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** Steps that are none: the answer is known. */
export function* known<T>(answer: T): Steps<T> {
  return answer;
}

/** The steps of one part of the work, told as the part of the whole from `from` to `to`. */
export function* partOf<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield from + (to - from) * next.value;
  }
}

/** Steps that cannot fail, for whoever runs steps that can. */
export function* inResult<T>(steps: Steps<T>): Steps<Result<T>> {
  return success(yield* steps);
}
