import type { Cell } from '../engine/core/cells';
import { keyOf } from '../engine/core/read-keys';
import { failure } from '../engine/core/result';
import { scoreOfRating } from '../engine/core/weighted-score';
import { auditLosses } from '../engine/portfolio/audit';
import { assignCustomerTypes, customerTypes, noType, type CustomerType } from '../engine/portfolio/customer-type';
import { headerWords } from '../locales/headers';
import { segmentWords, typeByName } from '../locales/segments';
import { readAccounts } from './account-arguments';
import { faultOf, valueOf } from './answer';
import { cellOf, isBlank, isOmitted, readFlag, readLine } from './arguments';
import { answerRows, readNumberRows } from './per-row';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { refuseLongSpill, table } from './spill';

/**
 * Gives the type of each customer: large premium, average, small premium, small ordinary or bleeder.
 *
 * @customfunction SEGMENT
 * @param revenue Revenue of each account.
 * @param profit Profit of each account; losses are negative.
 * @param strategic Rating of 1 to 5: how far the account is in our strategic focus.
 * @param fit Rating of 1 to 5: how able we are to meet its needs.
 * @param cost_to_serve Cost to serve each account, taken off its profit. Omitted: profit is net already.
 * @returns A customer type a row, in the shape of the ranges.
 * @blanks A row without revenue, without profit or without both ratings gives an empty text; one rating alone counts for both. A text that is not a number or a rating outside 1 to 5 gives #VALUE! in its row. A blank cost takes nothing off.
 * @ties Equal accounts get the same type; equal amounts share the middle of their ranks.
 * @faults #VALUE! when the ranges differ in length or a range is a block. #N/A when no row has revenue and profit.
 * @limits Revenue and profit are judged among the rows given, one row an account: hand over the whole columns in one call. More profit never worsens a type.
 * @origin Five customer types by profit, revenue, strategic focus and ability to meet needs. Weights and cuts are the rules segment.influenceWeights, segment.strategicWeights, segment.influenceCuts and segment.strategicCut.
 * @example =KAM.SEGMENT({900;700;400;350;60;50;300},{90;60;30;20;4;3;-6},{5;3;2;4;5;1;4},{4;2;3;3;4;2;5})
 */
export function segment(
  revenue: unknown[][],
  profit: unknown[][],
  strategic: unknown[][],
  fit: unknown[][],
  cost_to_serve?: unknown[][],
): unknown[][] {
  const hasCost = !isOmitted(cost_to_serve);
  const input = readNumberRows({ revenue, profit, strategic, fit, ...(hasCost && { cost_to_serve }) });
  const [sales, profits, focus, ability, costToServe] = input.columns.map(({ values }) => values);
  const found = valueOf(
    assignCustomerTypes(
      { revenue: sales!, profit: profits!, strategic: focus!, fit: ability!, ...(costToServe && { costToServe }) },
      rulesInForce(),
    ),
  );
  const names = segmentWords(cellLanguage()).types;
  return answerRows(
    input,
    (row) => {
      for (const [column, ratings] of [['strategic', focus!] as const, ['fit', ability!] as const]) {
        const rating = ratings[row]!;
        if (!Number.isNaN(rating) && Number.isNaN(scoreOfRating(rating)))
          return { code: 'not-a-rating', column, params: { rating } };
      }
      const type = found.types[row]!;
      return type === noType ? '' : names[customerTypes[type]!];
    },
    2,
  );
}

/**
 * Says what to do for a customer of that type.
 *
 * @customfunction TREATMENT
 * @param type A customer type as KAM.SEGMENT gives it, or a column of them.
 * @returns A sentence or two for each type, in the shape of the range.
 * @blanks A blank gives an empty text.
 * @ties Does not apply.
 * @faults #VALUE! when a single text is not a customer type; in a range, in its row only.
 * @limits Types are known by their English and Chinese names. The text follows the language of the workbook.
 * @origin Treatment of the five customer types.
 * @example =KAM.TREATMENT("Bleeder")
 */
