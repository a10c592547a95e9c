import { success } from '../../../src/engine/core/result';
import { allSteps, type Steps } from '../../../src/engine/core/steps';
import { runInLine } from '../../../src/worker/in-line';

/** Steps of some milliseconds each. */
function* busy(steps: number): Steps<ReturnType<typeof success<number>>> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 6;
    while (performance.now() < until);
    yield (step + 1) / steps;
  }
  return success(steps);
}

test('in line the steps pause, so that other work of the thread gets its turn in between', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const answer = await runInLine(busy(20));
  clearInterval(timer);
  expect(answer).toEqual(success(20));
  expect(turns).toBeGreaterThan(2);
});

test('in line a run that is cancelled stops at its next pause', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const run = runInLine(busy(1000), { signal: stop.signal, onProgress: ({ done }) => seen.push(done) });
  setTimeout(() => stop.abort(), 30);
  expect(await run).toEqual({ ok: false, problem: { code: 'cancelled' } });
  expect(seen.at(-1)).toBeLessThan(0.5);
});

test('steps at once and steps in slices answer the same', async () => {
  expect(await runInLine(busy(5))).toEqual(allSteps(busy(5)));
});
