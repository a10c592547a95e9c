import { isoText, serialDay } from '../core/serial-day';

/** Days that call for a word: the first two come again every year, a project or an agreed date comes once. */
export const occasions = ['birthday', 'anniversary', 'project', 'agreed'] as const;
export type Occasion = (typeof occasions)[number];

export interface ComingDate {
  readonly occasion: Occasion;
  /** Position in the input. */
  readonly row: number;
  /** Serial day on which it falls. */
  readonly day: number;
}

/**
 * Which important dates fall into the coming days, the as-of day included, soonest first?
 *
 * Shapes  dates: for each occasion one serial day a row; NaN where there is none
 * Units   days
 * Ties    the order of the occasions, then that of the rows
 * Cost    O(n) a kind
 * Source  models.md R9 (given idea: birthdays, anniversaries, new projects)
 *
 * @example comingDates({ birthday: Float64Array.of(25569 + 270) }, 46285, 14) // => [{ occasion: 'birthday', row: 0, day: 46293 }]
 */
export function comingDates(
  dates: Readonly<Partial<Record<Occasion, ArrayLike<number>>>>,
  asOf: number,
  days: number,
): readonly ComingDate[] {
  const from = Math.floor(asOf);
  const found: ComingDate[] = [];
  for (const occasion of occasions) {
    const column = dates[occasion];
    if (column === undefined) continue;
    const isYearly = occasion === 'birthday' || occasion === 'anniversary';
    for (let row = 0; row < column.length; row++) {
      const date = column[row]!;
      if (Number.isNaN(date)) continue;
      const day = isYearly ? nextReturn(date, from) : Math.floor(date);
      if (day >= from && day <= from + days) found.push({ occasion, row, day });
    }
  }
  return found.sort((a, b) => a.day - b.day);
}

/**
 * The first day from `from` on with the month and day of the date; 29 February falls on the 28th of other years.
 *
 * @example nextReturn(46000, 46285) // => 46365
 */
export function nextReturn(date: number, from: number): number {
  const [, month, day] = isoText(date).split('-').map(Number) as [number, number, number];
  const year = Number(isoText(from).slice(0, 4));
  const inYear = (one: number): number => serialDay(one, month, day) ?? serialDay(one, month, day - 1) ?? NaN;
  const thisYear = inYear(year);
  return thisYear >= from ? thisYear : inYear(year + 1);
}
