import type { Language } from '../../locales/language';

/** Numbers as a person reads them, in one language. A number that is not there is a dash, never NaN. */
export interface Formats {
  /** Headlines: 16.1M; 1611.8万. */
  readonly compact: (value: number) => string;
  /** Tables: 82,895. Cents only where the amount is small enough for them to matter. */
  readonly full: (value: number) => string;
  /** Counts and ranks: 10,000. */
  readonly count: (value: number) => string;
  /** 41.3%. */
  readonly share: (share: number) => string;
  /** A cut-off as the person set it: 80%, 97.5%. */
  readonly percent: (share: number) => string;
  /** 0.35 or 3.2: indices. */
  readonly index: (value: number) => string;
  /** 30 Sep 2026; 2026年9月30日. */
  readonly date: (iso: string) => string;
}

const MISSING = '–';

export function formatsOf(language: Language): Formats {
  const of = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(language, options);
    return (value) => (Number.isFinite(value) ? format.format(value) : MISSING);
  };
  const whole = of({ maximumFractionDigits: 0 });
  const cents = of({ minimumFractionDigits: 0, maximumFractionDigits: 2 });
  const short =
    language === 'zh-CN'
      ? of({ notation: 'compact', minimumFractionDigits: 1, maximumFractionDigits: 1 })
      : of({ notation: 'compact', maximumSignificantDigits: 3 });
  // Below these the full number is as short as the compact one.
  const compactFrom = language === 'zh-CN' ? 10_000 : 1_000;
  const full = (value: number): string => (Math.abs(value) >= 1000 ? whole(value) : cents(value));
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  // Day before month in English too: 9/10 and Sep 10 read differently on two sides of an ocean, 10 Sep does not.
  const dayText = (time: number): string => {
    if (language === 'zh-CN') return day.format(time);
    const part = (type: string): string => day.formatToParts(time).find((one) => one.type === type)?.value ?? '';
    return `${part('day')} ${part('month')} ${part('year')}`;
  };
  return {
    compact: (value) => (Math.abs(value) >= compactFrom ? short(value) : full(value)),
    full,
    count: whole,
    share: of({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    percent: of({ style: 'percent', maximumFractionDigits: 2 }),
    index: of({ maximumFractionDigits: 2 }),
    date: (iso) => {
      const time = Date.parse(iso);
      return Number.isNaN(time) ? MISSING : dayText(time);
    },
  };
}
