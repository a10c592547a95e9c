import { serialDay } from './serial-day';

/** How the parts of a date such as 04/05/2017 are to be read. */
export const dateOrders = ['year-first', 'month-first', 'day-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const timeOfDay =
  /[T ]\s*(?:上午|下午|AM|PM)?\s*\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?\s*(?:AM|PM|Z|[+-]\d{2}:?\d{2})?$|\s*(?:星期|周)[一二三四五六日天]$/i;
const numeric = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;
const chinese = /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/;
const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const dayName = new RegExp(String.raw`^(\d{1,2})[-/. ]?${month}[-/., ]+(\d{4}|\d{2})$`, 'i');
const nameDay = new RegExp(String.raw`^${month} ?(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$`, 'i');

/**
 * The serial day of a text whose meaning does not hang on the order of its parts, NaN for another text, or its three numbers
 * where the order matters (`04/05/2017`): the column decides, see `readDates`.
 *
 * @example dayInText('2017年4月27日') // => 42852
 * @example dayInText('27-Apr-2017 13:45') // => 42852
 * @example dayInText('04/27/2017') // => [4, 27, 2017]
 * @example dayInText('soon') // => NaN
 */
export function dayInText(text: string): number | readonly [number, number, number] {
  const short = text.normalize('NFKC').trim().replace(timeOfDay, '').trim();
  const parts = numeric.exec(short);
  if (parts !== null) {
    const [first, second, third] = [parts[1]!, parts[3]!, parts[4]!];
    if (first.length === 4) return dayOf(first, second, third);
    if (first.length > 2 || third.length === 3 || third.length === 1) return NaN;
    return [Number(first), Number(second), Number(third)];
  }
  const yearFirst = chinese.exec(short) ?? packed.exec(short);
  if (yearFirst !== null) return dayOf(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  const dayFirst = dayName.exec(short);
  if (dayFirst !== null) return dayOf(dayFirst[3]!, monthNumber(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = nameDay.exec(short);
  if (monthFirst !== null) return dayOf(monthFirst[3]!, monthNumber(monthFirst[1]!), monthFirst[2]!);
  return NaN;
}

/**
 * The serial day of three numbers read in an order, or NaN where there is no such day.
 *
 * @example dayInOrder(4, 27, 2017, 'month-first') // => 42852
 * @example dayInOrder(4, 27, 2017, 'day-first') // => NaN
 */
export function dayInOrder(first: number, second: number, third: number, order: DateOrder): number {
  if (order === 'year-first') return third > 31 ? NaN : dayOf(first, second, third);
  return order === 'month-first' ? dayOf(third, first, second) : dayOf(third, second, first);
}

function monthNumber(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayOf(year: string | number, monthOfYear: string | number, day: string | number): number {
  return serialDay(fullYear(Number(year)), Number(monthOfYear), Number(day)) ?? NaN;
}

/** Two-digit years as Excel reads them: 00–29 are 2000–2029, 30–99 are 1930–1999. */
function fullYear(year: number): number {
  if (year > 99) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
