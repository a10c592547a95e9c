import { readKeys } from '../../../src/engine/core/read-keys';
import { readDates } from '../../../src/engine/core/read-dates';
import { readNumbers } from '../../../src/engine/core/read-numbers';
import { sumByAccount, sumRows } from '../../../src/engine/portfolio/account-sums';
import { concentration } from '../../../src/engine/portfolio/concentration';
import { paretoTable, tierSizes } from '../../../src/engine/portfolio/pareto';
import { tierCuts } from '../../../src/engine/portfolio/tier';
import { explainTier } from '../../../src/engine/portfolio/tier-distance';
import { whaleCurve } from '../../../src/engine/portfolio/whale-curve';
import { defaultRules, type Rules } from '../../../src/engine/rules/rules';
import { realData } from '../../support/real-data';
import { valueOf } from '../../support/value-of';

/** Tableau's sample superstore, Chinese edition: 10,000 order lines; expected figures from the data's own README. */
const data = realData('超市订单.csv');
const within: Rules = { ...defaultRules, 'tier.boundary': 'within' };

(data === null ? describe.skip : describe)('the superstore orders', () => {
  const cells = data ?? [];
  const column = (header: string): number => (cells[0] ?? []).indexOf(header);
  const accounts = readKeys(cells, column('客户 ID'), 1);
  const sales = readNumbers(cells, column('销售额'), 1);
  const profit = readNumbers(cells, column('利润'), 1);
  const sums = valueOf(sumByAccount(accounts, sales));
  const profits = sumRows(sums.accountOfRow, sums.keys.length, profit.values).values;
  const table = valueOf(paretoTable(sums.values, defaultRules));

  test('10,000 lines are 790 accounts by id and 771 by name', () => {
    expect(accounts.codes).toHaveLength(10_000);
    expect(accounts.keys).toHaveLength(790);
    expect(readKeys(cells, column('客户名称'), 1).keys).toHaveLength(771);
  });

  test('sales are 16,117,548.24 and the cumulative share ends at exactly 1', () => {
    expect(table.positiveSum).toBeCloseTo(16_117_548.24, 2);
    expect(table.cumulativeShare.at(-1)).toBe(1);
  });

  test('tiers are 436/199/155, and 435/199/156 within the cut-offs', () => {
    expect(tierSizes(table.tiers, 3)).toEqual([436, 199, 155]);
    expect(tierSizes(valueOf(paretoTable(sums.values, within)).tiers, 3)).toEqual([435, 199, 156]);
  });

  test('an A cut-off of 70% moves 93 accounts from A to B', () => {
    const at70 = valueOf(paretoTable(sums.values, { ...defaultRules, 'tier.cutoffs': [0.7, 0.95] }));
    expect(tierSizes(at70.tiers, 3)).toEqual([343, 292, 155]);
  });

  test('the top 20% hold 41.26% and 436 accounts make 80%', () => {
    const found = valueOf(concentration(sums.values, defaultRules));
    expect(found).toMatchObject({ accounts: 790, topAccounts: 158, accountsForGoal: 436 });
    expect(found.topShare).toBeCloseTo(0.4126, 4);
  });

  test('profit peaks at 112.42% at account 652, 138 lose money, the top 20% make 60.93%', () => {
    const curve = valueOf(whaleCurve(profits, defaultRules));
    expect(curve).toMatchObject({ peakAt: 652, lossMakers: 138 });
    expect(curve.total).toBeCloseTo(2_156_559.52, 2);
    expect(curve.peakShare).toBeCloseTo(1.1242, 4);
    expect(curve.topShare).toBeCloseTo(0.6093, 4);
    expect(curve.cumulativeShare.at(-1)).toBe(1);
  });

  test('why is 陈霖-17500 in B? rank 440, 80.4% ahead, +60 lifts it to A, below 8,775 it falls to C', () => {
    const rank = table.order.indexOf(sums.keys.indexOf('陈霖-17500'));
    const why = explainTier(table, rank, defaultRules);
    expect(why).toMatchObject({ rank: 440, accounts: 790, tier: 1, up: { tier: 0 }, down: { tier: 2 } });
    expect(why.value).toBeCloseTo(15_730.68, 6);
    expect(why.ahead).toBeCloseTo(0.804, 3);
    expect(why.up?.by).toBeCloseTo(59.948, 6);
    expect(why.down?.below).toBeCloseTo(8_774.696, 6);
    expect(sums.rows[table.order[rank]!]).toBe(11);
  });

  test('tiers begin at the last amounts of A and B', () => {
    expect([...valueOf(tierCuts(sums.values, defaultRules))].map((cut) => cut.toFixed(3))).toEqual([
      '15790.628',
      '8825.488',
    ]);
  });

  test('10,000 text dates are month first, decided by the column', () => {
    const dates = valueOf(readDates(cells, column('订单日期'), 1));
    expect(dates.order).toBe('month-first');
    expect(dates.counts).toEqual([0, 10_000, 0, 0, 0, 0]);
  });
});
