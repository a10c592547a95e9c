import { cellKind } from '../engine/core/cell-kind';
import { flagOf } from '../engine/core/read-flags';
import { readNumbers } from '../engine/core/read-numbers';
import { keyAccountByRatings, keyAccountCriteria } from '../engine/portfolio/key-account';
import { ladderLevel } from '../engine/portfolio/ladder';
import { readLines, type Line } from './arguments';
import { unreadableFlag } from './flag-rows';
import { fromNumbers, ratingsAt, readBlock, readWeights, refuseWidth } from './rating-blocks';
import { answerEach } from './row-answers';
import { rulesInForce } from './rules-in-force';
import { unreadableFault } from './tier-arguments';

/**
 * Scores each account by the six criteria of a key account: from 60 on it is one, unless your rule says otherwise.
 *
 * @customfunction KEYACCOUNT
 * @param criteria Ratings of 1 to 5, one row an account, six columns: profit share, effect on goals, damage if lost, long and stable relation, potential, time spent on it.
 * @param weights Six weights in the same order. Omitted: the rule keyAccount.weights.
 * @returns A score of 0 to 100 a row.
 * @blanks A missing rating is left out with its weight, never counted as zero; so is a 0. A row without any rating gives an empty text, an unreadable one #VALUE! in its row.
 * @ties Equal ratings get equal scores.
 * @faults #VALUE! when the block has not six columns, a rating is not from 1 to 5, or the weights do not fit.
 * @limits Ratings are judgements. An account that nobody rated has no score; whether a score makes a key account is the rule keyAccount.score.
 * @origin The six criteria are given by the method; equal weights and the cut of 60 are defaults that your company can change.
 * @example =KAM.KEYACCOUNT({4,3,5,4,5,3;2,1,2,3,2,1})
 */
export function keyAccount(criteria: unknown[][], weights?: unknown[][]): unknown[][] {
  const block = readBlock('criteria', criteria);
  refuseWidth(block, [keyAccountCriteria.length]);
  const rules = rulesInForce();
  const own = readWeights(weights, block.width, 'keyAccount.weights');
  return answerEach(block, 1, (row) =>
    fromNumbers(ratingsAt(block, row), (ratings) => {
      const { score } = keyAccountByRatings(ratings, { ...rules, 'keyAccount.weights': own });
      return Number.isNaN(score) ? null : [score];
    }),
  );
}

/**
 * Gives the level of each account on the ladder of repeat and referral, from 0 to 3.
 *
 * @customfunction LADDER
 * @param purchases Number of purchases of each account.
 * @param returning Whether the account is still buying: TRUE or FALSE, yes or no.
 * @param referrals Number of others that it has referred to us.
 * @param big_referrals Number of those that became large accounts.
 * @returns A level a row: 0 one-off, 1 repeat and returning, 2 also refers others, 3 refers large ones.
 * @blanks A row with a blank gives an empty text, one with an unreadable cell #VALUE!.
 * @ties Equal inputs get the same level.
 * @faults #VALUE! when the ranges differ in length, a number is below zero or an answer is neither yes nor no.
 * @limits The size of an account never counts: one purchase, however large, that does not return is 0.
 * @origin The ladder is given by the method.
 * @example =KAM.LADDER({1;5;8;9},{FALSE;TRUE;TRUE;TRUE},{0;0;2;3},{0;0;0;1})
 */
export function ladder(
  purchases: unknown[][],
  returning: unknown[][],
  referrals: unknown[][],
  big_referrals: unknown[][],
): unknown[][] {
  const { lines, start: header } = readLines([
    { name: 'purchases', argument: purchases, isNumeric: true },
    { name: 'returning', argument: returning, isNumeric: false },
    { name: 'referrals', argument: referrals, isNumeric: true },
    { name: 'big_referrals', argument: big_referrals, isNumeric: true },
  ]);
  const [bought, returns, referred, referredBig] = lines as readonly [Line, Line, Line, Line];
  const cells = bought.cells.length;
  const start = cells === 1 ? 0 : header;
  const counts = [bought, referred, referredBig].map((line) => ({ line, ...readNumbers(line.cells, 0, start) }));
  return answerEach({ rows: cells - start, start, isRow: lines.every((line) => line.isRow) }, 1, (row) => {
    const place = row + start;
    const unreadable = counts.find(({ kinds }) => kinds[row]! > cellKind.blank);
    if (unreadable) return unreadableFault(unreadable.line, place);
    const answer = flagOf(returns.cells[place]?.[0]);
    if (answer === null) return unreadableFlag(returns, place);
    if (answer === undefined || counts.some(({ kinds }) => kinds[row] === cellKind.blank)) return null;
    const negative = counts.find(({ values }) => values[row]! < 0);
    if (negative) return { code: 'not-zero-or-more', column: negative.line.name };
    const [times, others, big] = counts.map(({ values }) => values[row]!) as [number, number, number];
    return [ladderLevel({ purchases: times, returning: answer, referrals: others, bigReferrals: big })];
  });
}