export function treatment(type: unknown): unknown[][] {
  const line = readLine('type', type);
  const language = cellLanguage();
  const { types, treatments } = segmentWords(language);
  const isSingle = line.cells.length === 1;
  const answers = line.cells.map((row, i) => {
    const cell = cellOf(row.at(0));
    if (isBlank(cell)) return '';
    const known = typeByName(keyOf(cell));
    if (known !== undefined) return treatments[known];
    const params = { text: keyOf(cell).slice(0, 40), types: listed(types, language) };
    const fault = faultOf(failure('not-a-type', { column: 'type', ...(!isSingle && { row: i }), params }).problem);
    if (isSingle) throw fault;
    return fault;
  });
  refuseLongSpill('rows-spill', answers.length, (row) => [typeof answers[row] === 'string' ? answers[row] : '']);
  return line.isRow ? [answers] : answers.map((answer) => [answer]);
}

/** "Large premium, Average …", best first. */
function listed(types: Readonly<Record<CustomerType, string>>, language: string): string {
  const names = [...customerTypes].reverse().map((type) => types[type]);
  return new Intl.ListFormat(language, { type: 'unit' }).format(names);
}

/**
 * Lists the loss-makers to repair or to leave, the largest loss first, with what each step would bring.
 *
 * @customfunction AUDIT
 * @param accounts Account of each row: one column or row. An account may repeat; its profits are summed.
 * @param profits Profit of each row over the year, of the same length; losses are negative.
 * @param revenue Revenue of each row. Given, the list shows revenue and margin.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @returns One row a loss-maker: rank, account, profit, revenue and margin if revenue is given, share of all losses, what repair to zero brings, and the profit of all accounts without this one and those above it.
 * @blanks A row without an account or without a readable profit is left out. An account without revenue, or with revenue of 0, has no margin.
 * @ties Equal losses keep the order in which the accounts first appear.
 * @faults #VALUE! when the ranges differ in length or a range is a block. #N/A when no row can be used or no account makes a loss.
 * @limits Repair to zero and exit lead to the same profit; repair keeps the revenue. A table of more than about 2 MB of text is refused.
 * @origin Annual customer audit over the whale curve and the five customer types.
 * @example =KAM.AUDIT({"Acme";"Bolt";"Core";"Dune"},{60;-10;50;-25},{300;80;200;50})
 */
export function audit(
  accounts: unknown[][],
  profits: unknown[][],
  revenue?: unknown[][],
  headers?: boolean,
): unknown[][] {
  const hasHeaders = readFlag('headers', headers, true);
  const hasRevenue = !isOmitted(revenue);
  const { sums, nameOf, more } = readAccounts(accounts, profits, 'profits', hasRevenue ? { revenue } : {});
  const list = valueOf(auditLosses(sums.values));
  const sales = more[0];
  const revenueCells = (account: number, profit: number): Cell[] => {
    if (sales === undefined) return [];
    const own = sales[account]!;
    return Number.isNaN(own) ? ['', ''] : [own, own > 0 ? profit / own : ''];
  };
  const rowAt = (k: number): Cell[] => [
    k + 1,
    nameOf(list.order[k]!),
    list.profit[k]!,
    ...revenueCells(list.order[k]!, list.profit[k]!),
    list.lossShare[k]!,
    list.repair[k]!,
    list.profitWithout[k]!,
  ];
  refuseLongSpill('rows-spill', list.order.length, rowAt);
  const words = headerWords(cellLanguage());
  const header = [
    words.rank,
    words.account,
    words.profit,
    ...(sales ? [words.revenue, words.margin] : []),
    words.lossShare,
    words.repairBrings,
    words.profitWithout,
  ];
  return table(hasHeaders ? header : null, list.order.length, rowAt);
}
