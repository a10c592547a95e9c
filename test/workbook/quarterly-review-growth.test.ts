import type { Cell } from '../../src/engine/core/cells';
import { defaultRules, type Rules } from '../../src/engine/rules/rules';
import type { QuarterlyReview, ReviewWriteOptions } from '../../src/jobs/quarterly-review/contract';
import { createQuarterlyReview } from '../../src/jobs/quarterly-review/quarterly-review';
import { cellsOf, chooseSheets, fewOrders, rowsByKey, typeAt } from '../support/review-book';
import { openBook } from '../support/segment-book';
import type { OpenHost } from '../support/host/open-host';
import { valueOf } from '../support/value-of';
import { workbookState } from '../support/workbook-state';

const rules = { ...defaultRules, asOf: '2026-09-30' };
const REVIEW = 'KAM Review 2026 Q3';
const OPTIONS: ReviewWriteOptions = { review: true, snapshot: true, plans: [] };
/** Eight accounts more that lose half of their value, or nearly. */
const more: Cell[][] = Array.from({ length: 8 }, (_, k) => `Mover ${k + 1}`).flatMap((account, k): Cell[][] => [
  [account, '2026-05-01', 200 + k, 20, 'Ben'],
  [account, '2026-08-01', 100 - k, 10, 'Ben'],
]);
const deals: Cell[][] = [
  ['Opportunity', 'Account', 'Stage', 'Amount', 'Close date', 'Created'],
  ['D1', 'Acme', 'Proposal', 100, '2026-12-01', '2026-05-01'],
  ['D2', 'Bolt', 'Won', 50.25, '2026-08-15', '2026-05-01'],
];

let open: OpenHost;
let job: QuarterlyReview;
beforeEach(async () => {
  open = await openBook({ Orders: fewOrders, Deals: deals });
  job = createQuarterlyReview();
});
afterEach(() => open.close());

async function run(options = OPTIONS, withDeals = false, under: Rules = rules): Promise<void> {
  await look(withDeals, under);
  valueOf(await job.write(options, 'en-US'));
}
async function look(withDeals = false, under: Rules = rules) {
  const chosen = await chooseSheets(job, { accounts: 'Orders', ...(withDeals && { opportunities: 'Deals' }) });
  const before = { kind: 'periods' as const };
  return valueOf(await job.preview({ chosen, quarter: { year: 2026, quarter: 3 }, before, renamed: {} }, under));
}

const grow = () => typeAt('Orders', { row: fewOrders.length, column: 0 }, more);
const shrink = () =>
  typeAt(
    'Orders',
    { row: fewOrders.length, column: 0 },
    more.map((line) => line.map(() => '')),
  );

/** Keys of the rows that are hidden. */
async function hiddenKeys(): Promise<string[]> {
  const rows = await rowsByKey(REVIEW);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REVIEW);
    const ranges = [...rows].map(([key, row]) => ({
      key,
      range: sheet.getRangeByIndexes(row, 0, 1, 1).load('rowHidden'),
    }));
    await context.sync();
    return ranges.filter(({ range }) => range.rowHidden).map(({ key }) => key);
  });
}
const listed = async (key: string, count: number): Promise<Cell[]> => {
  const [rows, cells] = [await rowsByKey(REVIEW), await cellsOf(REVIEW)];
  return Array.from({ length: count }, (_, k) => cells[rows.get(`${key}:${k}`)!]![0] ?? '');
};

test('a list of two movers has ten at the next run, all of them seen, and what a person typed around it stays', async () => {
  await run();
  const rows = await rowsByKey(REVIEW);
  expect(await hiddenKeys()).toEqual(expect.arrayContaining(['movers:3', 'movers:9', 'atRisk:9']));
  await typeAt(REVIEW, { row: rows.get('movers:1')!, column: 9 }, [['beside the second']]);
  await typeAt(REVIEW, { row: rows.get('gap:movers:0')!, column: 0 }, [['below the list']]);
  await grow();
  await run();
  // One gain; of the losses the five largest.
  expect(await listed('movers', 7)).toEqual(['Bolt', 'Acme', 'Mover 8', 'Mover 7', 'Mover 6', 'Mover 5', '']);
  const hidden = await hiddenKeys();
  expect(hidden.filter((key) => key.startsWith('movers'))).toEqual(['movers:6', 'movers:7', 'movers:8', 'movers:9']);
  expect(hidden.filter((key) => key.startsWith('atRisk'))).toEqual(['atRisk:9']);
  const cells = await cellsOf(REVIEW);
  expect(cells[rows.get('movers:1')!]![9]).toBe('beside the second');
  expect(cells[rows.get('gap:movers:0')!]![0]).toBe('below the list');
});

test('a list that has become shorter says nothing of what it said before, and grows again in the same rows', async () => {
  await grow();
  await run();
  const long = await workbookState();
  await shrink();
  await run();
  expect(await listed('movers', 10)).toEqual(['Bolt', 'Acme', ...new Array<Cell>(8).fill('')]);
  expect(await hiddenKeys()).toEqual(expect.arrayContaining(['movers:3', 'atRisk:3']));
  await grow();
  await run();
  expect(await workbookState()).toEqual(long);
});

test('a remark in a row that its list no longer needs stays, and stays in sight', async () => {
  await grow();
  await run();
  const rows = await rowsByKey(REVIEW);
  await typeAt(REVIEW, { row: rows.get('movers:4')!, column: 9 }, [['ask Ben']]);
  await shrink();
  await run();
  expect((await cellsOf(REVIEW))[rows.get('movers:4')!]![9]).toBe('ask Ben');
  const hidden = await hiddenKeys();
  expect([hidden.includes('movers:4'), hidden.includes('movers:5')]).toEqual([false, true]);
});

