import { readNumbers } from '../engine/core/read-numbers';
import type { Problem } from '../engine/core/result';
import { aliveProbability, expectedPurchases, type BgNbd } from '../engine/lifetime/bg-nbd';
import { fitBgNbd, historyProblem } from '../engine/lifetime/fit-bg-nbd';
import { expectedSpend, fitGammaGamma, type GammaGamma } from '../engine/lifetime/gamma-gamma';
import { faultOf, refuse, valueOf } from './answer';
import { isOmitted, readLine, singleCell } from './arguments';
import { answerRows, readNumberRows, type NumberRows } from './per-row';
import { refuseUnreadable } from './tier-arguments';

/**
 * Gives the probability that each account is still a customer, by how often and how lately it bought.
 *
 * @customfunction PALIVE
 * @param frequency Repeat purchases of each account: days with a purchase, less one. Not the frequency of KAM.RFM.
 * @param recency Time from the first to the last purchase. Not the recency of KAM.RFM.
 * @param age Time from the first purchase to the as-of date, in the same unit.
 * @param parameters The first four of KAM.BGNBD, as a row or column. Omitted: fitted on the ranges given.
 * @returns A probability from 0 to 1 a row, in the shape of the ranges.
 * @blanks A row with a blank gives an empty text. A text that is not a number or a history that cannot be gives #VALUE! in its row.
 * @ties Equal histories get equal probabilities.
 * @faults #VALUE! when the ranges differ in length or the parameters are not four positive numbers. #N/A for a single row without parameters, or when the data do not settle the fit.
 * @limits An account without a repeat purchase gets 1, because the model gives it no chance to drop out: do not read it as loyalty. Use one time unit throughout, such as weeks.
 * @origin BG/NBD model, P. S. Fader, B. G. S. Hardie and K. L. Lee (2005).
 * @example =KAM.PALIVE(2,30.43,38.86,{0.243,4.414,0.793,2.426})
 */
export function pAlive(
  frequency: unknown[][],
  recency: unknown[][],
  age: unknown[][],
  parameters?: unknown[][],
): unknown[][] {
  const input = readNumberRows({ frequency, recency, age });
  const model = bgNbdModel(input, parameters);
  return answerRows(input, (row) => {
    const [x, last, whole] = historyAt(input, row);
    return historyProblem(x, last, whole) ?? aliveProbability(model, x, last, whole);
  });
}

/**
 * Gives the number of purchases to expect from each account in the time ahead.
 *
 * @customfunction EXPECTED
 * @param frequency Repeat purchases of each account: days with a purchase, less one. Not the frequency of KAM.RFM.
 * @param recency Time from the first to the last purchase. Not the recency of KAM.RFM.
 * @param age Time from the first purchase to the as-of date, in the same unit.
 * @param horizon Time ahead, in the same unit.
 * @param parameters The first four of KAM.BGNBD, as a row or column. Omitted: fitted on the ranges given.
 * @returns Expected purchases a row, in the shape of the ranges.
 * @blanks A row with a blank gives an empty text. A text that is not a number or a history that cannot be gives #VALUE! in its row.
 * @ties Equal histories get equal expectations.
 * @faults #VALUE! when the ranges differ in length, the horizon is negative or the parameters are not four positive numbers. #N/A for a single row without parameters, or when the data do not settle the fit.
 * @limits Use one time unit throughout, such as weeks. The expectation is a mean over accounts with this history, not a forecast for one.
 * @origin BG/NBD model, P. S. Fader, B. G. S. Hardie and K. L. Lee (2005), equation 10.
 * @example =KAM.EXPECTED(2,30.43,38.86,39,{0.243,4.414,0.793,2.426})
 */
export function expected(
  frequency: unknown[][],
  recency: unknown[][],
  age: unknown[][],
  horizon: unknown,
  parameters?: unknown[][],
): unknown[][] {
  const input = readNumberRows({ frequency, recency, age });
  const ahead = readNumbers([[singleCell(horizon)]]).values[0]!;
  if (!(ahead >= 0)) refuse('not-zero-or-more', { column: 'horizon' });
  const model = bgNbdModel(input, parameters);
  return answerRows(input, (row) => {
    const [x, last, whole] = historyAt(input, row);
    return historyProblem(x, last, whole) ?? expectedPurchases(model, x, last, whole, ahead);
  });
}

/**
 * Fits how often accounts buy and when they stop, for use with KAM.PALIVE and KAM.EXPECTED.
 *
 * @customfunction BGNBD
 * @param frequency Repeat purchases of each account: days with a purchase, less one. Not the frequency of KAM.RFM.
 * @param recency Time from the first to the last purchase. Not the recency of KAM.RFM.
 * @param age Time from the first purchase to the as-of date, in the same unit.
 * @returns One row: r, α, a, b and the log-likelihood; no header.
 * @blanks A row with a blank or a text that is not a number is left out.
 * @ties The order of the accounts does not matter.
 * @faults #VALUE! when the ranges differ in length or a history cannot be; the message names the row. #N/A when nobody bought twice or the data do not settle the fit.
 * @limits α comes in the time unit of the data. A fit that has not settled is a fault, never a guess.
 * @origin BG/NBD model by maximum likelihood, P. S. Fader, B. G. S. Hardie and K. L. Lee (2005).
 * @example =KAM.BGNBD({0;1;2;1;8;0},{0;10;8;1;31;0},{35;31;34;30;36;29})
 */
