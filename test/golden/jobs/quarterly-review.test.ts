import type { Cell } from '../../../src/engine/core/cells';
import { isoDay, isoText, serialDay } from '../../../src/engine/core/serial-day';
import type { ReviewPreview, ReviewSource } from '../../../src/jobs/quarterly-review/contract';
import { expectMigration, expectMovers, previewReview } from '../../support/review-by-hand';
import { openBook } from '../../support/segment-book';
import { realData } from '../../support/real-data';

// Three workbooks of thousands of rows are opened.
jest.setTimeout(60_000);

const Q3 = { year: 2017, quarter: 3 };

async function review(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  sources: Readonly<Partial<Record<ReviewSource, string>>>,
): Promise<ReviewPreview> {
  const open = await openBook(sheets);
  try {
    return await previewReview(sources, Q3, '2017-09-30');
  } finally {
    await open.close();
  }
}

const orders = realData('超市订单.csv');
(orders ? describe : describe.skip)('超市订单.csv, 2017 Q2 → Q3', () => {
  const [header = [], ...lines] = orders ?? [];
  const [id, value, date] = ['客户 ID', '销售额', '订单日期'].map((name) => header.indexOf(name)) as [
    number,
    number,
    number,
  ];
  const numeric = new Set(['销售额', '利润', '数量', '折扣'].map((name) => header.indexOf(name)));
  const cells = lines.map((line) => line.map((cell, k): Cell => (numeric.has(k) ? Number(cell) : cell)));
  const sums = (months: readonly number[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const line of lines) {
      const [month, , year] = line[date]!.split('/').map(Number) as [number, number, number];
      if (year !== 2017 || !months.includes(month)) continue;
      found.set(line[id]!, (found.get(line[id]!) ?? 0) + Number(line[value]));
    }
    return found;
  };

  test('migration, movers and totals are those of an independent calculation', async () => {
    const preview = await review({ 订单: [header, ...cells] }, { accounts: '订单' });
    const [then, now] = [sums([4, 5, 6]), sums([7, 8, 9])];
    expect([then.size, now.size]).toEqual([350, 320]);
    expectMigration(preview, then, now);
    expectMovers(preview, then, now);
    const total = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((a, b) => a + b, 0);
    expect(preview.figures[0]!.now).toBeCloseTo(total(now), 0);
    expect(preview.figures[0]!.before).toBeCloseTo(total(then), 0);
  });
});

const crm = realData('crm_opportunities.csv');
(crm ? describe : describe.skip)('crm_opportunities.csv, 2017 Q2 → Q3', () => {
  const [header = [], ...lines] = crm ?? [];
  const at = Object.fromEntries(header.map((name, k) => [name, k])) as Record<string, number>;
  const dayOf = (text: string): number => (text === '' ? NaN : (isoDay(text.replaceAll('/', '-')) ?? NaN));
  const [last2, last3] = [serialDay(2017, 6, 30)!, serialDay(2017, 9, 30)!];
  /** The export as it would have been taken on that day. */
  const cutAt = (day: number): Cell[][] =>
    lines.flatMap((line) => {
      const [engaged, closed] = [dayOf(line[at['engage_date']!]!), dayOf(line[at['close_date']!]!)];
      if (!(engaged <= day)) return [];
      const row = line.map((cell, k): Cell => (k === at['close_value'] ? (cell === '' ? null : Number(cell)) : cell));
      if (!(closed <= day)) {
        row[at['deal_stage']!] = 'Engaging';
        row[at['close_date']!] = '';
      }
      return [row];
    });

  test('the bridge adds up exactly, from two exports and from one, and each step is counted by hand', async () => {
    const preview = await review(
      { Q2: [header, ...cutAt(last2)], Q3: [header, ...cutAt(last3)] },
      { opportunities: 'Q3', before: 'Q2' },
    );
    const byId = (day: number) => new Map(cutAt(day).map((row) => [row[at['opportunity_id']!], row]));
    const [then, now] = [byId(last2), byId(last3)];
    const amount = (row: readonly Cell[] | undefined): number => Number(row?.[at['close_value']!] ?? 0);
    const stage = (row: readonly Cell[] | undefined): Cell => row?.[at['deal_stage']!] ?? null;
    const openThen = [...then.values()].filter((row) => stage(row) === 'Engaging');
    const ends = (wanted: string) => openThen.filter((row) => stage(now.get(row[at['opportunity_id']!]!)) === wanted);
    const sum = (rows: readonly (readonly Cell[])[]): number => rows.reduce((all, row) => all + amount(row), 0);
    const fresh = [...now.values()].filter(
      (row) => stage(row) === 'Engaging' && !then.has(row[at['opportunity_id']!]!),
    );
    const closing = [...now.values()].filter((row) => stage(row) === 'Engaging');
    const steps = Object.fromEntries(preview.bridge!.steps.map(({ step, deals, amount: of }) => [step, [deals, of]]));
    expect(steps['opening']).toEqual([openThen.length, sum(openThen)]);
    expect(steps['won']).toEqual([ends('Won').length, -sum(ends('Won'))]);
    expect(steps['lost']).toEqual([ends('Lost').length, -sum(ends('Lost')) + 0]);
    expect(steps['new']).toEqual([fresh.length, sum(fresh)]);
    expect(steps['closing']).toEqual([closing.length, sum(closing)]);
    expect(preview.bridge!.isExact).toBe(true);
    const cut = await review({ All: [header, ...lines.map((line) => line.map((cell, k): Cell => (k === at['close_value'] && cell !== '' ? Number(cell) : cell)))] }, { opportunities: 'All' }); // prettier-ignore
    expect(cut.bridge).toMatchObject({ isExact: true, steps: preview.bridge!.steps });
  });

  test('migration and movers of what was won are those of an independent calculation', async () => {
    const preview = await review(
      { Q2: [header, ...cutAt(last2)], Q3: [header, ...cutAt(last3)] },
      { opportunities: 'Q3', before: 'Q2' },
    );
    const won = (months: readonly number[]): Map<string, number> => {
      const found = new Map<string, number>();
      for (const line of lines) {
        const day = dayOf(line[at['close_date']!]!);
        if (line[at['deal_stage']!] !== 'Won' || Number.isNaN(day)) continue;
        const [year, month] = isoText(day).split('-').map(Number) as [number, number];
        if (year !== 2017 || !months.includes(month)) continue;
        const account = line[at['account']!]!;
        found.set(account, (found.get(account) ?? 0) + Number(line[at['close_value']!]));
      }
      return found;
    };
    expectMigration(preview, won([4, 5, 6]), won([7, 8, 9]));
    expectMovers(preview, won([4, 5, 6]), won([7, 8, 9]));
  });
});
