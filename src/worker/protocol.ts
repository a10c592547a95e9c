import type { Result } from '../engine/core/result';
import type { TaskName } from './tasks/all-tasks';

/** To the worker: do this. */
export interface Request {
  readonly id: number;
  readonly task: TaskName;
  readonly input: unknown;
}

/** From the worker. `broken` is a mistake of ours, not a problem of the data. */
export type Reply =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number }
  | { readonly id: number; readonly kind: 'answer'; readonly result: Result<unknown> }
  | { readonly id: number; readonly kind: 'broken'; readonly because: string };

/** The part of `Worker` that is used, so that tests can put anything in its place. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}
