import type { Cell } from '../../../src/engine/core/cells';
import { defaultRules } from '../../../src/engine/rules/rules';
import { layoutPortfolio } from '../../../src/jobs/segment-accounts/layout-portfolio';
import { previewOf } from '../../../src/jobs/segment-accounts/preview';
import { ruleText, whySentence } from '../../../src/taskpane/segment-accounts/why-sentence';
import { effectSentences, tierPlace } from '../../../src/taskpane/segment-accounts/tier-rules';
import { wordsOf } from '../../../src/taskpane/shell/words-of';
import { segmentFacts, type FactOptions } from '../../support/segment-facts';

function preview(cells: Cell[][], options: FactOptions = {}) {
  const facts = segmentFacts(cells, options);
  const more = { asOf: facts.asOf, notes: [], valuesBecause: [], cutsName: 'KAM_Cuts', valueLabel: '' };
  return previewOf(facts.segments, { ...more, buying: facts.buying, figures: facts.figures });
}

describe('tiers by the triangle', () => {
  const rules = { ...defaultRules, 'tier.method': 'triangle' } as const;
  // 20% of five accounts hold 80%: x 0.2, y 0.8, so A ends at 7.5% of the accounts and B at 32.5%.
  const cells: Cell[][] = [
    ['Customer', 'Revenue'],
    ['Acme', 80],
    ['Bolt', 8],
    ['Core', 6],
    ['Dune', 4],
    ['Elm', 2],
  ];
  const words = wordsOf('en-US');

  it('"why?" tells the part of the accounts ahead and where the tier ends by the curve, not cut-offs of value', () => {
    const why = preview(cells, { rules }).why(1);
    expect(why.account.tier).toBe('B');
    expect(why.triangle?.compared).toBe(0.2);
    expect(why.cutoffs.map((end) => Math.round(end * 1e4) / 1e4)).toEqual([0.075, 0.325]);
    expect(whySentence(why, words)).toBe(
      'Accounts ahead are 20.0% of all; B ends at 32.5% of the accounts, by the shape of the curve',
    );
    expect(ruleText(why, words)).toBe('Rule: Bondarenko’s triangle');
  });

  it('the last tier is what is left after the one above', () => {
    const why = preview(cells, { rules }).why(4);
    expect(whySentence(why, words)).toBe(
      'Accounts ahead are 80.0% of all; C is what is left after 32.5% of the accounts',
    );
  });

  it('charts draw no cut-off lines, and "how computed" names the method and no cut-offs', () => {
    for (const count of [5, 60]) {
      const many = [
        cells[0] ?? [],
        ...Array.from({ length: count }, (_, row): Cell[] => [`C${row}`, 1000 / (row + 1)]),
      ];
      const { sheet } = layoutPortfolio(segmentFacts(many, { rules, values: true }));
      const charts = sheet.look.flatMap((look) => (look.kind === 'chart' ? [look.chart] : []));
      expect(charts[0]?.series.filter(({ drawn }) => drawn === 'dashed')).toEqual([]);
      const texts = sheet.blocks.flatMap(({ cells: lines }) => [...lines].flat());
      expect(texts).toContain('Tier method');
      expect(texts).not.toContain('Tier cut-offs');
    }
  });

  it('has three tiers, whatever cut-offs there are, and a move names no cut-off', () => {
    const four = { ...rules, 'tier.cutoffs': [0.5, 0.8, 0.95] };
    expect(tierPlace(four, 'C')).toBe(2);
    const effect = {
      base: [],
      tiers: [],
      moves: [{ from: 'A', to: 'B', count: 2 }],
      sensitivity: { cuts: [], nearCount: 0, near: [] },
    };
    expect(effectSentences(effect, four, words)[1]).toBe('2 accounts move A to B');
  });
});

describe('the audit list', () => {
  const cells: Cell[][] = [
    ['Customer', 'Revenue', 'Profit', 'Cost to serve', 'Discount'],
    ['Acme', 1000, 200, 10, 5],
    ['Bolt', 400, 20, 60, 30],
    ['Core', 200, -50, 0, ''],
  ];

  it('gives the causes that the sheet has: margin, cost to serve, mean discount', () => {
    const audit = preview(cells).audit;
    expect(audit?.entry(0)).toMatchObject({ name: 'Core', profit: -50, margin: -0.25, costToServe: 0, discount: null });
    expect(audit?.entry(1)).toMatchObject({ name: 'Bolt', profit: -40, margin: -0.1, costToServe: 60, discount: 0.3 });
  });

  it('writes them beside the list', () => {
    const { sheet } = layoutPortfolio(segmentFacts(cells, { values: true }));
    const block = sheet.blocks.find(({ cells: [line] }) => line?.[0] === 'Core' && line[2] === -0.25);
    expect(block?.cells).toEqual([
      ['Core', null, -0.25, 0, null],
      ['Bolt', null, -0.1, 60, 0.3],
    ]);
  });
});
