import { cellKind } from '../engine/core/cell-kind';
import type { Cell } from '../engine/core/cells';
import { keyOf } from '../engine/core/read-keys';
import { readNumbers } from '../engine/core/read-numbers';
import { factorScores } from '../engine/channel/factor-score';
import { stocktake } from '../engine/channel/stocktake';
import { allocateEffort } from '../engine/planning/effort';
import { selfTest as scoreSelfTest } from '../engine/planning/self-test';
import { compareWithRival } from '../engine/planning/two-way-importance';
import { noTier } from '../engine/portfolio/tier';
import { headerWords } from '../locales/headers';
import { faultOf, valueOf } from './answer';
import { isBlank, isOmitted, readFlag, readLine, readLines, type Line } from './arguments';
import { fromNumbers, numbersAt, readBlock, readWeights } from './rating-blocks';
import { answerEach } from './row-answers';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { readSingle } from './single-number';
import { refuseUnreadable, unreadableFault } from './tier-arguments';
import { tierNumber } from './tier-number';

/**
 * Divides working days among accounts in proportion to their value, within the fewest and most days of each tier.
 *
 * @customfunction EFFORT
 * @param values Value of each account, such as its expected revenue.
 * @param tiers Tier of each account: A to D, or your own names of the tiers.
 * @param days Days to divide among all of them.
 * @returns Days an account, in the shape of the values. They add up to the days, unless every account has the most days of its tier.
 * @blanks An account without a value or tier gives an empty text and takes no part; an unreadable one gives #VALUE! in its row.
 * @ties Equal values in one tier get equal days.
 * @faults #VALUE! when the ranges differ in length or a tier is unknown. #N/A when no account has both value and tier, or the fewest days of the tiers come to more than the days.
 * @limits The rules effort.fewest and effort.most set the days of each tier. An account without a positive value gets the fewest days of its tier.
 * @origin Resources lean to key accounts: the idea is given by the method, the days of the tiers are a default that your company can change.
 * @example =KAM.EFFORT({600;300;100},{"A";"B";"C"},100)
 */
export function effort(values: unknown[][], tiers: unknown[][], days: unknown): unknown[][] {
  const { lines, start: header } = readLines([
    { name: 'values', argument: values, isNumeric: true },
    { name: 'tiers', argument: tiers, isNumeric: false },
  ]);
  const [amounts, named] = lines as readonly [Line, Line];
  const cells = amounts.cells.length;
  const start = cells === 1 ? 0 : header;
  const read = readNumbers(amounts.cells, 0, start);
  const tierAt = (row: number): number => tierNumber(named.cells[row + start]?.[0] ?? null);
  const tierOfRow = Uint8Array.from(read.values, (_, row) => tierAt(row));
  const allocated = valueOf(allocateEffort(read.values, tierOfRow, readSingle('days', days), rulesInForce()));
  return answerEach({ rows: cells - start, start, isRow: lines.every((line) => line.isRow) }, 1, (row) => {
    const name = named.cells[row + start]?.[0] ?? null;
    if (read.kinds[row]! > cellKind.blank) return unreadableFault(amounts, row + start);
    if (read.kinds[row] === cellKind.blank || isBlank(name)) return null;
    if (tierOfRow[row] === noTier)
      return { code: 'tier-unknown', column: 'tiers', params: { text: keyOf(name).slice(0, 40) } };
    return [allocated[row]!];
  });
}

/**
 * Takes stock of a channel: how much of its customers and sales we hold, and what is still open.
 *
 * @customfunction CHANNEL
 * @param total_customers Customers in the channel, estimated (A).
 * @param developed Customers developed by us (B).
 * @param sales Our sales (C).
 * @param total_sales Sales of the whole channel (E). Omitted: derived as C / B · A.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @returns Measure and value: customers, developed, sales, sales a developed customer, total sales, customer and sales occupancy, open customers and sales.
 * @blanks A blank number gives #VALUE!. While nobody is developed, what cannot be known is blank.
 * @ties Does not apply.
 * @faults #VALUE! when a number cannot be read or is below zero, there are no customers, more are developed than there are, or the total is below our own sales.
 * @limits With derived total sales the two occupancies are equal by construction, and the table says so: only an independent estimate of total sales tells them apart.
 * @origin Channel stocktake, given by the method.
 * @example =KAM.CHANNEL(200,50,1000)
 */
export function channel(
  total_customers: unknown,
  developed: unknown,
  sales: unknown,
  total_sales?: unknown,
  headers?: boolean,
): unknown[][] {
  const hasHeaders = readFlag('headers', headers, true);
  const given = isOmitted(total_sales) ? {} : { totalSales: readSingle('total_sales', total_sales) };
  const input = {
    customers: readSingle('total_customers', total_customers),
    developed: readSingle('developed', developed),
    sales: readSingle('sales', sales),
  };
  const found = valueOf(stocktake({ ...input, ...given }));
  const words = headerWords(cellLanguage());
  const rows: [string, number][] = [
    [words.channelCustomers, input.customers],
    [words.channelDeveloped, input.developed],
    [words.channelSales, input.sales],
    [words.salesEach, found.salesEach],
    [found.isDerived ? words.totalSalesDerived : words.totalSales, found.totalSales],
    [words.customerOccupancy, found.customerOccupancy],
    [found.isDerived ? words.salesOccupancyDerived : words.salesOccupancy, found.salesOccupancy],
    [words.openCustomers, found.openCustomers],
    [words.openSales, found.openSales],
  ];
  const shown = rows.map(([label, value]) => [label, Number.isNaN(value) ? '' : value]);
  return hasHeaders ? [[words.measure, words.value], ...shown] : shown;
}

