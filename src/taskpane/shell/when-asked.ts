/**
 * Stands for a job whose code is loaded when it is first asked for something, so that Home comes up without it. All that it can be
 * asked for must answer with a promise.
 */
export function whenAsked<Job extends object>(load: () => Promise<Job>): Job {
  let job: Promise<Job> | null = null;
  const answer =
    (name: string) =>
    async (...values: unknown[]): Promise<unknown> => {
      // A load that fails (offline, a new version on the server) is tried again the next time.
      job ??= load().catch((fault: unknown) => {
        job = null;
        throw fault;
      });
      const loaded = (await job) as Record<string, (...values: unknown[]) => unknown>;
      return loaded[name]?.(...values);
    };
  return new Proxy({} as Job, { get: (_, name) => (typeof name === 'string' ? answer(name) : undefined) });
}
