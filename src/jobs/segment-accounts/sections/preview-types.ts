import type { CustomerType } from '../../../engine/portfolio/customer-type';
import { customerTypes } from '../../../engine/portfolio/customer-type';
import { explainType } from '../../../engine/portfolio/customer-type-distance';
import type { Segmentation } from '../compute';
import { drawnPositions, DRAW_ALL_UP_TO, DRAWN_POINTS } from '../compute';
import type { Causes } from '../figures/figures';
import type { AccountRating } from '../../account-ratings';

/** Accounts, revenue and net profit of one type. */
export interface TypeCount {
  readonly type: CustomerType;
  readonly accounts: number;
  readonly revenue: number;
  readonly profit: number;
}

/** One account in the plane of strategic score and influence. */
export interface TypePoint {
  /** Its row in the preview's list. */
  readonly index: number;
  readonly name: string;
  readonly type: CustomerType;
  readonly strategic: number;
  readonly influence: number;
}

/** The five types as the preview shows them. */
export interface TypesPreview {
  /** Best first; empty types are there with 0. */
  readonly counts: readonly TypeCount[];
  readonly typed: number;
  /** Accounts with revenue and profit, but without a rating. */
  readonly unrated: number;
  /** Largest account first, at most 400 where there are over 2,000. */
  readonly points: readonly TypePoint[];
  readonly influenceCuts: readonly number[];
  readonly strategicCut: number;
  /** Is profit net of a cost to serve? */
  readonly isNet: boolean;
  /** Type of an account by its row in the list. */
  readonly typeOf: (index: number) => CustomerType | null;
  /** Ratings of an account as they count now, and which of them the sheet gives. */
  readonly ratingOf: (index: number) => AccountRating & {
    readonly fixed: { readonly strategic: boolean; readonly fit: boolean };
  };
}

export interface AuditEntry {
  readonly index: number;
  readonly name: string;
  readonly revenue: number;
  /** Below zero. */
  readonly profit: number;
  /** What bringing it to zero would add. */
  readonly repair: number;
  /** Profit of the book without this account and the larger loss-makers. */
  readonly profitWithout: number;
  /** What may have caused it: part of the revenue that is lost, and what the sheet says beside it. */
  readonly margin: number | null;
  readonly costToServe: number | null;
  readonly discount: number | null;
}

/** The exit-and-repair list: loss-makers, largest loss first. */
export interface AuditPreview {
  readonly count: number;
  readonly loss: number;
  readonly total: number;
  readonly totalWithout: number;
  readonly entry: (place: number) => AuditEntry;
}

/** An account's type with what it follows from and what would move it. */
export interface TypeWhy {
  readonly type: CustomerType;
  readonly revenue: number;
  readonly netProfit: number;
  readonly influence: number;
  readonly strategic: number;
  readonly rating: AccountRating;
  readonly influenceCuts: readonly number[];
  readonly strategicCut: number;
  /** Better types first; each by one figure alone. */
  readonly moves: readonly {
    readonly by: 'profit' | 'influence' | 'strategic';
    readonly amount: number;
    readonly at: number;
    readonly to: CustomerType;
    readonly better: boolean;
  }[];
}

export const BEST_FIRST: readonly CustomerType[] = [...customerTypes].reverse();

export function typesPreview(segments: Segmentation): TypesPreview | null {
  const { types, pareto, names, rules, counts } = segments;
  if (!types) return null;
  const { found, input } = types;
  const accountAt = (index: number): number => pareto.order[index] ?? 0;
  const typed = counts.typedRanks;
  return {
    counts: typeCounts(segments),
    typed: types.typed,
    unrated: types.notes.find(({ code }) => code === 'no-ratings')?.count ?? 0,
    points: drawnPositions(typed.length, DRAWN_POINTS, DRAW_ALL_UP_TO).map((place) => {
      const index = typed[place] ?? 0;
      const account = accountAt(index);
      return {
        index,
        name: names[account] ?? '',
        type: typeName(found.types[account]) ?? 'average',
        strategic: found.strategic[account] ?? 0,
        influence: found.influence[account] ?? 0,
      };
    }),
    influenceCuts: rules['segment.influenceCuts'],
    strategicCut: rules['segment.strategicCut'],
    isNet: input.costToServe !== undefined,
    typeOf: (index) => typeName(found.types[accountAt(index)]),
    ratingOf: (index) => {
      const account = accountAt(index);
      const { strategic, fit } = types.fromSheet;
      return { ...rating(types, account), fixed: { strategic: strategic[account] === 1, fit: fit[account] === 1 } };
    },
  };
}

/** Accounts, revenue and net profit of each type, best first. */
export function typeCounts({ counts }: Segmentation): readonly TypeCount[] {
  const { types } = counts;
  return BEST_FIRST.map((type) => {
    const at = customerTypes.indexOf(type);
    return {
      type,
      accounts: types?.accounts[at] ?? 0,
      revenue: types?.value[at] ?? 0,
      profit: types?.beside[at] ?? 0,
    };
  });
}

export function auditPreview(
  { audit, names, values, counts }: Segmentation,
  { costToServe, discount }: Causes,
): AuditPreview | null {
  if (!audit) return null;
  return {
    count: audit.order.length,
    loss: audit.total - audit.totalWithout,
    total: audit.total,
    totalWithout: audit.totalWithout,
    entry: (place) => {
      const account = audit.order[place] ?? 0;
      return {
        index: counts.auditRanks[place] ?? 0,
        name: names[account] ?? '',
        revenue: values[account] ?? 0,
        profit: audit.profit[place] ?? 0,
        repair: audit.repair[place] ?? 0,
        profitWithout: audit.profitWithout[place] ?? 0,
        margin: (values[account] ?? 0) > 0 ? (audit.profit[place] ?? 0) / values[account]! : null,
        costToServe: known(costToServe?.[account]),
        discount: known(discount?.[account]),
      };
    },
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

export function typeWhy({ types, rules }: Segmentation, account: number): TypeWhy | null {
  const why = types && explainType(types.input, types.found, account, rules);
  if (!types || !why) return null;
  return {
    type: typeName(why.type) ?? 'average',
    revenue: types.input.revenue[account] ?? 0,
    netProfit: why.netProfit,
    influence: why.influence,
    strategic: why.strategic,
    rating: rating(types, account),
    influenceCuts: rules['segment.influenceCuts'],
    strategicCut: rules['segment.strategicCut'],
    moves: why.moves.map(({ by, amount, at, to }) => ({
      by,
      amount,
      at,
      to: typeName(to) ?? 'average',
      better: to > why.type,
    })),
  };
}

/** The ratings that count; one outside 1 to 5 counts as missing. */
function rating({ input }: NonNullable<Segmentation['types']>, account: number): AccountRating {
  const one = (value: number | undefined): number | null =>
    value !== undefined && value >= 1 && value <= 5 ? value : null;
  return { strategic: one(input.strategic[account]), fit: one(input.fit[account]) };
}

function typeName(type: number | undefined): CustomerType | null {
  return type === undefined ? null : (customerTypes[type] ?? null);
}
