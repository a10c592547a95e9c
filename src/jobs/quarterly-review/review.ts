import type { Note, Result } from '../../engine/core/result';
import { allSteps, partOf, type Steps } from '../../engine/core/steps';
import { success } from '../../engine/core/result';
import { auditLosses, type AuditList } from '../../engine/portfolio/audit';
import { concentration, type Concentration } from '../../engine/portfolio/concentration';
import { assignCustomerTypes } from '../../engine/portfolio/customer-type';
import { assignTiers, noTier } from '../../engine/portfolio/tier';
import type { Action } from '../../engine/review/actions';
import { bridgePipeline, type Bridge } from '../../engine/review/bridge';
import { compareReviews, picked, risksOf, type Comparison, type RiskReason } from '../../engine/review/compare';
import { matchAccounts, type MatchedAccounts } from '../../engine/review/match-accounts';
import { quarterDays, quarterText, sameQuarter, type Quarter } from '../../engine/review/quarter';
import { NO_ACCOUNTS, NO_DEALS, type Snapshot, type SnapshotForecast } from '../../engine/review/snapshot';
import { keptRatings } from '../../engine/review/kept-ratings';
import { placesOf, underRules, type UnderRules } from '../../engine/review/under-rules';
import { changedRules, type Rules } from '../../engine/rules/rules';
import { effortSteps, type Effort } from './review-effort';
import type { TakenAccounts } from './take-accounts';
import { openOf, wonWithin, type TakenDeals } from './take-deals';
import type { TakenRelations } from './take-relations';

/** Everything that a review rests on, before anything is computed. */
export interface ReviewInput {
  readonly quarter: Quarter;
  /** ISO day. */
  readonly asOf: string;
  readonly rules: Rules;
  readonly accounts: TakenAccounts | null;
  readonly deals: TakenDeals | null;
  readonly relations: TakenRelations | null;
  readonly forecast: SnapshotForecast | null;
  readonly before: Snapshot | null;
  /** How the person knows what is compared with. */
  readonly beforeLabel: string;
  readonly renamed: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  readonly actions: readonly Action[];
  /** Pages of plans that are there, by key of their account. */
  readonly plans: ReadonlyMap<string, PlanPage>;
  readonly notes: readonly Note[];
}

/** What a plan page says that a person wrote. */
export interface PlanPage {
  readonly sheet: string;
  readonly hasGoal: boolean;
  readonly hasPlan: boolean;
  readonly isReviewed: boolean;
}

/** A review, computed. Columns have one entry an account of either quarter unless they say otherwise. */
export interface Review {
  readonly input: ReviewInput;
  /** Accounts of now, largest value first. */
  readonly now: Snapshot;
  readonly owners: readonly string[];
  /** Place in `relations` of each account of now, −1 without. */
  readonly related: Int32Array;
  readonly matched: MatchedAccounts;
  /** Null: nothing before, or the two have nothing that can be compared. */
  readonly comparison: Comparison | null;
  readonly reasons: readonly (readonly RiskReason[])[];
  /** By account of now. */
  readonly audit: AuditList | null;
  readonly lossesBefore: ReadonlySet<string>;
  readonly concentration: { readonly now: Concentration | null; readonly before: Concentration | null };
  readonly bridge: Bridge | null;
  /** Cents won in the quarter; null without deals. */
  readonly came: number | null;
  readonly effort: Effort | null;
  /** Null: the quarter before is under the rules of today as it is. */
  readonly otherRules: Omit<UnderRules, 'snapshot'> | null;
  readonly notes: readonly Note[];
}

/** Accounts between two pauses. */
const ACCOUNTS_A_STEP = 1_000;

/** The review in one go, for tests and programs without a window. */
export function computeReview(input: ReviewInput): Result<Review> {
  return allSteps(reviewSteps(input));
}

/**
 * From what was taken to everything that pages and pane show, with places to pause: the page draws and the person may cancel between
 * two of them. Pure: the same input gives the same review.
 */
