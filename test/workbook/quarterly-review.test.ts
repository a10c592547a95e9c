import { quarterAfter } from '../../src/engine/review/quarter';
import type { Cell } from '../../src/engine/core/cells';
import { compareWithRival } from '../../src/engine/planning/two-way-importance';
import { defaultRules } from '../../src/engine/rules/rules';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import { createQuarterlyReview } from '../../src/jobs/quarterly-review/quarterly-review';
import type {
  BeforeChoice,
  QuarterlyReview,
  ReviewChosen,
  ReviewQuestion,
} from '../../src/jobs/quarterly-review/contract';
import { contentFromHost } from '../../src/preview/files/content-from-host';
import { openFile } from '../../src/preview/files/open-file';
import { openHostWith } from '../../src/preview/files/open-host-with';
import { writeWorkbook } from '../../src/preview/files/write-workbook';
import { chooseSheets, findText, typeAt, valueAt } from '../support/review-book';
import { openBook } from '../support/segment-book';
import type { OpenHost } from '../support/host/open-host';
import { valueOf } from '../support/value-of';
import { workbookState } from '../support/workbook-state';

const rules = { ...defaultRules, asOf: '2026-09-30' };
const QUARTER = { year: 2026, quarter: 3 };

const orders: Cell[][] = [
  ['Account', 'Order date', 'Revenue', 'Profit', 'Owner'],
  ['Acme', '2026-05-01', 900, 90, 'Ann'],
  ['Bolt', '2026-05-02', 500, -20, 'Ann'],
  ['Core', '2026-06-03', 80, 8, 'Ben'],
  ['Dell Ltd', '2026-06-03', 60, 6, 'Ben'],
  ['Acme', '2026-08-01', 400, 40, 'Ann'],
  ['Bolt', '2026-08-02', 800, -30, 'Ann'],
  ['Core', '2026-08-03', 90, 9, 'Ben'],
  ['Echo', '2026-09-03', 70, 7, 'Ben'],
];
const deals: Cell[][] = [
  ['Opportunity', 'Account', 'Stage', 'Amount', 'Close date', 'Created'],
  ['D1', 'Acme', 'Proposal', 100, '2026-12-01', '2026-05-01'],
  ['D2', 'Bolt', 'Won', 50.25, '2026-08-15', '2026-05-01'],
  ['D3', 'Core', 'Lost', 30.1, '2026-09-01', '2026-04-01'],
  ['D4', 'Echo', 'Negotiation', 70.05, '2026-11-01', '2026-08-01'],
];

let open: OpenHost;
let job: QuarterlyReview;
beforeEach(async () => {
  open = await openBook({ Orders: orders, Deals: deals });
  job = createQuarterlyReview();
});
afterEach(() => open.close());

const choose = (on: QuarterlyReview): Promise<ReviewChosen> =>
  chooseSheets(on, { accounts: 'Orders', opportunities: 'Deals' });
const question = async (before: BeforeChoice = { kind: 'periods' }, on = job): Promise<ReviewQuestion> => ({
  chosen: await choose(on),
  quarter: QUARTER,
  before,
  renamed: {},
});
const OPTIONS = { review: true, snapshot: true, plans: ['Acme', 'Bolt'] };

async function run(on = job, options = OPTIONS): Promise<readonly string[]> {
  valueOf(await on.preview(await question({ kind: 'periods' }, on), rules));
  return valueOf(await on.write(options, 'en-US')).sheets;
}

test('a review compares the quarter with the one before, from the same orders and opportunities', async () => {
  const preview = valueOf(await job.preview(await question(), rules));
  expect(preview.figures[0]).toMatchObject({ now: 1360, before: 1540 });
  expect(preview.fresh.map((k) => preview.account(k).key)).toEqual(['Echo']);
  expect(preview.lost.map((k) => preview.account(k).key)).toEqual(['Dell Ltd']);
  expect(preview.bleeders.map(({ account, isRepeated }) => [preview.account(account).key, isRepeated])).toEqual([
    ['Bolt', true],
  ]);
  const amounts = Object.fromEntries(preview.bridge!.steps.map(({ step, amount }) => [step, amount]));
  expect(amounts).toEqual({
    opening: 180.35,
    new: 70.05,
    grown: 0,
    shrunk: 0,
    won: -50.25,
    lost: -30.1,
    slipped: 0,
    closing: 170.05,
  });
  expect(preview.bridge!.isExact).toBe(true);
});

