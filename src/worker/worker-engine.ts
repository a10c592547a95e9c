import type { Result } from '../engine/core/result';
import { failure } from '../engine/core/result';
import { inLineEngine, type Engine, type Watch } from './engine';
import { Slice } from './pause';
import type { Port, Reply, Request } from './protocol';
import { taskOf, type InputOf, type OutputOf, type TaskName } from './tasks/all-tasks';
import { buffersIn, ownBufferSteps } from './transfer';

/** Below so many rows the work is done before a worker would have begun. */
const FEWEST_ROWS = 20_000;

/** A run that has not been answered yet, with what it takes to ask for it again. */
interface Run {
  readonly task: TaskName;
  readonly input: unknown;
  readonly watch: Watch | undefined;
  readonly settle: (result: Result<unknown>) => void;
  readonly fail: (because: Error) => void;
  /** How often it was asked for: what is still being copied for an earlier time is not sent. */
  asked: number;
}

/**
 * The engine in a worker, started at its first use. The columns sent are copies, handed over; so is what comes back. A worker cannot
 * be interrupted: to cancel, it is ended and the next one started. Where none can be started the work is done in line.
 */
export function createWorkerEngine(start: () => Port, fewestRows = FEWEST_ROWS): Engine {
  const runs = new Map<number, Run>();
  let port: Port | null = null;
  let cannotStart = false;
  let lastId = 0;

  function open(): Port {
    const opened = start();
    opened.onmessage = ({ data }) => take(data);
    opened.onerror = (event) => {
      event.preventDefault?.();
      cannotStart = true;
      close();
      for (const run of takeAll()) void inLine(run);
    };
    return opened;
  }

  function close(): void {
    port?.terminate();
    port = null;
  }

  function takeAll(): Run[] {
    const waiting = [...runs.values()];
    runs.clear();
    return waiting;
  }

  async function inLine({ task, input, watch, settle, fail }: Run): Promise<void> {
    try {
      settle(await inLineEngine.run(task, input as InputOf<TaskName>, watch));
    } catch (fault) {
      fail(fault as Error);
    }
  }

  /** At once where there is little to copy, else in slices. */
  async function post(id: number, run: Run): Promise<void> {
    try {
      const asked = ++run.asked;
      const slice = new Slice();
      const copying = ownBufferSteps(run.input);
      let next = copying.next();
      for (; next.done !== true; next = copying.next()) {
        if (!slice.isOver()) continue;
        await slice.pause();
        if (runs.get(id) !== run || run.asked !== asked) return;
      }
      const request: Request = { id, task: run.task, input: next.value };
      port ??= open();
      port.postMessage(request, buffersIn(next.value));
    } catch {
      // No worker in this host, or not from this address: a policy of the company's.
      cannotStart = true;
      runs.delete(id);
      void inLine(run);
    }
  }

  function take(reply: Reply): void {
    const run = runs.get(reply.id);
    if (!run) return;
    if (reply.kind === 'progress') return void run.watch?.onProgress?.({ done: reply.done, what: 'computing' });
    runs.delete(reply.id);
    if (reply.kind === 'answer') run.settle(reply.result);
    else run.fail(new Error(reply.because));
  }

  function cancel(id: number): void {
    const run = runs.get(id);
    if (!run) return;
    runs.delete(id);
    run.settle(failure('cancelled'));
    close();
    // Whatever else was asked for starts anew.
    for (const [other, waiting] of runs) void post(other, waiting);
  }

  return {
    run<Name extends TaskName>(task: Name, input: InputOf<Name>, watch?: Watch): Promise<Result<OutputOf<Name>>> {
      if (cannotStart || taskOf(task).rows(input) < fewestRows) return inLineEngine.run(task, input, watch);
      if (watch?.signal?.aborted) return Promise.resolve(failure('cancelled'));
      return new Promise<Result<unknown>>((settle, fail) => {
        const id = ++lastId;
        const run: Run = { task, input, watch, settle, fail, asked: 0 };
        runs.set(id, run);
        watch?.signal?.addEventListener('abort', () => cancel(id), { once: true });
        void post(id, run);
      }) as Promise<Result<OutputOf<Name>>>;
    },
  };
}
