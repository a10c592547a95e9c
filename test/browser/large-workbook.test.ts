import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PreviewSession } from '../support/browser/preview-session';
import { largeWorkbook } from '../support/large-workbook';

const ROWS = 50_000;

let session: PreviewSession;
let folder: string;
beforeAll(async () => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  folder = mkdtempSync(path.join(tmpdir(), 'kam-large-'));
  const file = path.join(folder, 'large.xlsx');
  writeFileSync(file, await largeWorkbook(ROWS));
  session = await PreviewSession.start({ 'large.xlsx': file });
}, 300_000);
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});

declare global {
  interface Window {
    kamShown: { shown: string[]; longest: number };
  }
}

/** Frames that the page really drew, and its longest task, while the file opens. */
function noteWhatIsShown(): void {
  window.kamShown = { shown: [], longest: 0 };
  if (window !== window.top) return;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.kamShown.longest = Math.max(window.kamShown.longest, Math.round(duration));
  }).observe({ type: 'longtask' });
  const look = (): void => {
    const text = document.getElementById('message')?.textContent ?? '';
    if (text !== '' && !window.kamShown.shown.includes(text)) window.kamShown.shown.push(text);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

describe('a workbook of 50,000 rows with a table, charts and conditional formats', () => {
  it('opens, scrolls, is edited, sorted and undone, with nothing on the console', async () => {
    const { page, grid, complaints, screenshot } = await session.open({ file: '/files/large.xlsx' }, (opened) =>
      opened.addInitScript(noteWhatIsShown),
    );
    const { shown, longest } = await page.evaluate(() => window.kamShown);
    process.stdout.write(`opening showed ${shown.join(' | ')}; longest task ${longest} ms\n`);
    // Read in a worker: the page goes on drawing how far it is.
    expect(shown.filter((text) => /%/.test(text)).length).toBeGreaterThan(0);
    expect(await grid.sheets()).toEqual(['Summary', 'Orders']);
    expect((await grid.charts('Summary')).map(({ type }) => type)).toEqual(['bar', 'line']);
    const total = (await grid.cell('Summary', 'B2')).value as number;
    expect(total).toBeGreaterThan(0);
    await screenshot('large-summary');

    // Opening left nothing to undo.
    await grid.select('Orders', 'A2');
    const undo = () => page.locator('.o-spreadsheet [title^="Undo"]').click();
    expect(await page.locator('.o-spreadsheet [title^="Undo"]').getAttribute('class')).toContain('o-disabled');
    await screenshot('large-orders');

    await page.mouse.move(400, 500);
    for (let i = 0; i < 20; i++) await page.mouse.wheel(0, 20_000);
    await screenshot('large-scrolled');

    await grid.enter('Orders', 'D2', '1000000');
    expect((await grid.cell('Summary', 'B2')).value).toBe(total + 1_000_000 - 0.5);

    const before = await grid.values('Orders', 'D2:D4');
    await grid.select('Orders', 'D2');
    await page.locator('.o-topbar-menu', { hasText: 'Data' }).click();
    await page.locator('.o-menu-item', { hasText: 'Sort' }).first().hover();
    await page.locator('.o-menu-item', { hasText: /Descending/ }).click();
    // "We found data next to your selection": the other columns go along.
    await page.getByRole('button', { name: 'Continue' }).click();
    await grid.cellWhen('Orders', 'D3', ({ value }) => value === ROWS - 0.5);
    await screenshot('large-sorted');
    expect(await grid.values('Orders', 'D2:D4')).toEqual([[1_000_000], [ROWS - 0.5], [ROWS - 1.5]]);

    await undo();
    await grid.cellWhen('Orders', 'D3', ({ value }) => value === before[1]![0]);
    expect(await grid.values('Orders', 'D2:D4')).toEqual(before);
    await undo();
    await grid.cellWhen('Summary', 'B2', ({ value }) => value === total);
    await screenshot('large-undone');
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
  }, 300_000);
});
