import { readFileSync } from 'node:fs';
import { serialDay } from '../../../src/engine/core/serial-day';
import { openFile } from '../../../src/preview/files/open-file';
import { openHostWith } from '../../../src/preview/files/open-host-with';
import { expectMigration, expectMovers, previewReview } from '../../support/review-by-hand';

jest.setTimeout(60_000);

/** A day as the sample writes it: a serial day, `11/03/2024` or `2024年10月29日`. */
function dayOf(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  const parts = String(cell).match(/\d+/g)?.map(Number) ?? [];
  const [year, month, day] = parts[0]! > 1000 ? parts : [parts[2], parts[0], parts[1]];
  return serialDay(year!, month!, day!)!;
}

/** Sum of the revenue of each account within the days; the row without an account and the total row say nothing of one. */
function sumsOf(rows: readonly (readonly unknown[])[], first: number, last: number): Map<string, number> {
  const [header = [], ...lines] = rows;
  const at = (...names: string[]): number => header.findIndex((name) => names.includes(String(name)));
  const [account, date, revenue] = [at('Account', '客户名称'), at('Order date', '下单日期'), at('Revenue', '销售额')];
  const sums = new Map<string, number>();
  for (const line of lines) {
    const name = String(line[account]).trim();
    if (name === '') continue;
    const day = dayOf(line[date]);
    if (day < first || day > last) continue;
    const value = Number(String(line[revenue]).replace(/[,￥$]/g, ''));
    sums.set(name, (sums.get(name) ?? 0) + value);
  }
  return sums;
}

test.each([
  ['en', 'Orders', 'Opportunities', 'Contacts', 'Contact log'],
  ['zh', '订单', '商机', '联系人', '联系记录'],
])(
  'the sample customers-%s, 2026 Q2 → Q3: migration, movers and the bridge are those of an independent calculation',
  async (language, orders, deals, contacts, contactLog) => {
    const file = await openFile(readFileSync(`assets/samples/customers-${language}.xlsx`), 'sample.xlsx');
    const open = await openHostWith(file, 'en-US');
    try {
      const preview = await previewReview(
        { accounts: orders, opportunities: deals, contacts, contactLog },
        { year: 2026, quarter: 3 },
        '2026-09-30',
      );
      const rows = await Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(orders).getUsedRange().load('values');
        await context.sync();
        return used.values as unknown[][];
      });
      const day = (month: number, date: number): number => serialDay(2026, month, date)!;
      const [then, now] = [sumsOf(rows, day(4, 1), day(6, 30)), sumsOf(rows, day(7, 1), day(9, 30))];
      expectMigration(preview, then, now);
      expectMovers(preview, then, now);
      const steps = Object.fromEntries(
        preview.bridge!.steps.map(({ step, deals: count, amount }) => [
          step,
          { count, cents: Math.round(amount * 100) },
        ]),
      );
      const sum = (of: 'count' | 'cents', names: readonly string[]): number =>
        names.reduce((all, name) => all + steps[name]![of], 0);
      expect(sum('cents', ['opening', 'new', 'grown', 'shrunk', 'won', 'lost'])).toBe(steps['closing']!.cents);
      expect(steps['opening']!.count + steps['new']!.count - steps['won']!.count - steps['lost']!.count).toBe(
        steps['closing']!.count,
      );
      expect(preview.bridge!.isExact).toBe(true);
    } finally {
      await open.close();
    }
  },
);
