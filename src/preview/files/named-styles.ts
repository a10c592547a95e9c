import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attributesOfStyle, type NamedStyle } from './named-style-look';
import { element as e } from './xml-text';
import { find, parseXml, type XmlElement } from './xml-tree';

/** The .xlsx library reads and writes no names of styles: on their way through it they ride on the names of fonts. */
const RIDER = '|kam-style:';
const PATH = 'xl/styles.xml';

export const withStyle = (fontName: string, style: string): string => `${fontName}${RIDER}${encodeURIComponent(style)}`;
export function splitStyle(fontName = ''): { readonly fontName: string; readonly styleName?: string } {
  const [name = '', style] = fontName.split(RIDER);
  return { fontName: name, ...(style !== undefined && { styleName: decodeURIComponent(style) }) };
}

/** Numbers that Excel knows its own styles by. */
const BUILT_IN: Readonly<Record<string, number>> = {
  Normal: 0, Comma: 3, Currency: 4, Percent: 5, 'Warning Text': 11, Note: 10, Title: 15, 'Heading 1': 16, 'Heading 2': 17,
  'Heading 3': 18, 'Heading 4': 19, Input: 20, Output: 21, Calculation: 22, 'Check Cell': 23, 'Linked Cell': 24, Total: 25,
  Good: 26, Bad: 27, Neutral: 28, 'Explanatory Text': 53,
}; // prettier-ignore

/** A file whose cells have named styles, made readable with them; and how the file defines them. */
export function readStyles(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly styles: readonly NamedStyle[] } {
  const part = unzipSync(bytes, { filter: ({ name }) => name === PATH })[PATH];
  if (!part) return { bytes, styles: [] };
  const xml = strFromU8(part);
  const sheet = find(parseXml(xml), 'styleSheet');
  const looks = find(sheet, 'cellStyleXfs')?.children ?? [];
  const named = (find(sheet, 'cellStyles')?.children ?? []).filter(({ attributes }) => attributes.name !== 'Normal');
  const nameOf = new Map(named.map(({ attributes }) => [attributes.xfId, attributes.name ?? '']));
  const styles = named.map(({ attributes }) =>
    attributesOfStyle(attributes.name ?? '', attributes.builtinId !== undefined, looks[Number(attributes.xfId)], sheet),
  );
  const fonts = elementsOf(xml, 'fonts', 'font');
  const cells = elementsOf(xml, 'cellXfs', 'xf').map((cell) => {
    const { fontId = '0', xfId } = rootOf(cell);
    const name = nameOf.get(xfId);
    if (name === undefined) return cell;
    fonts.push(renamed(fonts[Number(fontId)] ?? '<font/>', (font) => withStyle(font, name)));
    return setAttribute(cell, 'fontId', fonts.length - 1);
  });
  if (!/\bxfId="[1-9]/.test(cells.join(''))) return { bytes, styles };
  const changed = replaceElements(replaceElements(xml, 'fonts', fonts), 'cellXfs', cells);
  const files = { ...unzipSync(bytes), [PATH]: strToU8(changed) };
  return { bytes: zipSync(files, { level: 0 }), styles };
}

/** The inverse, in a written `styles.xml`: fonts get their names back, cells the styles of that name. */
export function nameStyles(xml: string, styles: readonly NamedStyle[]): string {
  const riders = elementsOf(xml, 'fonts', 'font').map((font) => splitStyle(fontNameOf(font)).styleName);
  const fonts = elementsOf(xml, 'fonts', 'font').map((font) => renamed(font, (name) => splitStyle(name).fontName));
  const used = riders.filter((name) => name !== undefined);
  const names = [...new Set([...used, ...styles.filter(({ isSeen }) => isSeen).map(({ name }) => name)])];
  if (names.length === 0) return xml;
  const fills = elementsOf(xml, 'fills', 'fill');
  const cells = elementsOf(xml, 'cellXfs', 'xf').map((cell) => {
    const style = riders[Number(rootOf(cell).fontId)];
    return style === undefined ? cell : setAttribute(cell, 'xfId', names.indexOf(style) + 1);
  });
  const looks = names.map((name) => {
    const { font, fill } = styles.find((style) => style.name === name) ?? {};
    const fontId = font ? fonts.push(font) - 1 : 0;
    const fillId = fill ? fills.push(fill) - 1 : 0;
    return e('xf', { numFmtId: 0, fontId, fillId, borderId: 0 });
  });
  const entries = names.map((name, i) => e('cellStyle', { name, xfId: i + 1, builtinId: BUILT_IN[name] }));
  const lists = { fonts, fills, cellXfs: cells } as const;
  const changed = Object.entries(lists).reduce((text, [list, items]) => replaceElements(text, list, items), xml);
  const all = (list: string, item: string, more: readonly string[]): string[] => [
    ...elementsOf(xml, list, item),
    ...more,
  ];
  return replaceElements(
    replaceElements(changed, 'cellStyleXfs', all('cellStyleXfs', 'xf', looks)),
    'cellStyles',
    all('cellStyles', 'cellStyle', entries),
  );
}

const listPattern = (list: string): RegExp => new RegExp(`(<${list}\\b[^>]*>)([\\s\\S]*?)(</${list}>)`);

function elementsOf(xml: string, list: string, item: string): string[] {
  const inner = listPattern(list).exec(xml)?.[2] ?? '';
  return inner.match(new RegExp(`<${item}\\b(?:[^>]*/>|[^>]*>[\\s\\S]*?</${item}>)`, 'g')) ?? [];
}

function replaceElements(xml: string, list: string, items: readonly string[]): string {
  return xml.replace(
    listPattern(list),
    (_, open: string, __, close: string) =>
      open.replace(/count="\d+"/, `count="${items.length}"`) + items.join('') + close,
  );
}

const rootOf = (item: string): XmlElement['attributes'] => parseXml(item).children[0]?.attributes ?? {};
const fontNameOf = (font: string): string => find(parseXml(font).children[0], 'name')?.attributes.val ?? 'Calibri';

function renamed(font: string, change: (name: string) => string): string {
  const name = e('name', { val: change(fontNameOf(font)) });
  if (/<name\b[^>]*\/>/.test(font)) return font.replace(/<name\b[^>]*\/>/, () => name);
  return font.endsWith('/>') ? `<font>${name}</font>` : font.replace('</font>', () => `${name}</font>`);
}

function setAttribute(item: string, attribute: string, value: number): string {
  const pattern = new RegExp(`\\b${attribute}="[^"]*"`);
  const given = `${attribute}="${value}"`;
  return pattern.test(item) ? item.replace(pattern, given) : item.replace(/^<\w+/, (open) => `${open} ${given}`);
}
