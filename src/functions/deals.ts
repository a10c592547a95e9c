import { cellKind } from '../engine/core/cell-kind';
import { keyOf, readKeys } from '../engine/core/read-keys';
import { readNumbers } from '../engine/core/read-numbers';
import { stagesOf } from '../engine/pipeline/deals';
import { pipelineCoverage, velocity as velocityOf } from '../engine/pipeline/pace';
import { elements as dealElements, fits, qualify as qualifyDeal } from '../engine/pipeline/qualification';
import { stage as stageCode } from '../engine/pipeline/stages';
import { weightedAmount } from '../engine/pipeline/summary';
import type { Problem } from '../engine/core/result';
import { nameWords } from '../locales/names';
import { accountCells, readLine, readLines, type Line } from './arguments';
import { answerRows, readNumberRows } from './per-row';
import { fromNumbers, ratingsAt, readBlock, readWeights, refuseWidth } from './rating-blocks';
import { repeatSingles } from './repeat-single';
import { answerEach } from './row-answers';
import { cellLanguage, rulesInForce } from './rules-in-force';
import { unreadableFault } from './tier-arguments';

/**
 * Weighs each deal's amount with the probability of its stage.
 *
 * @customfunction WEIGHTED
 * @param stage Stage of each deal: our names, those of the common systems in English or Chinese, or 1 to 6.
 * @param amount Amount of each deal.
 * @returns Amount × probability a row; a won deal in full, a lost or void one 0.
 * @blanks A row with a blank gives an empty text, an unreadable amount #VALUE! in its row.
 * @ties Equal inputs get equal amounts.
 * @faults #VALUE! when the ranges differ in length. #N/A in the row of a deal whose stage is unknown.
 * @limits Probabilities are the rule pipeline.probability. Stage names that mean different things in different companies are unknown.
 * @origin Weighted pipeline, standard; the probabilities are a default that your company can change.
 * @example =KAM.WEIGHTED({"Proposal";"Negotiation";"Won";"Lost"},{100;100;100;100})
 */
export function weighted(stage: unknown[][], amount: unknown[][]): unknown[][] {
  const { lines, start: header } = readLines([
    { name: 'stage', argument: stage, isNumeric: false },
    { name: 'amount', argument: amount, isNumeric: true },
  ]);
  const [names, values] = lines as readonly [Line, Line];
  const cells = names.cells.length;
  const start = cells === 1 ? 0 : header;
  const stages = readStages(names, start);
  const amounts = readNumbers(values.cells, 0, start);
  const rules = rulesInForce();
  return answerEach({ rows: cells - start, start, isRow: lines.every((line) => line.isRow) }, 1, (row) => {
    if (amounts.kinds[row]! > cellKind.blank) return unreadableFault(values, row + start);
    const code = stages[row]!;
    if (code === stageCode.none || amounts.kinds[row] === cellKind.blank) return null;
    return code === stageCode.unknown
      ? unknownStage(names, row + start)
      : [weightedAmount(amounts.values[row]!, code, rules)];
  });
}

/** The stage of each row; a 0 is a blank that arrived as that. */
function readStages(line: Line, start: 0 | 1): Uint8Array {
  return stagesOf(readKeys(accountCells(line), 0, start));
}

function unknownStage(line: Line, row: number): Problem {
  const text = keyOf(line.cells[row]?.[0] ?? null).slice(0, 40);
  return { code: 'stage-unknown', column: line.name, params: { text } };
}

/**
 * Gives the sales velocity: the money that the pipeline brings a day.
 *
 * @customfunction VELOCITY
 * @param deals Number of open deals.
 * @param win_rate Share of the deals that are won, from 0 to 1. One value serves all rows.
 * @param mean_deal Mean amount of a deal. One value serves all rows.
 * @param cycle_days Mean days from start to close. One value serves all rows.
 * @returns Money a day, a row.
 * @blanks A row with a blank gives an empty text. A text that is not a number gives #VALUE! in its row.
 * @ties Equal inputs get equal velocities.
 * @faults #VALUE! when the ranges differ in length, deals are below zero, the win rate is not from 0 to 1 or the cycle is not above zero.
 * @limits Take all four from the same deals and period. The cycle is close less creation, or else less entry into the stage.
 * @origin Standard definition: deals × win rate × mean deal / cycle.
 * @example =KAM.VELOCITY(50,0.2,10000,30)
 */
export function velocity(
  deals: unknown[][],
  win_rate: unknown[][],
  mean_deal: unknown[][],
  cycle_days: unknown[][],
): unknown[][] {
  const input = readNumberRows(repeatSingles({ deals, win_rate, mean_deal, cycle_days }));
  return answerRows(input, (row) => {
    const [count, rate, mean, days] = input.columns.map(({ values }) => values[row]!) as [
      number,
      number,
      number,
      number,
    ];
    const found = velocityOf(count, rate, mean, days);
    return found.ok ? found.value : found.problem;
  });
}

