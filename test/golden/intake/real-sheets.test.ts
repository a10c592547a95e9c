import type { Cell, Cells } from '../../../src/engine/core/cells';
import { applyChoices } from '../../../src/engine/intake/apply-choices';
import { checkTable } from '../../../src/engine/intake/check-table';
import { classifySheet } from '../../../src/engine/intake/classify-sheet';
import { findHeader } from '../../../src/engine/intake/find-header';
import { matchColumns, matchOf } from '../../../src/engine/intake/match-columns';
import type { Field } from '../../../src/engine/intake/types';
import { realData } from '../../support/real-data';

/** As a CSV is opened: plain decimals are numbers, all else stays text. */
function asSheet(rows: readonly (readonly string[])[]): Cells {
  return rows.map((row) => row.map((text): Cell => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text)));
}

function read(cells: Cells) {
  const table = findHeader(cells);
  const matches = matchColumns(cells, table);
  const match = matchOf(matches);
  const kind = classifySheet(cells, table, match);
  const checked = checkTable(cells, { table, match, kind });
  const headers = Object.fromEntries(matches.map(({ field, column }) => [field, table.labels[column]])) as Partial<
    Record<Field, string>
  >;
  const found = (id: string) => checked.findings.find((finding) => finding.id === id);
  return { table, kind, headers, checked, found, applied: applyChoices(checked, {}) };
}

const superstore = realData('超市订单.csv');
(superstore ? describe : describe.skip)('超市订单.csv', () => {
  const { kind, headers, found, applied, checked } = read(asSheet(superstore ?? []));

  test('is an order sheet keyed by 客户 ID', () => {
    expect(kind).toBe('orders');
    expect(headers).toEqual({
      discount: '折扣',
      orderNumber: '订单 ID',
      product: '产品名称',
      orderDate: '订单日期',
      accountId: '客户 ID',
      account: '客户名称',
      revenue: '销售额',
      profit: '利润',
    });
  });

  test('says that 790 ids have 771 names, 19 of them with two ids', () => {
    expect(found('grouped-by-id')).toMatchObject({ severity: 'note', params: { ids: 790, names: 771 } });
    expect(found('name-two-ids')).toMatchObject({ count: 19 });
  });

  test('reads all dates month first and leaves no row out', () => {
    expect(found('text-date:orderDate')).toMatchObject({ count: 10_000, params: { order: 'month-first' } });
    expect(applied.leftOutCount).toBe(0);
    expect(checked.columns.numbers.get('revenue')!.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      16_117_548.24,
      0,
    );
  });

  test('below two title lines and with a 合计 row the same is found, and the total row is left out', () => {
    const [header, ...lines] = asSheet(superstore!);
    const total = header!.map((label) => (label === '行 ID' ? '合计' : label === '销售额' ? 16_117_548.24 : ''));
    const again = read([['超市订单汇总'], ['2014–2017 年', ''], header!, ...lines, total]);
    expect(again.table).toMatchObject({ dataStart: 3, headerRows: 1 });
    expect(again.headers).toEqual(headers);
    expect(again.found('total-row')).toMatchObject({ count: 1, places: [{ row: 10_000, column: 0, text: '合计' }] });
    expect(again.applied.reasons).toEqual([{ reason: 'total-row', count: 1 }]);
  });
});

const opportunities = realData('crm_opportunities.csv');
(opportunities ? test : test.skip)(
  'crm_opportunities.csv is recognised, with its 1,425 blank accounts and 2,089 deals without amount',
  () => {
    const { kind, headers, found } = read(asSheet(opportunities!));
    expect(kind).toBe('opportunities');
    expect(headers).toEqual({
      opportunity: 'opportunity_id',
      owner: 'sales_agent',
      product: 'product',
      account: 'account',
      stage: 'deal_stage',
      stageEntry: 'engage_date',
      closeDate: 'close_date',
      amount: 'close_value',
    });
    expect(found('blank-account')).toMatchObject({ count: 1425 });
    expect(found('blank-value:amount')).toMatchObject({ count: 2089 });
  },
);

const accounts = realData('crm_accounts.csv');
(accounts ? test : test.skip)('crm_accounts.csv is a customer table of 85 accounts', () => {
  const { kind, headers, checked } = read(asSheet(accounts!));
  expect({ kind, headers, keys: checked.columns.keys.length }).toEqual({
    kind: 'accounts',
    headers: { account: 'account', revenue: 'revenue' },
    keys: 85,
  });
});

const rfm = realData('rfm_orders.csv');
(rfm ? test : test.skip)('rfm_orders.csv is an order sheet of 995 accounts', () => {
  const { kind, headers, checked } = read(asSheet(rfm!));
  expect({ kind, headers, keys: checked.columns.keys.length }).toEqual({
    kind: 'orders',
    headers: { accountId: 'customer_id', orderDate: 'order_date', revenue: 'revenue' },
    keys: 995,
  });
});