test('ratings that a person gave in Segment accounts make types here too, now and before', async () => {
  const unrated = valueOf(await job.preview(await question(), rules));
  const typesOf = (preview: typeof unrated) =>
    unrated.movers.map((k) => preview.account(k)).map(({ key, now, before }) => [key, now?.type, before?.type]);
  expect(typesOf(unrated).every(([, now, before]) => !now && !before)).toBe(true);
  valueOf(
    await createSegmentAccounts().rate(
      new Map([
        ['Acme', { strategic: 5, fit: 5 }],
        ['Bolt', { strategic: 4, fit: 4 }],
      ]),
    ),
  );
  const rated = new Map(
    typesOf(valueOf(await job.preview(await question(), rules))).map(([key, ...types]) => [key, types]),
  );
  expect(rated.get('Acme')).toEqual([expect.any(String), expect.any(String)]);
  expect(rated.get('Bolt')).toEqual([expect.any(String), expect.any(String)]);
});

test('what a quarter can be compared with hangs on the quarter: its own snapshot is none that came before it', async () => {
  await run();
  const chosen = await choose(job);
  const kinds = async (quarter: typeof QUARTER) =>
    valueOf(await job.propose(chosen, rules, quarter)).befores.map(({ kind }) => kind);
  expect((await kinds(quarterAfter(QUARTER, 1)))[0]).toBe('snapshot');
  expect(await kinds(QUARTER)).not.toContain('snapshot');
});

test('running again changes no cell, and undo takes the whole run back', async () => {
  const before = await workbookState();
  await run();
  const once = await workbookState();
  await run();
  expect(await workbookState()).toEqual(once);
  // The second run is undone first, then nothing is left of a run that made the pages.
  valueOf(await job.undo('ask'));
  expect(await workbookState()).toEqual(once);
  await run(job, { ...OPTIONS, plans: ['Core'] });
  valueOf(await job.undo('ask'));
  expect(await workbookState()).toEqual(once);
  expect(before).not.toEqual(once);
});

test('undo of the first run leaves the workbook as it was', async () => {
  const before = await workbookState();
  await run();
  valueOf(await job.undo('ask'));
  expect(await workbookState()).toEqual(before);
  expect(valueOf(await job.snapshots())).toEqual([]);
});

test('what a person types into a plan stays where they put it, through three runs, inserted rows and a renamed sheet', async () => {
  await run();
  const sheet = 'KAM Plan Acme';
  const asked = await findText(sheet, 'Who uses, pays, decides and hinders?');
  await typeAt(sheet, { row: asked.row, column: 1 }, [['Wang decides, Li pays']]);
  const goal = await findText(sheet, 'Goal 1');
  await typeAt(sheet, { row: goal.row, column: 1 }, [['Double the wallet share']]);
  await run();
  expect(await valueAt(sheet, { row: asked.row, column: 1 })).toBe('Wang decides, Li pays');
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.getRange('6:8').insert('Down');
    worksheet.getRange('B6').values = [['A note of mine']];
    worksheet.name = 'Acme, our plan';
    await context.sync();
  });
  await typeAt('Orders', { row: 5, column: 2 }, [[450]]);
  for (let k = 0; k < 3; k++) await run();
  expect(await valueAt('Acme, our plan', { row: asked.row + 3, column: 1 })).toBe('Wang decides, Li pays');
  expect(await valueAt('Acme, our plan', { row: goal.row + 3, column: 1 })).toBe('Double the wallet share');
  expect(await valueAt('Acme, our plan', { row: 5, column: 1 })).toBe('A note of mine');
  // What is ours moved with its row and was brought up to date there.
  const value = await findText('Acme, our plan', 'Value');
  expect(await valueAt('Acme, our plan', { row: value.row, column: 2 })).toBe(450);
  const preview = valueOf(await job.preview(await question(), rules));
  expect(preview.plans.find(({ key }) => key === 'Acme')).toMatchObject({ sheet: 'Acme, our plan', step: 'goal' });
});

