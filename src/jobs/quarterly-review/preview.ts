import { moveNames } from '../../engine/portfolio/movers';
import { actionsOf, isOverdue } from '../../engine/review/actions';
import { quarterText } from '../../engine/review/quarter';
import { roles } from '../../engine/relationship/roles';
import type { Language } from '../../locales/language';
import { tierNames } from '../tier-names';
import type {
  BleederView,
  BridgeView,
  ConcentrationView,
  CoverageView,
  EffortView,
  ForecastCheck,
  MigrationView,
  ReviewAccount,
  ReviewPreview,
} from './contract';
import { bridgeSteps } from './contract';
import { accountOf, keyOf, nameOf } from './account-views';
import { known, money } from './money';
import { figuresOf, headlineOf, total } from './review-figures';
import { whyAccount, whyFigure } from './review-why';
import { planViews } from './plan-views';
import { forecastBefore, type Review } from './review';
import { suggestionsOf } from './suggestions';

/** What the pane shows of a review; rows are accounts of either quarter, those of now first, largest value first. */
export function previewOf(review: Review): ReviewPreview {
  const { input, now, matched, comparison, reasons } = review;
  const { before, quarter } = input;
  const n = matched.now.length;
  const account = (index: number): ReviewAccount => accountOf(review, index);
  const where = (test: (index: number) => boolean): number[] => Array.from({ length: n }, (_, i) => i).filter(test);
  const moved = (kind: ReviewAccount['move']): number[] =>
    comparison ? where((i) => moveNames[comparison.moves[i]!] === kind) : [];
  const stake = (i: number): number =>
    Math.max(comparison?.valueBefore[i] || 0, now.accounts.value[matched.now[i]!] || 0);
  const movers = comparison
    ? Array.from(comparison.order)
        .filter((i) => comparison.change[i] !== 0)
        .sort((a, b) => Math.abs(comparison.change[b]!) - Math.abs(comparison.change[a]!) || a - b)
    : [];
  const headline = (language: Language): string => headlineOf(review, language);
  const preview: ReviewPreview = {
    quarter,
    before: before ? { label: input.beforeLabel, quarter: before.quarter, asOf: before.asOf } : null,
    asOf: input.asOf,
    figures: figuresOf(review),
    accounts: n,
    account,
    find: (text) => {
      const wanted = text.trim().normalize('NFKC').toLowerCase();
      const has = (name: string): boolean => name.normalize('NFKC').toLowerCase().includes(wanted);
      return where((i) => [keyOf(review, i), nameOf(review, i)].some(has));
    },
    migration: migrationOf(review),
    movers,
    winners: comparison ? where((i) => comparison.winners[i] === 1).sort((a, b) => stake(b) - stake(a) || a - b) : [],
    fresh: moved('new').sort((a, b) => stake(b) - stake(a) || a - b),
    lost: moved('lost').sort((a, b) => stake(b) - stake(a) || a - b),
    atRisk: where((i) => reasons[i]!.length > 0 && matched.now[i]! >= 0 && !reasons[i]!.includes('lost')).sort(
      (a, b) => stake(b) - stake(a) || reasons[b]!.length - reasons[a]!.length || a - b,
    ),
    bleeders: bleedersOf(review),
    audit: review.audit ? { total: review.audit.total / 100, totalWithout: review.audit.totalWithout / 100 } : null,
    concentration: {
      now: concentrationView(review.concentration.now),
      before: concentrationView(review.concentration.before),
    },
    coverage: coverageOf(review),
    bridge: bridgeView(review),
    forecast: forecastCheck(review),
    effort: effortView(review),
    actions: actionsOf(input.actions, quarterText(quarter), input.asOf).map((action) => ({
      id: action.id,
      what: action.what,
      account: action.account,
      accountName: action.accountName,
      who: action.who,
      by: action.by,
      status: action.status,
      since: action.since,
      isOverdue: isOverdue(action, input.asOf),
      isCarriedOver: action.since !== quarterText(quarter),
    })),
    suggestions: suggestionsOf(review),
    plans: planViews(review),
    renames: matched.proposals.map(({ before: from, now: to, because }) => ({
      before: before!.accounts.keys[from]!,
      nameBefore: before!.accounts.names[from]!,
      now: now.accounts.keys[to]!,
      nameNow: now.accounts.names[to]!,
      because,
      valueBefore: money(before!.accounts.value[from]),
      valueNow: money(now.accounts.value[to]),
    })),
    otherRules: review.otherRules,
    why: (figure, language) => whyFigure(review, preview, figure, language),
    whyAccount: (index, language) => whyAccount(review, account(index), language),
    headline,
    notes: review.notes,
  };
  return preview;
}

