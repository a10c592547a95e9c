import { customerTypes } from '../../engine/portfolio/customer-type';
import { moveNames } from '../../engine/portfolio/movers';
import { noTier } from '../../engine/portfolio/tier';
import { actionsOf, isOverdue } from '../../engine/review/actions';
import { quarterText } from '../../engine/review/quarter';
import type { SnapshotAccounts } from '../../engine/review/snapshot';
import { roles } from '../../engine/relationship/roles';
import { fill, type Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { tierNames } from '../tier-names';
import { compact, count, percent } from '../wording';
import type {
  AccountFigures,
  BleederView,
  BridgeView,
  ConcentrationView,
  CoverageView,
  EffortView,
  ForecastCheck,
  MigrationView,
  ReviewAccount,
  ReviewFigure,
  ReviewPreview,
  ReviewWhy,
} from './contract';
import { bridgeSteps } from './contract';
import { changeText, known, money } from './money';
import { planViews } from './plan-views';
import { reasonText } from './reason-text';
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

export function keyOf({ matched, now, input }: Review, index: number): string {
  const place = matched.now[index]!;
  return place >= 0 ? now.accounts.keys[place]! : input.before!.accounts.keys[matched.before[index]!]!;
}

export function nameOf({ matched, now, input }: Review, index: number): string {
  const place = matched.now[index]!;
  return place >= 0 ? now.accounts.names[place]! : input.before!.accounts.names[matched.before[index]!]!;
}

function accountOf(review: Review, index: number): ReviewAccount {
  const { input, now, matched, comparison, related, effort } = review;
  const [from, to] = [matched.before[index]!, matched.now[index]!];
  const tiers = tierNames(input.rules);
  const relation = to < 0 ? -1 : related[to]!;
  const { relations } = input;
  const nameBefore = from >= 0 ? input.before!.accounts.names[from]! : null;
  const ofNow =
    to < 0
      ? null
      : figuresAt(now.accounts, to, comparison ? comparison.tierNow[index]! : now.accounts.tier[to]!, tiers);
  const ofBefore =
    from < 0 ? null : figuresAt(input.before!.accounts, from, comparison?.tierBefore[index] ?? noTier, tiers);
  return {
    key: keyOf(review, index),
    name: nameOf(review, index),
    nameBefore: nameBefore !== null && to >= 0 && nameBefore !== now.accounts.names[to] ? nameBefore : null,
    owner: (to >= 0 && review.owners[to]) || null,
    before: ofBefore,
    now: ofNow,
    change: money(comparison?.change[index]) ?? 0,
    move: comparison ? moveNames[comparison.moves[index]!]! : 'none',
    isWinner: comparison?.winners[index] === 1,
    reasons: review.reasons[index]!,
    overdueDays: relation < 0 ? null : known(relations!.overdueDays[relation]),
    breakOffRisk: relation < 0 ? null : known(relations!.risk[relation]),
    planned: to < 0 ? null : known(effort?.planned[to]),
    spent: to < 0 ? null : known(effort?.spent[to]),
    service: to < 0 ? null : (effort?.service[to] ?? null),
  };
}

function figuresAt(accounts: SnapshotAccounts, at: number, tier: number, tiers: readonly string[]): AccountFigures {
  return {
    value: money(accounts.value[at]),
    profit: money(accounts.profit[at]),
    tier: tiers[tier] ?? null,
    type: customerTypes[accounts.type[at]!] ?? null,
    score: known(accounts.score[at]),
    stage: accounts.stage[at]! || null,
    open: money(accounts.open[at]),
    weighted: money(accounts.weighted[at]),
  };
}

/** Sum of what is known; null where nothing is. Cents stay whole, so the order does not matter. */
export function total(column: Float64Array): number | null {
  let sum = 0;
  let found = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    sum += value;
    found++;
  }
  return found === 0 ? null : sum;
}

function figuresOf(review: Review): readonly ReviewFigure[] {
  const { now, input, concentration, bridge } = review;
  const { before } = input;
  const cents = (accounts: SnapshotAccounts | undefined, column: 'value' | 'profit'): number | null => {
    const sum = accounts ? total(accounts[column]) : null;
    return sum === null ? null : sum / 100;
  };
  const present = (accounts: SnapshotAccounts | undefined): number | null =>
    accounts ? accounts.value.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0) : null;
  const mean = (accounts: SnapshotAccounts | undefined): number | null => {
    const sum = accounts ? total(accounts.score) : null;
    return sum === null ? null : sum / accounts!.score.filter((score) => !Number.isNaN(score)).length;
  };
  const open = (amounts: Float64Array | undefined): number | null => {
    const sum = amounts && amounts.length > 0 ? total(amounts) : null;
    return sum === null ? null : sum / 100;
  };
  return [
    { id: 'value', now: cents(now.accounts, 'value'), before: cents(before?.accounts, 'value'), unit: 'money' },
    { id: 'profit', now: cents(now.accounts, 'profit'), before: cents(before?.accounts, 'profit'), unit: 'money' },
    { id: 'accounts', now: present(now.accounts), before: present(before?.accounts), unit: 'count' },
    {
      id: 'concentration',
      now: concentration.now?.topShare ?? null,
      before: concentration.before?.topShare ?? null,
      unit: 'share',
    },
    { id: 'score', now: mean(now.accounts), before: mean(before?.accounts), unit: 'score' },
    {
      id: 'pipeline',
      now: bridge ? bridge.closing.amount / 100 : open(now.deals.amount),
      before: bridge ? bridge.opening.amount / 100 : open(before?.deals.amount),
      unit: 'money',
    },
  ];
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

