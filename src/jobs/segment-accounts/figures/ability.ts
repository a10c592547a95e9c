import type { Light } from '../../../engine/portfolio/liquidity';
import { liquidity } from '../../../engine/portfolio/liquidity';
import type { Rules } from '../../../engine/rules/rules';
import type { Segmentation } from '../compute';
import type { AccountValues } from './account-values';

/** Who can pay what falls due (models.md P19). By account. */
export interface AbilityFigures {
  readonly ratio: Float64Array;
  readonly assetShare: Float64Array;
  /** Null where it cannot be told. */
  readonly light: readonly (Light | null)[];
  /** Red accounts, largest first. */
  readonly red: readonly number[];
}

export function computeAbility(
  { pareto, keys }: Segmentation,
  values: AccountValues,
  rules: Rules,
): AbilityFigures | null {
  const [assets, liabilities] = [values.mean('currentAssets'), values.mean('currentLiabilities')];
  if (!assets || !liabilities) return null;
  const all = values.mean('totalAssets');
  const found = keys.map((_, account) => liquidity(assets[account]!, liabilities[account]!, rules, all?.[account]));
  const light = found.map((one) => (one.ok ? one.value.light : null));
  return {
    ratio: Float64Array.from(found, (one) => (one.ok ? one.value.ratio : NaN)),
    assetShare: Float64Array.from(found, (one) => (one.ok ? one.value.assetShare : NaN)),
    light,
    red: Array.from(pareto.order).filter((account) => light[account] === 'red'),
  };
}
