import { readFileSync } from 'node:fs';
import { serialDay } from '../../../src/engine/core/serial-day';
import { openFile } from '../../../src/preview/files/open-file';
import { openHostWith } from '../../../src/preview/files/open-host-with';
import { expectMigration, expectMovers, previewReview } from '../../support/review-by-hand';

// Two workbooks of two thousand rows are opened.
jest.setTimeout(90_000);

const QUARTER = { year: 2026, quarter: 3 };
const [then, now, end] = [serialDay(2026, 4, 1)!, serialDay(2026, 7, 1)!, serialDay(2026, 10, 1)!];

/** Rows of a sheet as they stand in the file. */
async function rowsOf(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load('values');
    await context.sync();
    return (used.values as unknown[][]).slice(1);
  });
}

/** A day as the samples have it: a date, 07/25/2026 or 2026年7月25日 as text. */
function dayOf(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  const [a, b, c] = (String(cell).match(/\d+/g) ?? []).map(Number) as [number, number, number];
  return (a > 31 ? serialDay(a, b, c) : serialDay(c, a, b)) ?? NaN;
}

const amountOf = (cell: unknown): number => Number(String(cell).replace(/[￥$,]/g, ''));

/** Revenue by account from one day to before another; the columns are those of the samples' orders. */
function sums(orders: readonly unknown[][], from: number, before: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, date, account, , , revenue] of orders) {
    const day = dayOf(date);
    if (!(day >= from && day < before)) continue;
    found.set(String(account), (found.get(String(account)) ?? 0) + amountOf(revenue));
  }
  return found;
}

describe.each([
  ['en', 'Orders', 'Opportunities'],
  ['zh', '订单', '商机'],
] as const)('the sample customers-%s.xlsx, 2026 Q2 → Q3', (file, orders, deals) => {
  test('migration and movers are those of an independent calculation, and the bridge adds up to the cent', async () => {
    const bytes = new Uint8Array(readFileSync(`assets/samples/customers-${file}.xlsx`));
    const open = await openHostWith(await openFile(bytes, 'sample.xlsx'), 'en-US');
    try {
      const preview = await previewReview({ accounts: orders, opportunities: deals }, QUARTER, '2026-09-30');
      const lines = await rowsOf(orders);
      const [before, after] = [sums(lines, then, now), sums(lines, now, end)];
      expect(before.size).toBeGreaterThan(80);
      expectMigration(preview, before, after);
      expectMovers(preview, before, after);
      const cents = Object.fromEntries(
        preview.bridge!.steps.map(({ step, amount }) => [step, Math.round(amount * 100)]),
      ) as Record<string, number>;
      const parts = ['opening', 'new', 'grown', 'shrunk', 'won', 'lost'].map((step) => cents[step]!);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(cents['closing']);
      expect(cents['closing']).toBeGreaterThan(0);
      expect(preview.bridge!.isExact).toBe(true);
    } finally {
      await open.close();
    }
  });
});
