import { success, type Result } from '../core/result';
import { allSteps, type Steps } from '../core/steps';
import type { Rules } from '../rules/rules';
import { sumRows } from './account-sums';
import { auditLosses, type AuditList } from './audit';
import { concentrationByRank, type Concentration } from './concentration';
import { paretoTable, type ParetoTable } from './pareto';
import { portfolioCounts, type PortfolioCounts } from './portfolio-counts';
import { cutsByRank, tierCount } from './tier';
import { typeFigures, type RatingColumns, type TypeFigures } from './type-figures';
import { whaleCurve, type WhaleCurve } from './whale-curve';

/** The rows of a source as columns, one entry a row unless said otherwise; plain data, so that it can be sent to a worker. */
export interface PortfolioColumns {
  /** Number of the row's account, -1 for none. */
  readonly account: Int32Array;
  /** 0 where the row counts. */
  readonly leftOut: Uint8Array;
  readonly accounts: number;
  readonly value: Float64Array;
  readonly profit: Float64Array | null;
  readonly costToServe: Float64Array | null;
  readonly ratings: RatingColumns;
}

/** Everything that the portfolio sheet rests on; columns by account, unless they are by rank. */
export interface PortfolioFigures {
  /** Account of each row, -1 where the row is left out. */
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
  readonly counts: PortfolioCounts;
}

/**
 * Tiers, concentration, whale curve, customer types and audit of one source, from its columns.
 *
 * Shapes  rows: n → columns: one entry an account
 * Blanks  a row without value adds nothing; an account without any is in no ranking
 * Errors  those of paretoTable: no-rows, no-positive-value, too-large
 * Cost    O(n), no object per row; the ranking is made once
 *
 * @example portfolioFigures({ account: Int32Array.of(0, 1), leftOut: Uint8Array.of(0, 0), accounts: 2, value: Float64Array.of(1, 9), profit: null, costToServe: null, ratings: { strategic: null, fit: null, entered: null } }, defaultRules).value.cuts // => Float64Array.of(9, 1)
 */
export function portfolioFigures(columns: PortfolioColumns, rules: Rules): Result<PortfolioFigures> {
  return allSteps(portfolioSteps(columns, rules));
}

/** As `portfolioFigures`, a step for each model. */
export function* portfolioSteps(columns: PortfolioColumns, rules: Rules): Steps<Result<PortfolioFigures>> {
  const { accounts, profit, costToServe, ratings } = columns;
  const accountOfRow = countedAccounts(columns);
  const summed = sumRows(accountOfRow, accounts, columns.value);
  yield 0.25;
  const pareto = paretoTable(summed.values, rules);
  if (!pareto.ok) return pareto;
  yield 0.4;
  const concentration = concentrationByRank(pareto.value, rules);
  const cuts = cutsByRank(pareto.value, pareto.value.tiers, tierCount(rules) - 1);
  yield 0.5;
  const profits = profit ? sumRows(accountOfRow, accounts, profit).values : null;
  yield 0.6;
  // A profit column without a single number is as good as none: the job goes on without the whale curve.
  const whale = profits ? whaleCurve(profits, rules) : null;
  yield 0.75;
  const types = profits
    ? typeFigures({ accountOfRow, revenue: summed.values, profit: profits, costToServe }, ratings, rules)
    : null;
  yield 0.9;
  const audited = types ? auditLosses(types.found.netProfit) : null;
  const audit = audited?.ok ? audited.value : null;
  yield 0.95;
  return success(
    {
      accountOfRow,
      rowsOfAccount: summed.rows,
      values: summed.values,
      pareto: pareto.value,
      concentration,
      cuts,
      profits,
      whale: whale?.ok ? whale.value : null,
      types,
      audit,
      counts: portfolioCounts(pareto.value, tierCount(rules), types, audit, summed.rows),
    },
    [...pareto.notes, ...(whale?.ok ? whale.notes : [])],
  );
}

function countedAccounts({ account, leftOut }: PortfolioColumns): Int32Array {
  const counted = new Int32Array(account.length);
  for (let row = 0; row < counted.length; row++) counted[row] = leftOut[row] === 0 ? account[row]! : -1;
  return counted;
}
