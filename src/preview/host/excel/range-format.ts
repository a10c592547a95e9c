import type { Style } from '@odoo/o-spreadsheet';
import { invalidArgument } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { FormatProtection } from './format-protection';
import { autofitColumns, pointsOf, sizesOf, resize } from './header-size';
import type { Range } from './range';
import { RangeBorderCollection } from './range-borders';
import { uniform } from './uniform-style';

const HORIZONTAL: Readonly<Record<string, Style['align']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  General: undefined,
};
const VERTICAL: Readonly<Record<string, Style['verticalAlign']>> = { Top: 'top', Center: 'middle', Bottom: 'bottom' };

const keyOf = (map: Readonly<Record<string, unknown>>, value: unknown): string =>
  Object.keys(map).find((key) => map[key] === value) ?? 'General';

export class RangeFormat extends HostObject {
  static override readonly navigations = ['Borders', 'Fill', 'Font', 'Protection'];

  constructor(private readonly range: Range) {
    super();
  }

  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get Font(): RangeFont {
    return new RangeFont(this.range);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }

  get HorizontalAlignment(): string | null {
    return uniform(this.range, (style) => keyOf(HORIZONTAL, style.align));
  }
  set HorizontalAlignment(value: string) {
    // The library draws three ways; justified, filled and centred across selection look like the nearest of them.
    this.range.$style({ align: HORIZONTAL[value] ?? (/^Center/.test(value) ? 'center' : undefined) });
  }
  get VerticalAlignment(): string | null {
    return uniform(this.range, (style) => keyOf(VERTICAL, style.verticalAlign ?? 'bottom'));
  }
  set VerticalAlignment(value: string) {
    this.range.$style({ verticalAlign: VERTICAL[value] ?? 'middle' });
  }
  get WrapText(): boolean | null {
    return uniform(this.range, (style) => style.wrapping === 'wrap');
  }
  set WrapText(value: boolean) {
    this.range.$style({ wrapping: value ? 'wrap' : undefined });
  }
  get IndentLevel(): number | null {
    return uniform(this.range, (style) => style.indentLevel ?? 0);
  }
  set IndentLevel(value: number) {
    if (!Number.isInteger(value) || value < 0 || value > 250) throw invalidArgument('RangeFormat.indentLevel');
    this.range.$style({ indentLevel: value });
  }

  /** Points, as Excel counts; null when columns differ. */
  get ColumnWidth(): number | null {
    return pointsOf(sizesOf(this.range, 'COL'), 'COL');
  }
  set ColumnWidth(points: number) {
    resize(this.range, 'COL', points);
  }
  get RowHeight(): number | null {
    return pointsOf(sizesOf(this.range, 'ROW'), 'ROW');
  }
  set RowHeight(points: number) {
    resize(this.range, 'ROW', points);
  }
  get UseStandardWidth(): boolean {
    return sizesOf(this.range, 'COL').every((size) => size === undefined);
  }
  set UseStandardWidth(value: boolean) {
    if (value) resize(this.range, 'COL', null);
  }
  get UseStandardHeight(): boolean {
    return sizesOf(this.range, 'ROW').every((size) => size === undefined);
  }
  set UseStandardHeight(value: boolean) {
    if (value) resize(this.range, 'ROW', null);
  }
  AutofitColumns(): void {
    autofitColumns(this.range);
  }
  AutofitRows(): void {
    resize(this.range, 'ROW', null);
  }
}

const COLOR = /^#?[0-9a-f]{6}$/i;

/** #RRGGBB, also without the hash; HTML names are left out. */
function colour(value: unknown, location: string): string {
  if (typeof value !== 'string' || !COLOR.test(value)) throw invalidArgument(location);
  return value.startsWith('#') ? value.toUpperCase() : `#${value.toUpperCase()}`;
}

export class RangeFill extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  get Color(): string {
    return uniform(this.range, (style) => style.fillColor?.toUpperCase() ?? '#FFFFFF') ?? '';
  }
  set Color(value: string) {
    this.range.$style({ fillColor: value === '' ? undefined : colour(value, 'RangeFill.color') });
  }
  Clear(): void {
    this.range.$style({ fillColor: undefined });
  }
}

export class RangeFont extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  get Bold(): boolean | null {
    return uniform(this.range, (style) => style.bold ?? false);
  }
  set Bold(value: boolean) {
    this.range.$style({ bold: value });
  }
  get Italic(): boolean | null {
    return uniform(this.range, (style) => style.italic ?? false);
  }
  set Italic(value: boolean) {
    this.range.$style({ italic: value });
  }
  get Underline(): string | null {
    return uniform(this.range, (style) => (style.underline ? 'Single' : 'None'));
  }
  set Underline(value: string) {
    this.range.$style({ underline: value !== 'None' });
  }
  get Strikethrough(): boolean | null {
    return uniform(this.range, (style) => style.strikethrough ?? false);
  }
  set Strikethrough(value: boolean) {
    this.range.$style({ strikethrough: value });
  }
  get Color(): string {
    return uniform(this.range, (style) => style.textColor?.toUpperCase() ?? '#000000') ?? '';
  }
  set Color(value: string) {
    this.range.$style({ textColor: colour(value, 'RangeFont.color') });
  }
  get Size(): number | null {
    return uniform(this.range, (style) => style.fontSize ?? 11);
  }
  set Size(value: number) {
    this.range.$style({ fontSize: value });
  }
  get Name(): string | null {
    return uniform(this.range, (style) => style.fontName ?? 'Calibri');
  }
  set Name(value: string) {
    this.range.$style({ fontName: value });
  }
}
