import { allUnbroken, unbroken } from '../../../src/locales/unbroken';
import { paneWords } from '../../../src/locales/pane';

describe('unbroken', () => {
  test('a number and the Chinese measure word after it stay together, in sentences that are still to be filled too', () => {
    expect(unbroken('前 22 个未结商机占 80% 的价值')).toBe('前 22\u00a0个未结商机占 80%\u00a0的价值');
    expect(unbroken('{count} 个客户')).toBe('{count}\u00a0个客户');
  });

  test('before a number, between words and in English a line may end', () => {
    for (const text of ['截止 2026年9月30日', 'A 级止于 {share}', '12 of 20 accounts', 'KAM 客户']) {
      expect(unbroken(text)).toBe(text);
    }
  });

  test('every text of an object, lists and what is no text as they were', () => {
    expect(allUnbroken({ a: '3 行', b: ['{n} 行', 4], c: null })).toEqual({
      a: '3\u00a0行',
      b: ['{n}\u00a0行', 4],
      c: null,
    });
  });

  test('the pane says it so in Chinese', () => {
    expect(paneWords('zh-CN').preview.tierAccounts).toContain('}\u00a0');
  });
});
