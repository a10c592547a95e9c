import type { Quarter } from '../../src/jobs/quarterly-review/contract';
import { fill } from '../../src/locales/language';
import { planWords, reviewWords } from '../../src/locales/review';
import { accessibilityFindings } from '../support/browser/accessibility';
import { PreviewSession, type OpenOptions, type OpenPreview } from '../support/browser/preview-session';
import { QuarterlyReviewSteps } from '../support/browser/quarterly-review-steps';

const wholeJob = 180_000;

let session: PreviewSession;
beforeAll(async () => (session = await PreviewSession.start()), 300_000);
afterEach(() => session.closePages());
afterAll(() => session.end());

async function begin(options: OpenOptions & { readonly lang: 'en-US' | 'zh-CN' }, hand: 'mouse' | 'keyboard') {
  const preview = await session.open(options);
  const findings: string[] = [];
  const name = `review-${options.lang}-${options.theme ?? 'light'}-${hand}`;
  let run = '';
  const steps = new QuarterlyReviewSteps(preview, options.lang, hand, async (step) => {
    findings.push(...(await accessibilityFindings(preview.page)).map((finding) => `${run}${step}: ${finding}`));
    await preview.screenshot(`${name}-${run}${step}`);
  });
  return { preview, steps, findings, name, call: (what: string) => (run = `${what}-`) };
}

async function expectClean({ page, complaints, strayRequests }: OpenPreview, findings: readonly string[]) {
  expect(findings).toEqual([]);
  expect(complaints).toEqual([]);
  expect(strayRequests).toEqual([]);
  expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
}

describe('the job Quarterly review in the preview', () => {
  it(
    'reviews a quarter, then the next against its snapshot with a plan; the same again changes no cell, in English, by mouse',
    async () => {
      const { preview, steps, findings, name, call } = await begin({ lang: 'en-US' }, 'mouse');
      const { grid } = preview;
      const text = ({ year, quarter }: Quarter) => `${year} Q${quarter}`;
      const page = (quarter: Quarter) => fill(reviewWords('en-US').name, { quarter: text(quarter) });
      const before = await grid.snapshot();

      const toRules = async () => {
        await steps.start();
        await steps.toCheck();
        await steps.toRules();
      };

      call('first');
      await toRules();
      // Today's quarter is what is proposed; the one before it is reviewed first.
      const now = await steps.quarter();
      const earlier =
        now.quarter === 1 ? { year: now.year - 1, quarter: 4 } : { year: now.year, quarter: now.quarter - 1 };
      await steps.choose(earlier);
      await steps.toPreview();
      await steps.write();
      const first = await grid.snapshot();
      expect(Object.keys(first).sort()).toEqual([...Object.keys(before), page(earlier)].sort());
      expect(first).toMatchObject(before);
      await steps.home();

      call('second');
      await toRules();
      await steps.against(`${text(earlier)}, as of`);
      await steps.toPreview();
      const account = await steps.firstPlan();
      await steps.write();
      const second = await grid.snapshot();
      const plan = Object.keys(second).find((sheet) => !(sheet in first) && sheet !== page(now)) ?? '';
      expect(Object.keys(second).sort()).toEqual([...Object.keys(first), page(now), plan].sort());
      expect(Object.values(second[plan] ?? {})).toContain(fill(planWords('en-US').title, { account }));
      // What was there stays: the person's own sheets and the page of the quarter before.
      expect(second).toMatchObject(first);
      await steps.press(preview.pane.button(steps.words.write.goToSheet).first());
      await preview.page.waitForTimeout(500);
      await preview.screenshot(`${name}-second-page`);
      await steps.home();

      call('again');
      await toRules();
      await steps.toPreview();
      await steps.write();
      expect(await grid.snapshot()).toEqual(second);
      await steps.undo();
      expect(await grid.snapshot()).toEqual(second);
      await expectClean(preview, findings);
    },
    wholeJob,
  );

  it(
    'goes from Data to Write with the keyboard only, and back by undo, in Chinese, dark, at 320 pixels',
    async () => {
      const { preview, steps, findings } = await begin({ lang: 'zh-CN', theme: 'dark', pane: 320 }, 'keyboard');
      const before = await preview.grid.snapshot();
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      await steps.write();
      expect(await preview.grid.sheets()).toHaveLength(Object.keys(before).length + 1);
      await steps.undo();
      expect(await preview.grid.snapshot()).toEqual(before);
      await expectClean(preview, findings);
    },
    wholeJob,
  );
});
