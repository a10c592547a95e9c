import { isRuleName, ruleNames, type RuleName } from '../engine/rules/rules';
import { refuse } from './answer';
import { singleCell } from './arguments';
import { nearestNames } from './nearest-names';
import { rulesInForce } from './rules-in-force';

/**
 * Gives a rule of this workbook that is in force, such as the cut-offs of the tiers.
 *
 * @customfunction RULE
 * @param name Name of the rule, such as tier.cutoffs.
 * @returns The value of the rule; several values stand side by side in one row.
 * @blanks A blank name gives #VALUE!. A rule that is not set gives an empty text.
 * @ties Does not apply.
 * @faults #VALUE! when there is no rule of that name; the message shows the nearest ones.
 * @limits Rules are changed in the task pane, not by a formula.
 * @origin The rules are your company's own; each has a default whose origin the task pane shows.
 * @example =KAM.RULE("tier.cutoffs")
 */
export function rule(name: string): unknown[][] {
  const value = rulesInForce()[ruleNamed(String(singleCell(name) ?? '').trim())];
  if (!Array.isArray(value)) return [[value]];
  return [value.length === 0 ? [''] : [...(value as readonly unknown[])]];
}

/** Letter case does not matter to a person who types a name. */
function ruleNamed(name: string): RuleName {
  if (isRuleName(name)) return name;
  const found = ruleNames.find((known) => known.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  if (name === '') return refuse('no-rule-name', { column: 'name', params: { near: 'tier.cutoffs' } });
  return refuse('rule-unknown', { column: name, params: { near: nearestNames(name, ruleNames).join(', ') } });
}
