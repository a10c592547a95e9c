import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** Darker is more, and the letter always goes with it; on dark backgrounds lighter is more. */
const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    minWidth: '24px',
    maxWidth: '72px',
    height: '20px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  first: { backgroundColor: tokens.colorPaletteBlueForeground2, color: tokens.colorNeutralBackground1 },
  second: { backgroundColor: tokens.colorPaletteBlueBorderActive, color: tokens.colorNeutralBackground1 },
  third: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  fourth: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorPaletteBlueForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteBlueBorderActive}`,
  },
});

/** Colours of the tiers, best first, for bars and charts; the badge adds the text colour that goes with each. */
export const tierColours: readonly string[] = [
  tokens.colorPaletteBlueForeground2,
  tokens.colorPaletteBlueBorderActive,
  tokens.colorPaletteBlueBackground2,
  tokens.colorNeutralStroke1,
];

/** `place`: 0 for the best tier. */
export function TierBadge({ tier, place }: { readonly tier: string; readonly place: number }) {
  const styles = useStyles();
  const shade = [styles.first, styles.second, styles.third, styles.fourth][Math.min(place, 3)];
  return (
    <span className={mergeClasses(styles.badge, shade)} title={tier.length > 2 ? tier : undefined}>
      {tier}
    </span>
  );
}
