import { isoText, serialDay } from '../core/serial-day';

/** A calendar year, or one of its quarters. */
export interface Period {
  readonly year: number;
  /** 1 to 4; 0 is the whole year. */
  readonly quarter: number;
}

/** Two periods that can be compared. */
export interface PeriodPair {
  /** `2017/2016`, `2017Q4/2017Q3`, `2017Q4/2016Q4`. */
  readonly id: string;
  readonly before: Period;
  readonly now: Period;
}

const quartersOffered = 8;

/**
 * Periods that the orders let one compare, the best first: years, then quarters against the one before, then quarters against the
 * year before; newest first in each.
 *
 * Only full periods are offered: the orders begin in or before the first month of a period and reach into its last. Half a year
 * against a whole one would show everybody falling.
 *
 * Blanks  a missing day is left out
 * Cost    O(n)
 *
 * @example periodPairs(Float64Array.of(42370, 42735, 43100)).map(({ id }) => id) // => ['2017/2016', '2017Q4/2016Q4']
 */
export function periodPairs(days: Float64Array): readonly PeriodPair[] {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return [];
  const months = [monthOf(first), monthOf(last)] as const;
  const [firstYear, lastYear] = [Math.floor(months[0] / 12), Math.floor(months[1] / 12)];
  const base = firstYear * 4;
  const seen = new Uint8Array((lastYear - firstYear + 1) * 4);
  const starts = Float64Array.from({ length: seen.length }, (_, i) => firstDay(periodOf(base + i)));
  for (const day of days) if (!Number.isNaN(day)) seen[placeOf(starts, day)] = 1;

  const isFull = (period: Period): boolean => {
    const from = period.year * 12 + (period.quarter === 0 ? 0 : 3 * (period.quarter - 1));
    const to = from + (period.quarter === 0 ? 11 : 2);
    if (months[0] > from || months[1] < to) return false;
    const at = period.year * 4 - base;
    return period.quarter === 0
      ? seen.subarray(at, at + 4).some((quarter) => quarter === 1)
      : seen[at + period.quarter - 1] === 1;
  };
  const pairs: PeriodPair[] = [];
  const offer = (now: Period, before: Period): boolean => {
    if (!isFull(now) || !isFull(before)) return false;
    pairs.push({ id: `${nameOf(now)}/${nameOf(before)}`, before, now });
    return true;
  };
  for (let year = lastYear; year > firstYear; year--) offer({ year, quarter: 0 }, { year: year - 1, quarter: 0 });
  for (const back of [1, 4]) {
    let offered = 0;
    for (let i = seen.length - 1; i >= back && offered < quartersOffered; i--) {
      if (offer(periodOf(base + i), periodOf(base + i - back))) offered++;
    }
  }
  return pairs;
}

/**
 * First serial day of a period, and the first after it.
 *
 * @example periodDays({ year: 2017, quarter: 4 }) // => [43009, 43101]
 */
export function periodDays(period: Period): readonly [number, number] {
  const after = period.quarter === 0 ? { ...period, year: period.year + 1 } : periodOf(quarterOf(period) + 1);
  return [firstDay(period), firstDay(after)];
}

function quarterOf({ year, quarter }: Period): number {
  return year * 4 + quarter - 1;
}

function periodOf(quarter: number): Period {
  return { year: Math.floor(quarter / 4), quarter: (quarter % 4) + 1 };
}

function firstDay({ year, quarter }: Period): number {
  return serialDay(year, quarter === 0 ? 1 : 3 * quarter - 2, 1) ?? Infinity;
}

function placeOf(starts: Float64Array, day: number): number {
  let place = starts.length - 1;
  while (place > 0 && day < starts[place]!) place--;
  return place;
}

function monthOf(day: number): number {
  const iso = isoText(day);
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function nameOf({ year, quarter }: Period): string {
  return quarter === 0 ? String(year) : `${year}Q${quarter}`;
}
