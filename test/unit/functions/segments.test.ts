import { defaultRules } from '../../../src/engine/rules/rules';
import { setDisplayLanguage, setRulesInForce } from '../../../src/functions/rules-in-force';
import { cell, column, spill } from '../../support/call';

afterEach(() => {
  setRulesInForce(defaultRules);
  setDisplayLanguage('en-US');
});

describe('KAM.SEGMENT', () => {
  const [revenue, profit] = [column(900, 700, 400, 350, 60, 50, 300), column(90, 60, 30, 20, 4, 3, -6)];
  const [focus, ability] = [column(5, 3, 2, 4, 5, 1, 4), column(4, 2, 3, 3, 4, 2, 5)];

  test('gives the type of each row, in the language of the cells', () => {
    const types = (): unknown[] => spill('SEGMENT', revenue, profit, focus, ability).map(([type]) => type);
    expect(types()).toEqual([
      ...['Large premium', 'Average', 'Average', 'Average'],
      ...['Small premium', 'Small ordinary', 'Bleeder'],
    ]);
    setDisplayLanguage('zh-CN');
    expect(types()).toEqual(['大型优质', '平均型', '平均型', '平均型', '小型优质', '小型一般', '出血型']);
  });

  test('takes cost to serve off the profit; a blank cost takes nothing off', () => {
    const types = spill('SEGMENT', revenue, profit, focus, ability, column(91, '', 40, 0, '', '', ''));
    expect(types.map(([type]) => type)).toEqual([
      ...['Bleeder', 'Average', 'Bleeder', 'Average'],
      ...['Average', 'Small ordinary', 'Bleeder'],
    ]);
  });

  test('rows answer for themselves: header, blanks, one rating, texts and ratings that cannot be', () => {
    const types = spill(
      'SEGMENT',
      column('Revenue', 9, '', 9, 9, 9, 'many'),
      column('Profit', 9, 9, 9, 9, 9, 9),
      column('Focus', 5, 5, '', 5, 6, 5),
      column('Fit', 5, 5, '', '', 5, 5),
    );
    expect(types.map(([type]) => type)).toEqual([
      '',
      'Average',
      '',
      '',
      'Average',
      '#VALUE! strategic, row 6: 6 is not a rating. Enter a number from 1 to 5, or leave the cell empty.',
      expect.stringMatching(/^#VALUE! revenue, row 7: “many” is not a number/),
    ]);
  });

  test('is #N/A without a row that has revenue and profit, #VALUE! for ranges that differ', () => {
    expect(cell('SEGMENT', column(1, ''), column('', 1), column(5, 5), column(5, 5))).toMatch(/^#N\/A No row/);
    expect(cell('SEGMENT', column(1, 2), column(1), column(5, 5), column(5, 5))).toMatch(/^#VALUE! profit: /);
  });

  test('says so when the weights of the workbook are all zero', () => {
    setRulesInForce({ ...defaultRules, 'segment.influenceWeights': [0, 0] });
    expect(cell('SEGMENT', revenue, profit, revenue, revenue)).toBe(
      '#VALUE! segment.influenceWeights: All weights are zero. Set at least one above zero.',
    );
  });
});

describe('KAM.TREATMENT', () => {
  test('says what to do, for a type in either language and in any writing', () => {
    const text = 'Change the service model.';
    expect(spill('TREATMENT', 'Small ordinary')).toEqual([[text]]);
    expect(spill('TREATMENT', column('小型一般', 'SMALL-ORDINARY', ''))).toEqual([[text], [text], ['']]);
    setDisplayLanguage('zh-CN');
    expect(spill('TREATMENT', 'Small ordinary')).toEqual([['改变服务模式。']]);
  });

  test('a range keeps its shape, and an unknown type is a fault in its row only', () => {
    expect(spill('TREATMENT', [['Average', 'Average', 'Great']])).toEqual([
      [
        expect.stringMatching(/^Offer better products/),
        expect.stringMatching(/^Offer better products/),
        '#VALUE! type, row 3: “Great” is not a customer type. Use one of: Large premium, Average, Small premium, Small ordinary, Bleeder.',
      ],
    ]);
    expect(cell('TREATMENT', 'Great')).toMatch(/^#VALUE! type: “Great” is not a customer type/);
  });

  test('every type of KAM.SEGMENT has a treatment', () => {
    for (const type of ['Large premium', 'Average', 'Small premium', 'Small ordinary', 'Bleeder']) {
      expect(String(spill('TREATMENT', type)[0]?.[0]).length).toBeGreaterThan(10);
    }
  });
});

describe('KAM.AUDIT', () => {
  const [accounts, profits] = [column('Acme', 'Bolt', 'Core', 'Dune', 'Bolt'), column(60, -4, 50, -30, -6)];

  test('lists loss-makers with what repair brings and the profit without them', () => {
    expect(spill('AUDIT', accounts, profits)).toEqual([
      [...['Rank', 'Account', 'Profit', 'Share of all losses', 'Repair brings'], 'Profit of all without these'],
      [1, 'Dune', -30, 0.75, 30, 100],
      [2, 'Bolt', -10, 0.25, 10, 110],
    ]);
  });

  test('adds revenue and margin when revenue is given', () => {
    const rows = spill('AUDIT', accounts, profits, column(600, 80, 200, '', 20), false);
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      ['Dune', -30, '', ''],
      ['Bolt', -10, 100, -0.1],
    ]);
  });

  test('is #N/A when nobody makes a loss', () => {
    expect(cell('AUDIT', column('A'), column(5))).toMatch(/^#N\/A No account makes a loss/);
  });
});

describe('KAM.MIGRATION', () => {
  test('counts from tier to tier with new and lost; the row of a tier sums to its accounts before', () => {
    const rows = spill(
      'MIGRATION',
      column('Acme', 'Bolt', 'Core', 'Dune'),
      column('A', 'B', 'C', 'A'),
      column('Bolt', 'Core', 'Dune', 'Echo'),
      column('A', 'C', 'B', 'C'),
    );
    expect(rows).toEqual([
      ['Before \\ now', 'A', 'B', 'C', 'Lost'],
      ['A', 0, 1, 0, 1],
      ['B', 1, 0, 0, 0],
      ['C', 0, 0, 1, 0],
      ['New', 0, 0, 1, ''],
    ]);
  });

  test('knows a header row by a tier that is nowhere else, and tiers of its own', () => {
    const rows = spill(
      'MIGRATION',
      column('Account', 'Acme', 'Bolt'),
      column('Level', 'Gold', 'Iron'),
      column('Acme', 'Bolt'),
      column('Iron', 'Gold'),
    );
    expect(rows).toEqual([
      ['Before \\ now', 'Gold', 'Iron', 'Lost'],
      ['Gold', 0, 1, 0],
      ['Iron', 1, 0, 0],
      ['New', 0, 0, ''],
    ]);
  });

  test('puts the tiers of the workbook first, in their order', () => {
    setRulesInForce({ ...defaultRules, 'tier.labels': ['Gold', 'Silver', 'Iron'] });
    const rows = spill('MIGRATION', column(1, 2), column('Iron', 'Gold'), column(1, 2), column('Silver', 'Gold'));
    expect(rows[0]).toEqual(['Before \\ now', 'Gold', 'Silver', 'Iron', 'Lost']);
  });

  test('leaves out rows without an account or tier, and refuses two tiers of one account', () => {
    const rows = spill('MIGRATION', column('Acme', '', 'Bolt'), column('A', 'A', ''), column('Acme'), column('A'));
    expect(rows.slice(1)).toEqual([
      ['A', 1, 0],
      ['New', 0, ''],
    ]);
    expect(cell('MIGRATION', column('Acme', 'Acme'), column('A', 'B'), column('Acme'), column('A'))).toBe(
      '#VALUE! tiers_before, row 2: Acme is B here and A further up. Give one row an account.',
    );
  });

  test('is #N/A when nobody has a tier', () => {
    expect(cell('MIGRATION', column(''), column(''), column(''), column(''))).toMatch(/^#N\/A No row/);
  });
});

describe('KAM.MOVERS', () => {
  test('compares the periods, the largest gain first', () => {
    const rows = spill(
      'MOVERS',
      column('Acme', 'Bolt', 'Core', 'Dune'),
      column(200, 15, 5, 10),
      column('Bolt', 'Acme', 'Bolt', 'Echo', 'Dune'),
      column(150, 15, 50, 8, 12),
    );
    expect(rows).toEqual([
      ['Account', 'Before', 'Now', 'Change', 'Tier before', 'Tier now', 'Move'],
      ['Bolt', 15, 200, 185, 'B', 'A', 'Up'],
      ['Echo', '', 8, 8, '', 'C', 'New'],
      ['Dune', 10, 12, 2, 'B', 'B', ''],
      ['Core', 5, '', -5, 'C', '', 'Lost'],
      ['Acme', 200, 15, -185, 'A', 'B', 'Down'],
    ]);
  });

  test('each period has its own header row, and a fault names the period', () => {
    const headed = spill('MOVERS', column('Account', 7), column('Value', 5), column(7), column(6), false);
    expect(headed).toEqual([[7, 5, 6, 1, 'A', 'A', '']]);
    expect(cell('MOVERS', column('A'), column(5), column('A'), column(-5))).toMatch(/^#N\/A values_now: No value/);
    expect(cell('MOVERS', column('A'), column(''), column('A'), column(5))).toMatch(/^#N\/A values_before: No row/);
  });
});

describe('KAM.RFM', () => {
  const orders = [
    column('Account', 'Acme', 'Bolt', 'Acme', 'Core', 'Acme'),
    column('Date', '2026-03-01', '2026-01-15', '2026-05-20', '2025-11-30', '2026-05-20'),
    column('Amount', 500, 80, 700, 40, 100),
  ];

  test('scores accounts in order of first appearance', () => {
    expect(spill('RFM', ...orders, '2026-06-30')).toEqual([
      ['Account', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Segment'],
      ['Acme', 41, 3, 1300, 5, 5, 5, 'Champions'],
      ['Bolt', 166, 1, 80, 3, 1, 3, 'About to sleep'],
      ['Core', 212, 1, 40, 1, 1, 1, 'Lost'],
    ]);
  });

  test('counts distinct order numbers when they are given', () => {
    const numbers = column('Order', 'SO-1', 'SO-2', 'SO-3', 'SO-4', 'SO-3');
    const rows = spill('RFM', ...orders, null, null, false, numbers);
    expect(rows.map((row) => row[2])).toEqual([2, 1, 1]);
  });

  test('the day: the argument, else the rule, else the day after the last purchase', () => {
    const recency = (...more: unknown[]): unknown[] =>
      spill('RFM', ...orders, ...more)
        .slice(1)
        .map((row) => row[1]);
    expect(recency()).toEqual([1, 126, 172]);
    setRulesInForce({ ...defaultRules, asOf: '2026-05-31' });
    expect(recency()).toEqual([11, 136, 182]);
    expect(recency(46203)).toEqual([41, 166, 212]);
  });

  test('bins, binning and segments come from the rules; the argument goes before the rules', () => {
    expect(spill('RFM', ...orders, null, 2, false).map((row) => row.slice(4, 7))).toEqual([
      [2, 2, 2],
      [2, 1, 1],
      [1, 1, 1],
    ]);
    setRulesInForce({ ...defaultRules, 'rfm.segments': new Array<number>(25).fill(6) });
    expect(spill('RFM', ...orders)[1]?.[7]).toBe('Need attention');
  });

  test.each([
    ['as_of text', [...orders, 'soon'], '#VALUE! as_of: “soon” is not a date. Write it like 2026-09-30.'],
    ['as_of two ways', [...orders, '03/04/2026'], /^#VALUE! as_of: The dates may be day first/],
    ['bins', [...orders, null, 11], /^#VALUE! bins: 11 is out of range/],
    ['bins in halves', [...orders, null, 2.5], /^#VALUE! bins: “2.5” is not a whole number/],
    [
      'text dates two ways',
      [column('A', 'B'), column('03/04/2026', '05/06/2026'), column(5, 6)],
      /^#VALUE! dates, row 1: The dates may be/,
    ],
    ['an as-of before all', [...orders, '2020-01-01'], /^#N\/A Every purchase is after the as-of date/],
    ['no amounts', [column('A'), column('2026-03-01'), column('')], /^#N\/A No row/],
  ])('refuses %s with a message', (_, values, message) => {
    expect(cell('RFM', ...(values as unknown[]))).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});

describe('the triangle as method of the tiers', () => {
  const book = column(60, 20, 8, 4, 3, 2, 1, 1, 0.5, 0.5);

  test('KAM.PARETO, KAM.TIER, KAM.CUTS with KAM.TIERBY and KAM.WHY agree', () => {
    setRulesInForce({ ...defaultRules, 'tier.method': 'triangle' });
    const names = column(...'abcdefghij');
    const tiers = spill('PARETO', names, book, null, false).map((row) => row[5]);
    expect(tiers.join('')).toBe('ABBBCCCCCC');
    expect(spill('TIER', book).map(([tier]) => tier)).toEqual(tiers);
    const cuts = spill('CUTS', book);
    expect(book.map(([value]) => cell('TIERBY', value, cuts))).toEqual(tiers);
    expect(spill('TIER', 8, book)).toEqual([['B']]);
    expect(spill('WHY', names, book, 'b').find(([measure]) => measure === 'Tier')?.[1]).toBe('B');
  });

  test('cut-offs that are given say the method, too', () => {
    setRulesInForce({ ...defaultRules, 'tier.method': 'triangle' });
    expect(
      spill('TIER', book, null, [[0.8, 0.95]])
        .map(([tier]) => tier)
        .join(''),
    ).toBe('AABBBCCCCC');
  });
});
