import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { paneWords } from '../../src/locales/pane';
import '../../src/preview/page/add-in-link';
import { PreviewSession } from '../support/browser/preview-session';

/** What one step of the job did to the UI thread, told by the browser's own long-task observer. */
export interface StepSeen {
  readonly step: string;
  readonly seconds: number;
  /** Tasks over 50 ms, and the longest of them. */
  readonly longTasks: number;
  readonly longestMs: number;
  readonly longMs: readonly number[];
}

export interface PaneAlive {
  readonly sheet: SheetName;
  readonly rows: number;
  readonly steps: readonly StepSeen[];
  /** From the click on Check until the pane shows how far it is; null where the step was over before. */
  readonly progressMs: number | null;
  /** From the click on Cancel until the pane says that nothing was written; null where nothing was to be written. */
  readonly cancelMs: number | null;
  readonly heapMB: number;
}

export interface WatchOfSteps {
  readonly onStep?: (seen: StepSeen) => void;
  /** A folder for a trace of each step; taking them slows what is measured. */
  readonly traces?: string | undefined;
}

const MINUTES = 60_000;
/** Tasks of the threads, collections of garbage and the profiler's samples. */
const TRACED = [
  '__metadata',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'disabled-by-default-v8.cpu_profiler',
];

/**
 * The job over a sheet of six columns in Chromium, host and workbook in a worker, so that every long task on the UI thread is the
 * pane's (or the page's plain view). From Home to the preview, then writing values, cancelled half way, writing to the end, and undo.
 */
export async function paneAlive(
  sheet: SheetName,
  rows: number,
  store: 'columns' | 'grid',
  watch: WatchOfSteps = {},
): Promise<PaneAlive> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-alive-'));
  const file = path.join(folder, 'accounts.csv');
  writeFileSync(file, SHEETS[sheet](rows));
  const session = await PreviewSession.start({ 'accounts.csv': file });
  try {
    return await measured(session, sheet, rows, store, watch);
  } finally {
    await session.end();
    rmSync(folder, { recursive: true });
  }
}

async function measured(
  session: PreviewSession,
  sheet: SheetName,
  rows: number,
  store: 'columns' | 'grid',
  { onStep, traces }: WatchOfSteps,
): Promise<PaneAlive> {
  const words = paneWords('en-US');
  const { page, pane } = await session.open({ file: '/files/accounts.csv', host: 'worker', store });
  page.setDefaultTimeout(12 * MINUTES);
  await page.evaluate(() => {
    const seen: { start: number; duration: number }[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) seen.push({ start: startTime, duration });
    }).observe({ type: 'longtask' });
  });
  const steps: StepSeen[] = [];
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const start = await page.evaluate(() => performance.now());
    await traced(page, traces && path.join(traces, `${name}.json`), work);
    steps.push({ step: name, ...(await longTasksSince(page, start)) });
    onStep?.(steps.at(-1)!);
  };
  let progressMs: number | null = 0;
  const enabled = pane.frame.locator('button:not([disabled]):not([aria-disabled="true"])');
  const primary = pane.frame.locator('footer button').last().and(enabled);
  const heading = (at: number) => pane.heading(words.steps.heading[at]!);
  const busy = pane.frame.getByRole('progressbar');
  const settled = async (): Promise<void> => {
    await primary.waitFor();
    await busy.waitFor({ state: 'detached' });
  };
  await step('open', async () => {
    if (sheet === 'deals') {
      await pane.button(words.home.skip).click();
      await pane.frame.getByRole('button', { name: words.home.jobs['summarise-pipeline'] }).first().click();
    } else await pane.button(words.home.useThis).click();
    await heading(0).waitFor();
    await settled();
  });
  await step('read and check', async () => {
    progressMs = await msToSee(page, null, null, words.steps.heading[1]!);
    await heading(1).waitFor();
    await settled();
  });
  await step('rules', async () => {
    await primary.click();
    await heading(2).waitFor();
    await page.waitForTimeout(1_500);
    await settled();
  });
  await step('preview', async () => {
    await primary.click();
    if (sheet === 'deals') await heading(3).waitFor();
    else await pane.frame.getByRole('grid', { name: words.preview.list }).waitFor();
    await settled();
  });
  // The columnar store has no formulas but links.
  await step('values', async () => {
    await pane.frame.getByRole('radio', { name: words.preview.valuesAs }).check();
    await settled();
  });
  const heapMB = async (): Promise<number> => {
    const bytes = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    return Math.round(bytes / 2 ** 20);
  };
  // The sheet of a pipeline has formulas, which the columnar store does not keep; its columns are written as those of accounts.
  if (sheet === 'deals') return { sheet, rows, steps, progressMs, cancelMs: null, heapMB: await heapMB() };
  let cancelMs: number | null = null;
  await step('write and cancel', async () => {
    await primary.click();
    await pane.button(words.app.cancel).waitFor();
    cancelMs = await msToSee(page, words.app.cancel, words.write.cancelled);
  });
  await step('write', async () => {
    await pane.frame.getByRole('button', { name: words.app.back, exact: true }).click();
    await heading(3).waitFor();
    await settled();
    await primary.click();
    await pane.button(words.app.undo).waitFor();
  });
  await step('undo', async () => {
    await pane.button(words.app.undo).click();
    await pane.frame.getByText(words.undo.done).waitFor();
  });
  return { sheet, rows, steps, progressMs, cancelMs, heapMB: await heapMB() };
}

