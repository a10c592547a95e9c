import type { Cell } from '../../../src/engine/core/cells';
import { figureWhys } from '../../../src/jobs/segment-accounts/figure-why';
import { asSheet } from '../../support/as-sheet';
import { realData } from '../../support/real-data';
import { segmentFacts } from '../../support/segment-facts';

const CELLS: Cell[][] = [
  ['Customer', 'Revenue', 'Profit'],
  ['Acme', 50, 30],
  ['Bolt', 25, 10],
  ['Core', 15, -8],
  ['Dune', 7, -2],
  ['Elm', 3, 0],
];

describe('"why?" of a figure', () => {
  const whys = figureWhys(segmentFacts(CELLS).segments, 'en-US');

  it('the top share: which accounts, how much, who is the last', () => {
    expect(whys.of('topShare')).toEqual([
      'The top 20% of 5 accounts are the largest 1: rounded, at least one.',
      'They hold 50 of 100. The last of them is Acme with 50.',
    ]);
  });

  it('accounts for the goal: with and without the last', () => {
    expect(whys.of('forGoal')[0]).toBe(
      'The largest 3 hold 90%; without the last of them, Core with 15, it would be 75%.',
    );
  });

  it('HHI, effective accounts and Gini, against equal accounts', () => {
    expect(whys.of('hhi')).toEqual([
      'The squares of all shares in percent, added up. The largest account, Acme, adds 2,500.',
      '5 equal accounts would give 2,000, a single one 10,000.',
    ]);
    // 2,500 + 625 + 225 + 49 + 9.
    expect(whys.of('effective')[0]).toContain('the HHI of 3,408');
    expect(whys.of('gini')[1]).toBe('The smaller half, 2 accounts, holds 10%.');
  });

  it('profit: where it peaks, who loses most', () => {
    expect(whys.of('peak')[0]).toBe('The best 2 accounts add up to 40: 133.3% of the total of 30.');
    expect(whys.of('lossMakers')).toEqual([
      '2 accounts have a profit below zero, together -10. The largest loss is Core with -8.',
    ]);
  });

  it('a tier: from whom to whom, and what the next would need', () => {
    // Core stands behind 75% and is A; Dune is B behind 90% and C behind 97%.
    expect(whys.tier(0)).toEqual([
      '3 accounts from Acme with 50 to Core with 15.',
      'The next, Dune with 7, would need 8 more to be in it.',
    ]);
    expect(whys.tier(2)).toEqual(['One account: Elm with 3.']);
  });
});

const superstore = realData('超市订单.csv');
(superstore ? it : it.skip)(
  '超市订单.csv: A ends with the 436th account, and the next lacks 1.05 (陈霖, three places on, 59.95: golden pareto/superstore)',
  () => {
    const whys = figureWhys(segmentFacts(asSheet(superstore ?? [])).segments, 'zh-CN');
    expect(whys.tier(0)[1]).toBe('下一个客户邹雯（15,790）还差 1.05 才能进入该级。');
  },
);
