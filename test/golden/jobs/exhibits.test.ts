import { exhibitFacts } from '../../../src/jobs/segment-accounts/exhibits/exhibit-sheet';
import { exhibitsOf } from '../../../src/jobs/segment-accounts/exhibits/exhibits';
import { asSheet } from '../../support/as-sheet';
import { realData } from '../../support/real-data';
import { segmentFacts } from '../../support/segment-facts';

const superstore = realData('超市订单.csv');
(superstore ? describe : describe.skip)('超市订单.csv', () => {
  const facts = segmentFacts(asSheet(superstore ?? []), { language: 'zh-CN' });
  const exhibits = new Map(exhibitsOf(exhibitFacts(facts)).map((exhibit) => [exhibit.id, exhibit]));

  it('is profiled by 细分, 地区, 类别 and 子类别; each adds up to the sales and profit that the data README gives', () => {
    const tables = exhibits.get('profile')?.tables.filter(({ inPane }) => inPane.length > 0) ?? [];
    expect(tables.map(({ columns }) => columns[0]?.title)).toEqual(['细分', '地区', '类别', '子类别']);
    for (const { columns, rows, more } of tables) {
      if (more !== undefined) continue;
      const sum = (at: number): number => rows.reduce((total, row) => total + Number(row[at]), 0);
      expect([columns[0]?.title, sum(2).toFixed(2), sum(4).toFixed(2)]).toEqual([
        columns[0]?.title,
        '16117548.24',
        '2156559.52',
      ]);
    }
    // One sub-category loses money over all: tables.
    const cells = exhibits.get('profile')?.tables[3]?.rows ?? [];
    expect(cells.filter((row) => Number(row[4]) < 0).map((row) => row[0])).toEqual(['桌子']);
  });

  it('has no key account by share of revenue: the largest of 790 brings half a percent', () => {
    expect(exhibits.get('keyAccounts')?.finding).toBe('没有客户通过大客户判定；最大的客户占销售额的 0.5%。');
  });

  it('reckons churn from the accounts of 2016 without an order in 2017', () => {
    const { retention } = facts.figures;
    const rows = (superstore ?? []).slice(1).map((row) => [row[2]?.slice(-4), row[5]] as const);
    const [before, now] = ['2016', '2017'].map(
      (year) => new Set(rows.filter(([of]) => of === year).map(([, id]) => id)),
    );
    expect(retention?.accountsBefore).toBe(before?.size);
    expect(retention?.lost).toBe([...(before ?? [])].filter((id) => !now?.has(id)).length);
  });
});

const opportunities = realData('crm_accounts.csv');
(opportunities ? describe : describe.skip)('crm_accounts.csv', () => {
  it('is profiled by sector, the misspelt one apart', () => {
    const facts = segmentFacts(asSheet(opportunities ?? []));
    const sector = exhibitsOf(exhibitFacts(facts)).find(({ id }) => id === 'profile')?.tables[0];
    expect(sector?.columns[0]?.title).toBe('sector');
    expect(sector?.rows.map((row) => row[0])).toContain('technolgy');
    expect(sector?.rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(85);
  });
});
