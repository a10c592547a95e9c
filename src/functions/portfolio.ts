import type { Cell } from '../engine/core/cells';
import { readNumbers } from '../engine/core/read-numbers';
import { concentration as measureConcentration } from '../engine/portfolio/concentration';
import { paretoTable } from '../engine/portfolio/pareto';
import { tierCount } from '../engine/portfolio/tier';
import { whaleCurve } from '../engine/portfolio/whale-curve';
import { headerWords } from '../locales/headers';
import { fill } from '../locales/language';
import { valueOf } from './answer';
import { readAccounts } from './account-arguments';
import { readFlag, readLines } from './arguments';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { refuseLongSpill, table } from './spill';
import { tierNames, tierRules } from './tier-arguments';

/**
 * Ranks accounts by value, largest first, with the share, cumulative share and tier of each.
 *
 * @customfunction PARETO
 * @param accounts Account of each row: one column or row. An account may repeat, as in order lines; its values are summed.
 * @param values Amount of each row, of the same length.
 * @param cutoffs Cumulative shares at which tiers end, rising, such as 0.8 and 0.95. Omitted: the rule tier.cutoffs.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @returns One row an account: rank, account, value, share, cumulative share, tier.
 * @blanks A row without an account or without a readable amount is left out. A cell error leaves out its row only.
 * @ties Accounts of equal value share a tier and keep the order in which they first appear.
 * @faults #VALUE! when the ranges differ in length, a range is a block or the cut-offs do not rise. #N/A when no account has a positive value.
 * @limits An account with a value of 0 or less has share 0 and the last tier. A table of more than about 2 MB of text is refused; KAM.CUTS with KAM.TIERBY or the task pane does the same for any size.
 * @origin Cumulative share by J. M. Juran (1951), after V. Pareto. The cut-offs 80% and 95% are a default that your company can change.
 * @example =KAM.PARETO({"Acme";"Bolt";"Core";"Acme"},{30;15;5;50})
 */
export function pareto(
  accounts: unknown[][],
  values: unknown[][],
  cutoffs?: unknown[][],
  headers?: boolean,
): unknown[][] {
  const rules = tierRules(cutoffs);
  const hasHeaders = readFlag('headers', headers, true);
  const { sums, nameOf } = readAccounts(accounts, values, 'values');
  const { order, sorted, share, cumulativeShare, tiers } = valueOf(paretoTable(sums.values, rules));
  const names = tierNames(tierCount(rules));
  const rowAt = (k: number): Cell[] => [
    k + 1,
    nameOf(order[k]!),
    sorted[k]!,
    share[k]!,
    cumulativeShare[k]!,
    names[tiers[k]!] ?? '',
  ];
  refuseLongSpill('pareto-spill', order.length, rowAt);
  const words = headerWords(cellLanguage());
  const header = [words.rank, words.account, words.value, words.share, words.cumulativeShare, words.tier];
  return table(hasHeaders ? header : null, order.length, rowAt);
}

/**
 * Measures how much of the whole the largest accounts hold.
 *
 * @customfunction CONCENTRATION
 * @param values One amount an account: one column or row.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @returns Measure and value: accounts, total, share of the top 20%, accounts that make 80%, HHI, effective accounts, Gini.
 * @blanks Blanks, cell errors and texts that are not numbers are left out.
 * @ties The order of equal values does not matter.
 * @faults #VALUE! when the range is a block. #N/A when no value is positive.
 * @limits There is no accounts argument: sum order lines by account first, or use the task pane. Values of 0 or less count as accounts with share 0.
 * @origin Herfindahl (1950) and Hirschman for the HHI, Gini (1912), Lorenz (1905). The top 20% is a question put to the data, not an assumption.
 * @example =KAM.CONCENTRATION({30;30;20;20})
 */
export function concentration(values: unknown[][], headers?: boolean): unknown[][] {
  const hasHeaders = readFlag('headers', headers, true);
  const { lines, start } = readLines([{ name: 'values', argument: values, isNumeric: true }]);
  const rules = rulesInForce();
  const found = valueOf(measureConcentration(readNumbers(lines[0]!.cells, 0, start).values, rules));
  const language = cellLanguage();
  const words = headerWords(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const rows: Cell[][] = [
    [words.accounts, found.accounts],
    [words.total, found.total],
    [fill(words.topShare, { percent: percent.format(rules['concentration.topShare']) }), found.topShare],
    [fill(words.accountsForGoal, { percent: percent.format(rules['concentration.goalShare']) }), found.accountsForGoal],
    [words.hhi, found.hhi],
    [words.effectiveAccounts, found.effectiveAccounts],
    [words.gini, found.gini],
  ];
  return hasHeaders ? [[words.measure, words.value], ...rows] : rows;
}

/**
 * Adds up profit from the best account to the worst and shows where loss-makers eat it.
 *
 * @customfunction WHALE
 * @param accounts Account of each row: one column or row. An account may repeat; its profits are summed.
 * @param profits Profit of each row, of the same length; losses are negative.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @returns One row an account: rank, account, profit, cumulative profit, cumulative share of total profit. The largest share is the peak of the whale.
 * @blanks A row without an account or without a readable profit is left out. A cell error leaves out its row only.
 * @ties Accounts of equal profit keep the order in which they first appear.
 * @faults #VALUE! when the ranges differ in length or a range is a block. #N/A when no row can be used.
 * @limits When total profit is 0 or less, the share is blank and the amounts stay. A table of more than about 2 MB of text is refused; the task pane draws the curve for any size.
 * @origin Whale curve of cumulative profitability, R. S. Kaplan and V. G. Narayanan (2001).
 * @example =KAM.WHALE({"Acme";"Bolt";"Core"},{60;-10;50})
 */
export function whale(accounts: unknown[][], profits: unknown[][], headers?: boolean): unknown[][] {
  const hasHeaders = readFlag('headers', headers, true);
  const { sums, nameOf } = readAccounts(accounts, profits, 'profits');
  const { order, sorted, cumulative, cumulativeShare } = valueOf(whaleCurve(sums.values, rulesInForce()));
  const rowAt = (k: number): Cell[] => [
    k + 1,
    nameOf(order[k]!),
    sorted[k]!,
    cumulative[k]!,
    Number.isNaN(cumulativeShare[k]!) ? '' : cumulativeShare[k]!,
  ];
  refuseLongSpill('whale-spill', order.length, rowAt);
  const words = headerWords(cellLanguage());
  const header = [words.rank, words.account, words.profit, words.cumulativeProfit, words.cumulativeShare];
  return table(hasHeaders ? header : null, order.length, rowAt);
}
