import { constants, helpers } from '@odoo/o-spreadsheet';

/**
 * What Excel makes of a string that is written into a cell: exactly what it makes of it when typed. "=1+1" is a formula, "00123" a
 * number, "1-2" a date, "3E5" 300000, "true" a truth value, "'1-2" the text 1-2; only the number format "@" keeps text as text.
 * American conventions, as `range.values` has them whatever the language of the screen.
 */
export interface TypedText {
  readonly kind: 'formula' | 'text' | 'other';
  /** What the model takes. */
  readonly content: string;
  /** The number format that comes along with dates, percentages, money; for cells that have none yet. */
  readonly format?: string;
}

export const TEXT_FORMAT = '@';

/** A text cell whose text starts with "=" would be a formula to the library: it is stored quoted, under a format that shows text as is. */
export const QUOTED_TEXT_FORMAT = '0;-0;0;@';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ERRORS = new Set(['#N/A', '#REF!', '#DIV/0!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!']);
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export function readTyped(text: string, isTextCell: boolean): TypedText {
  if (text === '') return { kind: 'other', content: '' };
  if (isTextCell) {
    return text.startsWith('=')
      ? { kind: 'text', content: `'${text}`, format: QUOTED_TEXT_FORMAT }
      : { kind: 'text', content: text, format: TEXT_FORMAT };
  }
  if (text.startsWith("'")) return { kind: 'text', content: text };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', content: text };
  const trimmed = text.trim();
  const number = readNumber(trimmed);
  if (number) return number;
  if (/^[+-]./.test(text)) return { kind: 'formula', content: `=${text}` };
  const moment = /\d/.test(trimmed) ? readMoment(trimmed) : null;
  if (moment) return moment;
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'other', content: trimmed.toUpperCase() };
  if (ERRORS.has(trimmed.toUpperCase())) return { kind: 'other', content: trimmed.toUpperCase() };
  return { kind: 'text', content: quoteText(text) };
}

/** The library reads some texts as numbers or dates that Excel leaves alone: those are stored with the leading apostrophe. */
export function quoteText(text: string): string {
  const looksLikeMore =
    text.startsWith("'") ||
    text.startsWith('=') ||
    (/\d/.test(text) &&
      (helpers.isNumber(text, constants.DEFAULT_LOCALE) || helpers.isDateTime(text, constants.DEFAULT_LOCALE))) ||
    /^(true|false)$/i.test(text);
  return looksLikeMore ? `'${text}` : text;
}

function readNumber(text: string): TypedText | null {
  const match = /^(\()?([+-])?(\$)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d{1,3})?(%)?(\))?$/i.exec(text);
  if (!match) return null;
  const [, open, sign, dollar, whole, fraction, exponent, percent, close] = match;
  if ((!whole && (!fraction || fraction === '.')) || Boolean(open) !== Boolean(close)) return null;
  const size = Number(`${(whole ?? '0').replace(/,/g, '')}${fraction ?? ''}${exponent ?? ''}`) / (percent ? 100 : 1);
  const value = sign === '-' || open ? -size : size;
  if (!Number.isFinite(value)) return null;
  const decimals = fraction && fraction.length > 1 ? '.00' : '';
  if (percent) return { kind: 'other', content: String(value), format: `0${decimals}%` };
  if (dollar) return { kind: 'other', content: String(value), format: `$#,##0${decimals}` };
  if (exponent) return { kind: 'other', content: String(value), format: '0.00E+00' };
  if (whole?.includes(',')) return { kind: 'other', content: String(value), format: `#,##0${decimals}` };
  return { kind: 'other', content: String(value) };
}

/** Dates, times, and both. */
function readMoment(text: string): TypedText | null {
  const time = /(?:^|\s)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(am|pm))?$/i.exec(text);
  const dayText = time ? text.slice(0, time.index).trim() : text;
  const day = dayText === '' ? null : readDay(dayText);
  if (dayText !== '' && !day) return null;
  if (!time) return day && { kind: 'other', content: String(day.serial), format: day.format };
  const [, hour = '0', minute = '0', second, half] = time;
  if (Number(minute) > 59 || Number(second ?? 0) > 59 || (half && Number(hour) > 12)) return null;
  const hours = (Number(hour) % (half ? 12 : 100)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  const share = (hours * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400;
  const format = day ? 'm/d/yyyy h:mm' : `h:mm${second ? ':ss' : ''}${half ? ' AM/PM' : ''}`;
  return { kind: 'other', content: String((day?.serial ?? 0) + share), format };
}

function readDay(text: string): { readonly serial: number; readonly format: string } | null {
  const year = new Date().getFullYear();
  const numeric = /^(\d{1,4})([/-])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  if (numeric) {
    const [, a = '', , b = '', c] = numeric;
    if (a.length === 4)
      return c === undefined
        ? dayOf(Number(a), Number(b), 1, 'mmm-yy')
        : dayOf(Number(a), Number(b), Number(c), 'm/d/yyyy');
    if (a.length === 3 || c?.length === 3) return null;
    if (c !== undefined) return dayOf(fullYear(c), Number(a), Number(b), 'm/d/yyyy');
    return dayOf(year, Number(a), Number(b), 'd-mmm') ?? dayOf(fullYear(b), Number(a), 1, 'mmm-yy');
  }
  const named = /^(?:(\d{1,2})[ -])?([a-z]{3,9})[ -](\d{1,4})(?:,? (\d{4}))?$/i.exec(text);
  if (named) {
    const [, before, name = '', after = '', long] = named;
    const month = monthOf(name);
    if (month === 0) return null;
    if (before) return dayOf(fullYear(after), month, Number(before), 'd-mmm-yy');
    if (long) return dayOf(Number(long), month, Number(after), 'd-mmm-yy');
    return (
      (Number(after) <= 31 && dayOf(year, month, Number(after), 'd-mmm')) || dayOf(fullYear(after), month, 1, 'mmm-yy')
    );
  }
  const short = /^(\d{1,2})[ -]([a-z]{3,9})$/i.exec(text);
  const month = short ? monthOf(short[2] ?? '') : 0;
  return short && month > 0 ? dayOf(year, month, Number(short[1]), 'd-mmm') : null;
}

function monthOf(name: string): number {
  const long = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  const lower = name.toLowerCase();
  return Math.max(MONTHS.indexOf(lower), long.indexOf(lower)) + 1;
}

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function dayOf(
  year: number,
  month: number,
  day: number,
  format: string,
): { readonly serial: number; readonly format: string } | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { serial: Math.round((date.getTime() - EPOCH) / DAY_MS), format };
}
