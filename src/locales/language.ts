export type Language = 'en-US' | 'zh-CN';

/** The same keys as the English words, any text. Typing the Chinese file with this makes a missing or extra key a compile error. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/** `languageOf('zh-Hans-CN')` → `zh-CN`; whatever is not Chinese is shown in English. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^zh\b/i.test(locale) ? 'zh-CN' : 'en-US';
}

/**
 * Puts values into a sentence: `fill('{count} rows', { count: '12' })` → `12 rows`. An unknown name stays as it is, so that it is seen.
 * A Latin word beside a Chinese character gets the space that Chinese typesetting has there: `fill('与{name}相比', { name: 'Q2' })`.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = String(values[name] ?? whole);
    const before = sentence.slice(0, at);
    const after = sentence.slice(at + whole.length);
    const left = HAN_AT_END.test(before) && LATIN_AT_START.test(value) ? ' ' : '';
    const right = LATIN_AT_END.test(value) && HAN_AT_START.test(after) ? ' ' : '';
    return left + value + right;
  });
}

const HAN_AT_END = /\p{Script=Han}$/u;
const HAN_AT_START = /^\p{Script=Han}/u;
const LATIN_AT_END = /\p{Script=Latin}$/u;
const LATIN_AT_START = /^\p{Script=Latin}/u;
