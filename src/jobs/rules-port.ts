import type { Rules } from '../engine/rules/rules';
import { writeRules } from '../engine/rules/rules-file';
import { recalculate } from '../workbook/recalculate';

/** Puts rules in force for the functions in cells and answers those that were; start-up code hands it in, for jobs know no functions. */
export type PutInForce = (rules: Rules) => Rules;

/** Cells of the workbook were calculated by the old rules: when these differ, everything is calculated anew. */
export async function putInForce(put: PutInForce | undefined, rules: Rules): Promise<void> {
  if (!put) return;
  const before = put(rules);
  if (writeRules(before) !== writeRules(rules)) await recalculate();
}
