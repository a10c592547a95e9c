import type { Cell } from '../engine/core/cells';
import { readKeys } from '../engine/core/read-keys';
import { readNumbers } from '../engine/core/read-numbers';
import type { Result } from '../engine/core/result';
import { stagesOf, type Deals } from '../engine/pipeline/deals';
import { forecast as forecastDeals, type Period } from '../engine/pipeline/forecast';
import { summariseCells } from '../engine/pipeline/summarise-cells';
import { summarisePipeline, type PipelineSummary, type SummaryRow } from '../engine/pipeline/summary';
import { winRate as rateOfWins } from '../engine/pipeline/win-rate';
import { headerWords } from '../locales/headers';
import { nameWords } from '../locales/names';
import { refuse, valueOf } from './answer';
import {
  accountCells,
  isBlank,
  isOmitted,
  readFlag,
  readLine,
  readLines,
  singleCell,
  type Line,
  type Lines,
} from './arguments';
import { readAsOf, readDays } from './day-arguments';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { refuseLongSpill, table } from './spill';

/**
 * Summarises the pipeline stage by stage: deals, amount, share, weighted amount and age.
 *
 * @customfunction PIPELINE
 * @param stages Stage of each deal: our names, those of the common systems in English or Chinese, or 1 to 6.
 * @param amounts Amount of each deal, of the same length.
 * @param dates Day since when each deal has its age, such as the day it entered its stage. Omitted: no ages.
 * @param as_of Day as of which ages are counted. Omitted: the rule asOf.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @returns Stage, deals, amount, share of the open amount, weighted amount, mean age in days and oldest: stages 1 to 6, then won, lost, void and unknown where they occur, open (1 to 5), and total.
 * @blanks A row without a stage is no deal. A deal without a readable amount is counted and adds nothing to sums; one without a date has no age.
 * @ties Does not apply.
 * @faults #VALUE! when the ranges differ in length, a range is a block, text dates can be read two ways, or dates are given without an as-of date. #N/A when no row has a stage.
 * @limits Stage names that mean different things in different companies, such as closed, count as unknown. Delivery and won deals are booked, not open. Several currencies are not told apart.
 * @origin Six selling stages are given by the method; their probabilities are the rule pipeline.probability, a default that your company can change.
 * @example =KAM.PIPELINE({"Proposal";"Tender";"Won"},{100;50;80})
 */
export function pipeline(
  stages: unknown[][],
  amounts: unknown[][],
  dates?: unknown[][],
  as_of?: unknown,
  headers?: boolean,
): unknown[][] {
  const hasHeaders = readFlag('headers', headers, true);
  const found = valueOf(summaryOfCells({ stages, amounts }, isOmitted(dates) ? {} : { dates }, as_of));
  const language = cellLanguage();
  const names = nameWords(language).stages;
  const columns = [found.counts, found.amounts, found.shares, found.weighted, found.meanAge, found.oldest];
  const rowAt = (k: number): Cell[] => [
    names[found.rows[k] as SummaryRow & keyof typeof names],
    ...columns.map((column) => numberCell(column[k]!)),
  ];
  const words = headerWords(language);
  const header = [
    words.stage,
    words.deals,
    words.amount,
    words.shareOfOpen,
    words.weighted,
    words.meanAge,
    words.oldest,
  ];
  return table(hasHeaders ? header : null, found.rows.length, rowAt);
}

/**
 * Forecasts what the open deals will bring, month by month or quarter by quarter, and how sure that is.
 *
 * @customfunction FORECAST
 * @param stages Stage of each deal: our names, those of the common systems in English or Chinese, or 1 to 6.
 * @param amounts Amount of each deal, of the same length.
 * @param close_dates Day on which each deal is expected to close.
 * @param period month or quarter. Omitted: the rule pipeline.period.
 * @param headers FALSE leaves out the header row. Omitted: TRUE.
 * @param as_of Day before which a close date is overdue. Omitted: the rule asOf.
 * @returns Period, open amount, weighted amount, P10, P50 and P90. The first row holds overdue deals, which are promised to no period.
 * @blanks A row without a stage is no deal. An open deal without a readable amount or close date is left out.
 * @ties Does not apply.
 * @faults #VALUE! when the ranges differ in length, a range is a block, text dates can be read two ways, the period is neither, or there is no as-of date. #N/A when no deal is open or none of them has a close date.
 * @limits Deals are taken as independent, each won whole or not at all. Beyond what can be counted exactly, P10 to P90 are simulated with a fixed seed, so that the same sheet always gives the same figures.
 * @origin Weighted pipeline, standard. Quantiles by convolution; P10 is the low one: the smallest total reached with a probability of at least one tenth.
 * @example =KAM.FORECAST({"Negotiation";"Proposal"},{100;300},{"2026-10-05";"2026-12-20"},"quarter",TRUE,"2026-09-30")
 */
