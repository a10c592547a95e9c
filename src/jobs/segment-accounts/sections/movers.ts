import { countMigration } from '../../../engine/portfolio/migration';
import type { Migration } from '../../../engine/portfolio/migration';
import { findMovers } from '../../../engine/portfolio/movers';
import type { Movers } from '../../../engine/portfolio/movers';
import type { Rules } from '../../../engine/rules/rules';
import type { Segmentation } from '../compute';
import type { Comparison } from './periods';

/** Who rose and fell from one period to the next. */
export interface MoversSection {
  readonly comparisons: readonly Comparison[];
  readonly chosen: Comparison;
  /** Accounts of the columns below: those of the book, then those that only the earlier period has. */
  readonly accounts: { readonly keys: readonly string[]; readonly names: readonly string[] };
  readonly before: Float64Array;
  readonly now: Float64Array;
  readonly movers: Movers;
  readonly migration: Migration;
  /** Accounts, largest gain first; largest loss first; rising accounts that are not in A yet, largest now first. */
  readonly up: readonly number[];
  readonly down: readonly number[];
  readonly winners: readonly number[];
}

/**
 * The comparison that was chosen, else the first that gives tiers in both periods. Tiers have the names and cut-offs of the whole
 * book, but each period is ranked by itself.
 */
export function computeMovers(
  comparisons: readonly Comparison[],
  { tiers, keys, names }: Segmentation,
  wanted: string | undefined,
  rules: Rules,
): MoversSection | null {
  const asked = comparisons.filter(({ id }) => id === wanted);
  for (const chosen of [...asked, ...comparisons]) {
    const { before, now } = chosen.values();
    const movers = findMovers(before, now, rules);
    if (!movers.ok) continue;
    const migration = countMigration(movers.value.tiersBefore, movers.value.tiersNow, tiers.length);
    if (!migration.ok) continue;
    const { order, change, winners } = movers.value;
    const up = Array.from(order).filter((account) => change[account]! > 0);
    const down = Array.from(order)
      .filter((account) => change[account]! < 0)
      .reverse();
    const rising = Array.from(order).filter((account) => winners[account] === 1);
    rising.sort((one, other) => now[other]! - now[one]!);
    return {
      comparisons,
      chosen,
      accounts: chosen.accounts ?? { keys, names },
      before,
      now,
      movers: movers.value,
      migration: migration.value,
      up,
      down,
      winners: rising,
    };
  }
  return null;
}
