import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Quarter } from '../../src/jobs/quarterly-review/contract';
import { fill } from '../../src/locales/language';
import { reviewWords } from '../../src/locales/review';
import { PreviewSession, type OpenPreview } from '../support/browser/preview-session';
import { QuarterlyReviewSteps } from '../support/browser/quarterly-review-steps';
import { workbookOf } from '../support/workbook-of';

const wholeJob = 180_000;

/** What everybody buys in a quarter; two of them under another name since the third. */
const customers = [
  ['Acme', 900, 400, 450],
  ['Brightwater Ltd', 700, NaN, NaN],
  ['BRIGHTWATER Limited', NaN, 720, 710],
  ['Castlemaine Foods', 500, NaN, NaN],
  ['Castlemain Foods', NaN, 510, 30],
  ['Dune', 60, 80, 90],
  ['Echo', NaN, 70, 75],
] as const;
const days = ['2025-05-05', '2025-08-05', '2025-11-05'];
const sheets = {
  // Larger than the orders and of a kind that is preferred: what the job takes by itself.
  Customers: [
    ['Customer', 'Revenue'],
    ...Array.from({ length: 40 }, (_, k): [string, number] => [`Customer ${k + 1}`, 1000 - k]),
  ],
  Orders: [
    ['Customer', 'Order date', 'Revenue'],
    ...customers.flatMap(([name, ...values]) =>
      values.flatMap((value, k) => (Number.isNaN(value) ? [] : [[name, days[k]!, value]])),
    ),
  ],
};
const [spelling, similar] = [
  { before: 'Brightwater Ltd', now: 'BRIGHTWATER Limited' },
  { before: 'Castlemaine Foods', now: 'Castlemain Foods' },
];
const third: Quarter = { year: 2025, quarter: 3 };
const fourth: Quarter = { year: 2025, quarter: 4 };

let session: PreviewSession;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kam-renames-'));
  const file = path.join(folder, 'renames.xlsx');
  jest.spyOn(console, 'debug').mockImplementation(() => undefined);
  writeFileSync(file, await workbookOf(sheets));
  session = await PreviewSession.start({ 'renames.xlsx': file });
}, 300_000);
afterEach(() => session.closePages());
afterAll(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});

async function begin() {
  const preview = await session.open({ lang: 'en-US', file: '/files/renames.xlsx' });
  const steps = new QuarterlyReviewSteps(preview, 'en-US', 'mouse');
  const toRules = async (quarter: Quarter): Promise<void> => {
    await steps.toCheck();
    await steps.toRules();
    await steps.choose(quarter);
  };
  return { preview, steps, toRules, frame: preview.pane.frame, own: steps.own };
}

async function expectQuiet({ page, complaints, strayRequests }: OpenPreview): Promise<void> {
  expect(complaints).toEqual([]);
  expect(strayRequests).toEqual([]);
  expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
}

const pageOf = ({ year, quarter }: Quarter): string =>
  fill(reviewWords('en-US').name, { quarter: `${year} Q${quarter}` });

describe('a review of orders in which accounts have a new name', () => {
  it(
    'takes the Orders sheet when told to; joins what the person says is one account, nothing else, and parts it again when taken back',
    async () => {
      const { preview, steps, toRules, frame, own } = await begin();
      const before = await preview.grid.snapshot();
      const same = (names: typeof spelling) => frame.getByRole('button', { name: fill(own.renames.sameOf, names) });
      const more = async (): Promise<string> => {
        await frame.getByRole('tab', { name: own.preview.tabs.more }).click();
        const titles = frame.getByRole('button', { name: /^(New|Lost) accounts/ });
        await titles.first().waitFor();
        return (await titles.allInnerTexts()).join(', ');
      };
      await steps.start();
      await frame.getByText('Customers!A1:B41').first().waitFor();
      await steps.take('accounts', 'Orders');
      await frame.getByText('Orders!A1:C15').first().waitFor();
      await toRules(third);
      await steps.toPreview();
      await same(spelling).waitFor();
      await same(similar).waitFor();
      // Two that bought under another name, and Echo; until somebody says so, no name is another.
      expect(await more()).toBe('New accounts (3), Lost accounts (2)');

      await same(spelling).click();
      await same(spelling).waitFor({ state: 'detached' });
      await steps.settled();
      expect(await same(similar).isVisible()).toBe(true);
      expect(await more()).toBe('New accounts (2), Lost accounts (1)');

      await frame.getByRole('button', { name: steps.words.app.back, exact: true }).click();
      await frame.getByText(fill(own.rules.renamedList, spelling)).waitFor();
      await preview.screenshot('review-renamed-rules');
      await frame.getByRole('button', { name: fill(own.rules.takeBackOf, spelling) }).click();
      await steps.toPreview();
      await same(spelling).waitFor();
      expect(await more()).toBe('New accounts (3), Lost accounts (2)');

      await same(similar).click();
      await same(similar).waitFor({ state: 'detached' });
      await steps.settled();
      await preview.screenshot('review-renamed-preview');
      await steps.write();
      const page = Object.values((await preview.grid.snapshot())[pageOf(third)]!).join('\n');
      expect(page).toContain('1 renamed ones confirmed, 1 proposed');
      await steps.undo();
      expect(await preview.grid.snapshot()).toEqual(before);

      // What was said of a name is known the next time.
      await steps.home();
      await steps.start();
      await frame.getByText('Orders!A1:C15').first().waitFor();
      await toRules(third);
      await frame.getByText(fill(own.rules.renamedList, similar)).waitFor();
      await expectQuiet(preview);
    },
    wholeJob,
  );

  it(
    'of two quarters with plans undo takes back the second alone, with its plan and its snapshot',
    async () => {
      const { preview, steps, toRules, frame, own } = await begin();
      const { grid } = preview;
      const before = await grid.snapshot();
      await steps.start();
      await steps.take('accounts', 'Orders');
      await toRules(third);
      await steps.toPreview();
      await steps.firstPlan();
      await steps.write();
      const first = await grid.snapshot();
      const [plan, ...others] = Object.keys(first).filter((sheet) => !(sheet in before) && sheet !== pageOf(third));
      expect(others).toEqual([]);
      // What a person types into the plan is no part of any run.
      await grid.enter(plan!, 'H8', 'Ask Ann first');
      const typed = await grid.snapshot();
      await steps.home();

      await steps.start();
      await toRules(fourth);
      await steps.against('2025 Q3, as of');
      await steps.toPreview();
      await steps.firstPlan(2);
      await steps.write();
      const second = await grid.snapshot();
      expect(Object.keys(second)).toHaveLength(Object.keys(first).length + 2);
      expect(second[pageOf(third)]).toEqual(first[pageOf(third)]);
      expect(second[plan!]).toMatchObject({ H8: 'Ask Ann first' });

      await steps.undo();
      expect(await grid.snapshot()).toEqual(typed);
      await steps.home();
      await steps.start();
      // The snapshot of the quarter that was taken back went with it.
      const kept = frame.getByRole('button', { name: new RegExp(fill(own.snapshots.actions, { name: '' })) });
      await kept.first().waitFor();
      expect(await kept.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')))).toEqual([
        expect.stringContaining('2025 Q3'),
      ]);
      await expectQuiet(preview);
    },
    wholeJob,
  );
});
