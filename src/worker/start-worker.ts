import type { Port } from './protocol';

/** Starts the worker from the add-in's own address; the build makes a chunk of its own from this very line. */
export function startWorker(): Port {
  return new Worker(new URL('./worker.ts', import.meta.url), { name: 'engine' });
}
