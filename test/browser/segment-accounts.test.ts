import { existsSync } from 'node:fs';
import type { Language } from '../../src/locales/language';
import { headerWords } from '../../src/locales/headers';
import { accessibilityFindings } from '../support/browser/accessibility';
import { PreviewSession, type OpenOptions, type OpenPreview } from '../support/browser/preview-session';
import { SegmentAccountsSteps } from '../support/browser/segment-accounts-steps';

const orders = '../shared/data/超市订单.csv';
const wholeJob = 180_000;

let session: PreviewSession;
beforeAll(async () => (session = await PreviewSession.start({ 'orders.csv': orders })), 60_000);
afterEach(() => session.closePages());
afterAll(() => session.end());

/** Opens the preview and walks with pictures; accessibility is checked at every step. */
async function begin(options: OpenOptions & { readonly lang: Language }, hand: 'mouse' | 'keyboard') {
  const preview = await session.open(options);
  const findings: string[] = [];
  const name = `segment-${options.lang}-${options.theme ?? 'light'}-${hand}`;
  const steps = new SegmentAccountsSteps(preview, options.lang, hand, async (step) => {
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

describe('the job Segment accounts in the preview', () => {
  it.each(['en-US', 'zh-CN'] as const)(
    'goes from the sample to tiers, portfolio sheet and charts with the mouse, and back by undo, in %s',
    async (lang) => {
      const { preview, steps, findings } = await begin({ lang }, 'mouse');
      const { grid } = preview;
      const before = await grid.snapshot();

      await steps.run();
      const written = (await grid.sheets()).filter((sheet) => !Object.keys(before).includes(sheet));
      expect(written).toHaveLength(1);
      expect((await grid.charts(written[0]!)).length).toBeGreaterThanOrEqual(2);
      const accounts = (await grid.sheets())[0]!;
      expect(await grid.headersOf(accounts)).toEqual(expect.arrayContaining([headerWords(lang).tier]));

      await steps.undo();
      expect(await grid.snapshot()).toEqual(before);
      await expectClean(preview, findings);
    },
    wholeJob,
  );

  it(
    'does the same with the keyboard only',
    async () => {
      const { preview, steps, findings } = await begin({ lang: 'en-US' }, 'keyboard');
      const before = await preview.grid.snapshot();
      await steps.run();
      expect(await preview.grid.sheets()).toHaveLength(Object.keys(before).length + 1);
      await steps.undo();
      expect(await preview.grid.snapshot()).toEqual(before);
      await expectClean(preview, findings);
    },
    wholeJob,
  );

  it.each(['light', 'dark'] as const)(
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
