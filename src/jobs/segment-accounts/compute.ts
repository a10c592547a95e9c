import type { Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import type { AppliedChoices, CheckedTable } from '../../engine/intake/types';
import { portfolioFigures } from '../../engine/portfolio/portfolio-figures';
import type { PortfolioColumns, PortfolioFigures } from '../../engine/portfolio/portfolio-figures';
import { tierNames } from '../tier-names';
import type { Rules } from '../../engine/rules/rules';
import type { Engine } from '../../worker/engine';
import type { Control } from '../contract';
import { ratingColumns } from '../account-ratings';
import type { Ratings } from '../account-ratings';

/** Everything that the job computes; columns by account, in order of first appearance, unless they are by rank. */
export interface Segmentation extends PortfolioFigures {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Names of the tiers, best first. */
  readonly tiers: readonly string[];
  readonly rules: Rules;
}

const NO_RATINGS: Ratings = new Map();

/** From checked columns and the person's choices to tiers, concentration and whale curve, here and now. */
export function computeSegments(
  checked: CheckedTable,
  applied: AppliedChoices,
  rules: Rules,
  ratings: Ratings = NO_RATINGS,
): Result<Segmentation> {
  return segmentation(portfolioFigures(portfolioColumns(checked, applied, ratings), rules), checked, rules);
}

/** The same by an engine that may run beside this thread. */
export async function segmentWith(
  engine: Engine,
  checked: CheckedTable,
  applied: AppliedChoices,
  rules: Rules,
  ratings: Ratings = NO_RATINGS,
  control?: Control,
): Promise<Result<Segmentation>> {
  const columns = portfolioColumns(checked, applied, ratings);
  return segmentation(await engine.run('portfolio', { columns, rules }, control), checked, rules);
}

/** What the engine is handed. */
export function portfolioColumns(checked: CheckedTable, applied: AppliedChoices, ratings: Ratings): PortfolioColumns {
  const { keys, numbers, value } = checked.columns;
  const column = (field: 'profit' | 'costToServe' | 'strategic' | 'fit'): Float64Array | null =>
    numbers.get(field) ?? null;
  return {
    account: applied.account,
    leftOut: applied.leftOut,
    accounts: keys.length,
    value: (value === null ? undefined : numbers.get(value)) ?? new Float64Array(checked.rows).fill(NaN),
    profit: value === 'profit' ? null : column('profit'),
    costToServe: column('costToServe'),
    ratings: { strategic: column('strategic'), fit: column('fit'), entered: ratingColumns(ratings, keys) },
  };
}

function segmentation(
  figures: Result<PortfolioFigures>,
  { columns: { keys, names } }: CheckedTable,
  rules: Rules,
): Result<Segmentation> {
  if (!figures.ok) return figures;
  return success({ ...figures.value, keys, names, tiers: tierNames(rules), rules }, figures.notes);
}

/** True where names differ from what tells accounts apart, an id. */
export function hasNames({ names, keys }: Segmentation): boolean {
  return names !== keys && names.some((name, account) => name !== keys[account]);
}

/** True where every account has exactly one row, so that columns can stand beside the data. */
export function isOneRowAnAccount(segments: Segmentation): boolean {
  return segments.counts.mostRows <= 1;
}

/** Positions to draw: all of them, or `most` evenly spread ones with the first and the last. */
export function drawnPositions(count: number, most: number, drawAllUpTo: number): number[] {
  if (count <= drawAllUpTo) return Array.from({ length: count }, (_, position) => position);
  return Array.from({ length: most }, (_, step) => Math.round((step * (count - 1)) / (most - 1)));
}

/** Above 2,000 points a chart draws 400. */
export const DRAW_ALL_UP_TO = 2_000;
export const DRAWN_POINTS = 400;