/**
 * Gives the pipeline coverage: the open pipeline as a multiple of the target.
 *
 * @customfunction COVERAGE
 * @param pipeline Open amount, such as of each owner.
 * @param target Amount to reach in the same period. One value serves all rows.
 * @returns A multiple a row; 3 is wanted, unless the rule pipeline.coverage says otherwise.
 * @blanks A row with a blank gives an empty text. A text that is not a number gives #VALUE! in its row.
 * @ties Equal inputs get equal multiples.
 * @faults #VALUE! when the ranges differ in length or a target is not above zero.
 * @limits Says how much there is, not how good it is: KAM.FORECAST weighs it.
 * @origin Standard definition; three times is a rule of thumb that your company can change.
 * @example =KAM.COVERAGE(425,200)
 */
export function coverage(pipeline: unknown[][], target: unknown[][]): unknown[][] {
  const input = readNumberRows(repeatSingles({ pipeline, target }));
  return answerRows(input, (row) => {
    const [open, goal] = input.columns.map(({ values }) => values[row]!) as [number, number];
    const found = pipelineCoverage(open, goal, rulesInForce());
    return found.ok ? found.value.multiple : found.problem;
  });
}

/**
 * Grades each deal from A to D by what is known of it, and stops those that do not fit.
 *
 * @customfunction QUALIFY
 * @param elements One row a deal, six columns: need, schedule, budget, competition, decision, priority; or nine with the fits: strategy, market position, technology. TRUE or FALSE, or 1 to 5.
 * @param weights Six weights of the elements. Omitted: the rule qualification.weights.
 * @returns A grade a row: A from a score of 75, B from 50, C from 25, else D.
 * @blanks A missing element is left out with its weight, never counted as zero; so is a 0. A row without any element gives an empty text, an unreadable one #VALUE! in its row.
 * @ties A score at a border gets the better grade.
 * @faults #VALUE! when the block has neither six nor nine columns, a rating is not from 1 to 5, or the weights do not fit.
 * @limits A fit of 2 or less, or FALSE, is a stop sign: the grade is D whatever the score. A fit that nobody rated is no stop sign.
 * @origin Six elements and three fits are given by the method; weights and grades are a default that your company can change.
 * @example =KAM.QUALIFY({5,4,4,3,4,5,4,4,5;TRUE,FALSE,TRUE,FALSE,TRUE,FALSE,5,5,5;5,5,5,5,5,5,5,1,5})
 */
export function qualify(elements: unknown[][], weights?: unknown[][]): unknown[][] {
  const block = readBlock('elements', elements, true);
  refuseWidth(block, [dealElements.length, dealElements.length + fits.length]);
  const rules = rulesInForce();
  const own = readWeights(weights, dealElements.length, 'qualification.weights');
  return answerEach(block, 1, (row) =>
    fromNumbers(ratingsAt(block, row), (ratings) => {
      const found = qualifyDeal(ratings, { ...rules, 'qualification.weights': own });
      return found === null ? null : [found.grade];
    }),
  );
}

/**
 * Names what ends the stage of each deal, what the buyer is doing meanwhile, and what to bring.
 *
 * @customfunction NEXTSTEP
 * @param stage Stage of each deal: our names, those of the common systems in English or Chinese, or 1 to 6.
 * @returns Three cells a row: key node still to reach, buying step, what to bring.
 * @blanks A blank stage gives empty texts, and so does a deal that is won, lost or void.
 * @ties Does not apply.
 * @faults #VALUE! when the range is a block. #N/A in the row of a deal whose stage is unknown.
 * @limits A stage is left only by its key node. There is no number or date to tell a header by: leave it out of the range.
 * @origin Six selling stages, their key nodes and the buying steps beside them are given by the method.
 * @example =KAM.NEXTSTEP({"Proposal";"Tender"})
 */
export function nextStep(stage: unknown[][]): unknown[][] {
  const line = readLine('stage', stage);
  const stages = readStages(line, 0);
  const steps = nameWords(cellLanguage()).nextSteps;
  return answerEach({ rows: line.cells.length, start: 0, isRow: line.isRow }, 3, (row) => {
    const code = stages[row]!;
    if (code === stageCode.unknown) return unknownStage(line, row);
    const step = (steps as Readonly<Partial<Record<number, (typeof steps)[1]>>>)[code];
    return step === undefined ? null : [step.keyNode, step.buyingStep, step.bring];
  });
}
