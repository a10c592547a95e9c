import type { Cell } from '../../src/engine/core/cells';
import { defaultRules, type Rules } from '../../src/engine/rules/rules';
import type { BeforeChoice, QuarterlyReview, ReviewPreview } from '../../src/jobs/quarterly-review/contract';
import { createQuarterlyReview } from '../../src/jobs/quarterly-review/quarterly-review';
import { firstOptions, possibleOptions } from '../../src/taskpane/quarterly-review/review-options';
import { cellsOf, chooseSheets, findText, rowsByKey, typeAt } from '../support/review-book';
import { openBook } from '../support/segment-book';
import type { OpenHost } from '../support/host/open-host';
import { valueOf } from '../support/value-of';

const rules = { ...defaultRules, asOf: '2026-09-30' };
const THIRD = { year: 2026, quarter: 3 };
const orders: Cell[][] = [
  ['Account', 'Order date', 'Revenue', 'Profit', 'Owner', 'Total spend'],
  ['Acme', '2026-05-01', 900, 90, 'Ann', 6000],
  ['Bolt', '2026-05-02', 500, -20, 'Ann', 3600],
  ['Dell', '2026-05-03', 60, 6, 'Ben', null],
  ['Acme', '2026-08-01', 400, 40, 'Ann', null],
  ['Bolt', '2026-08-02', 700, -30, 'Ann', null],
  ['Core', '2026-08-03', 90, 9, 'Ben', null],
];
const contacts: Cell[][] = [
  ['Account', 'Contact', 'Role', 'Depth', 'Stance', 'Last contact'],
  ['Acme', 'Amy', 'Influencer', 2, 'Coach', '2026-09-01'],
  ['Bolt', 'Bob', 'Decision maker', 3, 'Ally', '2026-09-02'],
];
const log: Cell[][] = [
  ['Account', 'Contact', 'Contact date', 'Kind'],
  ['Bolt', 'Bob', '2026-07-01', 'Visit'],
  ['Bolt', 'Bob', '2026-08-01', 'Visit'],
  ['Bolt', 'Bob', '2026-06-01', 'Visit'],
];

let open: OpenHost;
let job: QuarterlyReview;
beforeEach(async () => {
  open = await openBook({ Orders: orders, Contacts: contacts, Log: log });
  job = createQuarterlyReview();
});
afterEach(() => open.close());

async function look(
  quarter = THIRD,
  before: BeforeChoice = { kind: 'periods' },
  under: Rules = rules,
): Promise<ReviewPreview> {
  const chosen = await chooseSheets(job, { accounts: 'Orders', contacts: 'Contacts', contactLog: 'Log' });
  return valueOf(await job.preview({ chosen, quarter, before, renamed: {} }, under));
}

async function write(plans: readonly string[], language: 'en-US' | 'zh-CN' = 'en-US'): Promise<readonly string[]> {
  return valueOf(await job.write({ review: true, snapshot: true, plans }, language)).sheets;
}

test('words have one kind of minus, on the page as in the pane', async () => {
  for (const language of ['en-US', 'zh-CN'] as const) {
    const preview = await look();
    expect(preview.headline(language)).toContain('−18.5%');
    const [sheet] = await write([], language);
    const rows = await rowsByKey(sheet!);
    const cells = await cellsOf(sheet!);
    const change = cells[rows.get('figures:change')!]!.slice(1, 3);
    expect(change).toEqual(['−18.5%', expect.stringMatching(/^−/)]);
    const texts = cells.flatMap((line) => line.filter((cell) => typeof cell === 'string' && /(^|\s|：)-\d/.test(cell)));
    expect(texts).toEqual([]);
  }
});

