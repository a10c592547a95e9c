import { UnreadableFile } from '../files/csv';
import { openFile, type OpenedFile } from '../files/open-file';
import type { OnProgress } from '../files/opening';
import { received } from '../files/sent-file';
import type { StoreKind } from '../host/grid/grid';
import { startWorker } from '../host-worker/start-worker';
import { WorkerClient } from '../host-worker/worker-client';
import type { Unreadable } from './host-place';

/** Reading more than this takes longer than a worker takes to start. */
const LARGE_BYTES = 500_000;

/** Reads a file; a large one in a worker that ends with it, so that the page answers and shows how far it is. */
export async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  store: StoreKind,
  onProgress: OnProgress,
): Promise<OpenedFile> {
  if (bytes.length < LARGE_BYTES) return openFile(bytes, name, { store, onProgress });
  const worker = startWorker();
  try {
    const read = await new Promise<Awaited<ReturnType<typeof readInWorker>>>((resolve, reject) => {
      const client = new WorkerClient(worker, (told) => {
        if (told.kind === 'progress') onProgress(told.share);
        else if (told.kind === 'exception') reject(new Error(told.because));
      });
      readInWorker(client, bytes, name, store).then(resolve, reject);
    });
    if (!read.ok) throw new UnreadableFile(read.code as Unreadable);
    return received(read.file);
  } finally {
    worker.terminate();
  }
}

/** The bytes are handed over, not copied. */
const readInWorker = (client: WorkerClient, bytes: Uint8Array<ArrayBuffer>, name: string, store: StoreKind) =>
  client.call('read', [{ bytes, name, store }], [bytes.buffer]);
