import {
  assignCustomerTypes,
  customerTypes,
  type CustomerTypeInput,
} from '../../../../src/engine/portfolio/customer-type';
import { defaultRules, type Rules } from '../../../../src/engine/rules/rules';
import { valueOf } from '../../../support/value-of';

type Row = readonly [revenue: number, profit: number, strategic: number, fit: number, cost?: number];

function inputOf(rows: readonly Row[]): CustomerTypeInput {
  const column = (c: number): Float64Array => Float64Array.from(rows, (row) => row[c] ?? NaN);
  const hasCost = rows.some((row) => row.length === 5);
  return {
    revenue: column(0),
    profit: column(1),
    strategic: column(2),
    fit: column(3),
    ...(hasCost && { costToServe: column(4) }),
  };
}
const typesOf = (rows: readonly Row[], rules: Rules = defaultRules): string[] =>
  Array.from(valueOf(assignCustomerTypes(inputOf(rows), rules)).types, (type) => customerTypes[type] ?? '');

/** Ten accounts, revenue and profit rising together: the k-th has the percentile rank 100·(k − 0.5)/10. */
const ladder = (change: (k: number) => Partial<{ strategic: number; fit: number }>): Row[] =>
  Array.from({ length: 10 }, (_, i) => {
    const { strategic = 1, fit = 1 } = change(i + 1);
    return [100 * (i + 1), 10 * (i + 1), strategic, fit];
  });

describe('the five types (models.md P6)', () => {
  test('influence is 100·(mid-rank − 0.5)/n and strategic the mean rating on 0 to 100', () => {
    const { influence, strategic } = valueOf(
      assignCustomerTypes(inputOf(ladder(() => ({ strategic: 4, fit: 2 }))), defaultRules),
    );
    [5, 15, 25, 35, 45, 55, 65, 75, 85, 95].forEach((rank, i) => expect(influence[i]).toBeCloseTo(rank, 12));
    strategic.forEach((score) => expect(score).toBe(50));
  });

  test('large premium from influence 70 with a strategic score of 50, average without', () => {
    expect(typesOf(ladder(() => ({ strategic: 3, fit: 3 })))).toEqual([
      ...['small-premium', 'small-premium', 'small-premium'],
      ...['average', 'average', 'average', 'average'],
      ...['large-premium', 'large-premium', 'large-premium'],
    ]);
    expect(typesOf(ladder(() => ({ strategic: 3, fit: 2.9 })))).toEqual([
      ...['small-ordinary', 'small-ordinary', 'small-ordinary'],
      ...new Array<string>(7).fill('average'),
    ]);
  });

  test('a net loss is a bleeder, however large and well rated', () => {
    expect(
      typesOf([
        [900, -1, 5, 5],
        [10, 5, 5, 5],
      ])[0],
    ).toBe('bleeder');
    expect(
      typesOf([
        [900, 50, 5, 5, 60],
        [10, 5, 5, 5, NaN],
      ])[0],
    ).toBe('bleeder');
  });

  test('profit that the cost to serve eats up to a rounding crumb is no loss', () => {
    expect(
      typesOf([
        [9, 0.3, 5, 5, 0.1 + 0.2],
        [1, 5, 5, 5, 0],
      ])[0],
    ).not.toBe('bleeder');
  });

  test('one missing rating leaves the other alone; without both there is no type, and it is counted', () => {
    expect(
      typesOf([
        [9, 9, 5, NaN],
        [1, 1, 1, 1],
      ])[0],
    ).toBe('large-premium');
    const result = assignCustomerTypes(
      inputOf([
        [9, -9, NaN, NaN],
        [1, 1, 1, 1],
      ]),
      defaultRules,
    );
    expect([...valueOf(result).types]).toEqual([255, 3]);
    expect(result).toMatchObject({ notes: [{ code: 'no-ratings', count: 1 }] });
  });

  test('a row without revenue or profit is left out of the ranks', () => {
    const result = assignCustomerTypes(
      inputOf([
        [NaN, 9, 5, 5],
        [5, 5, 5, 5],
        [7, NaN, 5, 5],
      ]),
      defaultRules,
    );
    expect(result).toMatchObject({ notes: [{ code: 'missing-values', count: 2 }] });
    expect([...valueOf(result).influence]).toEqual([NaN, 50, NaN]);
  });

  test('a rating outside 1 to 5 counts as missing, and is counted', () => {
    expect(
      assignCustomerTypes(
        inputOf([
          [9, 9, 6, 1],
          [1, 1, 0, 3],
        ]),
        defaultRules,
      ),
    ).toMatchObject({
      notes: [{ code: 'ratings-outside', count: 2 }],
    });
  });

  test('weights and cuts come from the rules', () => {
    const rows: Row[] = [
      [100, 1, 5, 1],
      [1, 100, 1, 5],
    ];
    const rules: Rules = {
      ...defaultRules,
      'segment.influenceWeights': [0, 1],
      'segment.strategicWeights': [1, 0],
    };
    expect(typesOf(rows, rules)).toEqual(['large-premium', 'small-ordinary']);
    expect(typesOf(rows, { ...rules, 'segment.influenceCuts': [20, 90] })).toEqual(['average', 'average']);
    expect(typesOf(rows, { ...rules, 'segment.strategicCut': 0 })).toEqual(['large-premium', 'small-premium']);
  });

  test.each(['segment.influenceWeights', 'segment.strategicWeights'] as const)('all zero %s are refused', (name) => {
    const rules = { ...defaultRules, [name]: [0, 0] };
    expect(assignCustomerTypes(inputOf([[1, 1, 1, 1]]), rules)).toEqual({
      ok: false,
      problem: { code: 'weights-zero', column: name },
    });
  });

  test('nothing to rank, and columns of different length, are problems', () => {
    expect(assignCustomerTypes(inputOf([[NaN, 1, 1, 1]]), defaultRules)).toMatchObject({
      problem: { code: 'no-rows' },
    });
    const uneven = { ...inputOf([[1, 1, 1, 1]]), fit: new Float64Array(2) };
    expect(assignCustomerTypes(uneven, defaultRules)).toMatchObject({ problem: { code: 'unequal-lengths' } });
  });

  test('a single account stands in the middle', () => {
    expect(typesOf([[5, 5, 5, 5]])).toEqual(['average']);
  });
});
