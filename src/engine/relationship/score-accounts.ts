import { scoreOfRating, weightedMean } from '../core/weighted-score';
import type { Rules } from '../rules/rules';
import { accountComplaints, type AccountComplaints, type ComplaintColumns } from './account-complaints';
import { accountContacts, type AccountContacts, type ContactColumns } from './account-contacts';
import { bandOf, complaintsPart, depthPart, scoreParts, type Band } from './relationship-score';
import { contactAfter } from './cadence';
import { countTouches, touchPart, touchPartOfLast, type LogColumns, type TouchPoints } from './touch-points';

/** Everything that is known of n accounts. A column that nobody has is null; a missing figure is NaN. */
export interface RelationshipInput {
  readonly accounts: number;
  /** Serial day. */
  readonly asOf: number;
  /** 0 for tier A to 3 for D, −1 without one. */
  readonly tier: Int8Array;
  /** Ratings of 1 to 5 of cognitive, emotional and behavioural trust, and of trust as a whole where the three are not told apart. */
  readonly trust: readonly (Float64Array | null)[];
  readonly satisfaction: Float64Array | null;
  /** Day on which the relation began. */
  readonly since: Float64Array | null;
  readonly lastContact: Float64Array | null;
  readonly contacts: ContactColumns | null;
  readonly log: LogColumns | null;
  readonly complaints: ComplaintColumns | null;
}

export type RelationshipRules = Pick<
  Rules,
  | 'roles.weights' | 'relationship.weights' | 'relationship.bands' | 'relationship.years' | 'relationship.satisfaction'
  | 'touch.days' | 'care.days' | 'care.otherDays' | 'care.count' | 'complaints.days' | 'complaints.points'
>; // prettier-ignore

/** How we stand with every account, as columns. */
export interface AccountScores {
  /** One column a part, in the order of `scoreParts`: 0..100, NaN where it is missing. */
  readonly parts: readonly Float64Array[];
  /** 0..100; NaN without any part. */
  readonly score: Float64Array;
  /** Position in `bands`, or `noBand`. */
  readonly band: Uint8Array;
  /** The latest contact by contacts, log and accounts; NaN without one. */
  readonly lastContact: Float64Array;
  /** Day of the next contact, NaN without a last one. */
  readonly due: Float64Array;
  readonly overdueDays: Float64Array;
  readonly contacts: AccountContacts | null;
  readonly touches: TouchPoints | null;
  readonly complaints: AccountComplaints | null;
}

/** Weakest first. */
export const bands = ['weak', 'fair', 'strong'] as const satisfies readonly Band[];
export const noBand = 255;

const DAYS_A_YEAR = 365.25;

/**
 * How well do we stand with each account, from whatever is there: contacts, contact log, complaints, ratings?
 *
 * A part that cannot be known is left out with its weight: no contacts table, no coverage; no row about an account, none of its own
 * either. Only the complaints list speaks by silence: an account that is not on it has no complaint open.
 *
 * Shapes  n accounts; contacts, log and complaints with any number of rows
 * Blanks  missing parts are NaN and never zero
 * Ties    no order of rows matters
 * Cost    O(n + rows), no object per row
 * Source  models.md R3, R4, R5, R9, R10; parts given, weights house
 */
