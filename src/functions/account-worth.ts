import { marginMultipleValue } from '../engine/lifetime/margin-multiple';
import { retentionEconomics, type RetentionScenario } from '../engine/lifetime/retention';
import { liquidity as measureLiquidity } from '../engine/portfolio/liquidity';
import { shareOfWallet } from '../engine/portfolio/wallet';
import { headerWords } from '../locales/headers';
import { fill } from '../locales/language';
import { valueOf } from './answer';
import { isBlank, isOmitted, singleCell } from './arguments';
import { answerRows, readNumberRows, type NumberRows } from './per-row';
import { repeatSingles } from './repeat-single';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { readSingle } from './single-number';

/**
 * Gives the lifetime value of an account that brings the same margin every period and stays with the same chance.
 *
 * @customfunction CLV
 * @param margin Margin that an account brings a period.
 * @param retention Part of the accounts that stay from one period to the next, from 0 to 1. One value serves all rows.
 * @param discount Discount rate a period, such as 0.1. One value serves all rows.
 * @param acquisition_cost Cost of winning the account. Omitted: 0. One value serves all rows.
 * @returns The lifetime value a row, in the currency of the margin.
 * @blanks A row with a blank gives an empty text. A text that is not a number gives #VALUE! in its row.
 * @ties Equal inputs get equal values.
 * @faults #VALUE! when the ranges differ in length, the retention is not from 0 to 1, the discount is below zero, or nobody ever leaves and nothing is discounted.
 * @limits Margin and retention are taken as constant for ever. For accounts whose buying you can observe, KAM.EXPECTED and KAM.SPEND say more.
 * @origin Margin multiple m·r/(1 + i − r) − AC, S. Gupta and D. R. Lehmann (2003).
 * @example =KAM.CLV(150,0.55,0.1,100)
 */
export function clv(
  margin: unknown[][],
  retention: unknown[][],
  discount: unknown[][],
  acquisition_cost?: unknown[][],
): unknown[][] {
  const optional = isOmitted(acquisition_cost) ? {} : { acquisition_cost };
  const input = readNumberRows(repeatSingles({ margin, retention, discount, ...optional }));
  return answerRows(input, (row) => {
    const [m, r, i, cost = 0] = numbersOf(input, row) as [number, number, number, number?];
    const found = marginMultipleValue(m, r, i, cost);
    return found.ok ? found.value : found.problem;
  });
}

function numbersOf({ columns }: NumberRows, row: number): readonly number[] {
  return columns.map(({ values }) => values[row]!);
}

/**
 * Compares what two rates of churn mean: how long customers stay, how many are left, and what profit they bring.
 *
 * @customfunction RETENTION
 * @param customers Number of customers today.
 * @param profit_each Profit that one of them brings a year.
 * @param churn Part of the customers lost in a year, from 0 to 1. Blank: the assumption in the rule retention.churn.
 * @param churn_goal The churn to aim for.
 * @param years Years to look ahead. Omitted: the rule retention.years.
 * @returns Measure, now, goal and difference: churn, expected life, customers left and lost, profit over the years, and what replacing the lost costs in customers kept.
 * @blanks A blank churn takes the assumption and says so. Any other blank gives #VALUE!. Where nobody leaves, the expected life is blank.
 * @ties Does not apply.
 * @faults #VALUE! when a number cannot be read, a churn is not from 0 to 1, customers are below zero or years are not above zero.
 * @limits No customer is won anew, and profit is not discounted. That winning a customer costs several times keeping one is a claim, the rule retention.winCost: its line names the assumption.
 * @origin Expected life is 1 / churn. The claims about cost and profit are the method's, after F. F. Reichheld and W. E. Sasser (1990); they are rules, not facts.
 * @example =KAM.RETENTION(1000,200,0.1,0.05,5)
 */
