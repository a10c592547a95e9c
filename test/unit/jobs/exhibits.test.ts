import type { Cell } from '../../../src/engine/core/cells';
import { categoryHeaders } from '../../../src/engine/intake/category-columns';
import { defaultRules } from '../../../src/engine/rules/rules';
import type { Exhibit } from '../../../src/jobs/segment-accounts/exhibits/exhibit';
import { exhibitFacts } from '../../../src/jobs/segment-accounts/exhibits/exhibit-sheet';
import { exhibitsOf, exhibitWhyOf } from '../../../src/jobs/segment-accounts/exhibits/exhibits';
import { layoutPortfolio } from '../../../src/jobs/segment-accounts/layout-portfolio';
import { textLines } from '../../../src/jobs/text-lines';
import { overlaps } from '../../../src/workbook/address';
import { segmentFacts, type FactOptions } from '../../support/segment-facts';

/** Everything that the single models ask for, four accounts; the expected figures are reckoned by hand. */
const CUSTOMERS: Cell[][] = [
  ['Customer', 'Revenue', 'Profit', 'Region', 'Industry', 'Total spend', 'Relationship score', 'Loyalty', 'Current assets', 'Current liabilities', 'Effect on goals', 'Damage if lost', 'Strategic project', 'Purchases', 'Still buying', 'Referrals', 'Large referrals'],
  ['Acme', 600, 60, 'North', 'Retail', 800, 50, 5, 90, 100, 5, 5, 'no', 9, 'yes', 2, 1],
  ['Bolt', 300, 30, 'South', 'Retail', 1200, 80, 4, 120, 100, 3, '', 'yes', 5, 'yes', 0, 0],
  ['Core', 80, -10, 'North', 'Steel', 400, 100, 2, 300, 100, 1, 1, '', 1, 'no', 0, 0],
  ['Dune', 20, 20, 'South', 'Steel', 20, '', '', '', '', '', '', '', '', '', '', ''],
]; // prettier-ignore

function exhibits(cells: Cell[][], options: FactOptions = {}): ReadonlyMap<string, Exhibit> {
  return new Map(exhibitsOf(exhibitFacts(segmentFacts(cells, options))).map((exhibit) => [exhibit.id, exhibit]));
}

const columns = (count: number): Cell[][] => CUSTOMERS.map((row) => row.slice(0, count));

