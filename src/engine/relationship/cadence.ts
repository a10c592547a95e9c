import { tierCodes } from '../portfolio/tier';
import type { Rules } from '../rules/rules';

export interface NextContact {
  /** Serial day. */
  readonly due: number;
  /** 0 while it is not overdue. */
  readonly overdueDays: number;
}

/**
 * When is the next contact due, and by how many days is it late?
 *
 * Shapes  last: serial day; tier: A to D; asOf: serial day → null for an unknown tier or without a last contact
 * Units   days; with `workingDays` the rule's days and the days overdue are counted Monday to Friday
 * Source  models.md R9 (house: 14, 30, 90, 180 days)
 *
 * @example nextContact(46295, 'B', 46330, { 'care.days': [14, 30, 90, 180] }) // => { due: 46325, overdueDays: 5 }
 */
export function nextContact(
  last: number,
  tier: string,
  asOf: number,
  rules: Pick<Rules, 'care.days'>,
  workingDays = false,
): NextContact | null {
  const days = rules['care.days'][(tierCodes as readonly string[]).indexOf(tier.trim().toUpperCase())];
  return days === undefined ? null : contactAfter(last, days, asOf, workingDays);
}

/**
 * The next contact so many days after the last one; null without a last contact.
 *
 * @example contactAfter(46295, 5, 46310, true) // => { due: 46302, overdueDays: 6 }
 */
export function contactAfter(last: number, days: number, asOf: number, workingDays: boolean): NextContact | null {
  if (Number.isNaN(last)) return null;
  const from = Math.floor(last);
  const today = Math.floor(asOf);
  const due = workingDays ? addWorkingDays(from, Math.round(days)) : from + Math.round(days);
  return { due, overdueDays: workingDays ? workingDaysBetween(due, today) : Math.max(0, today - due) };
}

/** A working day is Monday to Friday: Excel's day 1 is a Sunday, so a Saturday is 0 and a Sunday 1 modulo 7. */
function isWorkingDay(day: number): boolean {
  return day % 7 > 1;
}

function addWorkingDays(from: number, days: number): number {
  // Whole weeks at once: five working days are seven days, wherever one begins on a working day.
  let day = from;
  while (!isWorkingDay(day)) day--;
  day += Math.floor(days / 5) * 7;
  for (let left = days % 5; left > 0;) {
    day++;
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. */
function workingDaysBetween(from: number, to: number): number {
  if (to <= from) return 0;
  const weeks = Math.floor((to - from) / 7);
  let days = weeks * 5;
  for (let day = from + weeks * 7 + 1; day <= to; day++) if (isWorkingDay(day)) days++;
  return days;
}
