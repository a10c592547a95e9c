import type { Result } from '../../engine/core/result';
import { success } from '../../engine/core/result';
import type { Deals } from '../../engine/pipeline/deals';
import { forecastSteps, type ForecastRow, type ForecastRules } from '../../engine/pipeline/forecast';
import type { Task } from './task';

interface ForecastInput {
  readonly deals: Deals;
  readonly closeDays: Float64Array;
  readonly asOf: number;
  readonly rules: ForecastRules;
}

/** Drawing or counting the outcomes of a deal costs as much as ranking so many rows. */
const ROWS_A_DEAL = 500;

/** What the open deals will bring, by month and by quarter. */
export const forecasts: Task<
  ForecastInput,
  { readonly months: Result<readonly ForecastRow[]>; readonly quarters: Result<readonly ForecastRow[]> }
> = {
  *steps({ deals, closeDays, asOf, rules }) {
    const months = yield* forecastSteps(deals, closeDays, asOf, 'month', rules);
    const quarters = yield* forecastSteps(deals, closeDays, asOf, 'quarter', rules);
    return success({ months, quarters });
  },
  rows: ({ deals, closeDays }) =>
    ROWS_A_DEAL * closeDays.reduce((sum, day, row) => sum + Number(!Number.isNaN(day) && deals.stages[row]! < 6), 0),
};
