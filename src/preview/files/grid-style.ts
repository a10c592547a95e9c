import type { BorderSide, CellStyle, Color } from 'hucre';
import { splitStyle } from './named-styles';

/** Theme colours of Office, in the order of their numbers in a file. */
const THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** `#0F548C`; a theme colour is looked up in Office's own theme, its tint left aside. */
export function gridColor(color: Color | undefined): string | undefined {
  const rgb = color?.rgb ?? (color?.theme === undefined ? undefined : THEME[color.theme]);
  return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
}

/** The look of a cell as the grid library names it; what it cannot draw is left out. */
export function gridStyle({ font, fill, alignment, protection }: CellStyle): object {
  const fillColor =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? gridColor(fill.fgColor ?? fill.bgColor) : undefined;
  const align = alignment?.horizontal;
  const vertical = alignment?.vertical;
  const { fontName, styleName } = splitStyle(font?.name);
  return definedOnly({
    styleName,
    fontName: fontName === '' || fontName === 'Calibri' ? undefined : fontName,
    bold: font?.bold,
    italic: font?.italic,
    strikethrough: font?.strikethrough,
    underline: font?.underline ? true : undefined,
    textColor: gridColor(font?.color),
    // The library's own default is 10 points, Excel's 11: only what was chosen is carried over.
    fontSize: font?.size === 11 ? undefined : font?.size,
    fillColor,
    align: align === 'left' || align === 'center' || align === 'right' ? align : undefined,
    verticalAlign:
      vertical === 'top' || vertical === 'bottom' ? vertical : vertical === 'center' ? 'middle' : undefined,
    wrapping: alignment?.wrapText ? 'wrap' : undefined,
    locked: protection?.locked === false ? false : undefined,
    formulaHidden: protection?.hidden ? true : undefined,
  });
}

export function gridBorder({ border }: CellStyle): object {
  const side = (given: BorderSide | undefined): object | undefined =>
    given && { style: BORDERS[given.style] ?? 'thin', color: gridColor(given.color) ?? '#000000' };
  return definedOnly({
    top: side(border?.top),
    bottom: side(border?.bottom),
    left: side(border?.left),
    right: side(border?.right),
  });
}

const BORDERS: Readonly<Record<string, string>> = {
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  mediumDashed: 'dashed',
  dotted: 'dotted',
};

function definedOnly(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
