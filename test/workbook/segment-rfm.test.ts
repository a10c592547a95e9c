import type { Cell } from '../../src/engine/core/cells';
import type { Choices, SegmentPreview, WriteReport } from '../../src/jobs/contract';
import { PERIODS_CHOICE } from '../../src/jobs/section-contract';
import { matchOf } from '../../src/engine/intake/match-columns';
import type { Result } from '../../src/engine/core/result';
import { defaultRules } from '../../src/engine/rules/rules';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import type { OpenHost } from '../support/host/open-host';
import { openBook } from '../support/segment-book';
import { formulasAt, valuesAt, workbookState } from '../support/workbook-state';

/** Five accounts over two years; 2 lines of one order; Fjord is new, Gale is lost. */
const ORDERS: Cell[][] = [
  ['Customer', 'Order ID', 'Order date', 'Revenue'],
  ['Acme', 'o1', '2025-01-10', 500],
  ['Acme', 'o2', '2025-06-10', 300],
  ['Bolt', 'o3', '2025-03-01', 100],
  ['Gale', 'o4', '2025-08-01', 50],
  ['Acme', 'o5', '2026-01-20', 200],
  ['Bolt', 'o6', '2026-05-05', 600],
  ['Bolt', 'o6', '2026-05-05', 100],
  ['Core', 'o7', '2025-12-01', 40],
  ['Core', 'o8', '2026-12-30', 60],
  ['Fjord', 'o9', '2026-11-11', 90],
];

const WIDE: Cell[][] = [
  ['Customer', 'Revenue 2025', 'Revenue 2026'],
  ['Acme', 800, 200],
  ['Bolt', 100, 700],
  ['Gale', 50, 0],
  ['Fjord', 0, 90],
];

const PORTFOLIO = 'KAM Portfolio';
const RULES = { ...defaultRules };

let open: OpenHost;
afterAll(() => open.close());

function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function segment(as: 'formulas' | 'values', choices: Choices = {}, job = createSegmentAccounts()) {
  const opened = ok(await job.open({ kind: 'sheet', sheet: 'Orders' }));
  const preview = ok(await job.preview(matchOf(opened.matches), choices, RULES));
  const written = await job.write({ as, beside: false }, 'en-US');
  return { job, preview, written };
}

/** Where a text stands on the portfolio sheet. */
async function placeOf(text: string, at = -1): Promise<{ readonly row: number; readonly column: number }> {
  const cells = await valuesAt(PORTFOLIO, 'A1:DZ140');
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((cell, index) => cell === text && (at < 0 || index === at));
    if (column >= 0) return { row, column };
  }
  throw new Error(`${text} is not on the sheet`);
}

