import type { Note } from '../../engine/core/result';
import { rowsAStep, type Steps } from '../../engine/core/steps';
import { sameAmount } from '../../engine/core/tolerance';
import type { GroupSums } from '../../engine/portfolio/portfolio-counts';
import { explainTier } from '../../engine/portfolio/tier-distance';
import { headerWords } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { fewOf, triangleBounds } from '../../engine/portfolio/triangle';
import { inSlices } from '../../worker/in-line';
import type { AccountRow, SegmentPreview, TierCount, WhyAnswer } from '../contract';
import type { Segmentation } from './compute';
import type { ExhibitFacts } from './exhibits/exhibit';
import { exhibitsOf, exhibitWhyOf } from './exhibits/exhibits';
import { figureWhys } from './figure-why';
import type { Figures } from './figures/figures';
import type { Buying } from './sections/buying';
import { lifetimeView, moversView, rfmView, whyBuying } from './sections/buying-view';
import { auditPreview, typesPreview, typeWhy } from './sections/preview-types';
import { drawnPositions, DRAW_ALL_UP_TO, DRAWN_POINTS, isOneRowAnAccount } from './compute';

/** The result as the pane shows it; rows are made one by one when they come into view. */
export function previewOf(
  segments: Segmentation,
  more: {
    readonly asOf: string;
    readonly buying: Buying;
    readonly figures: Figures;
    readonly notes: readonly Note[];
    readonly valuesBecause: readonly Note[];
    readonly cutsName: string;
    readonly valueLabel: string;
  },
): SegmentPreview {
  const { pareto, concentration, whale } = segments;
  const { rfm, lifetime, movers } = more.buying;
  const exhibitFacts = (language: Language): ExhibitFacts => ({
    language,
    segments,
    figures: more.figures,
    value: more.valueLabel === '' ? headerWords(language).value : more.valueLabel,
    asOf: more.asOf,
  });
  const row = (index: number): AccountRow => accountRow(segments, index);
  return {
    accounts: pareto.sorted.length,
    valueLabel: more.valueLabel,
    total: pareto.positiveSum,
    tiers: tierCounts(segments.counts.tiers, segments.tiers),
    concentration: {
      topShare: concentration.topShare,
      accountsFor80: concentration.accountsForGoal,
      hhi: concentration.hhi,
      effectiveAccounts: concentration.effectiveAccounts,
      gini: concentration.gini,
    },
    pareto: drawnPositions(pareto.sorted.length, DRAWN_POINTS, DRAW_ALL_UP_TO).map((index) => {
      const { rank, name, value, cumulativeShare, tier } = row(index);
      return { rank, name, value, cumulativeShare, tier };
    }),
    whale:
      whale && !Number.isNaN(whale.peakShare)
        ? {
            points: drawnPositions(whale.sorted.length, DRAWN_POINTS, DRAW_ALL_UP_TO).map((index) => ({
              rank: index + 1,
              cumulativeShare: whale.cumulativeShare[index] ?? 0,
            })),
            peakShare: whale.peakShare,
            peakAt: whale.peakAt,
            lossMakers: whale.lossMakers,
            loss: whale.loss,
            total: whale.total,
          }
        : null,
    ...(rfm && { rfm: rfmView(rfm, segments) }),
    ...(lifetime && { lifetime: lifetimeView(lifetime, segments) }),
    ...(movers && { movers: moversView(movers, segments) }),
    types: typesPreview(segments),
    audit: auditPreview(segments, more.figures.causes),
    exhibits: (language) => exhibitsOf(exhibitFacts(language)),
    row,
    figureWhy: (language) => figureWhys(segments, language),
    find: (text, control) => inSlices(findSteps(segments, text), control),
    why: (index) => ({
      ...whyOf(segments, index, more.cutsName),
      buying: whyBuying(more.buying, segments, segments.pareto.order[index] ?? 0),
      more: (language) => exhibitWhyOf(exhibitFacts(language), segments.pareto.order[index] ?? 0),
    }),
    notes: more.notes,
    asOf: more.asOf,
    canWriteBeside: isOneRowAnAccount(segments),
    valuesBecause: more.valuesBecause,
  };
}

