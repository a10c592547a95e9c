import type { BorderStyle, CellStyle, Color } from 'hucre';
import { withStyle } from './named-styles';

/** A look as the grid library keeps it. */
export interface GridStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  readonly textColor?: string;
  readonly fontSize?: number;
  readonly fillColor?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: string;
  readonly fontName?: string;
  readonly styleName?: string;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

interface GridSide {
  readonly style: string;
  readonly color: string;
}

export interface GridBorder {
  readonly top?: GridSide;
  readonly bottom?: GridSide;
  readonly left?: GridSide;
  readonly right?: GridSide;
}

/** The grid's own default: a cell that has it was left as it is. */
const GRID_FONT_SIZE = 10;

/** The inverse of `gridStyle`: only what was chosen. */
export function fileStyle(style: GridStyle): CellStyle {
  const font = {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(style.underline && { underline: true }),
    ...(style.textColor && { color: fileColor(style.textColor) }),
    ...(style.fontSize !== undefined && style.fontSize !== GRID_FONT_SIZE && { size: style.fontSize }),
  };
  const isNamed = style.fontName !== undefined || style.styleName !== undefined;
  const plainName = style.fontName ?? 'Calibri';
  const name = style.styleName === undefined ? plainName : withStyle(plainName, style.styleName);
  const alignment = {
    ...(style.align && { horizontal: style.align }),
    ...(style.verticalAlign && {
      vertical: style.verticalAlign === 'middle' ? ('center' as const) : style.verticalAlign,
    }),
    ...(style.wrapping === 'wrap' && { wrapText: true }),
  };
  const protection = {
    ...(style.locked === false && { locked: false }),
    ...(style.formulaHidden && { hidden: true }),
  };
  return {
    // A font of a file is complete: what it leaves out is not inherited.
    ...((Object.keys(font).length > 0 || isNamed) && { font: { size: 11, ...font, name } }),
    ...(style.fillColor && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: fileColor(style.fillColor) },
    }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(Object.keys(protection).length > 0 && { protection }),
  };
}

export function fileBorder(border: GridBorder | undefined): BorderStyle | undefined {
  if (!border) return undefined;
  const side = (given: GridSide | undefined): BorderStyle['top'] =>
    given && { style: (BORDERS[given.style] ?? 'thin') as 'thin', color: fileColor(given.color) };
  return { top: side(border.top), bottom: side(border.bottom), left: side(border.left), right: side(border.right) };
}

const BORDERS: Readonly<Record<string, string>> = {
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  dotted: 'dotted',
};

export function fileColor(color: string): Color {
  return { rgb: color.replace('#', '').slice(0, 6).toUpperCase() };
}