function migrationOf({ comparison, input }: Review): MigrationView | null {
  if (!comparison) return null;
  return {
    tiers: tierNames(input.rules),
    counts: Array.from(comparison.counts),
    value: Array.from(comparison.amounts, (cents) => cents / 100),
  };
}

function bleedersOf({ audit, now, lossesBefore, matched }: Review): readonly BleederView[] {
  if (!audit) return [];
  const indexOf = new Map(Array.from(matched.now, (place, index) => [place, index]));
  return Array.from(audit.order, (place, k) => ({
    account: indexOf.get(place)!,
    profit: audit.profit[k]! / 100,
    lossShare: audit.lossShare[k]!,
    repair: audit.repair[k]! / 100,
    profitWithout: audit.profitWithout[k]! / 100,
    isRepeated: lossesBefore.has(now.accounts.keys[place]!),
  }));
}

function concentrationView(found: Review['concentration']['now']): ConcentrationView | null {
  return found && { topShare: found.topShare, accountsFor80: found.accountsForGoal, hhi: found.hhi };
}

function coverageOf({ now, input, related }: Review): CoverageView | null {
  const mean = (column: Float64Array | undefined): number | null => {
    const sum = column ? total(column) : null;
    return sum === null ? null : sum / column!.filter((share) => !Number.isNaN(share)).length;
  };
  const share = mean(now.accounts.coverage);
  const { relations } = input;
  if (share === null || !relations) return null;
  const members = Array.from(related).filter((at, place) => at >= 0 && !Number.isNaN(now.accounts.coverage[place]!));
  return {
    accounts: members.length,
    now: share,
    before: mean(input.before?.accounts.coverage),
    roles: roles.map((role) => ({
      role,
      held: members.filter((at) => relations.hasTie(at, role)).length,
      accounts: members.length,
    })),
  };
}

function bridgeView({ bridge, input }: Review): BridgeView | null {
  if (!bridge) return null;
  const { moves, opening, closing } = bridge;
  const of = (step: (typeof bridgeSteps)[number]): { readonly deals: number; readonly amount: number } =>
    step === 'opening'
      ? opening
      : step === 'closing'
        ? closing
        : step === 'slipped'
          ? { deals: bridge.slipped.length, amount: bridge.slippedAmount }
          : moves[step];
  const deals = input.deals!;
  const accountOf = new Map(deals.ids.map((id, row) => [id, deals.accounts[row]!]));
  const { before } = input;
  before?.deals.ids.forEach((id, row) => {
    if (!accountOf.has(id)) accountOf.set(id, before.deals.accounts[row]!);
  });
  const sum = Object.values(moves).reduce((all, { amount }) => all + amount, opening.amount);
  return {
    steps: bridgeSteps.map((step) => ({ step, deals: of(step).deals, amount: of(step).amount / 100 })),
    deals: [
      ...bridge.entries.map(({ id, move, amount, before: from, now: to }) => ({
        id,
        account: accountOf.get(id) ?? '',
        step: move,
        amount: amount / 100,
        before: from < 0 ? null : money(before!.deals.amount[from]),
        now: to < 0 ? null : money(deals.amount[to]),
      })),
      ...bridge.slipped.map((row) => ({
        id: deals.ids[row]!,
        account: deals.accounts[row]!,
        step: 'slipped' as const,
        amount: money(deals.amount[row]) ?? 0,
        before: null,
        now: money(deals.amount[row]),
      })),
    ],
    isExact: sum === closing.amount,
  };
}

function forecastCheck(review: Review): ForecastCheck | null {
  const forecast = forecastBefore(review);
  if (!forecast || review.came === null) return null;
  const { weighted, p10, p90 } = forecast;
  return {
    weighted: weighted / 100,
    p10: p10 / 100,
    p90: p90 / 100,
    came: review.came / 100,
    isWithin: review.came >= p10 && review.came <= p90,
  };
}

function effortView({ effort, matched }: Review): EffortView | null {
  if (!effort) return null;
  const served = (kind: 'over' | 'under'): readonly number[] =>
    Array.from(matched.now, (place, index) => ({ place, index }))
      .filter(({ place }) => place >= 0 && effort.service[place] === kind)
      .sort((a, b) => gap(b.place) - gap(a.place) || a.index - b.index)
      .map(({ index }) => index);
  const gap = (place: number): number => Math.abs(effort.spent[place]! - effort.planned[place]!);
  return {
    people: effort.people.map(({ owner, accounts, available, planned, spent, shortBy }) => ({
      owner,
      accounts,
      available,
      planned: known(planned) ?? 0,
      spent: known(spent),
      shortBy,
    })),
    over: served('over'),
    under: served('under'),
    hasSpent: effort.hasSpent,
    problem: effort.problem,
  };
}
