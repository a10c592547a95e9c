import { isoText, serialDay } from '../core/serial-day';

/** A quarter of the calendar; `quarter` is 1 to 4. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

/**
 * @example quarterText({ year: 2026, quarter: 3 }) // => '2026 Q3'
 */
export function quarterText({ year, quarter }: Quarter): string {
  return `${year} Q${quarter}`;
}

/**
 * The quarter that a serial day lies in.
 *
 * @example quarterOfDay(46295) // => { year: 2026, quarter: 3 }
 */
export function quarterOfDay(day: number): Quarter {
  const [year, month] = isoText(day).split('-').map(Number) as [number, number];
  return { year, quarter: Math.floor((month - 1) / 3) + 1 };
}

/**
 * So many quarters later, or earlier.
 *
 * @example quarterAfter({ year: 2026, quarter: 1 }, -1) // => { year: 2025, quarter: 4 }
 */
export function quarterAfter({ year, quarter }: Quarter, by = 1): Quarter {
  const place = year * 4 + quarter - 1 + by;
  return { year: Math.floor(place / 4), quarter: (place % 4) + 1 };
}

/**
 * Its first serial day, and its last.
 *
 * @example quarterDays({ year: 2017, quarter: 3 }) // => [42917, 43008]
 */
export function quarterDays(quarter: Quarter): readonly [number, number] {
  const first = firstDay(quarter);
  return [first, firstDay(quarterAfter(quarter)) - 1];
}

/** Reviews are held up to a month after a quarter has ended, and in its last two months. */
const DAYS_AFTER = 30;

/**
 * The quarter that a review on this day is about, where nothing else says so: the one that has just ended, or is about to.
 *
 * @example reviewedOn(46300) // => { year: 2026, quarter: 3 }
 */
export function reviewedOn(day: number): Quarter {
  return quarterOfDay(day - DAYS_AFTER);
}

export function sameQuarter(one: Quarter, other: Quarter): boolean {
  return one.year === other.year && one.quarter === other.quarter;
}

function firstDay({ year, quarter }: Quarter): number {
  return serialDay(year, 3 * quarter - 2, 1) ?? NaN;
}
