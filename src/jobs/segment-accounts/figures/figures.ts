import type { Rules } from '../../../engine/rules/rules';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';
import type { Buying } from '../sections/buying';
import type { AbilityFigures } from './ability';
import { computeAbility } from './ability';
import { accountValues } from './account-values';
import type { KeyAccountFigures } from './key-accounts';
import { computeKeyAccounts } from './key-accounts';
import type { PotentialFigures } from './potential';
import { computePotential } from './potential';
import type { ProfileFigures } from './profile';
import { computeProfile } from './profile';
import type { RetentionFigures } from './retention';
import { computeRetention } from './retention';

/** What further columns of the source allow; null where they do not. */
export interface Figures {
  readonly causes: Causes;
  readonly profile: ProfileFigures | null;
  readonly keyAccounts: KeyAccountFigures | null;
  readonly potential: PotentialFigures | null;
  readonly ability: AbilityFigures | null;
  readonly retention: RetentionFigures | null;
}

/** What may have caused a loss, by account; null where the source does not say. */
export interface Causes {
  readonly costToServe: Float64Array | null;
  /** Mean discount as a share. */
  readonly discount: Float64Array | null;
}

export function computeCauses(checked: Checked, segments: Segmentation): Causes {
  const values = accountValues(checked, segments);
  const discount = values.mean('discount');
  // 15 and 0.15 are both written for 15%.
  const isPercent = discount?.some((one) => one > 1) === true;
  return {
    costToServe: segments.types?.input.costToServe ?? null,
    discount: discount && (isPercent ? discount.map((one) => one / 100) : discount),
  };
}

export function computeFigures(checked: Checked, segments: Segmentation, buying: Buying, rules: Rules): Figures {
  const values = accountValues(checked, segments);
  return {
    causes: computeCauses(checked, segments),
    profile: computeProfile(checked, segments),
    keyAccounts: computeKeyAccounts(checked, segments, values, buying, rules),
    potential: computePotential(segments, values, rules),
    ability: computeAbility(segments, values, rules),
    retention: computeRetention(checked, segments, buying.movers, rules),
  };
}