/** Writes what the page's threads did meanwhile to a file, for the performance panel of a browser's developer tools. */
async function traced(page: Page, file: string | undefined, work: () => Promise<unknown>): Promise<void> {
  const browser = file === undefined ? null : page.context().browser();
  await browser?.startTracing(page, { path: file, categories: TRACED });
  try {
    await work();
  } finally {
    await browser?.stopTracing();
  }
}

/**
 * Milliseconds, seen in the page, from the click on a button (null: the step's own) until a text is there (null: a progress bar). Null
 * where the step of a heading was done first: a small sheet is read before progress is due.
 */
function msToSee(page: Page, button: string | null, text: string | null, first?: string): Promise<number | null> {
  return page.evaluate(
    ({ button, text, first }) => {
      const { document: pane } = document.querySelector<HTMLIFrameElement>('#pane iframe')!.contentWindow!;
      const wanted =
        button === null
          ? [...pane.querySelectorAll<HTMLButtonElement>('footer button')].at(-1)!
          : [...pane.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === button)!;
      const start = performance.now();
      return new Promise<number | null>((resolve) => {
        const watch = new MutationObserver(() => {
          const bar = pane.querySelector('[role=progressbar]');
          const isSeen = text === null ? bar !== null : pane.body.innerText.includes(text);
          const heading = [...pane.querySelectorAll('h2')].some(({ textContent }) => textContent?.trim() === first);
          const next = [...pane.querySelectorAll('footer button')].at(-1);
          const isDone = heading && bar === null && next?.matches(':not([disabled]):not([aria-disabled="true"])');
          if (!isSeen && !isDone) return;
          watch.disconnect();
          resolve(isSeen ? Math.round(performance.now() - start) : null);
        });
        watch.observe(pane.body, { childList: true, subtree: true, characterData: true });
        wanted.click();
      });
    },
    { button, text, first },
  );
}

async function longTasksSince(page: Page, start: number): Promise<Omit<StepSeen, 'step'>> {
  // The observer tells a task once it is over.
  await page.waitForTimeout(100);
  return page.evaluate((start) => {
    const all = (window as unknown as { longTasks: { start: number; duration: number }[] }).longTasks;
    const own = all.filter((task) => task.start >= start).map(({ duration }) => Math.round(duration));
    return {
      seconds: Number(((performance.now() - start) / 1000).toFixed(2)),
      longTasks: own.length,
      longestMs: Math.max(0, ...own),
      longMs: own,
    };
  }, start);
}

/** What the pane is given: accounts, order lines as they are exported, with everything that is wrong with those, or deals. */
const SHEETS = { accounts: accountsSheet, orders: ordersSheet, deals: dealsSheet };
export type SheetName = keyof typeof SHEETS;

/** The portfolio sheet wants room for its heads: of a full sheet some accounts have two rows. */
const MOST_ACCOUNTS = 1_000_000;

function accountsSheet(rows: number): string {
  const lines = ['Customer,Revenue,Profit,Region,Orders,Note'];
  for (let i = 0; i < rows; i++) {
    const value = ((i * 7919) % rows) + 1;
    lines.push(
      `Customer ${i % MOST_ACCOUNTS},${value * 3},${(value % 977) - 100},${'NSEW'[i % 4]!},${i % 50},n${i % 1000}`,
    );
  }
  return lines.join('\n');
}

/**
 * Lines of orders over three years: three lines an order, some credit notes, customers missing or spelled in two ways, amounts and days
 * written as texts.
 */
function ordersSheet(rows: number): string {
  const lines = ['Order number,Customer,Order date,Revenue,Product,Region'];
  for (let i = 0; i < rows; i++) {
    const order = Math.floor(i / 3);
    const number = (order * 7919) % 50_021;
    const name =
      i % 211 === 0 ? '' : `${order % 97 === 0 ? 'CUSTOMER' : 'Customer'} ${number}${order % 89 === 0 ? ' Ltd.' : ''}`;
    const day = new Date(Date.UTC(2023, 0, 1 + ((order * 13) % 1_095)));
    const iso = day.toISOString().slice(0, 10);
    const date = i % 53 === 0 ? iso.split('-').reverse().join('.') : iso;
    const value = ((i * 7919) % 100_003) / 100;
    const amount = i % 41 === 0 ? -value : value;
    lines.push(
      `${amount < 0 ? 'CR' : 'SO'}-${order},${name},${date},${i % 19 === 0 ? `"€ ${amount.toFixed(2)}"` : amount},P${i % 40},${'NSEW'[i % 4]!}`,
    );
  }
  return lines.join('\n');
}

/** Deals of three years, half of them decided, with owners and products, and some without amount or close date. */
function dealsSheet(rows: number): string {
  const stages = [
    'Lead',
    'Qualified',
    'Proposal',
    'Negotiation',
    'Closed Won',
    'Closed Lost',
    'Closed Won',
    'Closed Lost',
  ];
  const dayOf = (after: number): string => new Date(Date.UTC(2024, 0, 1 + after)).toISOString().slice(0, 10);
  const lines = ['Deal ID,Account,Owner,Product,Stage,Amount,Created,Close date'];
  for (let i = 0; i < rows; i++) {
    const created = (i * 13) % 730;
    const amount = i % 37 === 0 ? '' : (((i * 7919) % 100_003) + 1) * 10;
    const close = i % 41 === 0 ? '' : dayOf(created + 30 + (i % 200));
    lines.push(
      `D-${i},Account ${(i * 31) % 80_021},Owner ${i % 60},P${i % 25},${stages[(i * 5) % 8]!},${amount},${dayOf(created)},${close}`,
    );
  }
  return lines.join('\n');
}
