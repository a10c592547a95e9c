import type { Cell } from '../../../src/engine/core/cells';
import { defaultRules } from '../../../src/engine/rules/rules';
import { lifetimeView, moversView, rfmView } from '../../../src/jobs/segment-accounts/sections/buying-view';
import { asSheet } from '../../support/as-sheet';
import { realData } from '../../support/real-data';
import { segmentFacts } from '../../support/segment-facts';

const orders = realData('rfm_orders.csv');
(orders ? describe : describe.skip)('rfm_orders.csv as of 2006-12-31', () => {
  const facts = segmentFacts(asSheet(orders ?? []), { rules: { ...defaultRules, asOf: '2006-12-31' } });
  const { rfm, lifetime, movers } = facts.buying;

  it('scores by the quantile edges that the publisher of the data gives', () => {
    expect(Array.from(rfm?.table.edges.recency ?? [], (edge) => Math.round(edge * 10) / 10)).toEqual([
      114, 180, 296.4, 481,
    ]);
    expect(Array.from(rfm?.table.edges.frequency ?? [])).toEqual([3, 4, 5, 7]);
    expect(Array.from(rfm?.table.edges.monetary ?? [], (edge) => Math.round(edge * 10) / 10)).toEqual([
      254.8, 381, 505.4, 665,
    ]);
  });

  it('puts each of the 995 accounts into one cell of the grid and one segment', () => {
    const view = rfm && rfmView(rfm, facts.segments);
    expect(view?.grid.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(995);
    expect(view?.groups.map(({ accounts }) => accounts)).toEqual([99, 169, 146, 30, 31, 46, 76, 136, 22, 240]);
    expect(view?.groups.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(facts.segments.pareto.positiveSum, 6);
  });

  it('shows no lifetime value where the fit does not settle', () => {
    expect(lifetime && lifetimeView(lifetime, facts.segments)).toMatchObject({
      state: 'too-little',
      because: { code: 'fit-not-settled' },
    });
  });

  it('compares the latest full year with the one before', () => {
    const view = movers && moversView(movers, facts.segments);
    expect(view?.chosen).toBe('2006/2005');
    expect([view?.totalBefore, view?.totalNow]).toEqual([220905, 99393]);
    // Rows before (A, B, C, new), columns now (A, B, C, lost).
    expect(view?.matrix).toEqual([
      [186, 86, 59, 180],
      [68, 34, 38, 80],
      [66, 36, 23, 70],
      [26, 14, 15, 0],
    ]);
  });
});

const superstore = realData('超市订单.csv');
(superstore ? describe : describe.skip)('超市订单.csv', () => {
  const facts = segmentFacts(asSheet(superstore ?? []));
  const { rfm, movers } = facts.buying;

  it('counts order numbers, not order lines, and recency from the day after the last purchase', () => {
    const view = rfm && rfmView(rfm, facts.segments);
    expect(view).toMatchObject({ asOf: '2017-12-31', isAsOfRule: false, accounts: 790 });
    const purchases = rfm?.table.frequency.reduce((sum, times) => sum + times, 0);
    expect(purchases).toBe(new Set((superstore ?? []).slice(1).map((row) => `${row[1]} ${row[5]}`)).size);
  });

  it('compares 2017 with 2016, and what was gained and lost is the difference of the totals', () => {
    const view = movers && moversView(movers, facts.segments);
    expect(view?.chosen).toBe('2017/2016');
    const change = movers?.movers.change.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0);
    expect(change).toBeCloseTo((view?.totalNow ?? 0) - (view?.totalBefore ?? 0), 4);
    expect(view?.matrix.flat().reduce((sum, one) => sum + one, 0)).toBe(movers?.movers.order.length);
  });
});

const cdnow = realData('cdnow_sample.txt') as unknown;
(cdnow ? describe : describe.skip)('cdnow_sample.txt up to 1997-09-30', () => {
  it('is fitted as Fader and Hardie publish it', () => {
    const lines = (cdnow as string[][]).map(([line = '']) => line.trim().split(/\s+/));
    const rows = lines.filter(([, , day = '']) => day >= '19970101' && day <= '19970930');
    const cells: Cell[][] = [
      ['Account', 'Date', 'Revenue'],
      ...rows.map(([, id = '', day = '', , value = '']): Cell[] => [
        Number(id),
        `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
        Number(value),
      ]),
    ];
    const { buying, segments } = segmentFacts(cells, { rules: { ...defaultRules, asOf: '1997-09-30' } });
    const { lifetime } = buying;
    if (lifetime?.state !== 'fitted') throw new Error('not fitted');
    const near = (value: number, published: number): void => {
      expect(Math.abs(value / published - 1)).toBeLessThan(0.01);
    };
    near(lifetime.fit.r, 0.243);
    near(lifetime.fit.alpha, 4.414);
    near(lifetime.fit.a, 0.793);
    near(lifetime.fit.b, 2.426);
    expect(lifetime.fit.logLikelihood).toBeCloseTo(-9582.4, 1);
    expect(segments.keys).toHaveLength(2357);
    const view = lifetimeView(lifetime, segments);
    if (view.state !== 'fitted') throw new Error('not fitted');
    expect(view.accounts).toBe(2357);
    expect(view.alive).toBeLessThan(2357);
    expect(view.value).toBeGreaterThan(0);
  });
});