/**
 * Scores options by weighted factors: the sum of weight × score.
 *
 * @customfunction SCORE
 * @param scores Scores of 1 to 100, one row an option, one column a factor.
 * @param weights One weight a factor, 100% together; others are brought to 100%.
 * @returns A score an option, a row.
 * @blanks An option with a blank score gives an empty text: with fewer factors it could not be compared. An unreadable score gives #VALUE! in its row.
 * @ties Equal scores get equal results.
 * @faults #VALUE! when the weights are not as many as the factors, are below zero or all zero, or a score is not from 1 to 100.
 * @limits Weights that do not come to 100% keep their proportions. Rank the result with RANK or sort it; the task pane shows which weight would turn the choice.
 * @origin Weighted factor score, P. Kotler, Marketing Management.
 * @example =KAM.SCORE({80,60;60,90},{0.7,0.3})
 */
export function score(scores: unknown[][], weights: unknown[][]): unknown[][] {
  const block = readBlock('scores', scores);
  const parts = readWeights(weights, block.width);
  return answerEach(block, 1, (row) =>
    fromNumbers(numbersAt(block, row), (given) => {
      // A blank may arrive as 0, which is no score.
      const each = given.map((value) => (value === 0 ? NaN : value));
      if (each.some(Number.isNaN)) return null;
      const odd = each.find((value) => value < 1 || value > 100);
      if (odd !== undefined) return { code: 'factor-out-of-range', column: 'scores', params: { score: odd } };
      return Array.from(valueOf(factorScores([each], parts)).totals);
    }),
  );
}

/**
 * Scores the communication self-test of 16 questions in its four groups.
 *
 * @customfunction SELFTEST
 * @param answers Sixteen answers of 1 to 5, in the order of the questions: one column or row.
 * @returns Measure and value: contact, gather, provide, influence (4 to 20 each) and total (16 to 80).
 * @blanks A blank answer gives #N/A: a sum without it would count it as zero.
 * @ties Does not apply.
 * @faults #VALUE! when there are not sixteen answers or one is not from 1 to 5. #N/A when one is missing; the message names its row.
 * @limits The test shows where a person sees strengths and gaps. It does not compare persons.
 * @origin Questions 3, 5, 10, 15 are contact, 1, 4, 9, 12 gather, 2, 8, 14, 16 provide, 6, 7, 11, 13 influence: given by the method. The scale is a default.
 * @example =KAM.SELFTEST({4;3;5;4;4;2;3;4;5;3;2;4;3;4;5;4})
 */
export function selfTest(answers: unknown[][]): unknown[][] {
  const line = readLine('answers', answers);
  const read = readNumbers(line.cells);
  refuseUnreadable(line, read.kinds);
  // A blank may arrive as 0, which is no answer.
  const found = valueOf(scoreSelfTest(read.values.map((answer) => (answer === 0 ? NaN : answer))));
  const words = headerWords(cellLanguage());
  return [
    [words.measure, words.value],
    [words.contactGroup, found.contact],
    [words.gatherGroup, found.gather],
    [words.provideGroup, found.provide],
    [words.influenceGroup, found.influence],
    [words.total, found.total],
  ];
}

/**
 * Compares us with a rival item by item, weighted by what the account cares for.
 *
 * @customfunction COMPETE
 * @param ours Our rating on each item, such as region, price, service, quality, channel and payment terms.
 * @param rival The rival's rating on the same items and scale.
 * @param weights Weight of each item. Omitted: all alike.
 * @returns The weighted advantage an item and, last, in total: above zero we are ahead, below zero behind.
 * @blanks An item with a blank gives an empty text and is left out with its weight, never counted as zero.
 * @ties Does not apply.
 * @faults #VALUE! when the ranges differ in length, a rating cannot be read, or the weights do not fit. #N/A when no item is rated for both.
 * @limits Weights are brought to 100%, so the total is on the scale of the ratings. One rival a formula.
 * @origin Two-way importance analysis, given by the method.
 * @example =KAM.COMPETE({5;2;3},{3;4;3},{2;1;1})
 */
export function compete(ours: unknown[][], rival: unknown[][], weights?: unknown[][]): unknown[][] {
  const optional = isOmitted(weights) ? [] : [{ name: 'weights', argument: weights, isNumeric: true }];
  const { lines, start } = readLines([
    { name: 'ours', argument: ours, isNumeric: true },
    { name: 'rival', argument: rival, isNumeric: true },
    ...optional,
  ]);
  const columns = lines.map((line) => readNumbers(line.cells, 0, start));
  lines.forEach((line, i) => refuseUnreadable(line, columns[i]!.kinds, start));
  const [own, theirs, parts] = columns.map(({ values }) => values) as [Float64Array, Float64Array, Float64Array?];
  const found = compareWithRival(
    own,
    theirs,
    parts?.map((weight) => weight || 0),
  );
  if (!found.ok) throw faultOf(found.problem.code === 'no-rows' ? { code: 'nothing-compared' } : found.problem);
  const cells: Cell[] = [...found.value.advantages, found.value.total].map((value) =>
    Number.isNaN(value) ? '' : value,
  );
  const shown = start === 1 ? ['', ...cells] : cells;
  return lines.every((line) => line.isRow) ? [shown] : shown.map((cell) => [cell]);
}
