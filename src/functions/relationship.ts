import { bondType, valueSurplus } from '../engine/relationship/bond';
import { relationshipScore, scoreParts } from '../engine/relationship/relationship-score';
import { breakOffRisk, riskCauses } from '../engine/relationship/risk';
import { relationshipStage } from '../engine/relationship/stage';
import { nameWords } from '../locales/names';
import { isOmitted } from './arguments';
import { flagsAt, readFlagRows } from './flag-rows';
import { isFault } from './fault';
import { answerRows, readNumberRows } from './per-row';
import { fromNumbers, numbersAt, ratingsAt, readBlock, readWeights, refuseWidth } from './rating-blocks';
import { answerEach } from './row-answers';
import { cellLanguage, rulesInForce } from './rules-in-force';

/** What a bond is judged by: the offer, who adapts to whom, process links, breadth of contact. */
const bondQuestions = 4;

/**
 * Gives the stage of each relationship, from 1 exploratory to 5 synergistic, or 6 when it is broken off.
 *
 * @customfunction STAGE
 * @param trade Whether there is trade: TRUE or FALSE, yes or no.
 * @param purchasing Whether our manager deals with their buyer.
 * @param departments Whether further departments deal with each other, such as finance.
 * @param staff Whether ordinary staff on both sides do.
 * @param joint_teams Whether there are joint teams.
 * @param broken_off Whether the relationship is broken off. Omitted: it is not.
 * @returns A stage a row: 1 exploratory, 2 basic, 3 cooperative, 4 partnership, 5 synergistic, 6 uncoupling.
 * @blanks An unanswered question counts as no; without an answer about trade, any link shows that there is trade. A row without any answer gives an empty text, an unreadable one #VALUE! in its row.
 * @ties Equal answers give the same stage.
 * @faults #VALUE! when the ranges differ in length or an answer is neither yes nor no.
 * @limits The closest link decides: joint teams make the relationship synergistic even where nobody ticked staff.
 * @origin Six stages of key account management, T. Millman and K. Wilson (1995).
 * @example =KAM.STAGE({TRUE;TRUE},{TRUE;TRUE},{FALSE;TRUE},{FALSE;FALSE},{FALSE;FALSE})
 */
export function stage(
  trade: unknown[][],
  purchasing: unknown[][],
  departments: unknown[][],
  staff: unknown[][],
  joint_teams: unknown[][],
  broken_off?: unknown[][],
): unknown[][] {
  const optional = isOmitted(broken_off) ? {} : { broken_off };
  const input = readFlagRows({ trade, purchasing, departments, staff, joint_teams, ...optional });
  return answerEach(input, 1, (row) => {
    const answers = flagsAt(input, row);
    if (isFault(answers)) return answers;
    const [hasTrade, buyers, others, people, teams, isOver] = answers;
    const links = { trade: hasTrade, purchasing: buyers, departments: others, staff: people, jointTeams: teams };
    const found = relationshipStage(definedOnly({ ...links, brokenOff: isOver }));
    return found === null ? null : [found];
  });
}

/** Without the questions that nobody answered. */
function definedOnly(answers: Readonly<Record<string, boolean | undefined>>): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, boolean] => entry[1] !== undefined),
  );
}

/**
 * Scores how likely each account is to break off, from ratings of its causes.
 *
 * @customfunction RISK
 * @param ratings Ratings of 1 (no sign) to 5 (severe), one row an account, up to nine columns: changed people, lack of trust, lack of persistence, culture, quality, market position, product, value chain, finance.
 * @param weights As many weights as columns. Omitted: the rule risk.weights.
 * @returns A risk of 0 to 100 a row.
 * @blanks A missing rating is left out with its weight, never counted as zero; so is a 0. A row without any rating gives an empty text, an unreadable one #VALUE! in its row.
 * @ties Equal ratings get equal risks.
 * @faults #VALUE! when the block has more than nine columns, a rating is not from 1 to 5, or the weights do not fit.
 * @limits The risk orders accounts by the signs that people have seen. It is not a probability.
 * @origin The causes, five internal and four external, are given by the method; equal weights are a default that your company can change.
 * @example =KAM.RISK({1,2,1,1,3,2,1,1,1;4,5,3,2,4,3,4,2,5})
 */
export function risk(ratings: unknown[][], weights?: unknown[][]): unknown[][] {
  const block = readBlock('ratings', ratings);
  refuseWidth(
    block,
    riskCauses.map((_, k) => k + 1),
  );
  const own = readWeights(weights, block.width, 'risk.weights');
  return answerEach(block, 1, (row) =>
    fromNumbers(ratingsAt(block, row), (each) => scoreCell(breakOffRisk(each, own).risk)),
  );
}

