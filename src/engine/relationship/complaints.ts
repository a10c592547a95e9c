/** Complaints of one account. */
export interface ComplaintRecord {
  readonly complaints: number;
  readonly open: number;
  /** Open for longer than the limit. */
  readonly late: number;
  /** Mean days to the first answer and to the close, over those that have one; NaN without any. */
  readonly meanDaysToAnswer: number;
  readonly meanDaysToClose: number;
}

/**
 * How are an account's complaints handled?
 *
 * Shapes  opened, answered, closed: k serial days, NaN where there is none
 * Blanks  a complaint without an opening day is counted and open unless closed, and has no times
 * Source  models.md R10
 *
 * @example complaintRecord([1, 10], [2, NaN], [5, NaN], 30, 14).late // => 1
 */
export function complaintRecord(
  opened: ArrayLike<number>,
  answered: ArrayLike<number>,
  closed: ArrayLike<number>,
  asOf: number,
  limitDays: number,
): ComplaintRecord {
  let [open, late, answers, answerDays, closes, closeDays] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < opened.length; i++) {
    const isOpen = Number.isNaN(closed[i]!) || closed[i]! > asOf;
    if (isOpen) open++;
    if (isOpen && asOf - opened[i]! > limitDays) late++;
    if (answered[i]! >= opened[i]!) {
      answers++;
      answerDays += answered[i]! - opened[i]!;
    }
    if (!isOpen && closed[i]! >= opened[i]!) {
      closes++;
      closeDays += closed[i]! - opened[i]!;
    }
  }
  return {
    complaints: opened.length,
    open,
    late,
    meanDaysToAnswer: answers > 0 ? answerDays / answers : NaN,
    meanDaysToClose: closes > 0 ? closeDays / closes : NaN,
  };
}
