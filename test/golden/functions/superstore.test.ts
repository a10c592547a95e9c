import { defaultRules } from '../../../src/engine/rules/rules';
import { setRulesInForce } from '../../../src/functions/rules-in-force';
import { spill } from '../../support/call';
import { realData } from '../../support/real-data';

// Tableau's sample superstore, Chinese edition: figures from its description and from models.md.
const rows = realData('超市订单.csv');
const column = (name: string): unknown[][] => {
  const at = rows?.[0]?.indexOf(name) ?? -1;
  return (rows ?? []).map((row) => [row[at]]);
};
const tally = (tiers: readonly unknown[]): readonly number[] =>
  ['A', 'B', 'C'].map((tier) => tiers.filter((each) => each === tier).length);

(rows ? describe : describe.skip)('the functions on 10,000 order lines', () => {
  afterEach(() => setRulesInForce(defaultRules));

  test.each([
    ['crossing-up', [436, 199, 155]],
    ['within', [435, 199, 156]],
  ] as const)('KAM.PARETO finds 790 accounts, tiers by boundary %s %p', (boundary, tiers) => {
    setRulesInForce({ ...defaultRules, 'tier.boundary': boundary });
    const table = spill('PARETO', column('客户 ID'), column('销售额'), null, false);
    expect(table).toHaveLength(790);
    expect(tally(table.map((row) => row[5]))).toEqual(tiers);
    expect(table.at(-1)?.[4]).toBe(1);
    expect(table.reduce((sum, row) => sum + Number(row[2]), 0)).toBeCloseTo(16_117_548.24, 0);
  });

  test('KAM.CUTS with KAM.TIERBY gives the tiers of KAM.PARETO', () => {
    const table = spill('PARETO', column('客户 ID'), column('销售额'), null, false);
    const values = table.map((row) => [row[2]]);
    const cuts = spill('CUTS', values);
    expect(values.map(([value]) => spill('TIER', [[value]], values)[0]?.[0])).toEqual(table.map((row) => row[5]));
    expect(spill('TIER', values).map(([tier]) => tier)).toEqual(table.map((row) => row[5]));
    expect(cuts[0]).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test('KAM.CONCENTRATION: the top 20% hold 41.26% of sales', () => {
    const values = spill('PARETO', column('客户 ID'), column('销售额'), null, false).map((row) => [row[2]]);
    const measures = spill('CONCENTRATION', values, false);
    expect(measures[0]?.[1]).toBe(790);
    expect(measures[1]?.[1]).toBeCloseTo(16_117_548.24, 0);
    expect(measures[2]?.[1]).toBeCloseTo(0.4126, 4);
    expect(measures[3]?.[1]).toBe(436);
  });

  test('KAM.WHY on 陈霖-17500: rank 440, 80.4% ahead, 59.95 to tier A, tier C below 8,774.70', () => {
    const answer = new Map(
      spill('WHY', column('客户 ID'), column('销售额'), '陈霖-17500').map(([measure, value]) => [measure, value]),
    );
    expect(answer.get('Rank')).toBe(440);
    expect(answer.get('Tier')).toBe('B');
    expect(answer.get('Share of the accounts ahead')).toBeCloseTo(0.804, 3);
    expect(answer.get('Tier above')).toBe('A');
    expect(answer.get('More value to reach it')).toBeCloseTo(59.948, 3);
    expect(answer.get('Tier below')).toBe('C');
    expect(answer.get('Falls to it under')).toBeCloseTo(8774.696, 3);
  });

  test('KAM.WHALE peaks at 112.42% with account 652 and finds 138 loss-makers', () => {
    const table = spill('WHALE', column('客户 ID'), column('利润'), false);
    const shares = table.map((row) => Number(row[4]));
    const peak = Math.max(...shares);
    expect(peak).toBeCloseTo(1.1242, 4);
    expect(shares.indexOf(peak) + 1).toBe(652);
    expect(table.filter((row) => Number(row[2]) < 0)).toHaveLength(138);
    expect(shares.at(-1)).toBe(1);
  });

  test('KAM.AUDIT lists the 138 loss-makers; without them profit is the peak of the whale, 112.42% of today', () => {
    const list = spill('AUDIT', column('客户 ID'), column('利润'), column('销售额'), false);
    expect(list).toHaveLength(138);
    const [profit, lossShare, repair, without] = [2, 5, 6, 7].map((c) => list.map((row) => Number(row[c])));
    expect(profit).toEqual([...profit!].sort((a, b) => a - b));
    expect(lossShare!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(without!.at(-1)! / 2_156_559.52).toBeCloseTo(1.1242, 4);
    expect(repair!.reduce((sum, gain) => sum + gain, 2_156_559.52)).toBeCloseTo(without!.at(-1)!, 1);
  });

  test('KAM.RFM counts orders, not lines: 4,979, although accounts share order numbers', () => {
    const table = spill(
      ...(['RFM', column('客户 ID'), column('订单日期'), column('销售额')] as const),
      ...[null, null, false, column('订单 ID')],
    );
    expect(table).toHaveLength(790);
    expect(table.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(4979);
    expect(table.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(16_117_548.24, 0);
  });

  test('KAM.MOVERS from 2016 to 2017: everybody is in one row, and the changes sum to the growth', () => {
    const [ids, sales, dates] = ['客户 ID', '销售额', '订单日期'].map((name) => column(name).slice(1));
    const inYear = (cells: unknown[][], year: string): unknown[][] =>
      cells.filter((_, i) => String(dates![i]?.[0]).endsWith(year));
    const movers = spill(
      'MOVERS',
      inYear(ids!, '2016'),
      inYear(sales!, '2016'),
      inYear(ids!, '2017'),
      inYear(sales!, '2017'),
      false,
    );
    const sumOf = (year: string): number => inYear(sales!, year).reduce((sum, [value]) => sum + Number(value), 0);
    expect(movers.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(sumOf('2017') - sumOf('2016'), 4);
    expect(new Set(movers.map(([account]) => account)).size).toBe(movers.length);
    expect(movers.length).toBe(new Set([...inYear(ids!, '2016'), ...inYear(ids!, '2017')].map(([id]) => id)).size);
  });
});
