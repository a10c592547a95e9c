/** Starts the worker from this server; the build makes a chunk of its own from this very line. */
export function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { name: 'host' });
}
