import { tierCount } from '../../engine/portfolio/tier';
import { ruleFields } from '../../engine/rules/declarations';
import { defaultRules } from '../../engine/rules/rules';
import type { RuleName, Rules } from '../../engine/rules/rules';

const LETTERS = ['A', 'B', 'C', 'D'];

/** The rules of this step; others that the workbook has stay. */
const OWN = [
  'tier.cutoffs', 'movers.growth', 'review.fall', 'review.scoreFall', 'effort.days', 'effort.daysAContact', 'effort.tolerance',
  'effort.fewest', 'effort.most',
] as const satisfies readonly RuleName[]; // prettier-ignore

export function withDefaults(rules: Rules): Rules {
  return { ...rules, ...Object.fromEntries(OWN.map((name) => [name, defaultRules[name]])) };
}

/** The tier's own name if the company has one, else its letter; `place` 0 is the best. */
export function tierNameOf(rules: Rules, place: number): string {
  return rules['tier.labels'][place] ?? LETTERS[place] ?? String(place + 1);
}

export function bounds(rule: RuleName): { readonly min: number; readonly max: number } {
  const { min, max, above } = ruleFields[rule] as {
    readonly min: number;
    readonly max: number;
    readonly above?: boolean;
  };
  // Zero itself is not allowed where the rule says above.
  return { min: above === true ? min + 0.01 : min, max };
}

/** One number of a rule that is a list. */
export function withNumber(
  rules: Rules,
  name: 'tier.cutoffs' | 'effort.fewest' | 'effort.most',
  place: number,
  value: number,
): Rules {
  return { ...rules, [name]: rules[name].map((one, k) => (k === place ? value : one)) };
}

export function cutoffsHold(rules: Rules): boolean {
  const cutoffs = rules['tier.cutoffs'];
  if (rules['tier.method'] !== 'cumulative') return true;
  return cutoffs.every((cutoff, place) => cutoff > (cutoffs[place - 1] ?? 0) && cutoff <= 1);
}

/** No tier has fewer most days than fewest days. */
export function effortHolds(rules: Rules): boolean {
  return rules['effort.fewest'].every(
    (few, tier) => tier >= tierCount(rules) || few <= (rules['effort.most'][tier] ?? few),
  );
}

export function rulesHold(rules: Rules): boolean {
  return cutoffsHold(rules) && effortHolds(rules);
}
