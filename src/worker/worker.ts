// The worker's own start-up line: a chunk of its own, loaded by start-worker.ts.
import type { Reply, Request } from './protocol';
import { serve } from './serve';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, transfer: Transferable[]): void;
};

scope.onmessage = ({ data }) => serve(data, (reply, transfer) => scope.postMessage(reply, transfer));