test('a remark that a person writes into a cell of ours is never overwritten', async () => {
  await run();
  const at = await findText('KAM Review 2026 Q3', 'Value now');
  await typeAt('KAM Review 2026 Q3', { row: at.row + 1, column: 7 }, [['talk to Ann']]);
  await typeAt('Orders', { row: 5, column: 2 }, [[300]]);
  await run();
  expect(await valueAt('KAM Review 2026 Q3', { row: at.row + 1, column: 7 })).toBe('talk to Ann');
});

test('a list that a colleague sorted, and orders that they sorted, are brought up to date all the same', async () => {
  await run();
  const review = 'KAM Review 2026 Q3';
  const { row } = await findText(review, 'Movers: largest gains and losses');
  const lines = await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(review)
      .getRangeByIndexes(row + 2, 0, 5, 8)
      .load('values');
    await context.sync();
    return range.values as Cell[][];
  });
  await typeAt(review, { row: row + 2, column: 0 }, [...lines].reverse());
  const [header, ...rest] = orders;
  await typeAt('Orders', { row: 0, column: 0 }, [header!, ...[...rest].reverse()]);
  await run();
  const again = await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(review)
      .getRangeByIndexes(row + 2, 0, 5, 8)
      .load('values');
    await context.sync();
    return range.values as Cell[][];
  });
  expect(again).toEqual(lines);
});

test('a page with filtered rows is refused with what to do, nothing is changed, and without the filter it goes on', async () => {
  await run();
  const review = 'KAM Review 2026 Q3';
  await typeAt(review, { row: 1, column: 12 }, [
    ['Who', 'Days'],
    ['Ann', 3],
    ['Ben', 5],
  ]);
  const filterOn = (who: string | null): Promise<void> =>
    Excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem(review);
      if (who === null) tables.getItem('Visits').clearFilters();
      else {
        const table = tables.add('M2:N4', true);
        table.name = 'Visits';
        table.columns.getItem('Who').filter.applyValuesFilter([who]);
      }
      await context.sync();
    });
  await filterOn('Ben');
  await typeAt('Orders', { row: 5, column: 2 }, [[450]]);
  const before = await workbookState();
  valueOf(await job.preview(await question(), rules));
  const refused = await job.write(OPTIONS, 'en-US');
  expect(refused).toMatchObject({ ok: false, problem: { code: 'filtered-rows', params: { sheet: review } } });
  expect(await workbookState()).toEqual(before);
  await filterOn(null);
  expect(await run()).toContain(review);
});

test('the advantage over a rival is the one that the engine computes, as the person types', async () => {
  await run();
  const sheet = 'KAM Plan Bolt';
  const region = await findText(sheet, 'Region');
  await typeAt(sheet, { row: region.row, column: 2 }, [
    [2, 5, 3],
    [1, 2, 4],
    [1, 3, 3],
  ]);
  const total = await findText(sheet, 'Weighted advantage: above zero is a strength to use, below a gap to close');
  const shown = await Promise.all([0, 1, 2, 3].map((k) => valueAt(sheet, { row: region.row + k, column: 5 })));
  const { advantages, total: sum } = valueOf(compareWithRival([5, 2, 3], [3, 4, 3], [2, 1, 1]));
  expect(shown).toEqual([...advantages, '']);
  expect(await valueAt(sheet, { row: total.row, column: 5 })).toBeCloseTo(sum, 12);
});