export function* reviewSteps(given: ReviewInput): Steps<Result<Review>> {
  const { rules } = given;
  const restated = given.before && underRules(given.before, rules, chancesOf(given));
  const before = restated?.snapshot ?? null;
  const otherRules = restated && { names: restated.names, recomputed: restated.recomputed, kept: restated.kept };
  const input = { ...given, before };
  const book = bookOf(input);
  const { now, owners, related } = takeNow(input, book);
  yield 0.2;
  const matched = matchAccounts(before?.accounts ?? NO_ACCOUNTS, now.accounts, input.renamed);
  yield 0.4;
  const compared = before ? compareReviews(before.accounts, now.accounts, matched, rules) : null;
  const comparison = compared?.ok ? compared.value : null;
  const { relations } = input;
  const ofNow = (at: number, column: Float64Array | undefined): number => {
    const place = matched.now[at]!;
    const known = place < 0 ? -1 : related[place]!;
    return known < 0 || !column ? NaN : column[known]!;
  };
  const scoreBefore = picked(before?.accounts.score ?? new Float64Array(), matched.before);
  const scoreNow = picked(now.accounts.score, matched.now);
  yield 0.5;
  const reasons: (readonly RiskReason[])[] = [];
  for (const [at, place] of matched.now.entries()) {
    const found = risksOf(
      {
        valueBefore: comparison?.valueBefore[at] ?? NaN,
        valueNow: comparison?.valueNow[at] ?? (place < 0 ? NaN : now.accounts.value[place]!),
        tierBefore: comparison?.tierBefore[at] ?? noTier,
        tierNow: comparison?.tierNow[at] ?? noTier,
        scoreBefore: scoreBefore[at]!,
        scoreNow: scoreNow[at]!,
        overdueDays: ofNow(at, relations?.overdueDays),
        breakOffRisk: ofNow(at, relations?.risk),
      },
      rules,
    );
    reasons.push(found);
    if (at % ACCOUNTS_A_STEP === ACCOUNTS_A_STEP - 1) yield 0.5 + (0.2 * at) / matched.now.length;
  }
  const losses = book.hasProfit ? auditLosses(now.accounts.profit) : null;
  const concentrated = (column: Float64Array | undefined): Concentration | null => {
    const found = column && concentration(column, rules);
    return found?.ok ? found.value : null;
  };
  const days = quarterDays(input.quarter);
  yield 0.7;
  const bridge =
    before && input.deals && (before.deals.ids.length > 0 || now.deals.ids.length > 0)
      ? bridgePipeline({ before: before.deals, now: input.deals, lastDay: days[1] })
      : null;
  yield 0.8;
  const effort = yield* partOf(effortSteps(input, now, owners, related, book), 0.8, 0.95);
  yield 0.95;
  return success({
    input,
    now,
    owners,
    related,
    matched,
    comparison,
    reasons,
    audit: losses?.ok ? losses.value : null,
    lossesBefore: new Set(before?.accounts.keys.filter((_, k) => before.accounts.profit[k]! < 0) ?? []),
    concentration: { now: concentrated(now.accounts.value), before: concentrated(before?.accounts.value) },
    bridge,
    came: input.deals ? wonWithin(input.deals, days).total : null,
    effort,
    otherRules: otherRules && otherRules.names.length > 0 ? otherRules : null,
    notes: [...input.notes, ...(compared && !compared.ok ? [{ code: 'nothing-comparable', count: 1 }] : [])],
  });
}

/** Accounts of the source; without one, those that deals were won from in the quarter, or are open with. */
function bookOf({ accounts, deals, quarter }: ReviewInput): TakenAccounts {
  if (accounts) return accounts;
  const won = deals ? wonWithin(deals, quarterDays(quarter)).byAccount : new Map<string, number>();
  const keys = [...new Set((deals?.accounts ?? []).filter((key) => key !== ''))];
  const none = new Float64Array(keys.length).fill(NaN);
  return {
    keys,
    names: keys,
    value: Float64Array.from(keys, (key) => won.get(key) ?? NaN),
    profit: none,
    hasProfit: false,
    owners: keys.map(() => ''),
    potential: none,
    strategic: none,
    fit: none,
  };
}

