import type { Cell } from '../../src/engine/core/cells';
import { matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import type { QuarterlyReview, ReviewChosen, ReviewWriteOptions } from '../../src/jobs/quarterly-review/contract';
import { createQuarterlyReview } from '../../src/jobs/quarterly-review/quarterly-review';
import { openBook } from '../support/segment-book';
import type { OpenHost } from '../support/host/open-host';
import { valueOf } from '../support/value-of';
import { workbookState } from '../support/workbook-state';

const rules = { ...defaultRules, asOf: '2026-09-30' };
const REVIEW = 'KAM Review 2026 Q3';
const OPTIONS: ReviewWriteOptions = { review: true, snapshot: true, plans: [] };
const header: Cell[] = ['Account', 'Order date', 'Revenue', 'Profit', 'Owner'];
const few: Cell[][] = [
  header,
  ['Acme', '2026-05-01', 900, 90, 'Ann'],
  ['Bolt', '2026-05-02', 500, 20, 'Ann'],
  ['Acme', '2026-08-01', 400, 40, 'Ann'],
  ['Bolt', '2026-08-02', 800, 30, 'Ann'],
];
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
  open = await openBook({ Orders: few, Deals: deals });
  job = createQuarterlyReview();
});
afterEach(() => open.close());

async function run(options = OPTIONS, withDeals = false): Promise<void> {
  await look(withDeals);
  valueOf(await job.write(options, 'en-US'));
}
async function look(withDeals = false) {
  const chosen: Record<string, ReviewChosen['accounts']> = {};
  for (const [source, sheet] of [['accounts', 'Orders'], ...(withDeals ? [['opportunities', 'Deals']] : [])] as const) {
    const desk = job.desks[source as 'accounts'];
    const opened = valueOf(await desk.open({ kind: 'sheet', sheet: sheet! }));
    chosen[source!] = { match: matchOf(opened.matches), choices: {} };
    valueOf(await desk.check(chosen[source!]!.match, {}));
  }
  const before = { kind: 'periods' as const };
  return valueOf(await job.preview({ chosen, quarter: { year: 2026, quarter: 3 }, before, renamed: {} }, rules));
}

async function cellsOf(sheet: string): Promise<Cell[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('A1:AP260').load('values');
    await context.sync();
    return range.values as Cell[][];
  });
}
/** Rows (zero-based) by their key. */
async function rowsOf(sheet: string): Promise<Map<string, number>> {
  const cells = await cellsOf(sheet);
  return new Map(
    cells.flatMap((line, row) => {
      const key = line.find((cell) => typeof cell === 'string' && /^kam:\D/.test(cell));
      return key === undefined ? [] : [[String(key).slice(4), row] as const];
    }),
  );
}
async function type(sheet: string, row: number, column: number, values: Cell[][]): Promise<void> {
  await Excel.run(async (context) => {
    const at = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, values.length, values[0]!.length);
    at.values = values.map((line) => line.map((cell) => cell ?? ''));
    await context.sync();
  });
}
const grow = () => type('Orders', few.length, 0, more);
const shrink = () =>
  type(
    'Orders',
    few.length,
    0,
    more.map((line) => line.map(() => '')),
  );

test('a list grows at the next run: rows go in, and what a person typed beside and below moves with its row', async () => {
  await run();
  const rows = await rowsOf(REVIEW);
  expect([rows.has('movers:2'), rows.has('movers:3')]).toEqual([true, false]);
  await type(REVIEW, rows.get('movers:1')!, 9, [['beside the second']]);
  await type(REVIEW, rows.get('gap:movers:0')!, 0, [['below the list']]);
  await type(REVIEW, rows.get('head:bleeders')!, 9, [['beside the heading']]);
  await grow();
  await run();
  const after = await rowsOf(REVIEW);
  const cells = await cellsOf(REVIEW);
  const listed = Array.from({ length: 6 }, (_, k) => cells[after.get(`movers:${k}`)!]![0]);
  // One gain; of the losses the five largest.
  expect(listed).toEqual(['Bolt', 'Acme', 'Mover 8', 'Mover 7', 'Mover 6', 'Mover 5']);
  expect(cells[after.get('movers:1')!]![9]).toBe('beside the second');
  expect(cells[after.get('gap:movers:0')!]![0]).toBe('below the list');
  expect(after.get('gap:movers:0')).toBe(after.get('movers:5')! + 1);
  expect(cells[after.get('head:bleeders')!]![9]).toBe('beside the heading');
});

