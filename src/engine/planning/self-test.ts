import { failure, success, type Result } from '../core/result';

/** Questions of each group, counted from 1: every one of the sixteen is in exactly one. */
export const selfTestGroups = {
  contact: [3, 5, 10, 15],
  gather: [1, 4, 9, 12],
  provide: [2, 8, 14, 16],
  influence: [6, 7, 11, 13],
} as const;
export type SelfTestGroup = keyof typeof selfTestGroups;

export const selfTestQuestions = 16;

export type SelfTest = Readonly<Record<SelfTestGroup | 'total', number>>;

/**
 * How well does a person communicate: make contact, gather, provide, influence?
 *
 * Shapes  answers: sixteen, 1 to 5 each → a sum of 4 to 20 a group, 16 to 80 in all
 * Blanks  a missing answer is a problem: a sum without it would count it as zero
 * Errors  answers-count, answer-missing, not-a-rating, each with the row
 * Source  models.md X1; groups given, scale house
 *
 * @example selfTest([1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1]).value // => { contact: 18, gather: 11, provide: 10, influence: 7, total: 46 }
 */
export function selfTest(answers: ArrayLike<number>): Result<SelfTest> {
  if (answers.length !== selfTestQuestions) {
    return failure('answers-count', {
      column: 'answers',
      params: { given: answers.length, needed: selfTestQuestions },
    });
  }
  for (let row = 0; row < answers.length; row++) {
    const answer = answers[row]!;
    if (Number.isNaN(answer)) return failure('answer-missing', { column: 'answers', row });
    if (!(answer >= 1 && answer <= 5))
      return failure('not-a-rating', { column: 'answers', row, params: { rating: answer } });
  }
  const sum = (questions: readonly number[]): number =>
    questions.reduce((total, question) => total + answers[question - 1]!, 0);
  const [contact, gather, provide, influence] = [
    sum(selfTestGroups.contact),
    sum(selfTestGroups.gather),
    sum(selfTestGroups.provide),
    sum(selfTestGroups.influence),
  ];
  return success({ contact, gather, provide, influence, total: contact + gather + provide + influence });
}
