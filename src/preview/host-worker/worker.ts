// The worker's own start-up line: a chunk of its own, loaded by start-worker.ts.
import type { Call, FromWorker } from './protocol';
import { WorkerHost } from './worker-host';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Call>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

// The library tells every calculation to the console.
console.debug = () => undefined;

const host = new WorkerHost((message) => scope.postMessage(message));

scope.onmessage = ({ data: { id, name, parameters } }) => {
  const call = host[name] as (...given: readonly unknown[]) => unknown;
  void (async () => call.apply(host, [...parameters]))().then(
    (value) => scope.postMessage({ kind: 'answer', id, value }, value instanceof Uint8Array ? [value.buffer] : []),
    (reason: unknown) => {
      const because = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
      scope.postMessage({ kind: 'broken', id, because });
    },
  );
};