export function scoreAccounts(input: RelationshipInput, rules: RelationshipRules): AccountScores {
  const { accounts, asOf } = input;
  const contacts = input.contacts && accountContacts(input.contacts, accounts, asOf, rules['roles.weights']);
  const touches = input.log && countTouches(input.log, accounts, asOf, rules['touch.days']);
  const complaints = input.complaints && accountComplaints(input.complaints, accounts, asOf, rules['complaints.days']);
  const columns = scoreParts.map(() => new Float64Array(accounts).fill(NaN));
  const [coverage, depth, trust, touch, satisfaction, handled, age] = columns as [
    Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array,
  ]; // prettier-ignore
  const lastContact = new Float64Array(accounts).fill(NaN);
  const due = new Float64Array(accounts).fill(NaN);
  const overdueDays = new Float64Array(accounts).fill(NaN);
  const score = new Float64Array(accounts);
  const band = new Uint8Array(accounts).fill(noBand);
  const isWorking = rules['care.count'] === 'working';
  const own = new Float64Array(scoreParts.length);

  for (let at = 0; at < accounts; at++) {
    const careDays = daysOfCare(input.tier[at]!, rules);
    const last = latest(
      upTo(input.lastContact?.[at], asOf),
      contacts?.lastContact[at] ?? NaN,
      touches?.lastDay[at] ?? NaN,
    );
    lastContact[at] = last;
    const next = contactAfter(last, careDays, asOf, isWorking);
    if (next) [due[at], overdueDays[at]] = [next.due, next.overdueDays];

    coverage[at] = (contacts?.coverage[at] ?? NaN) * 100;
    depth[at] = depthPart(contacts?.depth[at] ?? NaN);
    trust[at] = trustOf(input.trust, at, contacts?.trust[at] ?? NaN);
    touch[at] =
      touches && touches.logged[at]! > 0
        ? touchPart(touches.touches[at]!, rules['touch.days'], careDays)
        : touchPartOfLast(last, asOf, careDays, isWorking);
    satisfaction[at] = satisfactionPart(input.satisfaction?.[at] ?? NaN, rules['relationship.satisfaction']);
    handled[at] = complaints
      ? complaintsPart(complaints.open[at]!, complaints.late[at]!, rules['complaints.points'])
      : NaN;
    age[at] = agePart(input.since?.[at] ?? NaN, asOf, rules['relationship.years']);

    for (let part = 0; part < own.length; part++) own[part] = columns[part]![at]!;
    score[at] = weightedMean(own, rules['relationship.weights']);
    const name = bandOf(score[at]!, rules['relationship.bands']);
    if (name !== null) band[at] = bands.indexOf(name);
  }
  return { parts: columns, score, band, lastContact, due, overdueDays, contacts, touches, complaints };
}

/** Days between contacts for a tier, or for an account without one. */
export function daysOfCare(tier: number, rules: Pick<Rules, 'care.days' | 'care.otherDays'>): number {
  return rules['care.days'][tier] ?? rules['care.otherDays'];
}

/**
 * Satisfaction on its own scale as a part; NaN outside the scale.
 *
 * @example satisfactionPart(4, [1, 5]) // => 75
 */
export function satisfactionPart(value: number, [low, high]: readonly number[]): number {
  return value >= low! && value <= high! ? ((value - low!) / (high! - low!)) * 100 : NaN;
}

/**
 * Age of the relation as a part: full from so many years on.
 *
 * @example agePart(46000 - 365.25, 46000, 5) // => 20
 */
export function agePart(since: number, asOf: number, years: number): number {
  return since <= asOf ? Math.min(100, ((asOf - since) / DAYS_A_YEAR / years) * 100) : NaN;
}

/** The three kinds of trust where they are rated, else trust as a whole, else what the contacts' ratings say. */
function trustOf(columns: readonly (Float64Array | null)[], at: number, ofContacts: number): number {
  const [cognitive, emotional, behavioural, whole] = columns;
  const kinds = [cognitive, emotional, behavioural].map((column) => scoreOfRating(column?.[at] ?? NaN));
  const mean = weightedMean(kinds);
  if (!Number.isNaN(mean)) return mean;
  const rating = scoreOfRating(whole?.[at] ?? NaN);
  return Number.isNaN(rating) ? scoreOfRating(ofContacts) : rating;
}

function upTo(day: number | undefined, asOf: number): number {
  return day !== undefined && day <= asOf ? day : NaN;
}

function latest(...days: readonly number[]): number {
  let last = NaN;
  for (const day of days) if (!Number.isNaN(day) && !(day <= last)) last = day;
  return last;
}
