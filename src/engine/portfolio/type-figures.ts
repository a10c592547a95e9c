import type { Note } from '../core/result';
import { scoreOfRating } from '../core/weighted-score';
import type { Rules } from '../rules/rules';
import { sumRows } from './account-sums';
import { assignCustomerTypes, noType, type CustomerTypeInput, type CustomerTypes } from './customer-type';

/** Ratings as columns: those of the sheet one a row, those entered by hand one an account; NaN or null where there is none. */
export interface RatingColumns {
  readonly strategic: Float64Array | null;
  readonly fit: Float64Array | null;
  readonly entered: { readonly strategic: Float64Array; readonly fit: Float64Array } | null;
}

/** Customer types by account, with what they were assigned from. */
export interface TypeFigures {
  readonly input: CustomerTypeInput;
  readonly found: CustomerTypes;
  /** Accounts that have a type. */
  readonly typed: number;
  /** 1 where the rating came from the sheet. */
  readonly fromSheet: { readonly strategic: Uint8Array; readonly fit: Uint8Array };
  /** Ratings that were entered by hand and count. */
  readonly enteredRatings: number;
  readonly notes: readonly Note[];
}

/** By account, as sums over its rows. */
interface Amounts {
  readonly accountOfRow: Int32Array;
  readonly revenue: Float64Array;
  readonly profit: Float64Array;
  /** One a row. */
  readonly costToServe: Float64Array | null;
}

/** The five types; null where nobody can be judged. Without any rating all are without type. */
export function typeFigures(amounts: Amounts, ratings: RatingColumns, rules: Rules): TypeFigures | null {
  const { accountOfRow, revenue, profit, costToServe } = amounts;
  const strategic = ratingByAccount(ratings.strategic, amounts);
  const fit = ratingByAccount(ratings.fit, amounts);
  const fromSheet = { strategic: present(strategic), fit: present(fit) };
  // The sheet is what the company maintains: what was entered only fills its gaps.
  const enteredRatings = ratings.entered
    ? fillGaps(strategic, fromSheet.strategic, ratings.entered.strategic) +
      fillGaps(fit, fromSheet.fit, ratings.entered.fit)
    : 0;
  const input: CustomerTypeInput = {
    revenue,
    profit,
    strategic,
    fit,
    ...(costToServe ? { costToServe: sumRows(accountOfRow, revenue.length, costToServe).values } : {}),
  };
  const found = assignCustomerTypes(input, rules);
  if (!found.ok) return null;
  let typed = 0;
  for (let account = 0; account < revenue.length; account++) if (found.value.types[account] !== noType) typed++;
  return { input, found: found.value, typed, fromSheet, enteredRatings, notes: found.notes };
}

/** An account's rating is the mean of those in its rows, so that the order of rows does not matter. */
function ratingByAccount(ratings: Float64Array | null, { accountOfRow, revenue }: Amounts): Float64Array {
  if (!ratings) return new Float64Array(revenue.length).fill(NaN);
  const { values, rows } = sumRows(accountOfRow, revenue.length, ratings);
  for (let account = 0; account < values.length; account++) values[account]! /= rows[account] || 1;
  return values;
}

function fillGaps(ratings: Float64Array, fromSheet: Uint8Array, entered: Float64Array): number {
  let filled = 0;
  for (let account = 0; account < ratings.length; account++) {
    if (fromSheet[account] !== 0 || Number.isNaN(entered[account]!)) continue;
    ratings[account] = entered[account]!;
    filled++;
  }
  return filled;
}

/** 1 where there is a rating that counts; one outside 1 to 5 does not, and is told as a note. */
function present(ratings: Float64Array): Uint8Array {
  const has = new Uint8Array(ratings.length);
  for (let account = 0; account < has.length; account++) has[account] = Number.isNaN(scoreOfRating(ratings[account]!)) ? 0 : 1; // prettier-ignore
  return has;
}
