/** What a check list shows: the share fulfilled and the gaps (R11: trust, value modules, appeals, access conditions, golden rules). */
export interface CheckListResult {
  /** Fulfilled of those answered: 0..1; NaN without an answer. */
  readonly fulfilled: number;
  /** Positions answered with no. */
  readonly gaps: readonly number[];
  /** Positions without an answer. */
  readonly open: readonly number[];
}

/**
 * @example checkList([true, false, undefined, true]) // => { fulfilled: 0.6666666666666666, gaps: [1], open: [2] }
 */
export function checkList(answers: readonly (boolean | undefined)[]): CheckListResult {
  const gaps: number[] = [];
  const open: number[] = [];
  answers.forEach((answer, k) => {
    if (answer === undefined) open.push(k);
    else if (!answer) gaps.push(k);
  });
  const answered = answers.length - open.length;
  return { fulfilled: answered > 0 ? (answered - gaps.length) / answered : NaN, gaps, open };
}

/** The four questions of the seller level, in order. */
export const sellerQuestions = ['aim', 'attention', 'customerRelation', 'value'] as const;

export interface SellerLevel {
  /** 1 beginner, 2 traditional, 3 competitive, 4 relationship manager: the lowest answer, since a level must be held in all. */
  readonly level: number;
  /** Questions that keep the person from the next level. */
  readonly holding: readonly (typeof sellerQuestions)[number][];
}

/**
 * Which kind of seller answers like this (R12)? Null unless all four are answered with 1 to 4.
 *
 * @example sellerLevel([3, 2, 4, 3]) // => { level: 2, holding: ['attention'] }
 */
export function sellerLevel(answers: readonly number[]): SellerLevel | null {
  const complete = sellerQuestions.every((_, k) => [1, 2, 3, 4].includes(answers[k]!));
  if (!complete) return null;
  const level = Math.min(...answers.slice(0, sellerQuestions.length));
  return { level, holding: level === 4 ? [] : sellerQuestions.filter((_, k) => answers[k] === level) };
}

/**
 * The strongest channel of influence on each member of a decision (R13): ratings, members × channels; −1 without a rating.
 *
 * Ties    the earlier channel
 *
 * @example strongestChannels([[1, 4, 2], [NaN, NaN, NaN]]) // => [1, -1]
 */
export function strongestChannels(ratings: readonly (readonly number[])[]): readonly number[] {
  return ratings.map((row) => row.reduce((best, rating, k) => (rating > (row[best] ?? -Infinity) ? k : best), -1));
}
