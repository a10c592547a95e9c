import type { FieldValue } from './fields';
import { ruleFields } from './declarations';

export type RuleName = keyof typeof ruleFields;

/**
 * The rules in force: one plain object, so that it can be saved, compared and sent to a worker. Read it as
 * `rules['tier.cutoffs']`. It is never changed in place: `{ ...rules, 'tier.boundary': 'within' }`.
 */
export type Rules = { readonly [N in RuleName]: FieldValue<(typeof ruleFields)[N]> };

/** Every rule's name, in the order of the declarations; texts for them are in locales/rules. */
export const ruleNames = Object.keys(ruleFields) as readonly RuleName[];

export const defaultRules: Rules = Object.freeze(
  Object.fromEntries(ruleNames.map((name) => [name, ruleFields[name].default])),
) as Rules;

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(ruleFields, name);
}

/** The rules that were set to something else than their default: what a result must show as its assumptions. */
export function changedRules(rules: Rules): readonly RuleName[] {
  return ruleNames.filter((name) => JSON.stringify(rules[name]) !== JSON.stringify(defaultRules[name]));
}