export function retention(
  customers: unknown,
  profit_each: unknown,
  churn: unknown,
  churn_goal: unknown,
  years?: unknown,
): unknown[][] {
  const rules = rulesInForce();
  const isAssumed = isBlank(singleCell(churn));
  const span = isOmitted(years) ? rules['retention.years'] : readSingle('years', years);
  const { now, goal } = valueOf(
    retentionEconomics(
      {
        customers: readSingle('customers', customers),
        profitEach: readSingle('profit_each', profit_each),
        churn: isAssumed ? rules['retention.churn'] : readSingle('churn', churn),
        churnGoal: readSingle('churn_goal', churn_goal),
        years: span,
      },
      rules,
    ),
  );
  const words = headerWords(cellLanguage());
  const row = (label: string, of: (scenario: RetentionScenario) => number): unknown[] => {
    const [before, after] = [of(now), of(goal)];
    return [label, before, after, after - before].map((cell) => (Number.isNaN(cell) ? '' : cell));
  };
  const inYears = (label: string): string => fill(label, { years: span });
  return [
    [words.measure, words.now, words.goal, words.difference],
    row(isAssumed ? words.churnAssumed : words.churn, ({ churn: rate }) => rate),
    row(words.expectedLife, ({ life }) => life),
    row(inYears(words.customersLeft), ({ customersLeft }) => customersLeft),
    row(inYears(words.customersLost), ({ customersLost }) => customersLost),
    row(inYears(words.profitOver), ({ profit }) => profit),
    row(fill(words.lostAsKept, { factor: rules['retention.winCost'] }), ({ lostAsKept }) => lostAsKept),
  ];
}

/**
 * Gives our share of what each account spends.
 *
 * @customfunction WALLET
 * @param our_sales Our sales to each account.
 * @param total_spend All that the account spends on such goods in the same period, with us included.
 * @returns A share of 0 to 1 a row; the rest is open potential.
 * @blanks A row with a blank gives an empty text. A text that is not a number gives #VALUE! in its row.
 * @ties Equal inputs get equal shares.
 * @faults #VALUE! when the ranges differ in length, our sales are below zero or above the total spend, or the total spend is not above zero.
 * @limits The total spend is mostly an estimate, and the share is only as good as that.
 * @origin Share of wallet, standard definition.
 * @example =KAM.WALLET({30;80},{120;100})
 */
export function wallet(our_sales: unknown[][], total_spend: unknown[][]): unknown[][] {
  const input = readNumberRows({ our_sales, total_spend });
  return answerRows(input, (row) => {
    const [ours, total] = numbersOf(input, row) as [number, number];
    const found = shareOfWallet(ours, total);
    return found.ok ? found.value.share : found.problem;
  });
}

/**
 * Gives each account's current ratio: what it can turn into money within a year for each unit that falls due in it.
 *
 * @customfunction LIQUIDITY
 * @param current_assets Current assets of each account.
 * @param current_liabilities Its current liabilities, in the same currency and of the same day.
 * @returns The current ratio a row: below 1 is a red light, from 1.5 a green one, unless the rule liquidity.cuts says otherwise.
 * @blanks A row with a blank gives an empty text. A text that is not a number gives #VALUE! in its row.
 * @ties Equal inputs get equal ratios.
 * @faults #VALUE! when the ranges differ in length, assets are below zero or liabilities are not above zero.
 * @limits One day's balance sheet. Which ratio is sound differs by trade: compare accounts of one trade.
 * @origin Current ratio, a standard of accounting; the lights are a default that your company can change.
 * @example =KAM.LIQUIDITY({120;80},{100;100})
 */
export function liquidity(current_assets: unknown[][], current_liabilities: unknown[][]): unknown[][] {
  const input = readNumberRows({ current_assets, current_liabilities });
  const rules = rulesInForce();
  return answerRows(input, (row) => {
    const [assets, liabilities] = numbersOf(input, row) as [number, number];
    const found = measureLiquidity(assets, liabilities, rules);
    return found.ok ? found.value.ratio : found.problem;
  });
}
