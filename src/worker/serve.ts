import type { Reply, Request } from './protocol';
import { taskOf } from './tasks/all-tasks';
import { buffersIn } from './transfer';

/** Progress is told so often: what is shown changes no quicker. */
const PROGRESS_MS = 50;

/** The worker's side: runs what is asked for to its end and tells how far it is. */
export function serve(request: Request, post: (reply: Reply, transfer: Transferable[]) => void): void {
  const { id, task, input } = request;
  try {
    const steps = taskOf(task).steps(input as never);
    let told = performance.now();
    for (;;) {
      const next = steps.next();
      if (next.done) return post({ id, kind: 'answer', result: next.value }, buffersIn(next.value));
      if (performance.now() - told < PROGRESS_MS) continue;
      told = performance.now();
      post({ id, kind: 'progress', done: next.value }, []);
    }
  } catch (fault) {
    post({ id, kind: 'broken', because: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }, []);
  }
}
