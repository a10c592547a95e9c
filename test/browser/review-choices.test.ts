import { readFileSync } from 'node:fs';
import { fill } from '../../src/locales/language';
import { PreviewSession, type OpenPreview } from '../support/browser/preview-session';
import { QuarterlyReviewSteps } from '../support/browser/quarterly-review-steps';

const wholeJob = 180_000;

let session: PreviewSession;
beforeAll(async () => (session = await PreviewSession.start()), 300_000);
afterEach(() => session.closePages());
afterAll(() => session.end());

async function begin() {
  const preview = await session.open({ lang: 'en-US' });
  return { preview, steps: new QuarterlyReviewSteps(preview, 'en-US', 'mouse'), frame: preview.pane.frame };
}

async function toPreview(steps: QuarterlyReviewSteps): Promise<void> {
  await steps.start();
  await steps.toCheck();
  await steps.toRules();
  await steps.toPreview();
}

async function expectQuiet({ page, complaints, strayRequests }: OpenPreview): Promise<void> {
  expect(complaints).toEqual([]);
  expect(strayRequests).toEqual([]);
  expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
}

describe('what a person decides in the review', () => {
  it(
    'asks why of a figure, takes a suggestion as an action, adds one, closes one, and the page has them',
    async () => {
      const { preview, steps, frame } = await begin();
      const { actions, preview: own } = steps.own;
      await toPreview(steps);

      await frame.getByRole('list', { name: own.figures }).getByRole('button').first().click();
      const drawer = frame.getByRole('dialog');
      await drawer.getByRole('heading').first().waitFor();
      await preview.pane.leaveDrawer();
      await drawer.waitFor({ state: 'detached' });

      await frame.getByRole('tab', { name: own.tabs.more }).click();
      await frame.getByText(own.parts.concentration).first().waitFor();

      const offer = frame.getByRole('button', { name: /^Take: / }).first();
      await offer.scrollIntoViewIfNeeded();
      await offer.click();
      const what = frame.getByRole('dialog').getByRole('textbox', { name: actions.what });
      const suggested = await what.inputValue();
      expect(suggested).not.toBe('');
      await frame.getByRole('button', { name: actions.save, exact: true }).click();
      await frame.getByRole('heading', { name: fill(actions.title, { count: '1' }) }).waitFor();

      await frame.getByRole('button', { name: actions.addLabel }).click();
      // Without a word of what is to be done nothing is saved.
      await frame.getByRole('button', { name: actions.save, exact: true }).click();
      await frame.getByText(actions.whatMissing).waitFor();
      await what.fill('=Call the board');
      await frame.getByRole('dialog').getByRole('textbox', { name: actions.who }).fill('Ann');
      await frame.getByRole('button', { name: actions.save, exact: true }).click();
      await frame.getByRole('heading', { name: fill(actions.title, { count: '2' }) }).waitFor();

      await frame.getByRole('combobox', { name: fill(actions.status, { what: '=Call the board' }) }).click();
      await frame.getByRole('option', { name: 'done' }).click();
      await steps.write();
      const page = Object.entries(await preview.grid.snapshot()).find(([sheet]) => sheet.startsWith('KAM Review'))!;
      const texts = Object.values(page[1]);
      // What begins with = stays a text.
      expect(texts).toContain('=Call the board');
      expect(texts).toContain(suggested);
      await expectQuiet(preview);
    },
    wholeJob,
  );

  it(
    'is cancelled while writing and leaves the workbook as it was; then a snapshot is renamed, exported, deleted and imported again',
    async () => {
      const { preview, steps, frame } = await begin();
      const { snapshots } = steps.own;
      await toPreview(steps);
      const before = await preview.grid.snapshot();
      await steps.cancelWriting();
      expect(await preview.grid.snapshot()).toEqual(before);

      await frame.getByRole('button', { name: steps.words.app.back, exact: true }).click();
      await steps.write();
      await steps.home();
      await steps.start();
      const menu = (name: string) => frame.getByRole('button', { name: fill(snapshots.actions, { name }) });
      const [kept] = await frame
        .getByRole('button', { name: new RegExp(fill(snapshots.actions, { name: '' })) })
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')!));
      const first = kept!.slice(fill(snapshots.actions, { name: '' }).length);

      await menu(first).click();
      await frame.getByRole('menuitem', { name: snapshots.rename }).click();
      await frame.getByRole('textbox', { name: snapshots.name }).fill('Board, September');
      await preview.page.keyboard.press('Enter');
      await frame.getByText(fill(snapshots.renamed, { name: 'Board, September' })).waitFor();

      const saving = preview.page.waitForEvent('download');
      await menu('Board, September').click();
      await frame.getByRole('menuitem', { name: snapshots.export }).click();
      const file = readFileSync(await (await saving).path());

      await menu('Board, September').click();
      await frame.getByRole('menuitem', { name: snapshots.remove }).click();
      await frame.getByRole('button', { name: snapshots.removeIt, exact: true }).click();
      await frame.getByText(snapshots.none).waitFor();

      const open = frame.getByLabel(snapshots.importLabel);
      const damaged = Buffer.from(file.toString('utf8').slice(0, -40));
      await open.setInputFiles({ name: 'half.json', mimeType: 'application/json', buffer: damaged });
      await frame.getByText(snapshots.refused).waitFor();
      expect(await frame.getByText(snapshots.none).isVisible()).toBe(true);

      await open.setInputFiles({ name: 'whole.json', mimeType: 'application/json', buffer: file });
      await frame.getByText(fill(snapshots.imported, { name: 'Board, September' })).waitFor();
      await menu('Board, September').waitFor();
      await preview.screenshot('review-snapshots');
      await expectQuiet(preview);
    },
    wholeJob,
  );
});
