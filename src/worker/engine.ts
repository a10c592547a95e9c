import type { Result } from '../engine/core/result';
import { runInLine } from './in-line';
import { taskOf, type InputOf, type OutputOf, type TaskName } from './tasks/all-tasks';

/** What long work is handed: the same shape as the jobs' Control, declared here because this folder knows no job. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly what: string }) => void;
}

/**
 * The engine as jobs ask for it: they do not know whether it runs beside them or in a worker. A cancelled run answers the problem
 * `cancelled` at once. The input stays the caller's.
 */
export interface Engine {
  run<Name extends TaskName>(task: Name, input: InputOf<Name>, watch?: Watch): Promise<Result<OutputOf<Name>>>;
}

/** The engine on this thread: in Node, in tests, and where no worker can be started. */
export const inLineEngine: Engine = {
  run: (task, input, watch) => runInLine(taskOf(task).steps(input), watch),
};
