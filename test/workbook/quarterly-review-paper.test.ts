import type { Cell } from '../../src/engine/core/cells';
import { defaultRules } from '../../src/engine/rules/rules';
import type { QuarterlyReview } from '../../src/jobs/quarterly-review/contract';
import { createQuarterlyReview } from '../../src/jobs/quarterly-review/quarterly-review';
import { cellsOf, chooseSheets, fewOrders, rowsByKey, typeAt } from '../support/review-book';
import { openBook } from '../support/segment-book';
import type { OpenHost } from '../support/host/open-host';
import { valueOf } from '../support/value-of';

const rules = { ...defaultRules, asOf: '2026-09-30' };
const REVIEW = 'KAM Review 2026 Q3';
/** Movers, winners, losses and risks: lists grow. */
const more: Cell[][] = Array.from({ length: 12 }, (_, k) => `Mover ${k + 1}`).flatMap((account, k): Cell[][] => [
  [account, '2026-05-01', 200 + k, 20, 'Ben'],
  [account, '2026-08-01', 100 - k, -10, 'Ben'],
]);

let open: OpenHost;
let job: QuarterlyReview;
beforeEach(async () => {
  open = await openBook({ Orders: fewOrders });
  job = createQuarterlyReview();
});
afterEach(() => open.close());

async function run(language: 'en-US' | 'zh-CN' = 'en-US'): Promise<void> {
  const chosen = await chooseSheets(job, { accounts: 'Orders' });
  const question = { chosen, quarter: { year: 2026, quarter: 3 }, before: { kind: 'periods' as const }, renamed: {} };
  valueOf(await job.preview(question, rules));
  valueOf(await job.write({ review: true, snapshot: false, plans: [] }, language));
}

/** Keys of the rows that begin a page, and the last row that is printed. */
async function paper(): Promise<{ readonly breaks: readonly string[]; readonly last: number }> {
  const keyAt = new Map([...(await rowsByKey(REVIEW))].map(([key, row]) => [row, key]));
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REVIEW);
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    const area = sheet.pageLayout.getPrintArea().load('areas/items/rowIndex, areas/items/rowCount');
    await context.sync();
    const [only] = area.areas.items;
    return {
      breaks: breaks.items.map(({ rowIndex }) => keyAt.get(rowIndex) ?? `row ${rowIndex}`),
      last: only!.rowIndex + only!.rowCount - 1,
    };
  });
}

/** Points of the rows between two page breaks that are printed, as the sheet has them; but notes may go on over the next page. */
async function pageHeights(): Promise<readonly number[]> {
  const notes = (await rowsByKey(REVIEW)).get('head:how')!;
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REVIEW);
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    const area = sheet.pageLayout.getPrintArea().load('areas/items/rowCount');
    await context.sync();
    const rows = Array.from({ length: area.areas.items[0]!.rowCount }, (_, row) =>
      sheet.getRangeByIndexes(row, 0, 1, 1).load('rowHidden, format/rowHeight'),
    );
    await context.sync();
    const starts = [0, ...breaks.items.map(({ rowIndex }) => rowIndex), rows.length];
    return starts
      .slice(1)
      .map((end, k) =>
        starts[k]! <= notes && notes < end
          ? 0
          : rows
              .slice(starts[k], end)
              .reduce((sum, { rowHidden, format }) => sum + (rowHidden ? 0 : format.rowHeight), 0),
      );
  });
}
/** A landscape page of 156 characters: 487 points, shrunk by 741 of 874. */
const ROOM = 575;

const grow = () => typeAt('Orders', { row: fewOrders.length, column: 0 }, more);

async function act(count: number): Promise<void> {
  const first = (await rowsByKey(REVIEW)).get('action:0')!;
  await typeAt(
    REVIEW,
    { row: first, column: 0 },
    Array.from({ length: count }, (_, k) => [`Step ${k + 1}`, 'Acme', 'Ann']),
  );
}

test('page breaks move when lists grow at a later run, so that no page is longer than the paper; undo puts them back', async () => {
  await run();
  const before = await paper();
  await grow();
  await run();
  const after = await paper();
  expect(after.breaks).not.toEqual(before.breaks);
  expect(after.breaks.every((key) => key.startsWith('head:'))).toBe(true);
  expect(Math.max(...(await pageHeights()))).toBeLessThanOrEqual(ROOM);
  valueOf(await job.undo('ask'));
  expect(await paper()).toEqual(before);
});

test('running again moves no page break, and breaks that a person set stay, also when lists grow', async () => {
  await run();
  const once = await paper();
  await run();
  expect(await paper()).toEqual(once);
  const own = (await rowsByKey(REVIEW)).get('head:movers')!;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(REVIEW);
    sheet.horizontalPageBreaks.removePageBreaks();
    sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(own, 0, 1, 1));
    await context.sync();
  });
  await grow();
  await run();
  expect((await paper()).breaks).toEqual(['head:movers']);
});

