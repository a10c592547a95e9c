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
 * Units   days; with `workingDays` the rule's days are counted Monday to Friday
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
  if (days === undefined || Number.isNaN(last)) return null;
  const from = Math.floor(last);
  const due = workingDays ? addWorkingDays(from, days) : from + days;
  return { due, overdueDays: Math.max(0, Math.floor(asOf) - due) };
}

/** Serial day 1 (1900-01-01) is a Sunday in Excel's calendar, so 0 is Saturday and 1 is Sunday modulo 7. */
function addWorkingDays(from: number, days: number): number {
  let day = from;
  for (let left = days; left > 0;) {
    day++;
    if (day % 7 > 1) left--;
  }
  return day;
}
