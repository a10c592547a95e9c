import { parsed, SETTING_PREFIX } from '../workbook/settings';

/** Ratings that a person gave in the pane, by account key; 1 to 5, null where none was given. */
export interface AccountRating {
  readonly strategic: number | null;
  readonly fit: number | null;
}

export type Ratings = ReadonlyMap<string, AccountRating>;

/** One setting for the whole workbook, so that ratings hold for every sheet that names the account. */
export const RATINGS_KEY = `${SETTING_PREFIX}ratings`;

export const NO_RATING: AccountRating = { strategic: null, fit: null };

/** Ratings as kept; what is damaged or no rating is left out. */
export function ratingsOf(text: string | undefined): Ratings {
  const kept = parsed(text);
  const ratings = new Map<string, AccountRating>();
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return ratings;
  for (const [key, pair] of Object.entries(kept as Record<string, unknown>)) {
    if (!Array.isArray(pair)) continue;
    const rating = { strategic: ratingOf(pair[0]), fit: ratingOf(pair[1]) };
    if (rating.strategic !== null || rating.fit !== null) ratings.set(key, rating);
  }
  return ratings;
}

/** The ratings with new ones in place of those of the same account; one with nothing in it takes the account's away. */
export function withRatings(ratings: Ratings, given: ReadonlyMap<string, AccountRating>): Ratings {
  const next = new Map(ratings);
  for (const [key, { strategic, fit }] of given) {
    const rating = { strategic: ratingOf(strategic), fit: ratingOf(fit) };
    if (rating.strategic === null && rating.fit === null) next.delete(key);
    else next.set(key, rating);
  }
  return next;
}

export function ratingsText(ratings: Ratings): string {
  // No prototype: an account may be called "__proto__".
  const kept = Object.create(null) as Record<string, readonly (number | null)[]>;
  for (const [key, { strategic, fit }] of ratings) kept[key] = [strategic, fit];
  return JSON.stringify(kept);
}

function ratingOf(value: unknown): number | null {
  return typeof value === 'number' && value >= 1 && value <= 5 ? value : null;
}

/** Ratings by account number, NaN where none was given; null where there are none at all. */
export function ratingColumns(
  ratings: Ratings,
  keys: readonly string[],
): { readonly strategic: Float64Array; readonly fit: Float64Array } | null {
  if (ratings.size === 0) return null;
  const strategic = new Float64Array(keys.length).fill(NaN);
  const fit = strategic.slice();
  for (let account = 0; account < keys.length; account++) {
    const rating = ratings.get(keys[account]!);
    if (!rating) continue;
    strategic[account] = rating.strategic ?? NaN;
    fit[account] = rating.fit ?? NaN;
  }
  return { strategic, fit };
}
