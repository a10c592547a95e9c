import { success } from '../../engine/core/result';
import { lifetimeSteps, type LifetimeOutlook, type PurchaseColumns } from '../../engine/lifetime/outlook';
import type { Rules } from '../../engine/rules/rules';
import type { Task } from './task';

/** How often the rows are passed over, against once for the ranking. */
const PASSES = 40;

/** What to expect of each account: fits, and a look ahead. */
export const lifetime: Task<{ readonly columns: PurchaseColumns; readonly rules: Rules }, LifetimeOutlook> = {
  *steps({ columns, rules }) {
    return success(yield* lifetimeSteps(columns, rules));
  },
  rows: ({ columns }) => PASSES * columns.accountOfRow.length,
};
