import { isoText } from '../../../engine/core/serial-day';
import { rfmSegments } from '../../../engine/portfolio/rfm-segments';
import { noTier } from '../../../engine/portfolio/tier';
import type { LifetimeRow, LifetimeView, MoverRow, MoversView, RfmView, WhyBuyingAnswer } from '../../section-contract';
import type { Segmentation } from '../compute';
import type { Buying } from './buying';
import type { FittedLifetime, LifetimeOutlook } from '../../../engine/lifetime/outlook';
import type { MoversSection } from './movers';
import type { RfmSection } from './rfm';

/** So many accounts are listed; the sheet has all of them. */
export const LISTED = 10;

export function rfmView({ table, bins, grid, groups }: RfmSection, { rules }: Segmentation): RfmView {
  return {
    asOf: isoText(table.asOf),
    isAsOfRule: rules.asOf !== '',
    accounts: table.account.length,
    bins,
    grid,
    groups,
  };
}

export function lifetimeView(lifetime: LifetimeOutlook, { keys, names, rules }: Segmentation): LifetimeView {
  if (lifetime.state === 'too-little') return { state: 'too-little', because: lifetime.because };
  const { order, totals, asOf, weeks } = lifetime;
  return {
    state: 'fitted',
    asOf: isoText(asOf),
    weeks,
    accounts: order.length,
    ...totals,
    isMargin: rules['lifetime.margin'] < 1,
    top: Array.from(order.subarray(0, LISTED), (account) => lifetimeRow(lifetime, { keys, names }, account)),
  };
}

function lifetimeRow(
  { alive, purchases, values }: FittedLifetime,
  { keys, names }: Pick<Segmentation, 'keys' | 'names'>,
  account: number,
): LifetimeRow {
  const value = values[account] ?? NaN;
  return {
    key: keys[account] ?? '',
    name: names[account] ?? '',
    alive: alive[account] ?? 0,
    purchases: purchases[account] ?? 0,
    value: Number.isNaN(value) ? null : value,
  };
}

/** What "why?" tells of one account beside its tier. */
export function whyBuying({ rfm, lifetime, movers }: Buying, segments: Segmentation, account: number): WhyBuyingAnswer {
  const row = rfm?.rowOf[account] ?? -1;
  const hasLifetime = lifetime?.state === 'fitted' && !Number.isNaN(lifetime.alive[account]);
  const isMover = movers !== null && !Number.isNaN(movers.movers.change[account]);
  return {
    ...(rfm && row >= 0 && { rfm: rfmOf(rfm, row) }),
    ...(hasLifetime && { lifetime: lifetimeRow(lifetime, segments, account) }),
    ...(isMover && { mover: { row: moverRow(movers, segments, account), periods: movers.chosen } }),
  };
}

function rfmOf({ table }: RfmSection, row: number): NonNullable<WhyBuyingAnswer['rfm']> {
  return {
    recencyDays: table.recencyDays[row] ?? 0,
    frequency: table.frequency[row] ?? 0,
    monetary: table.monetary[row] ?? 0,
    r: table.r[row] ?? 0,
    f: table.f[row] ?? 0,
    m: table.m[row] ?? 0,
    segment: rfmSegments[table.segments[row] ?? 0] ?? 'lost',
  };
}

export function moversView(section: MoversSection, segments: Segmentation): MoversView {
  const { comparisons, chosen, before, now, movers, migration, up, down, winners } = section;
  const side = migration.tiers + 1;
  const rows = (accounts: Uint32Array): readonly MoverRow[] =>
    Array.from(accounts.subarray(0, LISTED), (account) => moverRow(section, segments, account));
  return {
    comparisons: comparisons.map(({ id, before, now }) => ({ id, before, now })),
    chosen: chosen.id,
    before: chosen.before,
    now: chosen.now,
    totalBefore: sumOf(before),
    totalNow: sumOf(now),
    tiers: segments.tiers,
    matrix: Array.from({ length: side }, (_, from) =>
      Array.from(migration.counts.subarray(from * side, (from + 1) * side)),
    ),
    gained: up.length,
    fell: down.length,
    rising: movers.rising.reduce((sum, is) => sum + is, 0),
    up: rows(up),
    down: rows(down),
    winners: rows(winners),
  };
}

export function moverRow(
  { before, now, movers, accounts }: MoversSection,
  segments: Segmentation,
  account: number,
): MoverRow {
  const amount = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  const tier = (code: number | undefined): string =>
    code === undefined || code === noTier ? '' : (segments.tiers[code] ?? '');
  return {
    key: accounts.keys[account] ?? '',
    name: accounts.names[account] ?? '',
    before: amount(before[account]),
    now: amount(now[account]),
    change: movers.change[account] ?? 0,
    tierBefore: tier(movers.tiersBefore[account]),
    tierNow: tier(movers.tiersNow[account]),
  };
}

export function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}
