export type Language = 'en-US' | 'zh-CN';

/** The same keys as the English words, any text. Typing the Chinese file with this makes a missing or extra key a compile error. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/** `languageOf('zh-Hans-CN')` → `zh-CN`; whatever is not Chinese is shown in English. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^zh\b/i.test(locale) ? 'zh-CN' : 'en-US';
}

/** Puts values into a sentence: `fill('{count} rows', { count: '12' })` → `12 rows`. An unknown name stays as it is, so that it is seen. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
