import { fill } from '../../../src/locales/language';

describe('fill', () => {
  test('puts values into a sentence, and leaves an unknown name to be seen', () => {
    expect(fill('{count} of {all} rows', { count: 12, all: '40' })).toBe('12 of 40 rows');
    expect(fill('{nobody} rows', {})).toBe('{nobody} rows');
    expect(fill('{a}{b}', { a: '{b}', b: 'x' })).toBe('{b}x');
  });

  test('puts a space between a Latin word and a Chinese character beside it, on both sides', () => {
    expect(fill('与{name}相比', { name: 'Acme' })).toBe('与 Acme 相比');
    expect(fill('客户{name}的计划', { name: 'Acme 华东' })).toBe('客户 Acme 华东的计划');
  });

  test('puts none between Chinese characters, at marks, and where one is there', () => {
    expect(fill('与{name}相比', { name: '华东贸易' })).toBe('与华东贸易相比');
    expect(fill('“{name}”，{count}个', { name: 'Acme', count: 3 })).toBe('“Acme”，3个');
    expect(fill('与 {name} 相比', { name: 'Acme' })).toBe('与 Acme 相比');
  });
});