test('new rows look like those of the list, not like the heading above or the remark below', async () => {
  await run();
  await grow();
  await run();
  const rows = await rowsOf(REVIEW);
  const looks = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REVIEW);
    const ranges = ['movers:0', 'movers:5'].map((key) => sheet.getRangeByIndexes(rows.get(key)!, 2, 1, 1));
    for (const range of ranges) range.load('numberFormat, format/font/bold, format/fill/color');
    await context.sync();
    return ranges.map(({ numberFormat, format }) => [numberFormat, format.font.bold, format.fill.color] as unknown);
  });
  expect(looks[1]).toEqual(looks[0]);
});

test('a list that has become shorter says nothing of what it said before, and grows again in the same rows', async () => {
  await grow();
  await run();
  const long = await workbookState();
  await shrink();
  await run();
  const rows = await rowsOf(REVIEW);
  const cells = await cellsOf(REVIEW);
  for (const key of ['movers:2', 'movers:5', 'atRisk:3', 'atRisk:7'])
    expect(cells[rows.get(key)!]!.slice(0, 8)).toEqual(new Array<Cell>(8).fill(''));
  await grow();
  await run();
  expect(await workbookState()).toEqual(long);
});

test('a remark in a row that its list no longer needs stays', async () => {
  await grow();
  await run();
  const rows = await rowsOf(REVIEW);
  await type(REVIEW, rows.get('movers:4')!, 7, [['ask Ben']]);
  await shrink();
  await run();
  expect((await cellsOf(REVIEW))[rows.get('movers:4')!]![7]).toBe('ask Ben');
});

test('running again after a list has grown changes no cell, and undo takes the rows out again', async () => {
  await run();
  await grow();
  const before = await workbookState();
  await run();
  const grown = await workbookState();
  expect(grown).not.toEqual(before);
  expect(valueOf(await job.undo('ask'))).toMatchObject({ conflicts: [] });
  expect(await workbookState()).toEqual(before);
  await run();
  expect(await workbookState()).toEqual(grown);
  await run();
  expect(await workbookState()).toEqual(grown);
});

test('undo asks when a person has written in a new row; kept, the row stays and everything else goes back', async () => {
  await run();
  await grow();
  await run();
  const rows = await rowsOf(REVIEW);
  await type(REVIEW, rows.get('movers:4')!, 9, [['mine']]);
  const asked = valueOf(await job.undo('ask'));
  expect(asked.conflicts.map(({ sheet }) => sheet)).toEqual([REVIEW]);
  valueOf(await job.undo('keep'));
  const after = await rowsOf(REVIEW);
  expect([after.has('movers:3'), after.has('movers:4'), after.has('movers:5')]).toEqual([false, true, false]);
  const cells = await cellsOf(REVIEW);
  expect(cells[after.get('movers:4')!]![9]).toBe('mine');
  expect(cells[after.get('head:bleeders')!]![0]).toBe('Bleeders and what the audit proposes');
});

test('a section and rows that a person took out stay out', async () => {
  await run();
  const rows = await rowsOf(REVIEW);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REVIEW);
    const [first, last] = [rows.get('head:winners')! + 1, rows.get('gap:winners:0')! + 1];
    sheet.getRange(`${first}:${last}`).delete('Up');
    await context.sync();
  });
  await grow();
  await run();
  expect([...(await rowsOf(REVIEW)).keys()].filter((key) => key.includes('winners'))).toEqual([]);
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
  const rows = await rowsOf(REVIEW);
  const cells = await cellsOf(REVIEW);
  const listed = Array.from({ length: 20 }, (_, k) => cells[rows.get(`action:${k}`)!]!.slice(0, 7));
  expect(listed.map(([what, , , , , , number]) => [what, number])).toEqual(
    Array.from({ length: 20 }, (_, k) => [`Call ${k + 1}`, k + 1]),
  );
  expect(rows.get('action:19')).toBe(rows.get('action:0')! + 19);
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