export function forecast(
  stages: unknown[][],
  amounts: unknown[][],
  close_dates: unknown[][],
  period?: string,
  headers?: boolean,
  as_of?: unknown,
): unknown[][] {
  const hasHeaders = readFlag('headers', headers, true);
  const { deals, days } = readDeals({ stages, amounts }, { close_dates });
  const rows = valueOf(forecastDeals(deals, days!, readAsOf(as_of), readPeriod(period), rulesInForce()));
  const language = cellLanguage();
  const { overdue } = nameWords(language);
  const rowAt = (k: number): Cell[] => {
    const { period: name, open, weighted, p10, p50, p90 } = rows[k]!;
    return [name === 'overdue' ? overdue : name, open, weighted, p10, p50, p90];
  };
  refuseLongSpill('rows-spill', rows.length, rowAt);
  const words = headerWords(language);
  const header = [words.period, words.open, words.weighted, words.p10, words.p50, words.p90];
  return table(hasHeaders ? header : null, rows.length, rowAt);
}

/**
 * Gives the win rate: won deals among those that are won or lost.
 *
 * @customfunction WINRATE
 * @param outcomes Stage or outcome of each deal. Only won and lost count, by any of their names.
 * @param amounts Amount of each deal, for the rate by value. Omitted: the rate by count.
 * @returns A share from 0 to 1.
 * @blanks Rows without an outcome, and open, booked, void or unknown ones, do not count. By value, a deal without a readable amount adds nothing.
 * @ties Does not apply.
 * @faults #VALUE! when the ranges differ in length or a range is a block. #N/A when nothing is won or lost, or by value when both sums are 0.
 * @limits By value, lost deals that are written down with 0 make the rate too good: look at the amounts first. A rate of few deals says little.
 * @origin Standard definition: won / (won + lost).
 * @example =KAM.WINRATE({"Won";"Lost";"Closed won";"Proposal"})
 */
export function winRate(outcomes: unknown[][], amounts?: unknown[][]): number {
  if (!Array.isArray(amounts) && isBlank(singleCell(amounts))) {
    // A header is neither won nor lost, so it need not be found.
    const line = readLine('outcomes', outcomes);
    return valueOf(rateOfWins(stagesOf(readKeys(accountCells(line))))).rate;
  }
  const { lines, start } = readLines([
    { name: 'outcomes', argument: outcomes, isNumeric: false },
    { name: 'amounts', argument: amounts, isNumeric: true },
  ]);
  const [names, values] = lines as readonly [Line, Line];
  const decided = stagesOf(readKeys(accountCells(names), 0, start));
  return valueOf(rateOfWins(decided, readNumbers(values.cells, 0, start).values)).rate;
}

/** Straight from the cells, or by way of columns where dates are texts, whose order the whole column decides. */
function summaryOfCells(
  given: { readonly stages: unknown; readonly amounts: unknown },
  dates: Readonly<Record<string, unknown>>,
  as_of: unknown,
): Result<PipelineSummary> {
  const { lines, start } = readDealLines(given, dates);
  const [names, values, when] = lines as readonly [Line, Line, Line?];
  const asOf = when === undefined ? NaN : readAsOf(as_of);
  const cells = { stages: names.cells, amounts: values.cells, ...(when && { dates: when.cells }) };
  const quick = summariseCells(cells, start, asOf, rulesInForce());
  if (quick !== null) return quick;
  const { deals, days } = readDeals(given, dates);
  return summarisePipeline(deals, rulesInForce(), days && { days, asOf });
}

function readDealLines(
  { stages, amounts }: { readonly stages: unknown; readonly amounts: unknown },
  dates: Readonly<Record<string, unknown>>,
): Lines {
  return readLines([
    { name: 'stages', argument: stages, isNumeric: false },
    { name: 'amounts', argument: amounts, isNumeric: true },
    ...Object.entries(dates).map(([name, argument]) => ({ name, argument, isNumeric: true })),
  ]);
}

/** Reads deals, and the one column of days that goes with them. A stage of 0 is a blank that arrived as that. */
function readDeals(
  given: { readonly stages: unknown; readonly amounts: unknown },
  dates: Readonly<Record<string, unknown>>,
): { readonly deals: Deals; readonly days?: Float64Array } {
  const { lines, start } = readDealLines(given, dates);
  const [names, values, when] = lines as readonly [Line, Line, Line?];
  const deals = {
    stages: stagesOf(readKeys(accountCells(names), 0, start)),
    amounts: readNumbers(values.cells, 0, start).values,
  };
  return when === undefined ? { deals } : { deals, days: readDays(when, start).days };
}

function readPeriod(argument: unknown): Period {
  const cell = singleCell(argument);
  if (isBlank(cell) || cell === 0) return rulesInForce()['pipeline.period'];
  const word = String(cell).normalize('NFKC').trim().toLowerCase();
  if (['month', 'm', '月'].includes(word)) return 'month';
  if (['quarter', 'q', '季'].includes(word)) return 'quarter';
  return refuse('not-a-period', { column: 'period', params: { text: String(cell).slice(0, 40) } });
}

function numberCell(value: number): Cell {
  return Number.isNaN(value) ? '' : value;
}
