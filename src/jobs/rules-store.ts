import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import { defaultRules } from '../engine/rules/rules';
import type { Rules } from '../engine/rules/rules';
import { parseRules, writeRules } from '../engine/rules/rules-file';
import { readSettings, SETTING_PREFIX } from '../workbook/settings';
import type { WorkbookContext } from '../workbook/run';
import type { Setting } from '../workbook/write-plan';

/** The workbook's rules, as a rules file kept in its settings. */
export const RULES_KEY = `${SETTING_PREFIX}rules`;

/** The rules in force; a workbook without any has the defaults. Damaged or newer ones are a problem, not a silent default. */
export async function readRulesInForce(context: WorkbookContext): Promise<Result<Rules>> {
  const text = (await readSettings(context, [RULES_KEY])).get(RULES_KEY);
  return text === undefined ? success(defaultRules) : parseRules(text);
}

export function rulesSetting(rules: Rules): Setting & { readonly value: string } {
  return { key: RULES_KEY, value: writeRules(rules) };
}
