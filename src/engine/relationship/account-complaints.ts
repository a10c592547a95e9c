/** Complaints of all accounts as columns; a row is a complaint. Serial days, NaN where there is none. */
export interface ComplaintColumns {
  readonly account: Int32Array;
  readonly opened: Float64Array;
  readonly answered: Float64Array;
  readonly closed: Float64Array;
  /** 1 where somebody owns it. */
  readonly owned: Uint8Array;
}

/** The steps of handling that a list can show (service mind is seen in a talk, not in a list). */
export const complaintSteps = ['channel', 'contactFirst', 'ownIt', 'settleQuickly'] as const;

export interface AccountComplaints {
  readonly complaints: Uint32Array;
  readonly open: Uint32Array;
  /** Open for longer than the limit. */
  readonly late: Uint32Array;
  /** Mean days over those that have the day, NaN without any. */
  readonly daysToAnswer: Float64Array;
  readonly daysToClose: Float64Array;
  /** How many complaints show each of `complaintSteps`: account × steps. */
  readonly steps: Uint32Array;
}

/**
 * Complaints of every account at once; `complaintRecord` gives the same for one.
 *
 * Shapes  k complaints in any order → n accounts
 * Blanks  without an opening day a complaint is counted, and open unless closed, and has no times; one that opens after the as-of day
 *         is not there yet
 * Cost    O(k + n)
 * Source  models.md R10: a channel (its opening is on record), contact first (answered), own it (has an owner), quick settlement
 *         (closed within the limit)
 *
 * @example accountComplaints({ account: Int32Array.of(0), opened: Float64Array.of(46000), answered: Float64Array.of(NaN), closed: Float64Array.of(NaN), owned: Uint8Array.of(0) }, 1, 46030, 14).late // => Uint32Array.of(1)
 */
export function accountComplaints(
  { account, opened, answered, closed, owned }: ComplaintColumns,
  accounts: number,
  asOf: number,
  limitDays: number,
): AccountComplaints {
  const complaints = new Uint32Array(accounts);
  const open = new Uint32Array(accounts);
  const late = new Uint32Array(accounts);
  const answers = new Uint32Array(accounts);
  const closes = new Uint32Array(accounts);
  const daysToAnswer = new Float64Array(accounts);
  const daysToClose = new Float64Array(accounts);
  const steps = new Uint32Array(accounts * complaintSteps.length);
  for (let row = 0; row < account.length; row++) {
    const at = account[row]!;
    const [from, answer, end] = [opened[row]!, answered[row]!, closed[row]!];
    if (at < 0 || from > asOf) continue;
    const first = at * complaintSteps.length;
    complaints[at]!++;
    const isOpen = !(end <= asOf);
    if (isOpen) open[at]!++;
    if (isOpen && asOf - from > limitDays) late[at]!++;
    if (!Number.isNaN(from)) steps[first]!++;
    if (answer <= asOf) steps[first + 1]!++;
    if (owned[row] === 1) steps[first + 2]!++;
    if (answer >= from && answer <= asOf) {
      answers[at]!++;
      daysToAnswer[at]! += answer - from;
    }
    if (!isOpen && end >= from) {
      closes[at]!++;
      daysToClose[at]! += end - from;
      if (end - from <= limitDays) steps[first + 3]!++;
    }
  }
  for (let at = 0; at < accounts; at++) {
    daysToAnswer[at] = answers[at]! > 0 ? daysToAnswer[at]! / answers[at]! : NaN;
    daysToClose[at] = closes[at]! > 0 ? daysToClose[at]! / closes[at]! : NaN;
  }
  return { complaints, open, late, daysToAnswer, daysToClose, steps };
}
