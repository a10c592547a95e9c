import { defaultRules } from '../../../src/engine/rules/rules';
import { inLineEngine } from '../../../src/worker/engine';
import { createWorkerEngine } from '../../../src/worker/worker-engine';
import { CloningPort } from '../../support/worker/cloning-port';
import { portfolioColumns } from '../../support/worker/portfolio-columns';

const input = { columns: portfolioColumns(500), rules: defaultRules };

function started(answers = true) {
  const ports: CloningPort[] = [];
  const engine = createWorkerEngine(() => {
    const port = new CloningPort(answers);
    ports.push(port);
    return port;
  }, 100);
  return { engine, ports };
}

test('the worker answers what the engine answers in line', async () => {
  const { engine, ports } = started();
  const answer = await engine.run('portfolio', input);
  expect(answer.ok).toBe(true);
  expect(answer).toEqual(await inLineEngine.run('portfolio', input));
  expect(ports).toHaveLength(1);
});

test('a problem of the data comes back as the problem it is', async () => {
  const { engine } = started();
  const none = { ...input, columns: { ...input.columns, value: new Float64Array(500).fill(NaN) } };
  expect(await engine.run('portfolio', none)).toEqual(await inLineEngine.run('portfolio', none));
  expect(await engine.run('portfolio', none)).toMatchObject({ ok: false, problem: { code: 'no-rows' } });
});

test('the columns that were sent stay the caller’s', async () => {
  const { engine, ports } = started();
  const before = structuredClone(input);
  await engine.run('portfolio', input);
  expect(input).toEqual(before);
  const sent = ports[0]!.requests[0]!.input as typeof input;
  expect(sent.columns.value.buffer).not.toBe(input.columns.value.buffer);
});

test('few rows are worked on in line: no worker is started for them', async () => {
  const { engine, ports } = started();
  await engine.run('portfolio', { ...input, columns: portfolioColumns(99) });
  expect(ports).toHaveLength(0);
});

test('a run that is cancelled answers at once, ends the worker, and what else was asked for is asked for again', async () => {
  const { engine, ports } = started(false);
  const stop = new AbortController();
  const cancelled = engine.run('portfolio', input, { signal: stop.signal });
  const other = engine.run('portfolio', { ...input, columns: portfolioColumns(400) });
  stop.abort();
  expect(await cancelled).toEqual({ ok: false, problem: { code: 'cancelled' } });
  expect(ports).toHaveLength(2);
  expect(ports[0]!.isTerminated).toBe(true);
  expect(ports[1]!.requests.map(({ id }) => id)).toEqual([2]);
  const { result } = await answerOf(ports[1]!.requests[0]!.input as typeof input);
  ports[1]!.tell({ id: 2, kind: 'answer', result });
  expect(await other).toEqual(result);
});

test('a run that is cancelled while its columns are copied is never sent; one that is asked for again meanwhile is sent once', async () => {
  const { engine, ports } = started(false);
  // Each look at the clock is a slice later: one column a task.
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  const stop = new AbortController();
  const cancelled = engine.run('portfolio', input, { signal: stop.signal });
  void engine.run('portfolio', { ...input, columns: portfolioColumns(400) });
  expect(ports).toHaveLength(0);
  stop.abort();
  expect(await cancelled).toEqual({ ok: false, problem: { code: 'cancelled' } });
  for (let k = 0; k < 50; k++) await new Promise((resolve) => setTimeout(resolve));
  clock.mockRestore();
  expect(ports.map(({ requests }) => requests.map(({ id }) => id))).toEqual([[2]]);
});

test('an answer to a run that was cancelled meanwhile is dropped', async () => {
  const { engine, ports } = started(false);
  const stop = new AbortController();
  const run = engine.run('portfolio', input, { signal: stop.signal });
  stop.abort();
  ports[0]!.onmessage?.({ data: { id: 1, kind: 'answer', result: { ok: true, value: 1, notes: [] } } } as never);
  expect(await run).toEqual({ ok: false, problem: { code: 'cancelled' } });
});

test('cancelled before it began, nothing is sent', async () => {
  const { engine, ports } = started();
  expect(await engine.run('portfolio', input, { signal: AbortSignal.abort() })).toMatchObject({ ok: false });
  expect(ports).toHaveLength(0);
});

test('where no worker can be started the work is done in line, then and from then on', async () => {
  let tries = 0;
  const engine = createWorkerEngine(() => {
    tries++;
    throw new Error('SecurityError');
  }, 100);
  const expected = await inLineEngine.run('portfolio', input);
  expect(await engine.run('portfolio', input)).toEqual(expected);
  expect(await engine.run('portfolio', input)).toEqual(expected);
  expect(tries).toBe(1);
});

test('a worker whose script does not load hands its runs back to this thread', async () => {
  const { engine, ports } = started(false);
  const run = engine.run('portfolio', input);
  ports[0]!.onerror?.({} as ErrorEvent);
  expect(await run).toEqual(await inLineEngine.run('portfolio', input));
  expect(ports[0]!.isTerminated).toBe(true);
  await engine.run('portfolio', input);
  expect(ports).toHaveLength(1);
});

test('a mistake of ours in the worker is thrown here, not told as a problem of the data', async () => {
  const { engine } = started();
  const damaged = { ...input, rules: null } as unknown as typeof input;
  await expect(engine.run('portfolio', damaged)).rejects.toThrow('tier.cutoffs');
});

test('how far the worker is reaches whoever asked', async () => {
  const { engine, ports } = started(false);
  const seen: number[] = [];
  const run = engine.run('portfolio', input, { onProgress: ({ done }) => seen.push(done) });
  ports[0]!.tell({ id: 1, kind: 'progress', done: 0.4 });
  ports[0]!.tell({ id: 1, kind: 'answer', result: { ok: false, problem: { code: 'no-rows' } } });
  await run;
  expect(seen).toEqual([0.4]);
});

function answerOf(asked: typeof input) {
  return inLineEngine.run('portfolio', asked).then((result) => ({ result }));
}
