import type { Page } from 'playwright-core';
import { PipelineSteps } from '../support/browser/pipeline-steps';
import { PreviewSession, type OpenPreview } from '../support/browser/preview-session';
import { QuarterlyReviewSteps } from '../support/browser/quarterly-review-steps';
import { ScoreRelationshipsSteps } from '../support/browser/score-relationships-steps';
import { SegmentAccountsSteps } from '../support/browser/segment-accounts-steps';

const wholeJob = 180_000;

let session: PreviewSession;
beforeAll(
  async () => (session = await PreviewSession.start({ 'accounts.csv': 'test/data/account-columns.csv' })),
  300_000,
);
afterEach(() => session.closePages());
afterAll(() => session.end());

interface Marks {
  boxes: HTMLElement[];
}

/** Notes what is drawn by its background alone, without text: bars, tracks, marks. */
const noteMarks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { document: pane } = document.querySelector<HTMLIFrameElement>('#pane iframe')!.contentWindow!;
    const boxes = [
      ...pane.querySelectorAll<HTMLElement>('[aria-hidden=true], [aria-hidden=true] *, [role=img] *'),
    ].filter((box) => {
      const { width, height } = box.getBoundingClientRect();
      const { backgroundColor, visibility } = getComputedStyle(box);
      const isSeen = width > 0 && height > 0 && visibility === 'visible';
      return isSeen && box.innerText === '' && !/^rgba\(.*, 0\)$/.test(backgroundColor);
    });
    (window as unknown as { marks: Marks }).marks = { boxes };
    return boxes.length;
  });

/** Of those, what cannot be told from what is around it, and texts of charts that cannot be read. */
const lostMarks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { document: pane } = document.querySelector<HTMLIFrameElement>('#pane iframe')!.contentWindow!;
    const probe = pane.body.appendChild(pane.createElement('i'));
    const shown = (colour: string): string => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const [canvas, text] = [shown('Canvas'), shown('CanvasText')];
    probe.remove();
    const { boxes } = (window as unknown as { marks: Marks }).marks;
    const lost = boxes.filter((box) => {
      const { backgroundColor, borderTopStyle, borderLeftStyle, outlineStyle } = getComputedStyle(box);
      return (
        (backgroundColor === canvas || /^rgba\(.*, 0\)$/.test(backgroundColor)) &&
        [borderTopStyle, borderLeftStyle, outlineStyle].every((style) => style === 'none')
      );
    });
    const faint = [...pane.querySelectorAll<SVGTextElement>('svg[role=img] text')].filter(
      (one) => getComputedStyle(one).fill !== text,
    );
    return [...lost, ...faint].map(({ outerHTML }) => outerHTML.slice(0, 200));
  });

/** The pane as it stands, with the system's colours: white on black, while the pane itself is light. */
async function look(
  { page, screenshot }: OpenPreview,
  name: string,
): Promise<{ marks: number; lost: readonly string[] }> {
  const marks = await noteMarks(page);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const lost = await lostMarks(page);
  await screenshot(`forced-${name}`, 'pane');
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  return { marks, lost };
}

const begin = (file?: string) => session.open({ lang: 'en-US', pane: 320, ...(file && { file }) });

describe('in high contrast everything that is drawn by a colour can still be seen', () => {
  it(
    'in Segment accounts: tiers, chart, types, profile, and why',
    async () => {
      const preview = await begin('/files/accounts.csv');
      const steps = new SegmentAccountsSteps(preview, 'en-US', 'mouse');
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      const { frame } = preview.pane;
      const seen = [await look(preview, 'segment')];
      for (const tab of await frame.getByRole('tab').all()) {
        await tab.click();
        seen.push(await look(preview, `segment-${await tab.innerText()}`));
      }
      await frame.getByRole('grid').first().focus();
      await preview.page.keyboard.press('Enter');
      await frame.getByRole('dialog').waitFor();
      seen.push(await look(preview, 'segment-why'));
      expect(seen.flatMap(({ lost }) => lost)).toEqual([]);
      expect(seen.at(-1)!.marks).toBeGreaterThan(0);
    },
    wholeJob,
  );

  it(
    'in Score relationships: bands, and the parts of a score',
    async () => {
      const preview = await begin();
      const steps = new ScoreRelationshipsSteps(preview, 'en-US', 'mouse');
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      const seen = [await look(preview, 'relations')];
      await steps.why();
      seen.push(await look(preview, 'relations-why'));
      expect(seen.flatMap(({ lost }) => lost)).toEqual([]);
      expect(seen.at(-1)!.marks).toBeGreaterThan(0);
    },
    wholeJob,
  );

  it(
    'in Summarise pipeline: funnel and forecast',
    async () => {
      const preview = await begin();
      const steps = new PipelineSteps(preview, 'en-US', 'mouse');
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      const { marks, lost } = await look(preview, 'pipeline');
      expect(lost).toEqual([]);
      expect(marks).toBeGreaterThan(5);
    },
    wholeJob,
  );

  it(
    'in Quarterly review',
    async () => {
      const preview = await begin();
      const steps = new QuarterlyReviewSteps(preview, 'en-US', 'mouse');
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      expect((await look(preview, 'review')).lost).toEqual([]);
    },
    wholeJob,
  );
});
