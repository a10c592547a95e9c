import { exceeds, reaches } from '../core/tolerance';
import type { Rules } from '../rules/rules';

/** Is a book as concentrated as 80/20 says: more, about as much, or not at all? */
export type EightyTwenty = 'more' | 'near' | 'not';

type EightyTwentyRules = Pick<Rules, 'concentration.topShare' | 'concentration.goalShare' | 'concentration.near'>;

/**
 * Does 80/20 hold here? A question, never an assumption: real books run from 32% to 82%. Null where the rules ask about other shares
 * than 20 and 80, because then nothing is compared.
 *
 * Units   topShare: 0..1, what the top fifth of the accounts holds
 * Source  models.md P1; how near counts as near is a house rule
 *
 * @example eightyTwenty(0.89, { 'concentration.topShare': 0.2, 'concentration.goalShare': 0.8, 'concentration.near': 0.05 }) // => 'more'
 * @example eightyTwenty(0.41, { 'concentration.topShare': 0.2, 'concentration.goalShare': 0.8, 'concentration.near': 0.05 }) // => 'not'
 */
export function eightyTwenty(topShare: number, rules: EightyTwentyRules): EightyTwenty | null {
  const bounds = eightyTwentyBounds(rules);
  if (!bounds) return null;
  return exceeds(topShare, bounds.upper) ? 'more' : reaches(topShare, bounds.lower) ? 'near' : 'not';
}

/** Above `upper` a book is more concentrated, from `lower` on it is near; formulas in cells compare with the same bounds. */
export function eightyTwentyBounds(
  rules: EightyTwentyRules,
): { readonly lower: number; readonly upper: number } | null {
  if (rules['concentration.topShare'] !== 0.2 || rules['concentration.goalShare'] !== 0.8) return null;
  const near = rules['concentration.near'];
  const round = (share: number): number => Math.round(share * 1e9) / 1e9;
  return { lower: round(0.8 - near), upper: round(0.8 + near) };
}
