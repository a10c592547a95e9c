import { LEFT_OUT_REASONS, type Finding, type FindingCode } from '../../../src/engine/intake/types';
import { checkWords, choiceWord, findingSentence, groupSentence, leftOutSentence } from '../../../src/locales/checks';
import { columnWords } from '../../../src/locales/columns';

const finding = (code: FindingCode, more: Partial<Finding> = {}): Finding => ({
  id: code,
  code,
  severity: 'look',
  count: 2,
  places: [],
  ...more,
});

test('rows left out are told by reason, as the message in ux.md says', () => {
  const reasons = [
    { reason: 'blank-account', count: 12 },
    { reason: 'cell-error', count: 2 },
  ] as const;
  expect(leftOutSentence(8800, reasons, 'en-US')).toBe('14 of 8,800 rows left out: 12 with no account, 2 cell errors.');
  expect(leftOutSentence(8800, reasons, 'zh-CN')).toBe('8,800 行排除 14 行：12 行无客户，2 行单元格错误。');
  expect(leftOutSentence(10, [], 'en-US')).toBe('0 of 10 rows left out.');
});

test('look-alike names are quoted with the two ways out', () => {
  const group = { key: 'GTXPro', members: ['GTXPro', 'GTX Pro'], names: ['GTXPro', 'GTX Pro'], places: [] };
  expect(groupSentence(finding('look-alike'), group, 'en-US')).toBe(
    '"GTXPro" and "GTX Pro" look alike. Merge, or keep all.',
  );
  expect(groupSentence(finding('look-alike'), group, 'zh-CN')).toBe('“GTXPro”与“GTX Pro”相似。合并，或都保留。');
});

test('a finding names the header of the sheet, the count and the order of its dates', () => {
  const dates = finding('text-date', {
    count: 10_000,
    field: 'orderDate',
    params: { column: '订单日期', order: 'month-first' },
  });
  expect(findingSentence(dates, 'en-US')).toMatch(/^订单日期: 10,000 dates are text, read as M\/D\/Y\./);
  expect(findingSentence(dates, 'zh-CN')).toMatch(/^订单日期：10,000 个日期是文本，按月\/日\/年读取。/);
});

test('one is not told as many', () => {
  expect(findingSentence(finding('blank-account', { count: 1 }), 'en-US')).toBe(
    '1 row has no account and is left out.',
  );
  expect(findingSentence(finding('blank-account', { count: 3 }), 'en-US')).toBe(
    '3 rows have no account and are left out.',
  );
});

test.each(['en-US', 'zh-CN'] as const)('every code has its sentences in %s and no value stays unfilled', (language) => {
  const params = {
    column: 'X',
    factor: 1000,
    ids: 3,
    names: 2,
    accounts: 4,
    currencies: 'EUR, USD',
    word: 'Pilot',
    rows: 12,
    start: 'Created',
    order: 'day-first',
  };
  for (const code of Object.keys(checkWords(language).passed) as FindingCode[]) {
    for (const severity of ['look', 'note', 'passed'] as const) {
      const sentence = findingSentence(finding(code, { severity, params }), language);
      expect(sentence).not.toMatch(/[{}|]|undefined|NaN|您|!|！/);
      expect(sentence.length).toBeGreaterThan(3);
    }
  }
  for (const reason of LEFT_OUT_REASONS)
    expect(leftOutSentence(9, [{ reason, count: 2 }], language)).not.toMatch(/[{}|]|undefined/);
  expect(choiceWord('leave-out', language)).toBe(language === 'en-US' ? 'Leave out' : '排除');
  expect(columnWords(language).accountId).toBe(language === 'en-US' ? 'Account ID' : '客户编号');
});
