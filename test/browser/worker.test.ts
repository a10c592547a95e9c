import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultRules } from '../../src/engine/rules/rules';
import { inLineEngine } from '../../src/worker/engine';
import type { Reply } from '../../src/worker/protocol';
import { PreviewSession } from '../support/browser/preview-session';
import { SegmentAccountsSteps } from '../support/browser/segment-accounts-steps';
import { portfolioColumns } from '../support/worker/portfolio-columns';

const ROWS = 30_000;

let session: PreviewSession;
let folder: string;
beforeAll(async () => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  folder = mkdtempSync(path.join(tmpdir(), 'kam-worker-'));
  const file = path.join(folder, 'accounts.csv');
  const lines = Array.from({ length: ROWS }, (_, i) => `Customer ${i},${((i * 7919) % ROWS) + 1}`);
  writeFileSync(file, ['Customer,Revenue', ...lines].join('\n'));
  session = await PreviewSession.start({ 'accounts.csv': file });
}, 300_000);
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});
afterEach(() => session.closePages());

it('the engine’s chunk starts as a worker under the add-in’s own policy and answers what Node answers', async () => {
  const { page, complaints } = await session.open();
  const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'))!;
  const { account, leftOut, value, accounts } = portfolioColumns(2_000);
  const columns = { account, leftOut, value, accounts, profit: null, costToServe: null };
  const ratings = { strategic: null, fit: null, entered: null };
  const sent = { account: [...account], leftOut: [...leftOut], value: [...value], accounts, rules: defaultRules };
  const cuts = await pane.evaluate(async (sent) => {
    const worker = new Worker(new URL('./engine.js', document.baseURI));
    const columns = {
      account: Int32Array.from(sent.account),
      leftOut: Uint8Array.from(sent.leftOut),
      value: Float64Array.from(sent.value),
      accounts: sent.accounts,
      profit: null,
      costToServe: null,
      ratings: { strategic: null, fit: null, entered: null },
    };
    const reply = await new Promise<Reply>((resolve, reject) => {
      worker.onerror = () => reject(new Error('the worker did not start'));
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.kind !== 'progress') resolve(data);
      };
      worker.postMessage({ id: 1, task: 'portfolio', input: { columns, rules: sent.rules } });
    });
    worker.terminate();
    return reply.kind === 'answer' && reply.result.ok
      ? [...(reply.result.value as { cuts: Float64Array }).cuts]
      : [JSON.stringify(reply)];
  }, sent);
  const here = await inLineEngine.run('portfolio', { columns: { ...columns, ratings }, rules: defaultRules });
  expect(cuts).toEqual(here.ok ? [...here.value.cuts] : null);
  expect(complaints).toEqual([]);
}, 300_000);

it('a job over 30,000 rows computes in the worker', async () => {
  const preview = await session.open({ file: '/files/accounts.csv' });
  const steps = new SegmentAccountsSteps(preview, 'en-US', 'mouse');
  await steps.start();
  await steps.toCheck();
  await steps.toRules();
  await steps.toPreview();
  expect(preview.page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(['/engine.js']);
  expect(await preview.pane.text()).toContain(ROWS.toLocaleString('en-US'));
  expect(preview.complaints).toEqual([]);
}, 300_000);
