import type { CustomerType } from '../portfolio/customer-type';
import { reaches } from '../core/tolerance';
import type { Rules } from '../rules/rules';

/** Large or small by value, good or poor by relationship: where effort should go. */
export const effortFields = ['large-good', 'large-poor', 'small-good', 'small-poor'] as const;
export type EffortField = (typeof effortFields)[number];

/** The customer type whose treatment fits a field; a bleeder has its own treatment wherever it stands. */
const nearestType: Readonly<Record<EffortField, CustomerType>> = {
  'large-good': 'large-premium',
  'large-poor': 'average',
  'small-good': 'small-premium',
  'small-poor': 'small-ordinary',
};

/** An account that stands in no field. */
export const noField = 255;

/**
 * Value tier against relationship score: which field does each account stand in?
 *
 * Shapes  tier: 0 for A to 3 for D, −1 without; score: 0..100, NaN without → position in `effortFields`, or `noField`
 * Blanks  an account without tier or score stands in no field
 * Ties    equal tier and score, equal field; a score at the border is good
 * Source  the two-by-two is house; the treatments are those of models.md P7
 *
 * @example placeAccounts(Int8Array.of(0, 2), Float64Array.of(80, 20), { 'relationship.largeTiers': 2, 'relationship.goodFrom': 55 }) // => Uint8Array.of(0, 3)
 */
export function placeAccounts(
  tier: Int8Array,
  score: Float64Array,
  rules: Pick<Rules, 'relationship.largeTiers' | 'relationship.goodFrom'>,
): Uint8Array {
  const fields = new Uint8Array(tier.length).fill(noField);
  for (let at = 0; at < fields.length; at++) {
    if (tier[at]! < 0 || Number.isNaN(score[at]!)) continue;
    const isLarge = tier[at]! < rules['relationship.largeTiers'];
    const isGood = reaches(score[at]!, rules['relationship.goodFrom']);
    fields[at] = (isLarge ? 0 : 2) + (isGood ? 0 : 1);
  }
  return fields;
}

/**
 * @example typeOfField('small-poor') // => 'small-ordinary'
 */
export function typeOfField(field: EffortField): CustomerType {
  return nearestType[field];
}