function accountRow(segments: Segmentation, index: number): AccountRow {
  const { pareto, keys, names, profits, tiers } = segments;
  const account = pareto.order[index] ?? 0;
  const profit = profits?.[account] ?? NaN;
  return {
    key: keys[account] ?? '',
    name: names[account] ?? '',
    value: pareto.sorted[index] ?? 0,
    rank: index + 1,
    share: pareto.share[index] ?? 0,
    cumulativeShare: pareto.cumulativeShare[index] ?? 0,
    tier: tiers[pareto.tiers[index] ?? 0] ?? '',
    profit: Number.isNaN(profit) ? null : profit,
  };
}

/** Accounts, value and share of each tier, best first; the value of a tier may be negative where losses are in it. */
export function tierCounts({ accounts, value, beside }: GroupSums, tiers: readonly string[]): TierCount[] {
  return tiers.map((tier, at) => ({ tier, accounts: accounts[at]!, value: value[at]!, share: beside[at]! }));
}

/** Accounts with the text in their name or key, in whatever case. */
function* findSteps({ pareto, keys, names }: Segmentation, text: string): Steps<readonly number[]> {
  const wanted = text.trim().toLowerCase();
  const found: number[] = [];
  for (let index = 0; index < pareto.order.length; index++) {
    if (index % rowsAStep === 0) yield index / pareto.order.length;
    const account = pareto.order[index]!;
    const [name, key] = [names[account] ?? '', keys[account] ?? ''];
    if (name.toLowerCase().includes(wanted) || (key !== name && key.toLowerCase().includes(wanted))) found.push(index);
  }
  return found;
}

function whyOf(segments: Segmentation, index: number, cutsName: string): WhyAnswer {
  const { pareto, rules, tiers, accountOfRow } = segments;
  const why = explainTier(pareto, index, rules);
  const account = pareto.order[index] ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < accountOfRow.length; row++) if (accountOfRow[row] === account) rows.push(row);
  return {
    account: accountRow(segments, index),
    accounts: why.accounts,
    ahead: why.ahead,
    boundary: rules['tier.boundary'],
    ...cutoffsOf(segments, index),
    up: why.up && { tier: tiers[why.up.tier] ?? '', by: why.up.by },
    down: why.down && { tier: tiers[why.down.tier] ?? '', below: why.down.below },
    rows,
    formula: `=KAM.TIERBY(${why.value},${cutsName})`,
    type: typeWhy(segments, account),
  };
}

/** Where tiers end, and what of this account is held against it. */
function cutoffsOf({ pareto, rules }: Segmentation, index: number): Pick<WhyAnswer, 'cutoffs' | 'triangle'> {
  if (rules['tier.method'] === 'cumulative') return { cutoffs: rules['tier.cutoffs'], triangle: null };
  const { first, last } = tieGroup(pareto, index);
  const accounts = pareto.sorted.length;
  const few = fewOf(accounts, 1, (k) => (k === 0 ? 0 : (pareto.cumulativeShare[k - 1] ?? 1)));
  const place = rules['tier.boundary'] === 'within' ? last + 1 : first;
  return { cutoffs: triangleBounds(few), triangle: { compared: place / accounts } };
}

/** Accounts of one value are judged together. */
function tieGroup(
  { sorted }: Segmentation['pareto'],
  index: number,
): { readonly first: number; readonly last: number } {
  let [first, last] = [index, index];
  while (first > 0 && sameAmount(sorted[first - 1]!, sorted[index]!)) first--;
  while (last + 1 < sorted.length && sameAmount(sorted[last + 1]!, sorted[index]!)) last++;
  return { first, last };
}
