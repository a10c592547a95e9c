import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, Page, Route } from 'playwright-core';
import { paneWords } from '../../src/locales/pane';
import { projectRoot } from '../../src/tools/run-program';
import { PreviewSession } from '../support/browser/preview-session';

/** What a person waits for, gzipped, as a server sends it; Office.js comes from Microsoft and is in every browser's cache. */
const PANE_BYTES = 250_000;
const FUNCTIONS_BYTES = 60_000;

const dist = path.join(projectRoot, 'dist');
const gzipped = (name: string): number => gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length;
const sum = (names: readonly string[]): number => names.reduce((total, name) => total + gzipped(name), 0);

/** Scripts of the page in the order in which they run. */
function pageScripts(): string[] {
  const page = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  return [...page.matchAll(/<script[^>]* src="([^"?]+\.js)\?/g)].map(([, name]) => name!);
}

it('the scripts of the page stay under 250 kB gzipped, charts not among them', () => {
  const scripts = pageScripts();
  expect(scripts).toContain('taskpane.js');
  expect(sum(scripts)).toBeLessThan(PANE_BYTES);
  const withCharts = scripts.filter((name) => readFileSync(path.join(dist, name), 'utf8').includes('fui-cart'));
  expect(withCharts).toEqual([]);
});

it('the functions stay under 60 kB gzipped and stand before all that draws the pane', () => {
  const scripts = pageScripts();
  const own = scripts.slice(0, scripts.indexOf('functions.js') + 1);
  expect(own.length).toBeGreaterThan(0);
  expect(sum(own)).toBeLessThan(FUNCTIONS_BYTES);
  const drawing = own.filter((name) =>
    readFileSync(path.join(dist, name), 'utf8').includes('react.transitional.element'),
  );
  expect(drawing).toEqual([]);
});

describe('in the browser', () => {
  let session: PreviewSession;
  beforeAll(async () => {
    jest.spyOn(console, 'debug').mockImplementation(() => undefined);
    session = await PreviewSession.start();
  }, 300_000);
  afterAll(() => session.end());
  afterEach(() => session.closePages());

  it('Home is there with no more than that: everything that was loaded until then is counted', async () => {
    const loaded: string[] = [];
    const { pane } = await session.open({}, (page) =>
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (/^\/[\w-]+\.js$/.test(pathname)) loaded.push(pathname.slice(1));
      }),
    );
    await pane.button(paneWords('en-US').home.trySample).waitFor();
    expect(loaded).toContain('taskpane.js');
    expect(sum([...new Set(loaded)])).toBeLessThan(PANE_BYTES);
  }, 300_000);

  it('cells are answered before the pane’s code has come', async () => {
    const held: Route[] = [];
    let opening: Promise<unknown> | undefined;
    const page = await new Promise<Page>((resolve) => {
      opening = session.open({}, async (page) => {
        await page.route('**/taskpane.js*', (route) => void held.push(route));
        resolve(page);
      });
    });
    const frame = await paneFrame(page);
    await frame.waitForFunction(
      () => (globalThis as unknown as Partial<AddIn>).CustomFunctions?._association?.mappings['CUTS'] !== undefined,
    );
    const answer = await frame.evaluate(() => {
      const { mappings } = (globalThis as unknown as AddIn).CustomFunctions._association;
      return mappings['CUTS']!([[1], [9]], null);
    });
    expect(answer).toEqual([[9, 1]]);
    expect(held).toHaveLength(1);
    expect(await frame.evaluate(() => document.getElementById('root')?.childElementCount)).toBe(0);
    await held[0]!.continue();
    await opening;
  }, 300_000);
});

interface AddIn {
  readonly CustomFunctions: {
    readonly _association: { readonly mappings: Readonly<Record<string, (...values: unknown[]) => unknown>> };
  };
}

async function paneFrame(page: Page): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    if (frame) return frame;
    await page.waitForTimeout(20);
  }
}
