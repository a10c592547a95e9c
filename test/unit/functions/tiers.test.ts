import { defaultRules } from '../../../src/engine/rules/rules';
import { setRulesInForce } from '../../../src/functions/rules-in-force';
import { cell, column, spill } from '../../support/call';

afterEach(() => setRulesInForce(defaultRules));

describe('KAM.TIER', () => {
  test('gives a tier a row in the shape of the values', () => {
    expect(spill('TIER', column(50, 30, 15, 5))).toEqual([['A'], ['A'], ['B'], ['C']]);
    expect(spill('TIER', [[50, 30, 15, 5]])).toEqual([['A', 'A', 'B', 'C']]);
  });

  test('gives an empty text for a blank and #VALUE! in the row of an unreadable cell', () => {
    const [first, blank, text, error, last] = spill('TIER', column(80, '', '1,2x', { code: '#DIV/0!' }, 20));
    expect([first, blank, last]).toEqual([['A'], [''], ['B']]);
    expect(text?.[0]).toBe('#VALUE! values, row 3: “1,2x” is not a number. Enter a number or leave the cell empty.');
    expect(error?.[0]).toBe('#VALUE! values, row 4: The cell shows #DIV/0!. Correct it or leave the cell empty.');
  });

  test('gives the fault in its place along a row, too', () => {
    expect(spill('TIER', [[80, 'x', 20]])[0]).toEqual(['A', expect.stringMatching(/^#VALUE! values, row 2/), 'B']);
  });

  test('a single unreadable value is #VALUE!, a single blank an empty text', () => {
    expect(cell('TIER', [['abc']])).toBe(
      '#VALUE! values: “abc” is not a number. Enter a number or leave the cell empty.',
    );
    expect(cell('TIER', [[{ code: '#N/A' }]])).toMatch(/^#VALUE! values: The cell shows #N\/A/);
    expect(cell('TIER', [[null]], column(5, 6))).toEqual([['']]);
  });

  test('places values among all values', () => {
    expect(spill('TIER', column(15, 50, 4), column(50, 30, 15, 5))).toEqual([['B'], ['A'], ['C']]);
  });

  test('refuses more than 2,000 values to be placed among, and shows the other form', () => {
    const most = Array.from({ length: 2000 }, (_, i) => [i + 1]);
    expect(spill('TIER', [[2000]], most)).toEqual([['A']]);
    expect(cell('TIER', [[2000]], [...most, [1]])).toBe(
      '#N/A all_values: 2,001 rows, at most 2,000 are possible. Use =KAM.TIERBY(value,KAM.CUTS(all_values)): it is quick at any size.',
    );
  });

  test('sees an edit in the middle of all values, and a change of rules', () => {
    const all = column(50, 30, 15, 5);
    expect(spill('TIER', [[30]], all)).toEqual([['A']]);
    all[0] = [500];
    expect(spill('TIER', [[30]], all)).toEqual([['B']]);
    setRulesInForce({ ...defaultRules, 'tier.cutoffs': [0.99] });
    expect(spill('TIER', [[30]], all)).toEqual([['A']]);
    setRulesInForce({ ...defaultRules, 'tier.cutoffs': [0.99], 'tier.boundary': 'within' });
    expect(spill('TIER', [[15]], all)).toEqual([['B']]);
  });

  test('takes labels, one a tier', () => {
    expect(spill('TIER', column(80, 15, 5), null, null, [['金', '银', '铜']])).toEqual([['金'], ['银'], ['铜']]);
    expect(cell('TIER', column(80, 15, 5), null, null, [['Gold', 'Silver']])).toBe(
      '#VALUE! labels: 2 names for 3 tiers. Give one name a tier, best first.',
    );
    expect(cell('TIER', column(80, 15, 5), null, null, [['Gold', 'Gold', 'Tin']])).toMatch(/^#VALUE! labels: /);
  });

  test('refuses a spill that would pass 2 MB of text, naming the small form', () => {
    const values = Array.from({ length: 400_000 }, (_, i) => [i + 1]);
    expect(cell('TIER', values)).toBe(
      '#N/A The tiers of 400,000 rows would pass 2 MB of text. Use =KAM.TIERBY(value,KAM.CUTS(values)) in each row.',
    );
  });
});

describe('KAM.CUTS and KAM.TIERBY', () => {
  test('give the tier that KAM.TIER gives', () => {
    const values = column(500, 120, 120, 80, 40, 40, 12.5, 3, 0, -7);
    for (const boundary of ['crossing-up', 'within'] as const) {
      setRulesInForce({ ...defaultRules, 'tier.boundary': boundary });
      const cuts = spill('CUTS', values);
      const looked = values.map(([value]) => [cell('TIERBY', value, cuts)]);
      expect(looked).toEqual(spill('TIER', values));
    }
  });

  test('a tier that nobody is in gets nobody', () => {
    const cuts = spill('CUTS', column(99, 1));
    expect(cuts).toEqual([[99, 99]]);
    expect(cell('TIERBY', 99, cuts)).toBe('A');
    expect(cell('TIERBY', 98, cuts)).toBe('C');
  });

  test('an empty first tier has a blank that matches nothing, in whichever form the blank comes back', () => {
    setRulesInForce({ ...defaultRules, 'tier.boundary': 'within' });
    expect(spill('CUTS', column(90, 10))).toEqual([['', 90]]);
    for (const blank of ['', null, 0]) {
      expect(cell('TIERBY', 500, [[blank, 90]])).toBe('B');
      expect(cell('TIERBY', 10, [[blank, 90]])).toBe('C');
    }
  });

  test('when every account is in the last tier, so is every value', () => {
    setRulesInForce({ ...defaultRules, 'tier.boundary': 'within' });
    expect(spill('CUTS', column(100))).toEqual([['', '']]);
    expect(cell('TIERBY', 100, [['', '']])).toBe('C');
  });

  test('a blank value gives an empty text, another text #VALUE!', () => {
    expect(cell('TIERBY', null, [[80, 15]])).toBe('');
    expect(cell('TIERBY', '', [[80, 15]])).toBe('');
    expect(cell('TIERBY', 'much', [[80, 15]])).toBe(
      '#VALUE! value: “much” is not a number. Enter a number or leave the cell empty.',
    );
    expect(cell('TIERBY', true, [[80, 15]])).toMatch(/^#VALUE! value: /);
    expect(cell('TIERBY', { code: '#N/A' }, [[80, 15]])).toMatch(/^#VALUE! value: The cell shows #N\/A/);
  });

  test('an amount within rounding of a cut is in the upper tier', () => {
    expect(cell('TIERBY', 80 * (1 - 1e-13), [[80, 15]])).toBe('A');
    expect(cell('TIERBY', 80 * (1 - 1e-9), [[80, 15]])).toBe('B');
  });

  test.each([
    ['an empty cell', [[null]], '#N/A'],
    ['an empty row that arrives as 0', [[0, 0]], '#N/A'],
    ['a cell error', [[{ code: '#NAME?' }]], '#VALUE!'],
    ['rising amounts', [[15, 80]], '#VALUE!'],
    ['too many amounts', [[9, 8, 7, 6]], '#VALUE!'],
    ['text', [['A', 'B']], '#VALUE!'],
  ])('refuse %s for cuts', (_, cuts, code) => {
    expect(cell('TIERBY', 5, cuts)).toMatch(new RegExp(`^${code} cuts.*: .+\\. .+\\.$`));
  });

  test('a column of cuts serves as well as a row', () => {
    expect(cell('TIERBY', 20, column(80, 15))).toBe('B');
  });

  test('20,000 calls of KAM.TIERBY cost no more than their number', () => {
    const cuts = [[80, 15]];
    const tiers = Array.from({ length: 20_000 }, (_, i) => cell('TIERBY', i % 100, cuts));
    expect(tiers.filter((tier) => tier === 'A')).toHaveLength(4000);
  });
});