describe('exhibits of the portfolio', () => {
  it('appear only where the columns allow them', () => {
    expect([...exhibits(columns(3)).keys()]).toEqual(['keyAccounts']);
    expect([...exhibits(columns(5)).keys()]).toEqual(['profile', 'keyAccounts']);
    expect([...exhibits(CUSTOMERS).keys()]).toEqual(['profile', 'keyAccounts', 'potential', 'ability']);
  });

  it('profile: accounts, value, share and profit by category, largest first, and two categories crossed', () => {
    const profile = exhibits(columns(5)).get('profile');
    expect(profile?.tables[0]?.columns.map(({ title }) => title)).toEqual(['Industry', 'Accounts', 'Revenue', 'Share', 'Profit']); // prettier-ignore
    expect(profile?.tables[0]?.rows).toEqual([
      ['Retail', 2, 900, 0.9, 90],
      ['Steel', 2, 100, 0.1, 10],
    ]);
    expect(profile?.tables[1]?.rows).toEqual([
      ['North', 2, 680, 0.68, 50],
      ['South', 2, 320, 0.32, 50],
    ]);
    const cross = profile?.tables[2];
    expect(cross?.columns.map(({ title }) => title).slice(1)).toEqual(['Retail', 'Steel']);
    expect(cross?.rows).toEqual([
      ['North', 600, 80],
      ['South', 300, 20],
    ]);
    expect(profile?.finding).toBe('Industry: Retail holds 90% of Revenue with 2 accounts.');
  });

  it('profile: an account with rows in two categories counts once in each', () => {
    const lines: Cell[][] = [
      ['Customer', 'Sales', 'Category'],
      ['Acme', 10, 'Tools'],
      ['Acme', 20, 'Tools'],
      ['Acme', 5, 'Paper'],
      ['Bolt', 1, 'Paper'],
    ];
    const profile = exhibits(lines).get('profile');
    expect(profile?.tables[0]?.rows).toEqual([
      ['Tools', 1, 30, 30 / 36],
      ['Paper', 2, 6, 6 / 36],
    ]);
    expect(profile?.notes).toHaveLength(1);
  });

  it('key accounts: by share, by six criteria, by five elements; a criterion without column is left out with its weight', () => {
    const facts = segmentFacts(CUSTOMERS);
    const found = facts.figures.keyAccounts;
    // Profit places 87.5, 62.5, 12.5, 37.5; goals 100, 50, 0; damage 100, none, 0.
    expect(Array.from(found?.byCriteria?.score ?? []).slice(0, 3)).toEqual([287.5 / 3, 112.5 / 2, 12.5 / 3]);
    expect(found?.byCriteria?.used).toEqual(['profitShare', 'goals', 'damageIfLost']);
    const tests = exhibits(CUSTOMERS)
      .get('keyAccounts')
      ?.tables[0]?.rows.map((row) => row[1]);
    // 600, 300 and 80 of 1,000 reach 5%; only Acme scores 60; Bolt has a strategic project.
    expect(tests).toEqual([3, 1, 1]);
  });

  it('key accounts: the ladder follows columns where there are any', () => {
    const ladder = exhibits(CUSTOMERS).get('keyAccounts')?.tables[1];
    expect(ladder?.rows.map((row) => row[1])).toEqual([1, 1, 0, 1]);
  });

  it('key accounts: the ladder follows orders otherwise, and says by which day', () => {
    const orders: Cell[][] = [
      ['Customer', 'Sales', 'Order date'],
      ['Acme', 500_000, '2026-06-01'],
      ...[1, 2, 3, 4, 5].map((month): Cell[] => ['Bolt', 100_000, `2026-0${month}-15`]),
      ['Core', 1, '2024-01-01'],
      ['Core', 1, '2024-02-01'],
    ];
    const exhibit = exhibits(orders).get('keyAccounts');
    // One purchase of 500,000 is 0, five of 100,000 and still buying is 1; Core has stopped.
    expect(exhibit?.tables[1]?.rows.map((row) => row[1])).toEqual([2, 1]);
    expect(exhibit?.notes).toContain('Still buying: a purchase within 365 days before 2026-06-02.');
  });

  it('potential: wallet, composite value and development list', () => {
    const { potential } = segmentFacts(CUSTOMERS).figures;
    expect(Array.from(potential?.wallet?.share ?? [])).toEqual([0.75, 0.25, 0.2, 1]);
    expect(potential?.wallet?.totals).toEqual({ ours: 1000, spend: 2420, accounts: 4 });
    // Hidden: we hold at most half. Bolt 900 × 80%, Core 320 × 100%.
    expect(potential?.worth?.development).toEqual([
      { account: 1, kind: 'hidden', gap: 900, score: 720 },
      { account: 2, kind: 'hidden', gap: 320, score: 320 },
    ]);
    // Current places 87.5, 62.5, 37.5, 12.5; potential 62.5, 87.5, 37.5, 12.5; loyalty 100, 75, 25, none.
    expect(Array.from(potential?.worth?.composite.score ?? [])).toEqual([250 / 3, 225 / 3, 100 / 3, 12.5]);
  });

  it('potential: more bought from us than spent in all is told and left out', () => {
    const cells = CUSTOMERS.map((row, index) => (index === 4 ? [...row.slice(0, 5), 10, ...row.slice(6)] : row));
    const exhibit = exhibits(cells).get('potential');
    expect(exhibit?.notes).toContain('1 accounts buy more from us than they are said to spend; they are left out of the share.'); // prettier-ignore
  });

  it('potential: the share to expect by our rank among the suppliers', () => {
    const ranks: Cell[][] = [
      ['Customer', 'Revenue', 'Our rank', 'Suppliers'],
      ['Acme', 5, 1, 3],
      ['Bolt', 4, 2, 3],
      ['Core', 3, 3, 3],
      ['Dune', 2, 4, 3],
    ];
    const { potential } = segmentFacts(ranks).figures;
    expect(Array.from(potential?.expectedShare ?? [], (share) => Math.round(share * 1e4) / 1e4)).toEqual([
      0.5,
      0.3333,
      0.1667,
      NaN,
    ]);
  });

  it('ability to pay: a light an account, the reds by name; what is not known is counted apart', () => {
    const ability = exhibits(CUSTOMERS).get('ability');
    expect(ability?.tables[0]?.rows.map((row) => row.slice(0, 2))).toEqual([
      ['red', 1],
      ['amber', 1],
      ['green', 1],
      ['not known', 1],
    ]);
    expect(ability?.tables[1]?.rows).toEqual([['Acme', 600, 0.9]]);
    expect(ability?.finding).toBe('1 of 3 accounts, with 60% of Revenue, cannot cover what falls due: ratio below 1.');
  });

  it('retention: churn from the orders of two years, profit and margin multiple at both rates', () => {
    const orders: Cell[][] = [
      ['Customer', 'Sales', 'Profit', 'Order date'],
      ...['Acme', 'Bolt', 'Core', 'Dune'].map((name): Cell[] => [name, 100, 10, '2025-03-01']),
      ...['Acme', 'Bolt', 'Core'].map((name): Cell[] => [name, 100, 150, '2026-03-01']),
      // Both years are whole: orders run to their ends.
      ['Acme', 1, 0, '2025-01-01'],
      ['Acme', 1, 0, '2026-12-31'],
    ];
    const { retention } = segmentFacts(orders, { rules: { ...defaultRules, 'retention.churnDown': 0.25 } }).figures;
    expect(retention).toMatchObject({ accountsBefore: 4, lost: 1, customers: 3, profitEach: 150 });
    expect(retention?.economics.now).toMatchObject({ churn: 0.25, life: 4 });
    expect(retention?.economics.goal).toMatchObject({ churn: 0, profit: 3 * 150 * 5 });
    // m·r/(1+i−r): 150·0.75/0.35.
    expect(retention?.multiple.now).toBeCloseTo(321.4286, 4);
  });

  it('"why?" tells what each says of an account', () => {
    const facts = exhibitFacts(segmentFacts(CUSTOMERS));
    expect(exhibitWhyOf(facts, 1)).toEqual([
      {
        name: 'Key accounts',
        lines: [
          'Brings 30% of our Revenue; key from 5%',
          'Six criteria: 56; key from 60',
          'Not rated: damage if lost, stable relation, potential, time spent',
          'Elements that hold: strategic project',
          'Ladder: 1 repeat and returning',
        ],
      },
      {
        name: 'Potential',
        lines: [
          'Share of wallet 25%: 300 of 1,200, 900 open',
          'Composite value 75; both high',
          'Worth developing (hidden): gap 900 × relation 80 = 720',
        ],
      },
      { name: 'Ability to pay', lines: ['Current ratio 1.2: amber; amber from 1, green from 1.5'] },
    ]);
  });

  it.each(['en-US', 'zh-CN'] as const)('stand on the sheet without covering anything, %s', (language) => {
    const { sheet } = layoutPortfolio(segmentFacts(CUSTOMERS, { language, values: true }));
    const rects = sheet.blocks.map(({ at, spill }) => spill ?? at);
    rects.forEach((rect, index) => {
      for (const other of rects.slice(index + 1)) expect(overlaps(rect, other)).toBe(false);
    });
    const texts = new Set(sheet.blocks.flatMap(({ cells }) => [...cells].flat()));
    for (const exhibit of exhibits(CUSTOMERS, { language }).values()) {
      for (const line of textLines(exhibit.finding, 84)) expect(texts).toContain(line);
      for (const { rows } of exhibit.tables) for (const row of rows) expect(texts).toContain(row[0]);
    }
    for (const { cells } of sheet.blocks) for (const cell of [...cells].flat()) expect(cell).not.toBeNaN();
  });
});

describe('categoryHeaders', () => {
  it('takes what kind of account it is before what was bought, and no ids, names or matched columns', () => {
    const labels = ['客户', '类别', '产品名称', '地区', '行业编号', '行业', '客户等级', '城市'];
    expect(categoryHeaders(labels, new Set([0, 6]))).toEqual([5, 3, 1, 7]);
  });
});
