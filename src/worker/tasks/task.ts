import type { Result } from '../../engine/core/result';
import type { Steps } from '../../engine/core/steps';

/** A piece of the engine that may run off the UI thread. Input and output are plain data: typed arrays, records, texts. */
export interface Task<Input, Output> {
  readonly steps: (input: Input) => Steps<Result<Output>>;
  /** Rows to work on: below a threshold the way to the worker is longer than the work. */
  readonly rows: (input: Input) => number;
}
