import type { Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import type { AppliedChoices, CheckedTable } from '../../engine/intake/types';
import { sumRows } from '../../engine/portfolio/account-sums';
import type { AuditList } from '../../engine/portfolio/audit';
import { auditLosses } from '../../engine/portfolio/audit';
import type { Concentration } from '../../engine/portfolio/concentration';
import { concentration as measureConcentration } from '../../engine/portfolio/concentration';
import type { ParetoTable } from '../../engine/portfolio/pareto';
import { paretoTable } from '../../engine/portfolio/pareto';
import { tierCodes, tierCount, tierCuts } from '../../engine/portfolio/tier';
import type { WhaleCurve } from '../../engine/portfolio/whale-curve';
import { whaleCurve } from '../../engine/portfolio/whale-curve';
import type { Rules } from '../../engine/rules/rules';
import type { TypeFigures } from './sections/compute-types';
import { computeTypes } from './sections/compute-types';
import type { Ratings } from './sections/ratings';

/** Everything that the job computes; columns by account, in order of first appearance, unless they are by rank. */
export interface Segmentation {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Account of each data row, -1 where the row is left out. */
  readonly accountOfRow: Int32Array;
  /** Rows summed into each account; 0 for accounts that have none left. */
  readonly rowsOfAccount: Uint32Array;
  readonly values: Float64Array;
  /** Largest account first; `order` leads back to the accounts. */
  readonly pareto: ParetoTable;
  readonly concentration: Concentration;
  readonly cuts: Float64Array;
  readonly profits: Float64Array | null;
  readonly whale: WhaleCurve | null;
  /** Customer types by account; null without profits. */
  readonly types: TypeFigures | null;
  /** Loss-makers by net profit; null without profits or without losses. */
  readonly audit: AuditList | null;
  /** Names of the tiers, best first. */
  readonly tiers: readonly string[];
  readonly rules: Rules;
}

const NO_RATINGS: Ratings = new Map();

/** From checked columns and the person's choices to tiers, concentration and whale curve. */
export function computeSegments(
  checked: CheckedTable,
  applied: AppliedChoices,
  rules: Rules,
  ratings: Ratings = NO_RATINGS,
): Result<Segmentation> {
  const { keys, names } = checked.columns;
  const numbers = checked.columns.value === null ? undefined : checked.columns.numbers.get(checked.columns.value);
  const accountOfRow = applied.account.map((account, row) => (applied.leftOut[row] === 0 ? account : -1));
  const summed = sumRows(accountOfRow, keys.length, numbers ?? new Float64Array(checked.rows).fill(NaN));
  const pareto = paretoTable(summed.values, rules);
  if (!pareto.ok) return pareto;
  const concentration = measureConcentration(summed.values, rules);
  if (!concentration.ok) return concentration;
  const cuts = tierCuts(summed.values, rules);
  if (!cuts.ok) return cuts;
  const profitRows = checked.columns.value === 'profit' ? undefined : checked.columns.numbers.get('profit');
  const profits = profitRows ? sumRows(accountOfRow, keys.length, profitRows).values : null;
  // A profit column without a single number is as good as none: the job goes on without the whale curve.
  const whale = profits ? whaleCurve(profits, rules) : null;
  const types = profits
    ? computeTypes(checked, { keys, accountOfRow, revenue: summed.values, profit: profits }, ratings, rules)
    : null;
  const audit = types ? auditLosses(types.found.netProfit) : null;
  return success(
    {
      keys,
      names,
      accountOfRow,
      rowsOfAccount: summed.rows,
      values: summed.values,
      pareto: pareto.value,
      concentration: concentration.value,
      cuts: cuts.value,
      profits,
      whale: whale?.ok ? whale.value : null,
      types,
      audit: audit?.ok ? audit.value : null,
      tiers: tierNames(rules),
      rules,
    },
    [...pareto.notes, ...(whale?.ok ? whale.notes : [])],
  );
}

/** The company's own names for the tiers, or A, B, C, D. */
export function tierNames(rules: Rules): readonly string[] {
  const own = rules['tier.labels'];
  return tierCodes.slice(0, tierCount(rules)).map((code, tier) => own[tier] ?? code);
}

/** True where every account has exactly one row, so that columns can stand beside the data. */
export function isOneRowAnAccount(segments: Segmentation): boolean {
  return segments.rowsOfAccount.every((rows) => rows <= 1);
}

/** Positions to draw: all of them, or `most` evenly spread ones with the first and the last. */
export function drawnPositions(count: number, most: number, drawAllUpTo: number): number[] {
  if (count <= drawAllUpTo) return Array.from({ length: count }, (_, position) => position);
  return Array.from({ length: most }, (_, step) => Math.round((step * (count - 1)) / (most - 1)));
}

/** Above 2,000 points a chart draws 400. */
export const DRAW_ALL_UP_TO = 2_000;
export const DRAWN_POINTS = 400;
