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
  if (before !== null && before > 0) {
    return new Intl.NumberFormat(language, {
      style: 'percent',
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    }).format(change / before);
  }
  return `${change > 0 ? '+' : ''}${compact(change, language)}`;
}