export function bgNbd(frequency: unknown[][], recency: unknown[][], age: unknown[][]): unknown[][] {
  const input = readNumberRows({ frequency, recency, age });
  const { r, alpha, a, b, logLikelihood } = fitAll(input);
  return [[r, alpha, a, b, logLikelihood]];
}

/**
 * Gives the value to expect of each account's next purchase: its own mean, pulled towards everybody's the less it has bought.
 *
 * @customfunction SPEND
 * @param frequency Repeat purchases of each account: days with a purchase, less one.
 * @param mean_value Mean value of the repeat purchases of each account.
 * @param parameters p, q and v of the Gamma-Gamma model, as a row or column. Omitted: fitted on the ranges given.
 * @returns Expected value per purchase a row, in the shape of the ranges.
 * @blanks A row with a blank gives an empty text. A text that is not a number or a negative one gives #VALUE! in its row.
 * @ties Equal inputs get equal expectations.
 * @faults #VALUE! when the ranges differ in length or the parameters are not three positive numbers. #N/A for a single row without parameters, or when the data do not settle the fit.
 * @limits Only accounts with repeat purchases of a positive value inform the fit. The model assumes that what accounts spend does not depend on how often they buy.
 * @origin Gamma-Gamma model, P. S. Fader and B. G. S. Hardie (2013).
 * @example =KAM.SPEND(2,22.35,{6.25,3.74,15.44})
 */
export function spend(frequency: unknown[][], mean_value: unknown[][], parameters?: unknown[][]): unknown[][] {
  const input = readNumberRows({ frequency, mean_value });
  const [times, means] = [input.columns[0]!.values, input.columns[1]!.values];
  const model = isOmitted(parameters) ? gammaGammaFit(input) : gammaGammaGiven(parameters);
  return answerRows(input, (row): number | Problem => {
    const [x, mean] = [times[row]!, means[row]!];
    if (x < 0 || !Number.isInteger(x)) return { code: 'frequency-not-whole', column: 'frequency' };
    if (mean < 0) return { code: 'not-zero-or-more', column: 'mean_value' };
    const value = expectedSpend(model, x, mean);
    return Number.isNaN(value) ? { code: 'spend-not-finite', column: 'parameters' } : value;
  });
}

function historyAt({ columns }: NumberRows, row: number): readonly [number, number, number] {
  return [columns[0]!.values[row]!, columns[1]!.values[row]!, columns[2]!.values[row]!];
}

function bgNbdModel(input: NumberRows, parameters: unknown): BgNbd {
  if (!isOmitted(parameters)) {
    const [r, alpha, a, b] = positiveNumbers(parameters, 4) as [number, number, number, number];
    return { r, alpha, a, b };
  }
  refuseSingleRow(input);
  // Rows that cannot be are faults in their place and say nothing to the fit.
  const frequency = input.columns[0]!.values.map((x, row) => (historyProblem(...historyAt(input, row)) ? NaN : x));
  return valueOf(fitBgNbd(frequency, input.columns[1]!.values, input.columns[2]!.values));
}

function fitAll(input: NumberRows): BgNbd & { readonly logLikelihood: number } {
  const [frequency, recency, age] = input.columns.map(({ values }) => values) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const fit = fitBgNbd(frequency, recency, age);
  if (fit.ok) return fit.value;
  const { row } = fit.problem;
  throw faultOf(row === undefined ? fit.problem : { ...fit.problem, row: row + input.start });
}

function gammaGammaFit(input: NumberRows): GammaGamma {
  refuseSingleRow(input);
  return valueOf(fitGammaGamma(input.columns[0]!.values, input.columns[1]!.values));
}

function gammaGammaGiven(parameters: unknown): GammaGamma {
  const [p, q, v] = positiveNumbers(parameters, 3) as [number, number, number];
  return { p, q, v };
}

function refuseSingleRow({ rows }: NumberRows): void {
  if (rows <= 1) refuse('parameters-needed', { column: 'parameters' });
}

/** The first `count` cells of a row or column of parameters; what follows them, such as a log-likelihood, is not looked at. */
function positiveNumbers(parameters: unknown, count: number): readonly number[] {
  const line = readLine('parameters', parameters);
  const read = readNumbers(line.cells.slice(0, count));
  refuseUnreadable(line, read.kinds);
  const numbers = Array.from(read.values);
  if (numbers.length < count || !numbers.every((each) => each > 0))
    refuse('parameters-doubtful', { column: 'parameters', params: { count } });
  return numbers;
}