test('a snapshot under other rules is compared under the rules of today, and the review says so', async () => {
  await run();
  const other = { ...rules, asOf: '2026-12-31', 'tier.cutoffs': [0.5, 0.9] };
  await typeAt('Orders', { row: orders.length, column: 0 }, [
    ['Acme', '2026-10-05', 500, 50, 'Ann'],
    ['Bolt', '2026-10-06', 490, 5, 'Ann'],
  ]);
  const later = { ...(await question({ kind: 'snapshot', id: '2026Q3' })), quarter: { year: 2026, quarter: 4 } };
  const preview = valueOf(await job.preview(later, other));
  expect(preview.otherRules).toEqual({ names: ['tier.cutoffs'], recomputed: ['tier'], kept: [] });
  // Bolt made 800 of 1,360 in the third quarter: with A up to 50% it alone is in A then.
  const tiers = Object.fromEntries(
    Array.from({ length: preview.accounts }, (_, k) => [preview.account(k).key, preview.account(k).before?.tier]),
  );
  expect(tiers).toMatchObject({ Bolt: 'A', Acme: 'B' });
});

test('actions typed on the page are read back, numbered, and carried over to the next quarter', async () => {
  await run();
  const review = 'KAM Review 2026 Q3';
  const what = await findText(review, 'By when');
  await typeAt(review, { row: what.row + 1, column: 0 }, [['Visit Acme', 'Acme', 'Ann', '2026-09-15', 'under way']]);
  const preview = valueOf(await job.preview(await question(), rules));
  expect(preview.actions).toMatchObject([
    {
      id: '1',
      what: 'Visit Acme',
      account: 'Acme',
      who: 'Ann',
      by: '2026-09-15',
      status: 'doing',
      isOverdue: true,
      since: '2026 Q3',
    },
  ]);
  await run();
  expect(await valueAt(review, { row: what.row + 1, column: 6 })).toBe(1);
  const added = valueOf(await job.addAction({ what: 'Call Bolt', account: 'Bolt', who: 'Ben', by: null }, 'en-US'));
  expect(added.map(({ id, what: text }) => [id, text])).toEqual([
    ['1', 'Visit Acme'],
    ['2', 'Call Bolt'],
  ]);
  expect(await valueAt(review, { row: what.row + 2, column: 0 })).toBe('Call Bolt');
  valueOf(await job.setStatus('1', 'done', 'en-US'));
  expect(await valueAt(review, { row: what.row + 1, column: 4 })).toBe('done');
  const later = { ...(await question({ kind: 'snapshot', id: '2026Q3' })), quarter: { year: 2026, quarter: 4 } };
  await typeAt('Orders', { row: orders.length, column: 0 }, [['Acme', '2026-10-05', 500, 50, 'Ann']]);
  const next = valueOf(await job.preview({ ...later, chosen: await choose(job) }, { ...rules, asOf: '2026-12-31' }));
  expect(next.actions).toMatchObject([{ id: '2', isCarriedOver: true }]);
  const written = valueOf(await job.write({ ...OPTIONS, plans: [] }, 'en-US'));
  expect(written.sheets).toEqual(['KAM Review 2026 Q4']);
  expect((await findText('KAM Review 2026 Q4', 'Call Bolt')).column).toBe(0);
  expect(await valueAt(review, { row: what.row + 2, column: 0 })).toBe('Call Bolt');
});

