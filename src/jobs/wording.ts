import type { Language } from '../locales/language';

/** `41%`; one decimal where asked. */
export function percent(share: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: decimals }).format(share);
}

export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);
}

/** For headlines: three digits in English (16.1M), one decimal in Chinese (1611.8万). */
export function compact(value: number, language: Language): string {
  const digits = language === 'zh-CN' ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(language, { notation: 'compact', ...digits }).format(value);
}