test('rows that a person inserts above take the breaks with them, and those are still ours to move', async () => {
  await run();
  const before = await paper();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(REVIEW).getRange('4:6').insert('Down');
    await context.sync();
  });
  expect((await paper()).breaks).toEqual(before.breaks);
  await run();
  expect(Math.max(...(await pageHeights()))).toBeLessThanOrEqual(ROOM);
  await grow();
  await run();
  expect(Math.max(...(await pageHeights()))).toBeLessThanOrEqual(ROOM);
});

test('a list of actions that goes over a page has its headers on each, and is printed to its end', async () => {
  await run();
  await act(14);
  for (let k = 0; k < 21; k++)
    valueOf(await job.addAction({ what: `Added ${k}`, account: 'Acme', who: 'Ben', by: null }, 'en-US'));
  const rows = await rowsByKey(REVIEW);
  const headers = [...rows].filter(([key]) => key.startsWith('columns:actions'));
  expect(headers.map(([key]) => key)).toEqual(['columns:actions', 'columns:actions:16', 'columns:actions:32']);
  const cells = await cellsOf(REVIEW);
  for (const [, row] of headers) expect(cells[row]!.slice(0, 3)).toEqual(['What', 'Account', 'Who']);
  const last = Math.max(...[...rows].flatMap(([key, row]) => (key.startsWith('action:') ? [row] : [])));
  expect((await paper()).last).toBe(last);
  await run();
  const printed = await paper();
  expect(printed.breaks.slice(-3)).toEqual(['head:actions', 'columns:actions:16', 'columns:actions:32']);
  expect(Math.max(...(await pageHeights()))).toBeLessThanOrEqual(ROOM);
  // Headers are no actions, and follow the language of the page.
  await run('zh-CN');
  expect((await cellsOf(REVIEW))[rows.get('columns:actions:16')!]![0]).toBe('事项');
  const preview = await job.preview(
    { chosen: await chooseSheets(job, { accounts: 'Orders' }), quarter: { year: 2026, quarter: 3 }, before: { kind: 'periods' }, renamed: {} }, rules,
  ); // prettier-ignore
  expect(valueOf(preview).actions).toHaveLength(35);
});

test('a table of actions that a colleague sorted across repeated headers loses none and makes none', async () => {
  await run();
  await act(14);
  for (let k = 0; k < 6; k++)
    valueOf(await job.addAction({ what: `Added ${k}`, account: 'Acme', who: 'Ben', by: null }, 'en-US'));
  const rows = await rowsByKey(REVIEW);
  const [first, last] = [rows.get('action:0')!, rows.get('action:19')!];
  const cells = (await cellsOf(REVIEW)).slice(first, last + 1).map((line) => line.slice(0, 7));
  await typeAt(REVIEW, { row: first, column: 0 }, [...cells].reverse());
  const preview = valueOf(
    await job.preview(
      { chosen: await chooseSheets(job, { accounts: 'Orders' }), quarter: { year: 2026, quarter: 3 }, before: { kind: 'periods' }, renamed: {} }, rules,
    ),
  ); // prettier-ignore
  expect(preview.actions.map(({ what, status }) => `${what} ${status}`).sort()).toEqual(
    cells.flatMap(([what]) => (what === '' || what === 'What' ? [] : [`${String(what)} open`])).sort(),
  );
});

test('rows that a person inserts into the table of actions get headers where the printed page is full', async () => {
  await run();
  const row = (await rowsByKey(REVIEW)).get('action:5')!;
  await Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem(REVIEW)
      .getRange(`${row + 1}:${row + 20}`)
      .insert('Down');
    await context.sync();
  });
  await act(36);
  await run();
  const rows = await rowsByKey(REVIEW);
  const headers = [...rows].filter(([key]) => key.startsWith('columns:actions'));
  expect(headers).toHaveLength(3);
  expect((await paper()).breaks.slice(-3)).toEqual(['head:actions', ...headers.slice(1).map(([key]) => key)]);
  const once = await cellsOf(REVIEW);
  await run();
  expect(await cellsOf(REVIEW)).toEqual(once);
  const what = once.slice(rows.get('action:0')).map(([cell]) => cell);
  expect(what.filter((cell) => String(cell).startsWith('Step '))).toHaveLength(36);
});

test('a new page with many actions carried over has its headers on each printed page', async () => {
  await run();
  await act(16);
  for (let k = 0; k < 4; k++)
    valueOf(await job.addAction({ what: `Added ${k}`, account: 'Acme', who: 'Ben', by: null }, 'en-US'));
  await typeAt('Orders', { row: fewOrders.length, column: 0 }, [['Acme', '2026-11-01', 300, 30, 'Ann']]);
  const chosen = await chooseSheets(job, { accounts: 'Orders' });
  const next = { chosen, quarter: { year: 2026, quarter: 4 }, before: { kind: 'periods' as const }, renamed: {} };
  valueOf(await job.preview(next, { ...rules, asOf: '2026-12-31' }));
  const { sheets } = valueOf(await job.write({ review: true, snapshot: false, plans: [] }, 'en-US'));
  const rows = await rowsByKey(sheets[0]!);
  const breaks = await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheets[0]!).horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    return found.items.map(({ rowIndex }) => rowIndex);
  });
  expect(breaks).toEqual(expect.arrayContaining([rows.get('columns:actions:16')]));
});
