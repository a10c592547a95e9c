import { defaultRules } from '../../../src/engine/rules/rules';
import { setRulesInForce } from '../../../src/functions/rules-in-force';
import { cell, column, spill } from '../../support/call';

afterEach(() => setRulesInForce(defaultRules));

const flat = (block: unknown[][]): unknown[] => block.map(([only]) => only);

describe('KAM.EFFORT', () => {
  test('divides the days; a row without value or tier is blank, an unknown tier a fault in its row', () => {
    const rows = flat(
      spill(
        'EFFORT',
        column('Value', 600, 300, 100, '', 50, 'x'),
        column('Tier', 'A', 'b', 'C', 'A', 'gold', 'A'),
        100,
      ),
    );
    expect(rows).toEqual([
      '',
      expect.closeTo(60, 9),
      expect.closeTo(30, 9),
      expect.closeTo(10, 9),
      '',
      '#VALUE! tiers, row 6: “gold” is not a tier. Use A to D, or your own names of the tiers.',
      expect.stringMatching(/^#VALUE! values, row 7: “x” is not a number/),
    ]);
  });

  test('bounds are rules, and own names of tiers are understood', () => {
    setRulesInForce({ ...defaultRules, 'tier.labels': ['金', '银', '铜'], 'effort.most': [50, 110, 55, 22] });
    expect(spill('EFFORT', [[600, 400]], [['金', '银']], 100)).toEqual([[50, expect.closeTo(50, 9)]]);
  });

  test('days that do not reach for the fewest are #N/A, with how many would', () => {
    expect(cell('EFFORT', column(1, 1), column('A', 'A'), 7)).toBe(
      '#N/A days: The fewest days of the tiers come to 8, more than 7. Give more days, or lower the rule effort.fewest.',
    );
    expect(cell('EFFORT', column(1), column('A'), null)).toMatch(/^#VALUE! days: The number is missing/);
  });
});

describe('KAM.CHANNEL (models.md C1)', () => {
  test('says where the total is derived and both occupancies are equal by construction', () => {
    const table = spill('CHANNEL', 200, 50, 1000);
    expect(table[0]).toEqual(['Measure', 'Value']);
    expect(table.slice(5, 8)).toEqual([
      ['Total sales (E), derived as D × A', 4000],
      ['Customer occupancy (B / A)', 0.25],
      ['Sales occupancy (C / E), equal by construction', 0.25],
    ]);
  });

  test('takes an independent total, and blanks what cannot be known', () => {
    expect(spill('CHANNEL', 200, 50, 1000, 5000, false)[6]).toEqual(['Sales occupancy (C / E)', 0.2]);
    expect(spill('CHANNEL', 200, 0, 0, null, false)[3]).toEqual(['Sales a developed customer (D)', '']);
    expect(cell('CHANNEL', 10, 11, 0)).toMatch(/^#VALUE! developed: More customers are developed than there are/);
    expect(cell('CHANNEL', '', 1, 1)).toMatch(/^#VALUE! total_customers: The number is missing/);
  });
});

describe('KAM.SCORE (models.md C3)', () => {
  test('adds up weight × score an option; weights come to 100%', () => {
    const scores = [['Price', 'Reach'], [80, 60], [60, 90], [60, ''], [60, 101], [60, 'x']]; // prettier-ignore
    expect(flat(spill('SCORE', scores, [[7, 3]]))).toEqual([
      '',
      expect.closeTo(74, 9),
      expect.closeTo(69, 9),
      '',
      '#VALUE! scores, row 5: 101 is out of range. Enter a score from 1 to 100, or leave the cell empty.',
      expect.stringMatching(/^#VALUE! scores, row 6: “x” is not a number/),
    ]);
    expect(cell('SCORE', [[80, 60]], [[1]])).toMatch(/^#VALUE! weights: 1 weights for 2 columns/);
    expect(cell('SCORE', [[80, 60]], [[0, 0]])).toMatch(/^#VALUE! weights: All weights are zero/);
  });
});

describe('KAM.SELFTEST (models.md X1)', () => {
  const answers = Array.from({ length: 16 }, (_, i) => ([3, 5, 10, 15].includes(i + 1) ? 5 : 1));

  test('gives the four groups and the total, from a column or a row', () => {
    const table = spill('SELFTEST', column(...answers));
    expect(table).toEqual([
      ['Measure', 'Value'],
      ['Contact', 20],
      ['Gather', 4],
      ['Provide', 4],
      ['Influence', 4],
      ['Total', 32],
    ]);
    expect(spill('SELFTEST', [answers])).toEqual(table);
  });

  test('a missing answer is named, not counted as zero', () => {
    expect(cell('SELFTEST', column(...answers.slice(1), null))).toMatch(
      /^#N\/A answers, row 16: The answer is missing/,
    );
    expect(cell('SELFTEST', column(...answers.slice(1), 6))).toMatch(/^#VALUE! answers, row 16: 6 is not a rating/);
    expect(cell('SELFTEST', column(1, 2))).toMatch(/^#VALUE! answers: 2 answers, but there are 16 questions/);
  });
});

describe('KAM.COMPETE (models.md X5)', () => {
  test('gives the advantage on each item and the total last', () => {
    expect(
      flat(spill('COMPETE', column('Us', 5, 2, '', 4), column('Them', 3, 4, 3, 1), column('Weight', 5, 3, 9, 2))),
    ).toEqual(['', 1, expect.closeTo(-0.6, 12), '', expect.closeTo(0.6, 12), expect.closeTo(1, 12)]);
    expect(spill('COMPETE', [[5, 2]], [[3, 3]])).toEqual([[1, -0.5, 0.5]]);
  });

  test('nothing rated for both sides is #N/A; a text is refused', () => {
    expect(cell('COMPETE', column('', 1), column(1, ''))).toMatch(/^#N\/A No item is rated for both/);
    expect(cell('COMPETE', column(1, 'x'), column(1, 2))).toMatch(/^#VALUE! ours, row 2: “x” is not a number/);
  });
});
