import type { PeriodMovers } from '../../../engine/portfolio/period-movers';
import type { Segmentation } from '../compute';
import type { Comparison } from './periods';

/** Who rose and fell from one period to the next. */
export interface MoversSection extends PeriodMovers {
  readonly comparisons: readonly Comparison[];
  readonly chosen: Comparison;
  /** Accounts of the columns: those of the book, then those that only the earlier period has. */
  readonly accounts: { readonly keys: readonly string[]; readonly names: readonly string[] };
}

/**
 * Comparisons as they are tried: the one that was chosen, else the first that gives tiers in both periods. Tiers have the names and
 * cut-offs of the whole book, but each period is ranked by itself.
 */
export function triedComparisons(
  comparisons: readonly Comparison[],
  wanted: string | undefined,
): readonly Comparison[] {
  const asked = comparisons.filter(({ id }) => id === wanted);
  return [...asked, ...comparisons];
}

export function moversSection(
  found: PeriodMovers,
  comparisons: readonly Comparison[],
  chosen: Comparison,
  { keys, names }: Segmentation,
): MoversSection {
  return { ...found, comparisons, chosen, accounts: chosen.accounts ?? { keys, names } };
}