async function rowsFrom(text: string, rows: number, columns: number, at = -1): Promise<unknown[][]> {
  const { row, column } = await placeOf(text, at);
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(PORTFOLIO).getRangeByIndexes(row, column, rows, columns);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

describe('orders with dates', () => {
  beforeEach(async () => {
    open = await openBook({ Orders: ORDERS });
  });

  it('shows samples of dates as days, of other columns as they are', async () => {
    const { samples } = ok(await createSegmentAccounts().open({ kind: 'sheet', sheet: 'Orders' }));
    expect(samples[2]).toEqual(['2025-01-10', '2025-06-10', '2025-03-01']);
    expect(samples[3]).toEqual(['500', '300', '100']);
  });

  it('give an RFM grid, segments with counts and money, and too little data for a lifetime value', async () => {
    const { preview } = await segment('values');
    const { rfm, lifetime, movers } = preview as Required<SegmentPreview>;
    expect(rfm).toMatchObject({ asOf: '2026-12-31', isAsOfRule: false, accounts: 5, bins: 5 });
    expect(rfm.grid).toHaveLength(25);
    expect(rfm.groups.reduce((sum, { value }) => sum + value, 0)).toBe(2040);
    expect(lifetime).toEqual({
      state: 'too-little',
      because: { code: 'too-few-repeats', params: { repeats: 3, fewest: 30 } },
    });
    expect(movers.chosen).toBe('2026/2025');
  });

  it.each(['formulas', 'values'] as const)('write R, F, M and the segment of every account: %s', async (as) => {
    ok((await segment(as)).written);
    const rows = await rowsFrom('RFM by account', 7, 8);
    expect(rows[1]?.slice(0, 4)).toEqual(['Account', 'Recency (days)', 'Frequency', 'Monetary']);
    // The two lines of order o6 are one purchase.
    expect(rows[3]?.slice(0, 4)).toEqual(['Bolt', 240, 2, 800]);
    expect(rows[2]?.slice(0, 4)).toEqual(['Acme', 345, 3, 1000]);
    expect(
      rows
        .slice(2)
        .every(([, , , , r, f, m, name]) => [r, f, m].every((x) => Number(x) >= 1 && Number(x) <= 5) && name !== ''),
    ).toBe(true);
  });

  it('count the grid by formulas over a live =KAM.RFM, so that it follows the orders', async () => {
    ok((await segment('formulas')).written);
    const { row, column } = await placeOf('RFM by account');
    const at = (await formulasAt(PORTFOLIO, 'A1:DZ140'))[row + 2]?.[column];
    expect(at).toBe('=KAM.RFM(Orders!$A$2:$A$11,Orders!$C$2:$C$11,Orders!$D$2:$D$11,,,FALSE,Orders!$B$2:$B$11)');
    const money = await rowsFrom('Segment', 11, 3, 18);
    const sum = (): number => money.slice(1).reduce((all, [, , value]) => all + Number(value), 0);
    expect(sum()).toBe(2040);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Orders').getRange('D2').values = [[1500]];
      await context.sync();
    });
    const after = await rowsFrom('Segment', 11, 3, 18);
    expect(after.slice(1).reduce((all, [, , value]) => all + Number(value), 0)).toBe(3040);
    expect(after.slice(1).reduce((all, [, accounts]) => all + Number(accounts), 0)).toBe(5);
  });

  it('compare the latest full year with the one before: matrix with new and lost, gains, losses and winners', async () => {
    const { preview } = await segment('values');
    const { movers } = preview as Required<SegmentPreview>;
    expect(movers.matrix.map((row) => row.reduce((sum, one) => sum + one, 0))).toEqual([1, 2, 1, 1]);
    expect(movers.up.map(({ name, change }) => [name, change])).toEqual([
      ['Bolt', 600],
      ['Fjord', 90],
      ['Core', 20],
    ]);
    expect(movers.down.map(({ name, change, tierNow }) => [name, change, tierNow])).toEqual([
      ['Acme', -600, 'A'],
      ['Gale', -50, ''],
    ]);
    const up = await rowsFrom('Most gained', 2, 4);
    expect(up[0]).toEqual(['Most gained', '2026', 'Change', 'Tier']);
    expect(up[1]?.slice(0, 3)).toEqual(['Bolt', 700, 600]);
  });

  it('compare the periods that the person chose', async () => {
    const { preview } = await segment('values', { [PERIODS_CHOICE]: '2026Q4/2025Q4' });
    expect(preview.movers?.chosen).toBe('2026Q4/2025Q4');
    expect(preview.movers?.up.map(({ name, change }) => [name, change])).toEqual([
      ['Fjord', 90],
      ['Core', 20],
    ]);
    expect((await rowsFrom('Most gained', 1, 2))[0]).toEqual(['Most gained', 'Q4 2026']);
  });

  it('tell why an account has its scores and how it moved', async () => {
    const { preview } = await segment('values');
    const why = preview.why(ok<readonly number[]>(await preview.find('Bolt'))[0] ?? -1);
    expect(why.buying?.rfm).toMatchObject({ recencyDays: 240, frequency: 2, monetary: 800 });
    expect(why.buying?.mover?.row).toMatchObject({ before: 100, now: 700, change: 600 });
    expect(why.buying?.lifetime).toBeUndefined();
  });

  it.each(['formulas', 'values'] as const)('a second run changes nothing: %s', async (as) => {
    const { job, written } = await segment(as);
    ok<WriteReport>(written);
    const once = await workbookState();
    ok((await segment(as, {}, job)).written);
    expect(await workbookState()).toEqual(once);
  });

  it.each(['formulas', 'values'] as const)('undo puts the workbook back as it was: %s', async (as) => {
    const before = await workbookState();
    const { job, written } = await segment(as);
    ok<WriteReport>(written);
    expect(ok(await job.undo('ask')).conflicts).toEqual([]);
    expect(await workbookState()).toEqual(before);
  });
});

describe('a wide table of periods', () => {
  beforeEach(async () => {
    open = await openBook({ Orders: WIDE });
  });

  it('gives movers without dates, and neither RFM nor lifetime value', async () => {
    const { preview, written } = await segment('values');
    ok(written);
    expect(preview.rfm).toBeUndefined();
    expect(preview.lifetime).toBeUndefined();
    expect(preview.movers).toMatchObject({
      before: { kind: 'column', label: 'Revenue 2025' },
      now: { kind: 'column', label: 'Revenue 2026' },
      totalBefore: 950,
      totalNow: 990,
    });
    expect(preview.movers?.up[0]).toMatchObject({ name: 'Bolt', change: 600, tierNow: 'A' });
    expect(preview.movers?.down.at(-1)).toMatchObject({ name: 'Gale', tierNow: '' });
    expect((await rowsFrom('Most gained', 1, 2))[0]).toEqual(['Most gained', 'Revenue 2026']);
  });
});

it('a customer sheet without dates or periods has none of these', async () => {
  open = await openBook({
    Orders: [
      ['Account', 'Revenue'],
      ['Acme', 60],
      ['Bolt', 25],
    ],
  });
  const { preview } = await segment('values');
  expect([preview.rfm, preview.lifetime, preview.movers]).toEqual([undefined, undefined, undefined]);
});
