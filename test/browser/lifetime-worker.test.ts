import { defaultRules } from '../../src/engine/rules/rules';
import { isoText } from '../../src/engine/core/serial-day';
import type { Reply } from '../../src/worker/protocol';
import type { OrderFigures } from '../../src/worker/tasks/orders';
import { PreviewSession } from '../support/browser/preview-session';

const ACCOUNTS = 100_000;
const AS_OF = 46_000;

declare global {
  interface Window {
    kamOrders: typeof orders;
  }
}

let session: PreviewSession;
beforeAll(async () => (session = await PreviewSession.start()), 300_000);
afterAll(() => session.end());

/** Accounts that buy at rates of their own and stop by chance; the same every time. It runs in the page too, so it stands by itself. */
function orders(
  accounts: number,
  asOf: number,
): { readonly account: number[]; readonly day: number[]; readonly amount: number[] } {
  let state = 11;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const [account, day, amount]: [number[], number[], number[]] = [[], [], []];
  for (let one = 0; one < accounts; one++) {
    const gap = 20 + 200 * random();
    const stops = random() ** 2;
    const level = 50 + Math.floor(300 * random());
    for (let at = asOf - 364 + Math.floor(90 * random()); at < asOf;) {
      account.push(one);
      day.push(at);
      amount.push(Math.round(level * (0.6 + 0.8 * random())));
      if (random() < stops) break;
      at += 1 + Math.floor(-gap * Math.log(1 - random()));
    }
  }
  return { account, day, amount };
}

it('the lifetime value of 100,000 accounts is computed in the worker, with progress, and the pane answers meanwhile', async () => {
  const { page, complaints } = await session.open();
  const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'))!;
  // Sent as numbers it would take minutes.
  await pane.evaluate(`window.kamOrders = ${orders.toString()}`);
  const found = await pane.evaluate(
    async ({ accounts, asOf, rules }) => {
      const sent = window.kamOrders(accounts, asOf);
      const worker = new Worker(new URL('./engine.js', document.baseURI));
      const columns = {
        accountOfRow: Int32Array.from(sent.account),
        accounts,
        days: Float64Array.from(sent.day),
        amounts: Float64Array.from(sent.amount),
        numbers: null,
      };
      const progress: number[] = [];
      let [last, longest] = [performance.now(), 0];
      const beat = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 10);
      const start = performance.now();
      const reply = await new Promise<Reply>((resolve, reject) => {
        worker.onerror = () => reject(new Error('the worker did not start'));
        worker.onmessage = ({ data }: MessageEvent<Reply>) => {
          if (data.kind === 'progress') progress.push(data.done);
          else resolve(data);
        };
        worker.postMessage({ id: 1, task: 'orders', input: { columns, rules } });
      });
      clearInterval(beat);
      worker.terminate();
      const outlook = reply.kind === 'answer' && reply.result.ok ? (reply.result.value as OrderFigures).lifetime : null;
      return {
        progress,
        longest,
        orders: sent.account.length,
        ms: performance.now() - start,
        fit: outlook?.state === 'fitted' ? outlook.fit : outlook,
        totals: outlook?.state === 'fitted' ? outlook.totals : null,
      };
    },
    { accounts: ACCOUNTS, asOf: AS_OF, rules: { ...defaultRules, asOf: isoText(AS_OF) } },
  );
  // That the worker answers what the engine answers in line is in test/unit/worker.
  expect(found.fit).toMatchObject({ accounts: ACCOUNTS });
  expect(found.totals?.alive).toBeGreaterThan(ACCOUNTS / 10);
  expect(found.totals?.alive).toBeLessThan(ACCOUNTS);
  expect(found.totals?.value).toBeGreaterThan(0);
  expect(found.progress.length).toBeGreaterThan(2);
  expect([...found.progress].sort((one, other) => one - other)).toEqual(found.progress);
  // A beat that is never late by most of the work: the work is not on this thread.
  expect(found.longest / found.ms).toBeLessThan(0.5);
  expect(complaints).toEqual([]);
  console.info(`${found.orders} orders: ${Math.round(found.ms)} ms, ${found.progress.length} steps told, longest beat ${Math.round(found.longest)} ms`); // prettier-ignore
}, 300_000);
