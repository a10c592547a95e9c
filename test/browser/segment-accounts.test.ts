import { existsSync } from 'node:fs';
import type { Language } from '../../src/locales/language';
import { headerWords } from '../../src/locales/headers';
import { paneWords } from '../../src/locales/pane';
import { accessibilityFindings } from '../support/browser/accessibility';
import { PreviewSession, type OpenOptions, type OpenPreview } from '../support/browser/preview-session';
import { SegmentAccountsSteps } from '../support/browser/segment-accounts-steps';

const orders = '../shared/data/超市订单.csv';
const wholeJob = 180_000;

let session: PreviewSession;
beforeAll(
  async () =>
    (session = await PreviewSession.start({ 'orders.csv': orders, 'titles.csv': 'test/data/titles-and-total.csv' })),
  60_000,
);
afterEach(() => session.closePages());
afterAll(() => session.end());

/** Opens the preview and walks with pictures; accessibility is checked at every step. */
async function begin(
  options: OpenOptions & { readonly lang: Language },
  hand: 'mouse' | 'keyboard',
  { pictures = true } = {},
) {
  const preview = await session.open(options);
  const findings: string[] = [];
  const name = `segment-${options.lang}-${options.theme ?? 'light'}-${hand}`;
  const steps = new SegmentAccountsSteps(preview, options.lang, hand, async (step) => {
    if (!pictures) return;
    findings.push(...(await accessibilityFindings(preview.page)).map((finding) => `${step}: ${finding}`));
    await preview.screenshot(`${name}-${step}`);
  });
  return { preview, steps, findings };
}

async function expectClean(
  { page, complaints, strayRequests }: OpenPreview,
  findings: readonly string[],
): Promise<void> {
  expect(findings).toEqual([]);
  expect(complaints).toEqual([]);
  expect(strayRequests).toEqual([]);
  expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
}

async function expectWritten(
  { grid }: OpenPreview,
  before: Awaited<ReturnType<OpenPreview['grid']['snapshot']>>,
  lang: Language,
): Promise<void> {
  const written = (await grid.sheets()).filter((sheet) => !Object.keys(before).includes(sheet));
  expect(written).toHaveLength(1);
  expect((await grid.charts(written[0]!)).length).toBeGreaterThanOrEqual(2);
  const accounts = (await grid.sheets())[0]!;
  expect(await grid.headersOf(accounts)).toEqual(expect.arrayContaining([headerWords(lang).tier]));
}

describe('the job Segment accounts in the preview', () => {
  it(
    'goes from the sample to tiers, portfolio sheet and charts with the mouse; updates the same cells when it runs again, and asks before undo takes an edit back; Ctrl+Z in the grid takes back one thing',
    async () => {
      const { preview, steps, findings } = await begin({ lang: 'en-US' }, 'mouse');
      const { page, grid, pane } = preview;
      const before = await grid.snapshot();
      await steps.run();
      await expectWritten(preview, before, 'en-US');
      await expectClean(preview, findings);
      const once = await grid.snapshot();
      await steps.home();
      await steps.again();
      expect(await grid.snapshot()).toEqual(once);

      await grid.enter('KAM Portfolio', 'A2', 'mine');
      await grid.cellWhen('KAM Portfolio', 'A2', ({ text }) => text === 'mine');
      await page.keyboard.press('Control+z');
      await grid.cellWhen('KAM Portfolio', 'A2', ({ text }) => text !== 'mine');
      expect(await grid.snapshot()).toEqual(once);

      await grid.enter('KAM Portfolio', 'A2', 'mine');
      await grid.cellWhen('KAM Portfolio', 'A2', ({ text }) => text === 'mine');
      await pane.button(paneWords('en-US').app.undo).click();
      await pane.button(paneWords('en-US').undo.keep).click();
      await pane.frame.getByText(paneWords('en-US').undo.done).waitFor();
    },
    wholeJob,
  );

  it(
    'does the same with the keyboard only, in Chinese, and back by undo; cancelled while writing it leaves the workbook as it was',
    async () => {
      const { preview, steps, findings } = await begin({ lang: 'zh-CN' }, 'keyboard');
      const before = await preview.grid.snapshot();
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      await steps.cancelWriting();
      expect(await preview.grid.snapshot()).toEqual(before);
      await steps.backToPreview();
      await steps.write();
      await expectWritten(preview, before, 'zh-CN');
      await steps.undo();
      expect(await preview.grid.snapshot()).toEqual(before);
      await expectClean(preview, findings);
    },
    wholeJob,
  );

  it(
    'finds the header below two title lines, and leaves the total row out and says so',
    async () => {
      const { preview, steps } = await begin({ lang: 'zh-CN', file: '/files/titles.csv' }, 'mouse', {
        pictures: false,
      });
      await steps.start();
      await steps.toCheck();
      expect(await preview.pane.text()).toContain('合计');
      await steps.toRules();
      await steps.toPreview();
      await steps.write();
      const sheet = (await preview.grid.sheets())[1]!;
      expect((await preview.grid.values(sheet, 'B6:B9')).flat()).toEqual(['华东贸易', '华南贸易', '华北贸易', null]);
    },
    wholeJob,
  );

  it.each(['dark'] as const)(
    'reads well in %s colours at 320 pixels, for order lines in Chinese',
    async (theme) => {
      // Real order lines where they are at hand; the shipped sample otherwise.
      const file = existsSync(orders) ? { file: '/files/orders.csv' } : {};
      const { preview, steps, findings } = await begin({ lang: 'zh-CN', theme, pane: 320, ...file }, 'mouse');
      await steps.run();
      await expectClean(preview, findings);
    },
    wholeJob,
  );
});
