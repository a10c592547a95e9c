import { constants, helpers } from '@odoo/o-spreadsheet';
import { QUOTED_TEXT_FORMAT, TEXT_FORMAT } from './typed-text';

/**
 * Excel's number formats and the library's are nearly one language. What the library cannot draw (colours, fill and skip characters,
 * conditions) is drawn by a simpler format; the original is remembered and answered when asked.
 */
const originals = new Map<string, string>();
const drawn = new Map<string, string>();

export function toGridFormat(excel: string): string {
  if (excel === '' || /^general$/i.test(excel)) return '';
  const known = drawn.get(excel);
  if (known !== undefined) return known;
  const format = isDrawable(excel) ? excel : standIn(excel);
  drawn.set(excel, format);
  if (format !== excel) originals.set(format, excel);
  return format;
}

export function toExcelFormat(grid: string | undefined): string {
  if (!grid) return 'General';
  if (grid === QUOTED_TEXT_FORMAT) return TEXT_FORMAT;
  return originals.get(grid) ?? grid;
}

function isDrawable(format: string): boolean {
  try {
    helpers.formatValue(-1.5, { format, locale: constants.DEFAULT_LOCALE });
    helpers.formatValue(0, { format, locale: constants.DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

/** A format that the library can draw and that stands for this original only. */
function standIn(excel: string): string {
  const simple = simplify(excel) || '0.00';
  let format = originals.has(simple) || simple === '0.00' ? `${simple};-${simple};${simple}` : simple;
  while (originals.has(format)) format += '""';
  return format;
}

function simplify(excel: string): string {
  const plain = excel
    .replace(/\[(?:Red|Blue|Green|Black|White|Yellow|Magenta|Cyan|Color\s?\d+|[<>=]+[\d.]+|\$-[0-9A-Fa-f]+)\]/gi, '')
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/\?/g, '#')
    .replace(/\bh:mm/g, 'hh:mm')
    .replace(/AM\/PM/i, 'a');
  if (isDrawable(plain)) return plain;
  const first = plain.split(';')[0] ?? '';
  return isDrawable(first) ? first : '';
}
