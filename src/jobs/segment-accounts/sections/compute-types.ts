import type { Note } from '../../../engine/core/result';
import type { CheckedTable, Field } from '../../../engine/intake/types';
import { sumRows } from '../../../engine/portfolio/account-sums';
import type { CustomerTypeInput, CustomerTypes } from '../../../engine/portfolio/customer-type';
import { assignCustomerTypes, noType } from '../../../engine/portfolio/customer-type';
import { scoreOfRating } from '../../../engine/core/weighted-score';
import type { Rules } from '../../../engine/rules/rules';
import type { Ratings } from './ratings';

/** Customer types by account, with what they were assigned from. */
export interface TypeFigures {
  readonly input: CustomerTypeInput;
  readonly found: CustomerTypes;
  /** Accounts that have a type. */
  readonly typed: number;
  /** Ratings that came from the sheet, and from what was entered in the pane. */
  readonly fromSheet: { readonly strategic: Uint8Array; readonly fit: Uint8Array };
  readonly enteredRatings: number;
  readonly notes: readonly Note[];
}

/** By account, as sums over its rows. */
interface Amounts {
  readonly keys: readonly string[];
  readonly accountOfRow: Int32Array;
  readonly revenue: Float64Array;
  readonly profit: Float64Array;
}

/** The five types; null where the sheet has no profit, so that nobody can be judged. Without any rating all are without type. */
export function computeTypes(
  checked: CheckedTable,
  amounts: Amounts,
  ratings: Ratings,
  rules: Rules,
): TypeFigures | null {
  const { keys, accountOfRow, revenue, profit } = amounts;
  const strategic = ratingColumn(checked, 'strategic', amounts);
  const fit = ratingColumn(checked, 'fit', amounts);
  const fromSheet = { strategic: present(strategic), fit: present(fit) };
  let enteredRatings = 0;
  keys.forEach((key, account) => {
    const entered = ratings.get(key);
    if (!entered) return;
    // The sheet is what the company maintains: what was entered only fills its gaps.
    if (fromSheet.strategic[account] === 0 && entered.strategic !== null) {
      strategic[account] = entered.strategic;
      enteredRatings++;
    }
    if (fromSheet.fit[account] === 0 && entered.fit !== null) {
      fit[account] = entered.fit;
      enteredRatings++;
    }
  });
  const cost = checked.columns.numbers.get('costToServe');
  const input: CustomerTypeInput = {
    revenue,
    profit,
    strategic,
    fit,
    ...(cost ? { costToServe: sumRows(accountOfRow, keys.length, cost).values } : {}),
  };
  const found = assignCustomerTypes(input, rules);
  if (!found.ok) return null;
  const typed = found.value.types.reduce((count, type) => count + (type === noType ? 0 : 1), 0);
  return { input, found: found.value, typed, fromSheet, enteredRatings, notes: found.notes };
}

/** An account's rating is the mean of those in its rows, so that the order of rows does not matter. */
function ratingColumn(checked: CheckedTable, field: Field, { keys, accountOfRow }: Amounts): Float64Array {
  const numbers = checked.columns.numbers.get(field);
  if (!numbers) return new Float64Array(keys.length).fill(NaN);
  const { values, rows } = sumRows(accountOfRow, keys.length, numbers);
  return values.map((sum, account) => sum / (rows[account] ?? 1));
}

/** 1 where there is a rating that counts; one outside 1 to 5 does not, and is told as a note. */
function present(ratings: Float64Array): Uint8Array {
  return Uint8Array.from(ratings, (rating) => (Number.isNaN(scoreOfRating(rating)) ? 0 : 1));
}