/**
 * Scores each relationship from its parts: role coverage, depth, trust, touch points, satisfaction, complaints, age.
 *
 * @customfunction RELATIONSHIP
 * @param parts Part scores of 0 to 100, one row an account, up to seven columns: coverage, depth, trust, touch points, satisfaction, complaints, age.
 * @param weights As many weights as columns. Omitted: the rule relationship.weights.
 * @returns A score of 0 to 100 a row: strong from 70, weak below 40, unless your rule says otherwise.
 * @blanks A missing part is left out with its weight, never counted as zero; a part of 0 is a 0. A row without any part gives an empty text, an unreadable one #VALUE! in its row.
 * @ties Equal parts get equal scores.
 * @faults #VALUE! when the block has more than seven columns, a part is not from 0 to 100, or the weights do not fit.
 * @limits A score with few parts says less than one with all; compare accounts with the same parts.
 * @origin The parts are given by the method; equal weights are a default that your company can change.
 * @example =KAM.RELATIONSHIP({75,67,50,80,75,100,40;25,33,25,20,50,60,90})
 */
export function relationship(parts: unknown[][], weights?: unknown[][]): unknown[][] {
  const block = readBlock('parts', parts);
  refuseWidth(
    block,
    scoreParts.map((_, k) => k + 1),
  );
  const rules = rulesInForce();
  const own = readWeights(weights, block.width, 'relationship.weights');
  return answerEach(block, 1, (row) =>
    fromNumbers(numbersAt(block, row), (each) => {
      const odd = each.find((part) => part < 0 || part > 100);
      if (odd !== undefined) return { code: 'score-out-of-range', column: 'parts', params: { score: odd } };
      return scoreCell(relationshipScore(each, { ...rules, 'relationship.weights': own }).score);
    }),
  );
}

/** A score for a cell; nothing where every part that has a weight is missing. */
function scoreCell(score: number): readonly [number] | null {
  return Number.isNaN(score) ? null : [score];
}

/**
 * Names what holds us and each account together: a clip, a zipper or velcro.
 *
 * @customfunction BOND
 * @param ratings Ratings of 1 to 5, one row an account, four columns: tailored rather than standard offer, adaptation to each other, process links, breadth of contact.
 * @returns Clip (pure trade, standard), zipper (adapted, close) or velcro (tailored, interdependent) a row.
 * @blanks A missing rating is left out of the mean; so is a 0. A row without any rating gives an empty text, an unreadable one #VALUE! in its row.
 * @ties A mean at a cut-off belongs to the closer bond.
 * @faults #VALUE! when the block has not four columns or a rating is not from 1 to 5.
 * @limits The mean of the ratings decides, zipper from 2.5 and velcro from 3.75 unless the rule bond.cuts says otherwise.
 * @origin The three types of bond are given by the method; the cut-offs are a default that your company can change.
 * @example =KAM.BOND({1,2,1,2;3,3,2,4;5,4,4,5})
 */
export function bond(ratings: unknown[][]): unknown[][] {
  const block = readBlock('ratings', ratings);
  refuseWidth(block, [bondQuestions]);
  const names = nameWords(cellLanguage()).bonds;
  const cuts = rulesInForce()['bond.cuts'];
  return answerEach(block, 1, (row) =>
    fromNumbers(ratingsAt(block, row), (each) => {
      const found = bondType(each, cuts);
      return found === null ? null : [names[found]];
    }),
  );
}

/**
 * Gives the perceived value surplus of each account: what it sees in us, less what it costs and what it expects.
 *
 * @customfunction CPSV
 * @param benefit Perceived benefit (CPP).
 * @param cost Perceived cost (CPC), in the same unit.
 * @param expected Expected value (CAV), in the same unit.
 * @returns The surplus a row; below zero the account is at risk.
 * @blanks A row with a blank gives an empty text. A text that is not a number gives #VALUE! in its row.
 * @ties Equal inputs get equal surpluses.
 * @faults #VALUE! when the ranges differ in length or a single value is not a number.
 * @limits The three must be on one scale, such as ratings or money, for all accounts that are compared.
 * @origin CPSV = CPP − CPC − CAV, given by the method.
 * @example =KAM.CPSV({8;6},{5;5},{2;3})
 */
export function cpsv(benefit: unknown[][], cost: unknown[][], expected: unknown[][]): unknown[][] {
  const input = readNumberRows({ benefit, cost, expected });
  const [gains, costs, hopes] = input.columns.map(({ values }) => values) as [Float64Array, Float64Array, Float64Array];
  return answerRows(input, (row) => valueSurplus(gains[row]!, costs[row]!, hopes[row]!));
}
