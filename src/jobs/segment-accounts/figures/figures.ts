import { allSteps, partOf, type Steps } from '../../../engine/core/steps';
import type { Rules } from '../../../engine/rules/rules';
import type { Checked } from '../../source/check-source';
import type { Segmentation } from '../compute';
import type { Buying } from '../sections/buying';
import type { AbilityFigures } from './ability';
import { computeAbility } from './ability';
import { accountValues } from './account-values';
import type { KeyAccountFigures } from './key-accounts';
import { keyAccountSteps } from './key-accounts';
import type { PotentialFigures } from './potential';
import { computePotential } from './potential';
import type { ProfileFigures } from './profile';
import { profileSteps } from './profile';
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
  return allSteps(figureSteps(checked, segments, buying, rules));
}

/** The same in steps, for the thread on which the person is waiting. */
export function* figureSteps(checked: Checked, segments: Segmentation, buying: Buying, rules: Rules): Steps<Figures> {
  const values = accountValues(checked, segments);
  const causes = computeCauses(checked, segments);
  yield 0.1;
  const profile = yield* partOf(profileSteps(checked, segments), 0.1, 0.4);
  yield 0.4;
  const keyAccounts = yield* partOf(keyAccountSteps(checked, segments, values, buying, rules), 0.4, 0.7);
  yield 0.7;
  const potential = computePotential(segments, values, rules);
  yield 0.8;
  const ability = computeAbility(segments, values, rules);
  yield 0.9;
  return {
    causes,
    profile,
    keyAccounts,
    potential,
    ability,
    retention: computeRetention(checked, segments, buying.movers, rules),
  };
}
