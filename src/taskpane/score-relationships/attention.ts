import { makeStyles, tokens } from '@fluentui/react-components';
import type { Band } from '../../engine/relationship/relationship-score';

/** Shades of attention: the darker, the more of it is asked for. The number or word in the cell says the same. */
export const useAttention = makeStyles({
  weak: {
    backgroundColor: tokens.colorPaletteDarkOrangeForeground1,
    color: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  fair: { backgroundColor: tokens.colorPaletteDarkOrangeBackground2, color: tokens.colorPaletteDarkOrangeForeground2 },
  strong: { backgroundColor: tokens.colorPaletteDarkOrangeBackground1, color: tokens.colorNeutralForeground1 },
  none: { backgroundColor: 'transparent', color: tokens.colorNeutralForeground3 },
});

export function bandFor(score: number | null, [fair, strong]: readonly number[]): Band | 'none' {
  if (score === null) return 'none';
  // As the sheet rounds it: what is shown as 40 is no longer weak.
  const shown = Math.round(score);
  return shown >= strong! ? 'strong' : shown >= fair! ? 'fair' : 'weak';
}

/** A high risk asks for attention: the scale is turned round. */
export function bandForRisk(risk: number | null, bands: readonly number[]): Band | 'none' {
  return risk === null ? 'none' : bandFor(100 - risk, bands);
}
