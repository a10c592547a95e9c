import { isoDay, isoText } from '../../engine/core/serial-day';
import { quarterDays, quarterOfDay, quarterText, type Quarter } from '../../engine/review/quarter';
import type { Rules } from '../../engine/rules/rules';
import type { Checked } from '../source/check-source';
import { today } from '../source/today';

/** The rule's day; without one the last day of the quarter, or today while the quarter runs. */
export function asOfIn(quarter: Quarter, rules: Rules): string {
  if (rules.asOf !== '') return rules.asOf;
  return isoText(Math.min(isoDay(today()) ?? 0, quarterDays(quarter)[1]));
}

export function previousOf({ year, quarter }: Quarter): Quarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
}

/** Quarters in which deals closed, up to the last day, latest first. */
export function dealQuarters(checked: Checked, last: number): readonly Quarter[] {
  const days = checked.checked.columns.dates.get('closeDate');
  const found = new Set<string>();
  const quarters: Quarter[] = [];
  days?.forEach((day) => {
    if (Number.isNaN(day) || day > last) return;
    const quarter = quarterOfDay(day);
    if (found.has(quarterText(quarter))) return;
    found.add(quarterText(quarter));
    quarters.push(quarter);
  });
  return quarters.sort((one, other) => (quarterText(one) < quarterText(other) ? 1 : -1));
}
