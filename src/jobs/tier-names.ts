import { tierCodes, tierCount } from '../engine/portfolio/tier';
import type { Rules } from '../engine/rules/rules';

/** The company's own names for the tiers, or A, B, C, D. */
export function tierNames(rules: Rules): readonly string[] {
  const own = rules['tier.labels'];
  return tierCodes.slice(0, tierCount(rules)).map((code, tier) => own[tier] ?? code);
}
