import { matchAccounts } from '../../../../src/engine/review/match-accounts';

const list = (...accounts: readonly (readonly [name: string, value: number])[]) => ({
  keys: accounts.map(([name]) => name),
  names: accounts.map(([name]) => name),
  value: Float64Array.from(accounts, ([, value]) => value),
});

describe('matchAccounts', () => {
  // Orders of two quarters on one sheet: both quarters know both names, and each has a value under one of them.
  const before = list(['Acme', 90], ['Bright Ltd', 70], ['BRIGHT', NaN], ['Fresh', NaN]);
  const now = list(['Acme', 40], ['Bright Ltd', NaN], ['BRIGHT', 72], ['Fresh', 5]);

  test('proposes a new name where the old one has no value any more, though both quarters list both', () => {
    const { proposals, before: from, now: to } = matchAccounts(before, now, {});
    expect(proposals).toEqual([{ before: 1, now: 2, because: 'spelling' }]);
    expect([from, to]).toEqual([Int32Array.of(0, 1, 2, 3), Int32Array.of(0, 1, 2, 3)]);
  });

  test('pairs what a person says is one account, and lists nobody twice', () => {
    const { proposals, before: from, now: to } = matchAccounts(before, now, { 'Bright Ltd': 'BRIGHT' });
    expect(proposals).toEqual([]);
    // The old name stays, with nothing in either quarter.
    expect([from, to]).toEqual([Int32Array.of(0, -1, 1, 3), Int32Array.of(0, 1, 2, 3)]);
  });

  test('two accounts that both have a value in both quarters are no proposal, however alike', () => {
    const both = list(['Bright Ltd', 70], ['BRIGHT', 30]);
    expect(matchAccounts(both, both, {}).proposals).toEqual([]);
  });

  test('where nobody has a value, who is listed is there', () => {
    const { proposals } = matchAccounts(list(['Bright Ltd', NaN]), list(['BRIGHT', NaN]), {});
    expect(proposals).toEqual([{ before: 0, now: 0, because: 'spelling' }]);
  });

  test('what a name had before it took over another stays, and is not dropped', () => {
    const merged = list(['Bright Ltd', 70], ['BRIGHT', 30]);
    const { before: from, now: to } = matchAccounts(merged, list(['BRIGHT', 90]), { 'Bright Ltd': 'BRIGHT' });
    expect([from, to]).toEqual([Int32Array.of(0, 1), Int32Array.of(0, -1)]);
  });
});
