import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { paneWords } from '../../src/locales/pane';
import { findChromium } from '../../src/tools/check/chromium';
import { projectRoot } from '../../src/tools/run-program';
import { PreviewSession } from '../support/browser/preview-session';
import { medianOf, type Measured } from './measure';

const RUNS = 5;
const dist = path.join(projectRoot, 'dist');

/** Sizes of the built bundles (bytes gzipped, in the place of the rows) and how long the pane and the functions take to be there. */
export async function startUp(): Promise<Measured[]> {
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

/** When what was there, in ms from the request of the pane's page. */
interface Seen {
  functions?: number;
  pane?: number;
}

interface Watched {
  readonly kamSeen: Seen;
  readonly CustomFunctions?: { readonly _association?: { readonly mappings: Record<string, unknown> } };
}

/** Functions are there when cells can call them, the pane when Home shows its button. */
async function interactive(): Promise<Measured[]> {
  const session = await PreviewSession.start();
  const times: Required<Seen>[] = [];
  const label = paneWords('en-US').home.trySample;
  for (let run = 0; run < RUNS; run++) {
    const { page, pane } = await session.open({}, (opening) => opening.addInitScript(watch, label));
    await pane.button(label).waitFor();
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'))!;
    const seen = await frame.waitForFunction(() => {
      const { kamSeen } = globalThis as unknown as Watched;
      return kamSeen.functions !== undefined && kamSeen.pane !== undefined ? (kamSeen as Required<Seen>) : null;
    });
    times.push((await seen.jsonValue())!);
    await session.closePages();
  }
  await session.end();
  const row = (job: string, all: readonly number[]): Measured => ({
    job,
    rows: 0,
    peer: 'Chromium',
    ms: Math.round(medianOf(all)),
    ratio: 1,
    rssMB: 0,
  });
  return [
    row(
      'functions-usable',
      times.map(({ functions }) => functions),
    ),
    row(
      'pane-interactive',
      times.map(({ pane }) => pane),
    ),
  ];
}

/** Runs in the pane's frame before anything else: looks every few milliseconds. */
function watch(label: string): void {
  if (!location.pathname.endsWith('/taskpane.html')) return;
  const seen: Seen = {};
  const watched = Object.assign(globalThis, { kamSeen: seen }) as unknown as Watched;
  const timer = setInterval(() => {
    if (watched.CustomFunctions?._association?.mappings['CUTS']) seen.functions ??= performance.now();
    if ([...document.querySelectorAll('button')].some(({ textContent }) => textContent === label))
      seen.pane ??= performance.now();
    if (seen.functions !== undefined && seen.pane !== undefined) clearInterval(timer);
  }, 4);
}
