import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { functionCatalogue } from '../../src/functions/catalogue';
import { paneWords } from '../../src/locales/pane';
import { PreviewSession, type OpenPreview } from '../support/browser/preview-session';
import { SegmentAccountsSteps } from '../support/browser/segment-accounts-steps';

const csv = 'Account,Revenue\nAcme,50\nBolt,15\nCore,5\nAcme,30\n';

let session: PreviewSession;
beforeAll(async () => (session = await PreviewSession.start()), 60_000);
afterAll(() => session.end());

/** One page for all, in the order of an hour's work: opening takes longer than what is done. */
describe('the preview page', () => {
  let preview: OpenPreview;
  beforeAll(async () => (preview = await session.open({ lang: 'en-US' })), 120_000);
  afterAll(() => session.closePages());

  it(
    'opens the sample with nothing to complain about and asks no address but its own',
    () => expectClean('Accounts'),
    60_000,
  );

  it('is as wide as Excel makes a pane, and the divider widens it to 480 pixels at most', async () => {
    const { page } = preview;
    const width = async () => (await page.locator('#pane').boundingBox())!.width;
    expect(await width()).toBe(320);
    await page.locator('#divider').focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
    expect(await width()).toBe(480);
  }, 60_000);

  it('offers our functions with their descriptions while =KAM. is typed', async () => {
    const { page, grid, screenshot } = preview;
    await grid.select('About', 'C1');
    await grid.type('=KAM.');
    // The grid shows its ten best matches; all of them are ours.
    const offers = await grid.offers();
    expect(offers).toContain('KAM.TIER');
    expect(offers.filter((name) => !name.startsWith('KAM.'))).toEqual([]);
    await grid.type('PARE');
    expect(await grid.offers()).toEqual(['KAM.PARETO']);
    const { description } = functionCatalogue('en-US').find(({ id }) => id === 'PARETO')!;
    await page.getByText(description, { exact: false }).first().waitFor();
    await screenshot('preview-autocomplete');
    for (let k = 0; k < 2; k++) await page.keyboard.press('Escape');
    expect((await grid.cell('About', 'C1')).text).toBe('');
  }, 60_000);

  it('draws every series of a chart, with its dashes and labels, also after the file was saved and opened again', async () => {
    const { page } = preview;
    await new SegmentAccountsSteps(preview, 'en-US', 'mouse').run();
    await page.evaluate(() => window.kamPreview.select('KAM Portfolio', 'A1'));
    const drawn = await page.evaluate(() => window.kamPreview.drawn('KAM Portfolio'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#kam-download')]);
    const bytes = readFileSync((await download.path())!);
    await page.setInputFiles('#kam-file', { name: 'again.xlsx', mimeType: '', buffer: bytes });
    await page.waitForFunction(() => window.kamPreview.ready && window.kamPreview.name() === 'again.xlsx');
    expect(await page.evaluate(() => window.kamPreview.drawn('KAM Portfolio'))).toEqual(drawn);
    expect(drawn[0]!.labels).toEqual(['A up to 80%', 'B up to 95%']);
    expect(drawn[0]!.dashed).toBe(2);
  }, 180_000);

  it('says what is wrong when a file cannot be read, and keeps the workbook that is open', async () => {
    const { page, grid } = preview;
    await page.setInputFiles('#kam-file', { name: 'broken.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
    await page.getByRole('status').filter({ hasText: 'broken.xlsx' }).waitFor();
    await page.waitForFunction(() => window.kamPreview.ready);
    expect(await grid.sheets()).toContain('Accounts');
  }, 60_000);

  it('spills =KAM.PARETO typed into a cell, computed by the add-in itself', async () => {
    const { page, grid, screenshot } = preview;
    await page.setInputFiles('#kam-file', { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.waitForFunction(() => window.kamPreview.ready && window.kamPreview.sheets().includes('orders'));
    await grid.enter('orders', 'D1', '=KAM.PARETO(A1:A5,B1:B5)');
    await grid.cellWhen('orders', 'D2', ({ value }) => value === 1);
    expect(await grid.values('orders', 'D1:I4')).toEqual([
      ['Rank', 'Account', 'Value', 'Share', 'Cumulative share', 'Tier'],
      [1, 'Acme', 80, 0.8, 0.8, 'A'],
      [2, 'Bolt', 15, 0.15, 0.95, 'B'],
      [3, 'Core', 5, 0.05, 1, 'C'],
    ]);
    await screenshot('preview-pareto');
  }, 60_000);

  it('downloads the workbook as .xlsx with what was typed', async () => {
    const { page, grid } = preview;
    await grid.enter('orders', 'A6', 'Delta & Sons');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#kam-download')]);
    expect(download.suggestedFilename()).toBe('orders.xlsx');
    const parts = unzipSync(readFileSync((await download.path())!));
    const texts = Object.values(parts).map((part) => strFromU8(part));
    expect(texts.some((text) => text.includes('Delta &amp; Sons'))).toBe(true);
  }, 60_000);

  it('opens the sample that the task pane asks for in place of an unfit workbook', async () => {
    const { page, grid, pane } = preview;
    await pane.button(paneWords('en-US').home.trySample).click();
    await page.waitForFunction(() => window.kamPreview.sheets().includes('Accounts'));
    await pane.button(paneWords('en-US').home.useThis).waitFor();
    expect(await grid.sheets()).not.toContain('orders');
  }, 60_000);

  it('had nothing to complain about in all this', () => expectClean('Accounts'), 60_000);

  it('holds the pane to its content security policy: a connection out is refused', async () => {
    const refused = await preview.pane.frame.locator('body').evaluate(() =>
      fetch('https://example.com/').then(
        () => 'connected',
        (reason: unknown) => String(reason),
      ),
    );
    expect(refused).toContain('Failed to fetch');
  }, 60_000);

  it('opens the Chinese sample in Chinese', async () => {
    await session.closePages();
    preview = await session.open({ lang: 'zh-CN' });
    await expectClean('客户');
  }, 120_000);

  async function expectClean(firstSheet: string): Promise<void> {
    const { page, grid, pane, complaints, strayRequests, screenshot } = preview;
    await pane.frame.locator('button').first().waitFor();
    expect((await grid.sheets())[0]).toBe(firstSheet);
    expect((await grid.cell(firstSheet, 'A1')).text).not.toBe('');
    await screenshot(`preview-${firstSheet}`);
    expect(complaints).toEqual([]);
    expect(strayRequests).toEqual([]);
    expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
  }
});
