import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { paneWords } from '../../src/locales/pane';
import { PreviewSession } from '../support/browser/preview-session';
import { slowAnswers } from '../support/browser/slow-answers';

const ROWS = 30_000;
/** An answer of a real Excel takes that long, or longer. */
const SLOW_MS = 80;
/** What one task of the UI thread may take of a step's time: a pane that did the work itself would take most of it in one. */
const LARGEST_PART = 0.5;

const words = paneWords('en-US');
let session: PreviewSession;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kam-alive-'));
  const file = path.join(folder, 'accounts.csv');
  const lines = Array.from(
    { length: ROWS },
    (_, i) => `Customer ${i},${((i * 7919) % ROWS) + 1},${(i % 977) - 100},${'NSEW'[i % 4]!},${i % 50},n${i % 1000}`,
  );
  writeFileSync(file, ['Customer,Revenue,Profit,Region,Orders,Note', ...lines].join('\n'));
  session = await PreviewSession.start({ 'accounts.csv': file });
}, 300_000);
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});

interface Seen {
  bars: number;
  keys: number;
  longest: number;
  from: number;
}

/** What happens in the pane from now on: bars of progress that were drawn, keys that it answered, its longest task. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { document: pane } = document.querySelector<HTMLIFrameElement>('#pane iframe')!.contentWindow!;
    const seen: Seen = { bars: 0, keys: 0, longest: 0, from: performance.now() };
    Object.assign(window, { seen });
    let had = false;
    new MutationObserver(() => {
      const has = pane.querySelector('[role=progressbar]') !== null;
      if (has && !had) seen.bars++;
      had = has;
    }).observe(pane.body, { childList: true, subtree: true });
    pane.addEventListener('keydown', () => seen.keys++);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  });

/** What was seen since the last time, the longest task as a share of the time. */
const sinceThen = (page: Page): Promise<{ bars: number; keys: number; part: number }> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    const now = performance.now();
    const { bars, keys, longest, from } = seen;
    Object.assign(seen, { bars: 0, keys: 0, longest: 0, from: now });
    return { bars, keys, part: longest / (now - from) };
  });

/** The parts of a saved workbook, but for when it was saved and where in the job the pane stands. */
function partsOf(file: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]);
  return Object.fromEntries(
    parts.map(([name, text]) => [name, name === 'docProps/core.xml' ? '' : text!.replace(/(step\W+quot;:)\d/, '$1')]),
  ) as Record<string, string>;
}

it('stays alive over a sheet of many rows: each step says how far it is and answers keys meanwhile, and a cancelled write leaves every byte', async () => {
  const { page, pane, complaints } = await session.open({
    file: '/files/accounts.csv',
    host: 'worker',
    store: 'columns',
  });
  const saved = async (): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#kam-download')]);
    return readFileSync(await download.path());
  };
  const enabled = pane.frame.locator('button:not([disabled]):not([aria-disabled="true"])');
  const primary = pane.frame.locator('footer button').last().and(enabled);
  const bar = pane.frame.getByRole('progressbar');
  /** Presses keys until what is waited for is there. */
  const typingUntil = async (there: Promise<unknown>): Promise<void> => {
    let isThere = false;
    const end = there.then(() => (isThere = true));
    while (!isThere) await page.keyboard.press('Shift');
    await end;
  };
  const settled = async (heading: number): Promise<void> => {
    await pane.heading(words.steps.heading[heading]!).waitFor();
    await primary.waitFor();
    await bar.waitFor({ state: 'detached' });
  };
  const expectAlive = async (): Promise<number> => {
    const { bars, keys, part } = await sinceThen(page);
    expect(keys).toBeGreaterThan(5);
    expect(part).toBeLessThan(LARGEST_PART);
    return bars;
  };

  await pane.button(words.home.useThis).waitFor();
  const fast = await slowAnswers(page, SLOW_MS);
  await watch(page);
  await pane.button(words.home.useThis).click();
  await settled(0);
  await sinceThen(page);

  let bars = 0;
  for (const step of [1, 2, 3]) {
    await primary.click();
    await typingUntil(settled(step));
    bars += await expectAlive();
  }
  expect(bars).toBeGreaterThan(0);
  await pane.frame.getByRole('radio', { name: words.preview.valuesAs }).check();
  await settled(3);
  await fast();
  const before = await saved();
  await slowAnswers(page, SLOW_MS);
  await sinceThen(page);
  await primary.click();
  const cancel = pane.button(words.app.cancel);
  await typingUntil(cancel.waitFor());
  await cancel.click();
  await typingUntil(pane.frame.getByText(words.write.cancelled).waitFor());
  expect(await expectAlive()).toBeGreaterThan(0);
  expect(partsOf(await saved())).toEqual(partsOf(before));
  expect(complaints).toEqual([]);
}, 300_000);