test('running again after a list has grown changes no cell, and undo hides the rows and empties them again', async () => {
  await run();
  await grow();
  const [before, hiddenBefore] = [await workbookState(), await hiddenKeys()];
  await run();
  const [grown, hiddenGrown] = [await workbookState(), await hiddenKeys()];
  expect(grown).not.toEqual(before);
  expect(valueOf(await job.undo('ask'))).toMatchObject({ conflicts: [] });
  expect([await workbookState(), await hiddenKeys()]).toEqual([before, hiddenBefore]);
  for (let k = 0; k < 2; k++) {
    await run();
    expect([await workbookState(), await hiddenKeys()]).toEqual([grown, hiddenGrown]);
  }
});

test('a section that a person took out stays out', async () => {
  await run();
  const rows = await rowsByKey(REVIEW);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REVIEW);
    const [first, last] = [rows.get('head:winners')! + 1, rows.get('gap:winners:0')! + 1];
    sheet.getRange(`${first}:${last}`).delete('Up');
    await context.sync();
  });
  await grow();
  await run();
  expect([...(await rowsByKey(REVIEW)).keys()].filter((key) => key.includes('winners'))).toEqual([]);
  expect(await listed('movers', 3)).toEqual(['Bolt', 'Acme', 'Mover 8']);
});

test('a tier more or less in the rules leaves a migration table that sums to the accounts', async () => {
  await grow();
  const four = { ...rules, 'tier.cutoffs': [0.5, 0.8, 0.95] };
  for (const under of [rules, four, rules]) {
    await run(OPTIONS, false, under);
    const [rows, cells] = [await rowsByKey(REVIEW), await cellsOf(REVIEW)];
    const size = under['tier.cutoffs'].length + 2;
    const table = Array.from({ length: size }, (_, k) =>
      cells[rows.get(`migration:${k}`)!]!.slice(1, size + 2).map(Number),
    );
    const total = cells[rows.get('migration:total')!]!.slice(1, size + 2).map(Number);
    table.forEach((line) => expect(line.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(line.at(-1)));
    total.forEach((sum, k) => expect(table.reduce((all, line) => all + line[k]!, 0)).toBe(sum));
    expect(total.at(-1)).toBe(10);
    expect(cells[rows.get('migration:0')!]!.slice(size + 2, 8)).toEqual(new Array<Cell>(6 - size).fill(''));
    if (size < 5) expect(cells[rows.get('migration:4')!]!.slice(0, 8)).toEqual(new Array<Cell>(8).fill(''));
  }
});

test('a chart whose data come later is drawn then, beside the one that stands; undo takes it away again', async () => {
  await run();
  const charts = () =>
    Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem(REVIEW).charts.load('items/name, items/left, items/width');
      await context.sync();
      return found.items.map(({ name, left, width }) => ({ name, left, width }));
    });
  const alone = await charts();
  expect(alone.map(({ name }) => name)).toEqual(['KAM Review value']);
  const before = await workbookState();
  await run(OPTIONS, true);
  const both = await charts();
  expect(both.map(({ name }) => name)).toEqual(['KAM Review value', 'KAM Review bridge']);
  expect(both[0]!.left + both[0]!.width).toBeLessThanOrEqual(both[1]!.left + 1);
  const once = await workbookState();
  await run(OPTIONS, true);
  expect(await workbookState()).toEqual(once);
  // Two runs: the last one is undone, then the one before is not in memory any more.
  valueOf(await job.undo('ask'));
  expect(await workbookState()).toEqual(once);
  expect(before).not.toEqual(once);
});

test('a chart that a person deleted does not come back', async () => {
  await run();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(REVIEW).charts.getItem('KAM Review value').delete();
    await context.sync();
  });
  await run();
  const left = await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(REVIEW);
    charts.load('items/name');
    await context.sync();
    return charts.items.length;
  });
  expect(left).toBe(0);
});

test('more actions than the table has rows for get rows of their own in it, with the look of the others', async () => {
  await run();
  await look();
  for (let k = 1; k <= 20; k++)
    valueOf(await job.addAction({ what: `Call ${k}`, account: 'Acme', who: 'Ann', by: null }, 'en-US'));
  const rows = await rowsByKey(REVIEW);
  const cells = await cellsOf(REVIEW);
  const listed = Array.from({ length: 20 }, (_, k) => cells[rows.get(`action:${k}`)!]!.slice(0, 7));
  expect(listed.map(([what, , , , , , number]) => [what, number])).toEqual(
    Array.from({ length: 20 }, (_, k) => [`Call ${k + 1}`, k + 1]),
  );
  // One row more: the headers, repeated where the printed page is full.
  expect(rows.get('action:19')).toBe(rows.get('action:0')! + 20);
  const fills = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REVIEW);
    const ranges = ['action:0', 'action:19'].map((key) => sheet.getRangeByIndexes(rows.get(key)!, 0, 1, 1));
    for (const range of ranges) range.load('format/fill/color, format/rowHeight');
    await context.sync();
    return ranges.map(({ format }) => [format.fill.color, format.rowHeight]);
  });
  expect(fills[1]).toEqual(fills[0]);
  expect(valueOf(await job.setStatus('20', 'done', 'en-US')).find(({ id }) => id === '20')?.status).toBe('done');
});
