import { scoreOfRating } from '../../../engine/core/weighted-score';
import type { CompositeValue } from '../../../engine/portfolio/composite-value';
import { compositeValue } from '../../../engine/portfolio/composite-value';
import type { DevelopmentEntry } from '../../../engine/portfolio/development-list';
import { developmentList } from '../../../engine/portfolio/development-list';
import { shareOfWallet, walletAllocation } from '../../../engine/portfolio/wallet';
import type { Rules } from '../../../engine/rules/rules';
import type { Segmentation } from '../compute';
import type { AccountValues } from './account-values';

/** What could still be had (models.md P18, P21, P22). By account. */
export interface PotentialFigures {
  /** Null where the source has no total spend. */
  readonly wallet: {
    readonly spend: Float64Array;
    /** Our part; NaN where it cannot be told. */
    readonly share: Float64Array;
    readonly open: Float64Array;
    /** Accounts to which we sell more than they are said to spend. */
    readonly above: number;
    readonly totals: { readonly ours: number; readonly spend: number; readonly accounts: number };
  } | null;
  /** The share to expect from our rank among the suppliers; null without both columns. */
  readonly expectedShare: Float64Array | null;
  /** Null without potential: of the total spend, else of its own column. */
  readonly worth: {
    readonly potential: Float64Array;
    readonly isSpend: boolean;
    readonly composite: CompositeValue;
    readonly development: readonly DevelopmentEntry[];
    readonly relation: Float64Array;
    readonly hasLoyalty: boolean;
    readonly hasRelation: boolean;
  } | null;
}

export function computePotential(
  { values: current, keys }: Segmentation,
  values: AccountValues,
  rules: Rules,
): PotentialFigures | null {
  const spend = values.sum('totalSpend');
  const ownPotential = values.sum('potential');
  const expectedShare = allocationOf(values, keys.length);
  const potential = ownPotential ?? spend;
  if (!potential && !expectedShare) return null;
  return {
    wallet: spend && walletOf(current, spend),
    expectedShare,
    worth: potential && worthOf(current, potential, ownPotential === null, values, rules),
  };
}

function walletOf(current: Float64Array, spend: Float64Array): NonNullable<PotentialFigures['wallet']> {
  const share = new Float64Array(current.length).fill(NaN);
  const open = share.slice();
  const totals = { ours: 0, spend: 0, accounts: 0 };
  let above = 0;
  current.forEach((ours, account) => {
    const found = shareOfWallet(ours, spend[account]!);
    if (!found.ok) {
      if (found.problem.code === 'sales-above-spend') above++;
      return;
    }
    share[account] = found.value.share;
    open[account] = found.value.open;
    totals.ours += ours;
    totals.spend += spend[account]!;
    totals.accounts++;
  });
  return { spend, share, open, above, totals };
}

function allocationOf(values: AccountValues, accounts: number): Float64Array | null {
  const [rank, suppliers] = [values.mean('supplierRank'), values.mean('suppliers')];
  if (!rank || !suppliers) return null;
  return Float64Array.from({ length: accounts }, (_, account) => {
    const found = walletAllocation(rank[account]!, suppliers[account]!);
    return found.ok ? found.value : NaN;
  });
}

function worthOf(
  current: Float64Array,
  potential: Float64Array,
  isSpend: boolean,
  values: AccountValues,
  rules: Rules,
): PotentialFigures['worth'] {
  const none = new Float64Array(current.length).fill(NaN);
  const [loyalty, relation] = [values.mean('loyalty'), values.mean('relation')].map(
    (column) => column && asScores(column),
  );
  const known = relation ?? loyalty ?? none;
  const composite = compositeValue(current, potential, loyalty ?? relation ?? none, rules);
  const development = developmentList(current, potential, known, rules);
  if (!composite.ok || !development.ok) return null;
  return {
    potential,
    isSpend,
    composite: composite.value,
    development: development.value,
    relation: known,
    hasLoyalty: (loyalty ?? relation ?? null) !== null,
    hasRelation: (relation ?? loyalty ?? null) !== null,
  };
}

/** A column whose largest figure is at most 5 holds ratings of 1 to 5; else it holds scores of 0 to 100. */
function asScores(column: Float64Array): Float64Array {
  const most = column.reduce((top, one) => (one > top ? one : top), -Infinity);
  return most <= 5 ? column.map(scoreOfRating) : column.map((score) => (score >= 0 && score <= 100 ? score : NaN));
}
