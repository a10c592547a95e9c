import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { paneWords } from '../../src/locales/pane';
import { findChromium } from '../../src/tools/check/chromium';
import { projectRoot } from '../../src/tools/run-program';
import { PreviewSession } from '../support/browser/preview-session';
import type { Measured } from './measure';

const RUNS = 5;
const dist = path.join(projectRoot, 'dist');

/** Sizes of the built bundles (kB gzipped, in the column of milliseconds) and how long the pane and the functions take to be there. */
export async function startUp(): Promise<Measured[]> {
  if (!existsSync(path.join(dist, 'taskpane.html'))) {
    process.stderr.write('start-up is left out: run npm run build first\n');
    return [];
  }
  return [...sizes(), ...(findChromium() ? await interactive() : [])];
}

function sizes(): Measured[] {
  const page = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]* src="([^"?]+\.js)\?/g)].map(([, name]) => name!);
  const bytes = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length, 0);
  const row = (job: string, size: number): Measured => ({
    job,
    rows: size,
    peer: 'bytes gzipped',
    ms: 0,
    ratio: 1,
    rssMB: 0,
  });
  return [
    row('size-functions', bytes(scripts.slice(0, scripts.indexOf('functions.js') + 1))),
    row('size-pane-first-load', bytes(scripts)),
    row('size-worker', bytes(['engine.js'])),
  ];
}

/** From the request of the pane's page: functions are there when they are associated, the pane when Home takes a click. */
async function interactive(): Promise<Measured[]> {
  const session = await PreviewSession.start();
  const times: { readonly functions: number; readonly pane: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { page, pane } = await session.open();
    const button = pane.button(paneWords('en-US').home.trySample);
    await button.waitFor();
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'))!;
    times.push(
      await frame.evaluate(() => {
        const scripts = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const functions = scripts.find(({ name }) => name.includes('/functions.js'))!.responseEnd;
        const shown = performance.getEntriesByName('kam-home').at(-1)?.startTime;
        return { functions, pane: shown ?? performance.now() };
      }),
    );
    await session.closePages();
  }
  await session.end();
  const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1]!;
  const row = (job: string, ms: number): Measured => ({ job, rows: 0, peer: 'Chromium', ms, ratio: 1, rssMB: 0 });
  return [
    row('functions-loaded', median(times.map(({ functions }) => functions))),
    row('pane-interactive', median(times.map(({ pane }) => pane))),
  ];
}