test('the plan of an account that is lost says where it stands; one of an account that neither quarter has is listed and left alone', async () => {
  await look();
  await write(['Dell']);
  expect(String((await cellsOf('KAM Plan Dell'))[2]![0])).toContain('account cycle: analysis');
  const lost = (await look()).plans.find(({ key }) => key === 'Dell');
  expect(lost).toMatchObject({ sheet: 'KAM Plan Dell', step: 'analysis', isGone: false });

  // Two quarters later nobody speaks of Dell any more: the export lists others.
  await typeAt('Orders', { row: 3, column: 0 }, [['Acme', '2026-05-03', 60, 6, 'Ben', null]]);
  await typeAt('Orders', { row: orders.length, column: 0 }, [['Acme', '2026-11-01', 300, 30, 'Ann', null]]);
  const later = { ...rules, asOf: '2026-12-31' };
  const preview = await look({ year: 2026, quarter: 4 }, { kind: 'periods' }, later);
  const gone = preview.plans.at(-1)!;
  expect(gone).toMatchObject({ key: 'Dell', sheet: 'KAM Plan Dell', step: 'analysis', isGone: true });
  expect(possibleOptions(firstOptions, preview).plans).not.toContain('Dell');
  const before = await cellsOf('KAM Plan Dell');
  await write(possibleOptions(firstOptions, preview).plans);
  expect(await cellsOf('KAM Plan Dell')).toEqual(before);
});

test('a page says which rules changed since, what was recomputed under those of today, and what could not be', async () => {
  await look();
  await write([]);
  await typeAt('Orders', { row: orders.length, column: 0 }, [['Acme', '2026-11-01', 300, 30, 'Ann', null]]);
  const other: Rules = { ...rules, asOf: '2026-12-31', 'tier.cutoffs': [0.5, 0.9], 'roles.weights': [5, 1, 1, 2] };
  await look({ year: 2026, quarter: 4 }, { kind: 'snapshot', id: '2026Q3' }, other);
  const [sheet] = await write([]);
  const { row, column } = await findText(sheet!, 'Rules changed since');
  const cells = await cellsOf(sheet!);
  const text = [0, 1, 2].map((k) => cells[row + k]![column + 1]).join(' ');
  expect(text).toMatch(/Tier cut-offs/);
  expect(text).toMatch(/Recomputed for the quarter before under today’s rules: tiers\b/);
  expect(text).toMatch(/Not recomputable, shown as they were then: relationship scores, coverage/);
});

test('days are planned by value, wallet in reach and tier within each person’s quarter, and compared with those the log shows', async () => {
  const preview = await look();
  const { people, hasSpent, over, under } = preview.effort!;
  expect(hasSpent).toBe(true);
  const byKey = new Map(
    Array.from({ length: preview.accounts }, (_, k) => preview.account(k)).map((each) => [each.key, each]),
  );
  const [acme, bolt] = [byKey.get('Acme')!, byKey.get('Bolt')!];
  // Ann's 55 days by what may be expected: value, and of the quarter's open wallet what the stage (unknown: the first) lets one
  // reach.
  const reach = rules['effort.reach'][0]!;
  const expected = [400 + (6000 / 4 - 400) * reach, 700 + (3600 / 4 - 700) * reach];
  const most = rules['effort.most'][0]! / 4;
  const share = expected.map((each) => (55 * each) / (expected[0]! + expected[1]!));
  expect([acme.now!.tier, bolt.now!.tier]).toEqual(['A', 'A']);
  expect(Math.max(...share)).toBeLessThan(most);
  expect(acme.planned).toBeCloseTo(share[0]!, 6);
  expect(bolt.planned).toBeCloseTo(share[1]!, 6);
  expect(people.find(({ owner }) => owner === 'Ann')).toMatchObject({ accounts: 2, available: 55, shortBy: 0 });
  // Two of the three visits were in the quarter.
  expect([acme.spent, bolt.spent]).toEqual([0, 2 * rules['effort.daysAContact']]);
  expect(under.map((k) => preview.account(k).key)).toEqual(expect.arrayContaining(['Acme', 'Bolt']));
  expect(over).toEqual([]);
  // Ben's one small account gets no more than the most days of its tier.
  const core = byKey.get('Core')!;
  const tier = ['A', 'B', 'C', 'D'].indexOf(core.now!.tier!);
  expect(core.planned).toBeCloseTo(rules['effort.most'][tier]! / 4, 9);
});
