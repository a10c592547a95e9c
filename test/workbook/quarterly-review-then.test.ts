import type { Cell } from '../../src/engine/core/cells';
import { defaultRules } from '../../src/engine/rules/rules';
import type { BeforeChoice, QuarterlyReview, ReviewPreview } from '../../src/jobs/quarterly-review/contract';
import { createQuarterlyReview } from '../../src/jobs/quarterly-review/quarterly-review';
import { cellsOf, chooseSheets, rowsByKey, typeAt } from '../support/review-book';
import { openBook } from '../support/segment-book';
import type { OpenHost } from '../support/host/open-host';
import { valueOf } from '../support/value-of';

const orders: Cell[][] = [
  ['Account', 'Order date', 'Revenue'],
  ...[600, 200, 100, 50, 50].map((value, k): Cell[] => [`Account ${k + 1}`, '2026-05-01', value]),
  ...[300, 300, 200, 100, 100].map((value, k): Cell[] => [`Account ${k + 1}`, '2026-08-01', value]),
];
const dealsThen: Cell[][] = [
  ['Opportunity', 'Account', 'Stage', 'Amount', 'Close date', 'Created'],
  ['D1', 'Account 1', 'Proposal', 100, '2026-08-01', '2026-05-01'],
  ['D2', 'Account 2', 'Negotiation', 50.25, '2026-08-15', '2026-05-01'],
];
const dealsNow: Cell[][] = [
  dealsThen[0]!,
  ['D1', 'Account 1', 'Proposal', 100, '2026-12-01', '2026-05-01'],
  ['D2', 'Account 2', 'Won', 50.25, '2026-08-15', '2026-05-01'],
];
const contactsThen: Cell[][] = [
  ['Account', 'Contact', 'Role', 'Depth', 'Last contact'],
  ['Account 1', 'Ann', 'Influencer', 2, '2026-06-01'],
];

let open: OpenHost;
let job: QuarterlyReview;
beforeEach(async () => {
  open = await openBook({ Orders: orders, Deals: dealsThen, Contacts: contactsThen });
  job = createQuarterlyReview();
});
afterEach(() => open.close());

async function review(quarter: number, asOf: string, before: BeforeChoice): Promise<ReviewPreview> {
  const chosen = await chooseSheets(job, { accounts: 'Orders', opportunities: 'Deals', contacts: 'Contacts' });
  const question = { chosen, quarter: { year: 2026, quarter }, before, renamed: {} };
  return valueOf(await job.preview(question, { ...defaultRules, asOf }));
}

test('concentration, coverage and the forecast of the last review stand beside what is true now', async () => {
  const then = await review(2, '2026-06-30', { kind: 'none' });
  valueOf(await job.write({ review: false, snapshot: true, plans: [] }, 'en-US'));
  await typeAt('Deals', { row: 0, column: 0 }, dealsNow);
  await typeAt('Contacts', { row: 2, column: 0 }, [['Account 1', 'Dan', 'Decision maker', 3, '2026-09-01']]);
  const now = await review(3, '2026-09-30', { kind: 'snapshot', id: '2026Q2' });

  // One of five accounts is the top 20%.
  expect(now.concentration.before!.topShare).toBeCloseTo(0.6, 12);
  expect(now.concentration.now!.topShare).toBeCloseTo(0.3, 12);
  const squares = (shares: readonly number[]) => shares.reduce((sum, share) => sum + (share * 100) ** 2, 0);
  expect(now.concentration.before!.hhi).toBeCloseTo(squares([0.6, 0.2, 0.1, 0.05, 0.05]), 6);
  expect(now.concentration.now!.hhi).toBeCloseTo(squares([0.3, 0.3, 0.2, 0.1, 0.1]), 6);

  expect(now.coverage!.before).toBe(then.coverage!.now);
  expect(now.coverage!.now).toBeGreaterThan(now.coverage!.before!);
  expect(now.coverage!.roles.find(({ role }) => role === 'decisionMaker')!.held).toBe(1);

  // Weighted by the chances of the stages; what came is what was won, and nothing else.
  const chances = defaultRules['pipeline.probability'];
  expect(now.forecast!.weighted).toBeCloseTo(100 * chances[2]! + 50.25 * chances[4]!, 2);
  expect(now.forecast!.came).toBe(50.25);
  expect(now.forecast!.isWithin).toBe(now.forecast!.p10 <= 50.25 && 50.25 <= now.forecast!.p90);

  const { sheets } = valueOf(await job.write({ review: true, snapshot: true, plans: [] }, 'en-US'));
  const [rows, cells] = [await rowsByKey(sheets[0]!), await cellsOf(sheets[0]!)];
  const line = (key: string): Cell[] => cells[rows.get(key)!]!.filter((cell) => typeof cell === 'number');
  expect(line('forecast:0')).toEqual(expect.arrayContaining([50.25]));
});

test('a run without a snapshot of its own leaves the one that is there', async () => {
  await review(2, '2026-06-30', { kind: 'none' });
  valueOf(await job.write({ review: false, snapshot: true, plans: [] }, 'en-US'));
  const before = valueOf(await job.snapshots());
  await review(3, '2026-09-30', { kind: 'snapshot', id: '2026Q2' });
  valueOf(await job.write({ review: true, snapshot: false, plans: [] }, 'en-US'));
  expect(valueOf(await job.snapshots())).toEqual(before);
});
