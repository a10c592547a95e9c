/**
 * Stands for a job whose code is loaded when it is first asked for something, so that Home comes up without it. All that it, or a desk
 * of it (`job.earlier.open()`), can be asked for must answer with a promise.
 */
export function whenAsked<Job extends object>(load: () => Promise<Job>): Job {
  let job: Promise<Job> | null = null;
  const loaded = (): Promise<Job> => {
    // A load that fails (offline, a new version on the server) is tried again the next time.
    job ??= load().catch((fault: unknown) => {
      job = null;
      throw fault;
    });
    return job;
  };
  return standIn<Job>(loaded);
}

/** Whatever is asked of it is both: a thing to be asked further, and a question that goes to the real one. */
function standIn<T extends object>(real: () => Promise<object>): T {
  return new Proxy(() => undefined, {
    get: (_, name) => {
      // A promise that answers with it must not take it for one.
      if (typeof name !== 'string' || name === 'then') return undefined;
      const part = async (): Promise<object> => ((await real()) as Record<string, object>)[name] ?? {};
      return new Proxy(standIn<object>(part), {
        apply: async (_, __, values: unknown[]): Promise<unknown> => {
          const owner = (await real()) as Record<string, (...values: unknown[]) => unknown>;
          return owner[name]?.(...values);
        },
      });
    },
  }) as unknown as T;
}
