import { cell, column, spill } from '../../support/call';

const accounts = column('Account', 'Acme', 'Bolt', 'Core', 'Dune', 'Core');
const values = column('Revenue', 50, 30, 10, 5, 5);
const answers = (account: unknown): Map<unknown, unknown> =>
  new Map(spill('WHY', accounts, values, account).map(([measure, value]) => [measure, value]));

describe('KAM.WHY', () => {
  test('gives value, place, share ahead, tier and the distances, under a header row', () => {
    const rows = spill('WHY', accounts, values, ' Core ');
    expect(rows[0]).toEqual(['Measure', 'Value']);
    expect(rows.slice(1, 8)).toEqual([
      ['Account', 'Core'],
      ['Value', 15],
      ['Rank', 3],
      ['Accounts', 4],
      ['Share', 0.15],
      ['Share of the accounts ahead', 0.8],
      ['Tier', 'B'],
    ]);
  });

  test('what it says about the way up and down comes true', () => {
    const more = Number(answers('Core').get('More value to reach it'));
    const under = Number(answers('Core').get('Falls to it under'));
    const tierOf = (value: number): unknown =>
      spill('PARETO', column('A', 'B', 'Core', 'D'), column(50, 30, value, 5), null, false).find(
        (row) => row[1] === 'Core',
      )?.[5];
    expect(tierOf(15 + more + 0.01)).toBe(answers('Core').get('Tier above'));
    expect(tierOf(15 + more - 0.01)).toBe('B');
    expect(tierOf(under - 0.01)).toBe(answers('Core').get('Tier below'));
    expect(tierOf(under + 0.01)).toBe('B');
  });

  test('leaves blank what the first and the last tier have no way to', () => {
    expect(answers('Acme').get('Tier above')).toBe('');
    expect(answers('Acme').get('More value to reach it')).toBe('');
    expect(answers('Dune').get('Tier below')).toBe('');
  });

  test('finds an account number whether it is a number or a text', () => {
    const ids = column(17850, '17851');
    expect(spill('WHY', ids, column(8, 2), '17850')[1]).toEqual(['Account', 17850]);
    expect(spill('WHY', ids, column(8, 2), 17851)[1]).toEqual(['Account', '17851']);
  });

  test('says that an account is not there', () => {
    expect(cell('WHY', accounts, values, 'Core Ltd')).toBe(
      '#VALUE! account: “Core Ltd” is not among the accounts. Check its spelling, or choose the range that holds it.',
    );
    expect(cell('WHY', accounts, values, null)).toMatch(/^#VALUE! account: /);
  });
});
