/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods for properties */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { PreviewSession, screenshotFolder } from '../support/browser/preview-session';
import { drawCharts, drawMap } from '../support/drawn-workbook';
import { openHost } from '../support/host/open-host';

let session: PreviewSession;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kam-drawn-'));
  const file = path.join(folder, 'drawn.xlsx');
  const open = await openHost();
  await Excel.run(drawMap);
  await Excel.run(drawCharts);
  writeFileSync(file, await writeWorkbook(contentFromHost(open.host)));
  await open.close();
  session = await PreviewSession.start({ 'drawn.xlsx': file });
}, 300_000);
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});

/** What an add-in is given for pictures of charts and a shape, and how large they should be. */
async function pictures(page: Page): Promise<[name: string, base64: string, size: readonly number[]][]> {
  const [pane] = page.frames().filter((frame) => frame !== page.mainFrame());
  const drawn = await pane!.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const { charts } = worksheets.getItem('Charts');
      const bars = charts.getItem('Bars').getImage(800, 300, 'FitAndCenter');
      const doughnut = charts.getItem('Doughnut').getImage(900);
      const buyer = worksheets.getItem('Map').shapes.getItem('Chief buyer').getAsImage('PNG');
      const place = charts.getItem('Doughnut').load('width,height');
      await context.sync();
      return {
        texts: [bars.value, doughnut.value, buyer.value],
        ratio: Math.round((place.height * 4) / 3) / Math.round((place.width * 4) / 3),
      };
    }),
  );
  const [bars = '', doughnut = '', buyer = ''] = drawn.texts;
  return [
    ['Bars', bars, [800, 300]],
    ['Doughnut', doughnut, [900, Math.round(900 * drawn.ratio)]],
    // 120 by 48 points and a line of one point.
    ['Chief buyer', buyer, [162, 66]],
  ];
}

/** Colours of the grid's canvas at points of the page. */
type Colours = readonly (readonly number[])[];

it('a file with shapes and charts is drawn, with nothing on the console', async () => {
  const { page, complaints, screenshot } = await session.open({ file: '/files/drawn.xlsx' });
  await page.evaluate(() => window.kamPreview.select('Map', 'A1'));
  // The left edge of the green box of the chief buyer: 220 points right and 20 down of the sheet's corner, at 4/3 pixels a point.
  const colours = (): Promise<Colours> =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.o-grid canvas')!;
      const ratio = canvas.width / canvas.getBoundingClientRect().width;
      const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
      const context = copy.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(canvas, 0, 0);
      const [left, top] = [48, 26];
      const at = (x: number, y: number): number[] => [
        ...context.getImageData((left + (x * 4) / 3) * ratio, (top + (y * 4) / 3) * ratio, 1, 1).data,
      ];
      return [at(230, 60), at(75, 154), at(300, 300)];
    });
  await page.waitForTimeout(1_000);
  expect(await colours()).toEqual([
    [0x10, 0x7c, 0x41, 255],
    [0x0f, 0x54, 0x8c, 255],
    [255, 255, 255, 255],
  ]);
  await screenshot('drawn-map');
  await page.evaluate(() => window.kamPreview.select('Charts', 'A1'));
  await page.waitForTimeout(1_000);
  await screenshot('drawn-charts');
  for (const [name, base64, size] of await pictures(page)) {
    const png = Buffer.from(base64, 'base64');
    expect([name, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([name, ...size]);
    // A blank picture of these sizes packs into less than 1 kB.
    expect(png.length).toBeGreaterThan(1_500);
    if (screenshotFolder !== undefined)
      writeFileSync(path.join(screenshotFolder, `picture-${name.replaceAll(' ', '-')}.png`), png);
  }
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
}, 300_000);
