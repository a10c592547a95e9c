import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { paneWords } from '../../src/locales/pane';
import { PreviewSession } from '../support/browser/preview-session';
import { SegmentAccountsSteps } from '../support/browser/segment-accounts-steps';

const ROWS = 1_048_576;
/** What the page's longest task may take of the time that opening takes: a page that opened the file itself would need most of it. */
const LARGEST_PART = 0.25;

let session: PreviewSession;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kam-host-worker-'));
  const large = path.join(folder, 'large.csv');
  const stream = createWriteStream(large);
  stream.write('Order,Customer,Revenue,Profit,Quantity,Price,Region,City,Channel,Note\n');
  for (let from = 1; from < ROWS; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, ROWS - from) }, (_, i) => {
      const n = from + i;
      return `O${n},Customer ${n % 5_000},${(n * 7_919) % 100_003},${n % 997},${n % 12},${n % 50},R${n % 7},C${n % 90},K${n % 4},n`;
    });
    if (!stream.write(lines.join('\n') + '\n')) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  const small = path.join(folder, 'small.csv');
  writeFileSync(small, 'Customer,Revenue\nAcme,50\nBolt,15\nCore,5\nDune,30\n');
  session = await PreviewSession.start({ 'large.csv': large, 'small.csv': small });
}, 300_000);
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});
afterEach(() => session.closePages());

describe('the host in a worker', () => {
  it('runs the job from the pane, edits, undoes, and opens and saves, behind the same messages', async () => {
    const preview = await session.open({ file: '/assets/samples/customers-en.xlsx', host: 'worker' });
    const { page, grid, complaints, screenshot } = preview;
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toContain('/preview/host.js');
    await page.locator('.kam-plain-cell[data-at="A1"]').filter({ hasText: /\S/ }).waitFor();
    await screenshot('host-worker-sample');
    const before = await grid.sheets();
    const steps = new SegmentAccountsSteps(preview, 'en-US', 'mouse');
    await steps.run();
    expect(await grid.sheets()).toContain('KAM Portfolio');
    await screenshot('host-worker-written');
    await steps.undo();
    expect(await grid.sheets()).toEqual(before);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#kam-download')]);
    expect(download.suggestedFilename()).toBe('customers-en.xlsx');
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
  }, 300_000);

  it('takes what a person types, calculates our functions and undoes', async () => {
    const { page, grid, complaints } = await session.open({ file: '/files/small.csv', host: 'worker' });
    await page.locator('[data-at="D1"]').click();
    await page.keyboard.type('=KAM.PARETO(A1:A5,B1:B5)');
    await page.keyboard.press('Enter');
    await grid.cellWhen('small', 'E2', ({ value }) => value === 'Acme');
    await page.locator('[data-at="E2"]').filter({ hasText: 'Acme' }).waitFor();
    await page.keyboard.press('Control+z');
    await grid.cellWhen('small', 'E2', ({ value }) => value === null);
    expect(complaints).toEqual([]);
  }, 300_000);

  it(`opens ${ROWS.toLocaleString('en-US')} rows of 10 columns in the store of columns and holds nobody up`, async () => {
    const started = performance.now();
    const { page, pane, grid, complaints, screenshot } = await session.open({
      file: '/files/large.csv',
      host: 'worker',
      store: 'columns',
    });
    const seconds = (performance.now() - started) / 1000;
    await pane.button(paneWords('en-US').home.useThis).waitFor();
    await page.evaluate(() => {
      const seen = window as unknown as { longest: number };
      seen.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    expect((await grid.cell('large', `A${ROWS}`)).value).toBe(`O${ROWS - 1}`);
    await page.evaluate(() => document.querySelector('.kam-plain-scroll')!.scrollTo(0, 1e9));
    await page
      .locator(`[data-at="A${ROWS}"]`)
      .filter({ hasText: `O${ROWS - 1}` })
      .waitFor();
    await screenshot('host-worker-million');
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    process.stdout.write(
      `${ROWS} rows opened in ${seconds.toFixed(1)} s, longest task of the page ${longest.toFixed(0)} ms\n`,
    );
    expect(longest / 1000 / seconds).toBeLessThan(LARGEST_PART);
    expect(complaints).toEqual([]);
  }, 300_000);
});
