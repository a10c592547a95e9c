/**
 * Gives the tier of each account: A for those that make the first 80% of the value, and so on.
 *
 * @customfunction TIER
 * @param values One amount an account: one column, one row or a single amount.
 * @param all_values The amounts among which the values are placed, at most 2,000. Omitted: the values themselves.
 * @param cutoffs Cumulative shares at which tiers end, rising, such as 0.8 and 0.95. Omitted: the rule tier.cutoffs.
 * @param labels Names of the tiers, best first, one more than there are cut-offs. Omitted: A, B, C, D.
 * @returns A tier a row, in the shape of the values.
 * @blanks A blank gives an empty text, a text that is not a number gives #VALUE! in its row, a cell error too; the other rows are not touched.
 * @ties Equal values get the same tier.
 * @faults #VALUE! when a single value is not a number, a range is a block, the cut-offs do not rise or the labels do not fit. #N/A when no value is positive or all_values is too long.
 * @limits There is no accounts argument: one amount an account is needed. Every call carries all_values along, so beyond 2,000 rows it is refused: use =KAM.TIERBY(value, KAM.CUTS(all values)), which takes the same time at any size. Values of 0 or less are in the last tier.
 * @origin ABC analysis, H. F. Dickie (1951). Which side of a cut-off an account falls on is the rule tier.boundary.
 * @example =KAM.TIER({50;30;15;5})
 */
export function tier(values: unknown[][], all_values?: unknown[][], cutoffs?: unknown[][], labels?: unknown[][]): unknown[][] {
  return [[values, all_values, cutoffs, labels]];
}

/**
 * Gives the amounts at which the tiers A, B … begin, for use with KAM.TIERBY.
 *
 * @customfunction CUTS
 * @param values One amount an account: one column or row.
 * @param cutoffs Cumulative shares at which tiers end, rising, such as 0.8 and 0.95. Omitted: the rule tier.cutoffs.
 * @returns One row with an amount for each cut-off; the last tier has none. A tier that nobody is in has the amount of the tier above it; an empty first tier has a blank, which matches nothing.
 * @blanks Blanks, cell errors and texts that are not numbers are left out.
 * @ties Equal values get the same tier, so a tier begins at an amount that occurs.
 * @faults #VALUE! when the range is a block or the cut-offs do not rise. #N/A when no value is positive.
 * @limits There is no accounts argument: sum order lines by account first. Give the cell a name, such as KAM_Cuts, to use it in a table.
 * @origin Tiers are a step function of the value, so a few amounts say as much as the whole column.
 * @example =KAM.CUTS({50;30;15;5})
 */
export function cuts(values: unknown[][], cutoffs?: unknown[][]): unknown[][] {
  return [[values, cutoffs]];
}

/**
 * Gives the tier of one amount by the amounts from KAM.CUTS; made for table columns.
 *
 * @customfunction TIERBY
 * @param value One amount.
 * @param cuts The row of amounts that KAM.CUTS gives.
 * @returns The tier: A, B, C or D.
 * @blanks A blank gives an empty text. A blank amount in cuts matches nothing.
 * @ties An amount that equals a cut, within one part in a million millions, is in the upper tier.
 * @faults #VALUE! when the value is not a number or cuts do not fall. #N/A when there are no cuts.
 * @limits Takes the same short time for any number of accounts, because it needs the cuts only. Works inside Excel tables, where results that spill are not allowed.
 * @origin Follows from KAM.TIER: the same value gets the same tier.
 * @example =KAM.TIERBY(30,KAM.CUTS({50;30;15;5}))
 */
export function tierBy(value: unknown, cuts: unknown[][]): string {
  return `${String(value)}${String(cuts)}`;
}