/** The snapshot of this quarter, accounts sorted by value, with who looks after them. */
function takeNow(input: ReviewInput, book: TakenAccounts) {
  const { relations, deals, rules, quarter } = input;
  const worth = (at: number): number => (Number.isNaN(book.value[at]!) ? -Infinity : book.value[at]!);
  const order = Array.from(book.keys.keys()).sort((a, b) => worth(b) - worth(a) || a - b);
  const pick = (column: Float64Array): Float64Array => Float64Array.from(order, (at) => column[at]!);
  const keys = order.map((at) => book.keys[at]!);
  const names = order.map((at) => book.names[at]!);
  const value = pick(book.value);
  const profit = pick(book.profit);
  const placeOf = placesOf(keys, names);
  const open = new Float64Array(keys.length).fill(NaN);
  const weighted = new Float64Array(keys.length).fill(NaN);
  const owners = order.map((at) => book.owners[at]!);
  const isOpenDeal = deals ? openOf(deals) : NO_DEALS;
  const openIds = new Set(isOpenDeal.ids);
  deals?.ids.forEach((id, row) => {
    const at = placeOf.get(deals.accounts[row]!);
    if (at === undefined) return;
    if (owners[at] === '') owners[at] = deals.owners[row]!;
    if (!openIds.has(id) || Number.isNaN(deals.amount[row]!)) return;
    open[at] = (open[at] || 0) + deals.amount[row]!;
    if (!Number.isNaN(deals.weighted[row]!)) weighted[at] = (weighted[at] || 0) + deals.weighted[row]!;
  });
  const related = Int32Array.from(keys, (key, at) => relations?.find(key, names[at]!) ?? -1);
  const known = <T>(of: (at: number) => T, otherwise: T): T[] =>
    Array.from(related, (at) => (at < 0 ? otherwise : of(at)));
  const tiers = assignTiers(value, rules);
  const [strategic, fit] = [pick(book.strategic), pick(book.fit)];
  const types = book.hasProfit ? assignCustomerTypes({ revenue: value, profit, strategic, fit }, rules) : null;
  const none = new Uint8Array(keys.length).fill(255);
  const now: Snapshot = {
    id: `${quarter.year}Q${quarter.quarter}`,
    name: quarterText(quarter),
    quarter: { year: quarter.year, quarter: quarter.quarter },
    asOf: input.asOf,
    rules: Object.fromEntries(changedRules(rules).map((name) => [name, rules[name]])),
    sources: input.sources,
    accounts: {
      keys,
      names,
      value,
      profit,
      open,
      weighted,
      tier: tiers.ok ? tiers.value : none,
      type: types?.ok ? types.value.types : none,
      stage: Uint8Array.from(known((at) => relations!.stage[at]!, 0)),
      score: Float64Array.from(known((at) => Math.round(relations!.score[at]! * 10) / 10, NaN)),
      coverage: Float64Array.from(known((at) => Math.round(relations!.coverage[at]! * 100) / 100, NaN)),
      strategic: keptRatings(strategic),
      fit: keptRatings(fit),
    },
    deals: isOpenDeal,
    forecast: input.forecast,
  };
  return { now, owners, related };
}

/** Probabilities of today: learned ones need the deals that they are learned from. */
function chancesOf({ deals, rules }: ReviewInput): readonly number[] | null {
  return deals?.chances ?? (rules['pipeline.weighing'] === 'rule' ? rules['pipeline.probability'] : null);
}

/** The forecast of this quarter by the review before, where it made one. */
export function forecastBefore({ input }: Review): SnapshotForecast | null {
  const forecast = input.before?.forecast ?? null;
  return forecast && sameQuarter(forecast.quarter, input.quarter) ? forecast : null;
}

/** A quarter as a snapshot from the same source, where there was no review. */
export function snapshotOf(
  accounts: TakenAccounts | null,
  deals: TakenDeals | null,
  quarter: Quarter,
  rules: Rules,
  asOf: string,
): Snapshot {
  const empty: ReviewInput = {
    quarter,
    asOf,
    rules,
    accounts,
    deals,
    relations: null,
    forecast: null,
    before: null,
    beforeLabel: '',
    renamed: {},
    sources: [],
    actions: [],
    plans: new Map(),
    notes: [],
  };
  return takeNow(empty, bookOf(empty)).now;
}