test('a snapshot survives save and reopen, export and import bit for bit; damaged and newer ones are refused and nothing is lost', async () => {
  await run();
  const kept = valueOf(await job.exportSnapshot('2026Q3'));
  const bytes = await writeWorkbook(contentFromHost(open.host));
  await open.close();
  const reopened = await openHostWith(await openFile(bytes, 'book.xlsx'), 'en-US');
  try {
    job = createQuarterlyReview();
    expect(valueOf(await job.exportSnapshot('2026Q3')).text).toBe(kept.text);
    const before = valueOf(await job.snapshots());
    expect((await job.importSnapshot(kept.text.replace('"2026-09-30"', '"2026-09-29"'))).ok).toBe(false);
    expect(await job.importSnapshot(kept.text.slice(0, -20))).toMatchObject({ problem: { code: 'snapshot-damaged' } });
    const newer = JSON.stringify({ ...(JSON.parse(kept.text) as object), version: 9 });
    expect(await job.importSnapshot(newer)).toMatchObject({ problem: { code: 'snapshot-newer' } });
    expect(valueOf(await job.snapshots())).toEqual(before);
    valueOf(await job.renameSnapshot('2026Q3', 'Third quarter'));
    expect(valueOf(await job.snapshots())[0]!.name).toBe('Third quarter');
    valueOf(await job.deleteSnapshot('2026Q3'));
    expect(valueOf(await job.snapshots())).toEqual([]);
    valueOf(await job.undoSnapshot());
    valueOf(await job.undoSnapshot());
    expect(valueOf(await job.exportSnapshot('2026Q3')).text).toBe(kept.text);
    valueOf(await job.deleteSnapshot('2026Q3'));
    valueOf(await job.importSnapshot(kept.text));
    expect(valueOf(await job.exportSnapshot('2026Q3')).text).toBe(kept.text);
  } finally {
    await reopened.close();
    open = await openBook({ Orders: [] });
  }
});

test('twelve plans at once tell progress, and cancelling leaves the workbook as it was', async () => {
  const keys = Array.from({ length: 12 }, (_, k) => `Account ${k + 1}`);
  const rows = keys.flatMap((key, k): Cell[][] => [
    [key, '2026-05-01', 100 + k, 10, 'Ann'],
    [key, '2026-08-01', 200 + k, 10, 'Ann'],
  ]);
  await typeAt('Orders', { row: orders.length, column: 0 }, rows);
  const before = await workbookState();
  valueOf(await job.preview(await question(), rules));
  const abort = new AbortController();
  let reports = 0;
  const stopped = await job.write({ ...OPTIONS, plans: keys }, 'en-US', {
    signal: abort.signal,
    onProgress: ({ what }) => {
      if (what === 'writingPages' && ++reports === 5) abort.abort();
    },
  });
  expect(stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(await workbookState()).toEqual(before);
  const done: number[] = [];
  const report = valueOf(
    await job.write({ ...OPTIONS, plans: keys }, 'en-US', { onProgress: ({ done: part }) => done.push(part) }),
  );
  expect(report.sheets).toHaveLength(13);
  expect(done.length).toBeGreaterThan(20);
});

test('amounts of an earlier snapshot are weighted by the rules of today, on the page and in the preview', async () => {
  await run();
  const other = {
    ...rules,
    asOf: '2026-12-31',
    'tier.cutoffs': [0.5, 0.9],
    'pipeline.probability': [0, 0, 0.5, 0, 1, 1],
  };
  await typeAt('Orders', { row: orders.length, column: 0 }, [['Acme', '2026-10-05', 500, 50, 'Ann']]);
  const later = { ...(await question({ kind: 'snapshot', id: '2026Q3' })), quarter: { year: 2026, quarter: 4 } };
  const preview = valueOf(await job.preview(later, other));
  expect(preview.otherRules).toEqual({
    names: ['tier.cutoffs', 'pipeline.probability'],
    recomputed: ['tier', 'weighted'],
    kept: [],
  });
  const acme = Array.from({ length: preview.accounts }, (_, k) => preview.account(k)).find(
    ({ key }) => key === 'Acme',
  )!;
  // D1 stood at 100 in Proposal: 40% then, 50% under the rules of today.
  expect(acme.before?.weighted).toBe(50);
  const [sheet] = valueOf(await job.write({ review: true, snapshot: false, plans: [] }, 'en-US')).sheets;
  const { row } = await findText(sheet!, 'Rules changed since');
  const said = `${await valueAt(sheet!, { row, column: 1 })} ${await valueAt(sheet!, { row: row + 1, column: 1 })}`;
  expect(said).toContain('Recomputed for the quarter before under today’s rules: tiers, weighted amounts');
});
