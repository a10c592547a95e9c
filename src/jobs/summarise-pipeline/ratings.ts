import { elements, fits } from '../../engine/pipeline/qualification';
import { parsed, SETTING_PREFIX } from '../../workbook/settings';
import type { DealRatings } from './contract';

/** Ratings of deals by what tells a deal apart from others in its sheet. */
export type SavedRatings = ReadonlyMap<string, DealRatings>;

/** The nine things that are rated, in the order of the columns. */
export const RATED = [...elements, ...fits] as const;

export const dealRatingsKey = (sourceNumber: number): string => `${SETTING_PREFIX}qualification.${sourceNumber}`;

export function ratingsOf(text: string | undefined): SavedRatings {
  const saved = parsed(text);
  if (typeof saved !== 'object' || saved === null) return new Map();
  const entries = Object.entries(saved as Record<string, unknown>).map(([key, list]): [string, DealRatings] => [
    key,
    RATED.map((_, k) => rating(Array.isArray(list) ? (list as unknown[])[k] : null)),
  ]);
  return new Map(entries);
}

export function ratingsText(ratings: SavedRatings): string {
  const entries = [...ratings].filter(([, list]) => list.some((each) => !Number.isNaN(each)));
  return JSON.stringify(
    Object.fromEntries(entries.map(([key, list]) => [key, list.map((each) => (Number.isNaN(each) ? null : each))])),
  );
}

function rating(value: unknown): number {
  return typeof value === 'number' && value >= 1 && value <= 5 ? value : NaN;
}
