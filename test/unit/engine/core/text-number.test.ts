import { numberInText } from '../../../../src/engine/core/text-number';

describe('numberInText reads a number where there is no doubt', () => {
  test.each([
    ['1,200', 1200],
    ['￥1,200', 1200],
    ['¥ 1,200.50', 1200.5],
    ['１２００', 1200],
    ['１，２００．５', 1200.5],
    ['(300)', -300],
    ['（300）', -300],
    ['($1,234.50)', -1234.5],
    ['-$300', -300],
    ['$-300', -300],
    ['300-', -300],
    ['−300', -300],
    ['+5', 5],
    ['12%', 0.12],
    ['-12.5 %', -0.125],
    ['１２％', 0.12],
    ['3.5万', 35_000],
    ['3.5万元', 35_000],
    ['0.07万', 700],
    ['1.2亿', 120_000_000],
    ['2千万', 20_000_000],
    ['5k', 5000],
    ['€99', 99],
    ['99 €', 99],
    ['£1,000,000', 1_000_000],
    ['RMB 500', 500],
    ['CNY500', 500],
    ['500 USD', 500],
    ['1 200 300', 1_200_300],
    ["1'200", 1200],
    ['1.234,56', 1234.56],
    ['1.234.567,8', 1_234_567.8],
    ['  42  ', 42],
    ['.5', 0.5],
    ['1.2E+05', 120_000],
    ['00123', 123],
  ])('%s is %d', (text, expected) => {
    expect(numberInText(text)).toBe(expected);
  });

  test('zero has no sign', () => {
    expect(Object.is(numberInText('-0'), 0)).toBe(true);
    expect(Object.is(numberInText('(0)'), 0)).toBe(true);
  });
});

describe('numberInText leaves alone what is no number or could be two', () => {
  test.each([
    '', '1,200 est', 'Acme', '1,5', '1,2345', '12,34', '3.5M', '-', '--', '—', '()', '(-300)', '-300-', '1-2', '1/2',
    '12:30', '2017-04-27', '0x10', 'Infinity', 'NaN', '1e999', '$', '%', '万', '#N/A', '=1+1', '1 2', '１２a',
  ])('%p', (text) => {
    expect(numberInText(text)).toBeNaN();
  }); // prettier-ignore
});
