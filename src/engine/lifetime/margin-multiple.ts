import { failure, success, type Result } from '../core/result';

/**
 * What is an account worth over its life, when it brings the same margin every period and stays with the same chance?
 *
 * Units   margin and acquisitionCost: one currency; retention and discount: share a period → currency
 * Errors  share-out-of-range (retention), not-zero-or-more (discount), life-endless (all stay for ever and nothing is
 *         discounted)
 * Source  Gupta & Lehmann (2003), "Customers as assets"; models.md P16: m·r/(1 + i − r) − AC
 *
 * @example marginMultipleValue(150, 0.55, 0.1, 100).value // => 50
 */
export function marginMultipleValue(
  margin: number,
  retention: number,
  discount: number,
  acquisitionCost = 0,
): Result<number> {
  if (!(retention >= 0 && retention <= 1)) return failure('share-out-of-range', { column: 'retention' });
  if (!(discount >= 0)) return failure('not-zero-or-more', { column: 'discount' });
  const leaving = 1 + discount - retention;
  if (!(leaving > 0)) return failure('life-endless', { column: 'discount' });
  return success((margin * retention) / leaving - acquisitionCost);
}