/** The sentence over everything: how many accounts, who moved, what it came to. */
export function headlineOf(review: Review, language: Language): string {
  const words = reviewWords(language);
  const figures = figuresOf(review);
  const of = (id: ReviewFigure['id']): ReviewFigure => figures.find((figure) => figure.id === id)!;
  const { comparison, bridge } = review;
  const parts: string[] = [];
  const [value, accounts] = [of('value'), of('accounts')];
  if (comparison && accounts.before !== null && accounts.now !== null) {
    const moves = (kind: number): string => count(comparison.moves.filter((move) => move === kind).length, language);
    parts.push(
      fill(words.findings.accounts, {
        before: count(accounts.before, language),
        now: count(accounts.now, language),
        fresh: moves(3),
        lost: moves(4),
      }),
      fill(words.findings.moves, { up: moves(1), down: moves(2) }),
      fill(words.findings.value, {
        label: words.figures.value,
        change: changeText(value.before, value.now, language),
      }),
    );
  } else if (value.now !== null) {
    parts.push(
      fill(words.findings.accountsAlone, {
        now: count(accounts.now ?? 0, language),
        value: compact(value.now, language),
      }),
    );
  }
  if (bridge) {
    parts.push(
      fill(words.findings.bridge, {
        opening: compact(bridge.opening.amount / 100, language),
        closing: compact(bridge.closing.amount / 100, language),
      }),
    );
  }
  return parts.join(words.sentenceGap);
}

function whyFigure(review: Review, preview: ReviewPreview, id: ReviewFigure['id'], language: Language): ReviewWhy {
  const words = reviewWords(language);
  const figure = preview.figures.find((each) => each.id === id)!;
  const { rules, beforeLabel, sources } = review.input;
  const show = (value: number | null): string => figureText(figure, value, language);
  const title = fill(words.figures[id], { top: percent(rules['concentration.topShare'], language) });
  const lines = [
    { label: words.why.now, value: show(figure.now) },
    ...(preview.before ? [{ label: words.why.before, value: show(figure.before) }] : []),
    ...(preview.before && figure.unit === 'money'
      ? [{ label: words.why.change, value: changeText(figure.before, figure.now, language) }]
      : []),
    ...(id === 'pipeline' && preview.bridge
      ? preview.bridge.steps.map(({ step, deals, amount }) => ({
          label: words.bridge[step],
          value: `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(amount)} (${count(deals, language)})`,
        }))
      : [{ label: words.why.accounts, value: count(preview.figures[2]!.now ?? 0, language) }]),
    { label: words.why.from, value: sources.join(', ') },
    ...(preview.before ? [{ label: words.how.before, value: beforeLabel }] : []),
  ];
  return { title, lines };
}

/** A figure as the page and the pane show it. */
export function figureText({ unit }: ReviewFigure, value: number | null, language: Language): string {
  if (value === null) return reviewWords(language).missing;
  if (unit === 'share') return percent(value, language, 1);
  if (unit === 'score') return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  return unit === 'count' ? count(value, language) : compact(value, language);
}

function whyAccount(review: Review, account: ReviewAccount, language: Language): ReviewWhy {
  const words = reviewWords(language);
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? words.missing
      : new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  const pair = (of: (figures: AccountFigures) => string): string =>
    review.input.before
      ? `${account.before ? of(account.before) : words.missing} → ${account.now ? of(account.now) : words.missing}`
      : account.now
        ? of(account.now)
        : words.missing;
  const lines = [
    { label: words.why.value, value: pair(({ value }) => number(value)) },
    { label: words.why.tier, value: pair(({ tier }) => tier ?? words.missing) },
    { label: words.why.score, value: pair(({ score }) => number(score)) },
    { label: words.why.open, value: pair(({ open }) => number(open)) },
    ...(account.reasons.length > 0
      ? [
          {
            label: words.why.risks,
            value: account.reasons.map((reason) => reasonText(account, reason, language)).join(words.reasonSeparator),
          },
        ]
      : []),
    ...(account.planned === null ? [] : [{ label: words.why.planned, value: number(account.planned) }]),
    ...(account.spent === null ? [] : [{ label: words.why.spent, value: number(account.spent) }]),
  ];
  return { title: account.name, lines };
}
