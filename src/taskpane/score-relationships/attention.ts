import { makeStyles, tokens } from '@fluentui/react-components';
import { bandOf } from '../../engine/relationship/relationship-score';
import type { Band } from '../../engine/relationship/relationship-score';

/** Shades of attention: the stronger, the more of it is asked for. The number or word in the cell says the same. */
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

export function bandFor(score: number | null, bands: readonly number[]): Band | 'none' {
  return score === null ? 'none' : (bandOf(score, bands) ?? 'none');
}

/** A high risk asks for attention: the scale is turned round. */
export function bandForRisk(risk: number | null, bands: readonly number[]): Band | 'none' {
  return risk === null ? 'none' : bandFor(100 - risk, bands);
}
