import { failure, success, type Result } from '../core/result';
import { reaches } from '../core/tolerance';
import type { Rules } from '../rules/rules';

export type Light = 'red' | 'amber' | 'green';

export interface Liquidity {
  /** Current assets for each unit of current liabilities. */
  readonly ratio: number;
  readonly light: Light;
  /** Current assets in all assets: 0..1; NaN where those are not known. */
  readonly assetShare: number;
}

/**
 * Can the account pay what falls due within the year?
 *
 * Units   one currency
 * Errors  not-zero-or-more (current assets), liabilities-not-positive
 * Source  current ratio; models.md P19, traffic light house
 *
 * @example liquidity(120, 100, { 'liquidity.cuts': [1, 1.5] }).value // => { ratio: 1.2, light: 'amber', assetShare: NaN }
 */
export function liquidity(
  currentAssets: number,
  currentLiabilities: number,
  rules: Pick<Rules, 'liquidity.cuts'>,
  totalAssets = NaN,
): Result<Liquidity> {
  if (!(currentAssets >= 0)) return failure('not-zero-or-more', { column: 'current_assets' });
  if (!(currentLiabilities > 0)) return failure('liabilities-not-positive', { column: 'current_liabilities' });
  const ratio = currentAssets / currentLiabilities;
  const [amber, green] = rules['liquidity.cuts'] as readonly [number, number];
  const light = reaches(ratio, green) ? 'green' : reaches(ratio, amber) ? 'amber' : 'red';
  return success({ ratio, light, assetShare: totalAssets > 0 ? currentAssets / totalAssets : NaN });
}
