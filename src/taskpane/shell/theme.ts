import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/** Excel's green, from nearly black to nearly white. */
const excelGreen: BrandVariants = {
  10: '#03140A',
  20: '#072715',
  30: '#0A3A20',
  40: '#0C4829',
  50: '#0D5730',
  60: '#0F6537',
  70: '#0F713C',
  80: '#107C41',
  90: '#21894F',
  100: '#36965F',
  110: '#4CA370',
  120: '#63B083',
  130: '#7CBD97',
  140: '#97CBAC',
  150: '#B4D9C3',
  160: '#D2E8DB',
};

const light: Theme = createLightTheme(excelGreen);

/** On dark grey the usual step of the ramp is too dim for text: two steps lighter passes 4.5 : 1. */
const dark: Theme = {
  ...createDarkTheme(excelGreen),
  colorBrandForeground1: excelGreen[120],
  colorBrandForeground2: excelGreen[130],
  colorBrandForegroundLink: excelGreen[120],
  colorBrandForegroundLinkHover: excelGreen[130],
  colorBrandForegroundLinkPressed: excelGreen[110],
  colorCompoundBrandForeground1: excelGreen[120],
  colorCompoundBrandStroke: excelGreen[120],
};

export type Appearance = 'light' | 'dark' | 'contrast';

export const themes: Readonly<Record<Appearance, Theme>> = { light, dark, contrast: teamsHighContrastTheme };

/** What Office tells about its colours; only the pane's background is needed to know what goes with it. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
}

/** Light or dark, as Office's own panes are; nothing when Office does not say. Pure black is Office's high contrast. */
export function appearanceOf(office: OfficeColours | undefined): Appearance | undefined {
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(office?.bodyBackgroundColor ?? '');
  if (!colour) return undefined;
  const [red = 255, green = 255, blue = 255] = colour.slice(1).map((part) => parseInt(part, 16));
  if (red + green + blue === 0) return 'contrast';
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
