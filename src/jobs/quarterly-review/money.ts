import type { Language } from '../../locales/language';
import { compact } from '../wording';

/** Cents as money; null where it is unknown. */
export function money(cents: number | undefined): number | null {
  return cents === undefined || Number.isNaN(cents) ? null : cents / 100;
}

export function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** `+12.5%`, `−4.2%`; the amount where there was nothing to take a share of. */
export function changeText(before: number | null, now: number | null, language: Language): string {
  const change = (now ?? 0) - (before ?? 0);
  if (before !== null && before > 0)
    return signed(change / before, language, { style: 'percent', maximumFractionDigits: 1 });
  return `${change > 0 ? '+' : ''}${withMinus(compact(change, language))}`;
}

/** With its sign: a true minus, which is as wide as the plus, as in the pane. */
export function signed(change: number, language: Language, format: Intl.NumberFormatOptions): string {
  return withMinus(new Intl.NumberFormat(language, { ...format, signDisplay: 'exceptZero' }).format(change));
}

export function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}
