import { element as e, escapeXml } from '../xml-text';

/** Most of chart XML is elements with one attribute. */
export function val(name: string, value: string | number | boolean): string {
  return e(name, { val: value });
}

export function titleXml(text: string, size: number, bold = false): string {
  return e('c:title', {}, richText(text, size, bold), val('c:overlay', 0));
}

/** Text with a size in points, as titles and labels of points hold it. */
export function richText(text: string, size: number, bold = false): string {
  const properties = { sz: Math.round(size * 100), b: bold ? 1 : 0 };
  const run = e('a:r', {}, e('a:rPr', { lang: 'en-US', ...properties }), e('a:t', {}, escapeXml(text)));
  const paragraph = e('a:p', {}, e('a:pPr', {}, e('a:defRPr', properties)), run);
  return e('c:tx', {}, e('c:rich', {}, e('a:bodyPr'), e('a:lstStyle'), paragraph));
}
