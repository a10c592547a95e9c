import { element as e } from './xml-text';
import { find, type XmlElement } from './xml-tree';

/** A named style of a file: what it lays over a cell, as the host keeps it and as the file writes it. */
export interface NamedStyle {
  readonly name: string;
  readonly state: Readonly<Record<string, unknown>>;
  readonly font?: string;
  readonly fill?: string;
  /** Has a look of its own, so that it is written even when no cell has it. */
  readonly isSeen: boolean;
}

type State = Readonly<Record<string, unknown>>;
const color = (value: unknown): string | undefined =>
  typeof value === 'string' ? `FF${value.replace('#', '').toUpperCase()}` : undefined;
const hex = (element: XmlElement | undefined): string | undefined =>
  element?.attributes.rgb && `#${element.attributes.rgb.slice(-6)}`;

/** As the host keeps it. */
export function styleOfState(state: State): NamedStyle {
  const { bold, italic, size, name, color: ink } = (state.font ?? {}) as State;
  const { color: paint } = (state.fill ?? {}) as State;
  const hasFont = [bold, italic, size, name, ink].some((fact) => fact !== undefined);
  const font = e(
    'font',
    {},
    bold === true ? e('b') : '',
    italic === true ? e('i') : '',
    e('sz', { val: typeof size === 'number' ? size : 11 }),
    color(ink) && e('color', { rgb: color(ink) }),
    e('name', { val: typeof name === 'string' ? name : 'Calibri' }),
  );
  const solid = e(
    'patternFill',
    { patternType: 'solid' },
    e('fgColor', { rgb: color(paint) }),
    e('bgColor', { indexed: 64 }),
  );
  return {
    name: String(state.name),
    state,
    ...(hasFont && { font }),
    ...(color(paint) && { fill: e('fill', {}, solid) }),
    isSeen: state.builtIn !== true || hasFont || paint !== undefined,
  };
}

/** As a file defines it; colours of a theme and gradients stay with the cells. */
export function attributesOfStyle(
  name: string,
  builtIn: boolean,
  look: XmlElement | undefined,
  sheet: XmlElement | undefined,
): NamedStyle {
  const item = (list: string, id: string | undefined): XmlElement | undefined =>
    find(sheet, list)?.children[Number(id ?? 0)];
  const font = item('fonts', look?.attributes.fontId);
  const fill = find(item('fills', look?.attributes.fillId), 'patternFill');
  const isOn = (tag: string): boolean =>
    !['0', 'false', undefined].includes(find(font, tag)?.attributes.val ?? (find(font, tag) ? '1' : undefined));
  const size = Number(find(font, 'sz')?.attributes.val ?? 11);
  const facts = {
    ...(isOn('b') && { bold: true }),
    ...(isOn('i') && { italic: true }),
    ...(size !== 11 && { size }),
    ...(hex(find(font, 'color')) && { color: hex(find(font, 'color')) }),
  };
  const paint = fill?.attributes.patternType === 'solid' ? hex(find(fill, 'fgColor')) : undefined;
  return styleOfState({
    name,
    builtIn,
    ...(Object.keys(facts).length > 0 && { font: facts }),
    ...(paint !== undefined && { fill: { color: paint } }),
  });
}
