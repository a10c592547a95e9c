import { strFromU8, strToU8 } from 'fflate';
import { sheetTail } from './sheet-tail';
import type { FileValidation } from './workbook-content';

const VALIDATION = /<dataValidation\b[^>]*>/g;
const rangeOf = (tag: string): string => /\bsqref="([^"]*)"/.exec(tag)?.[1] ?? '';
const isList = (tag: string): boolean => /\btype="list"/.test(tag);

/** Lists without an arrow (`showDropDown`, which means the opposite), as `hucre` does not tell. Looked for where there are lists. */
export function withHiddenArrows(
  validations: readonly FileValidation[],
  bytes: Uint8Array,
  sheetPath: string,
): FileValidation[] {
  if (!validations.some(({ type }) => type === 'list')) return [...validations];
  const tags = [...sheetTail(bytes, sheetPath).matchAll(VALIDATION)].map(([tag]) => tag);
  const hidden = new Set(tags.filter((tag) => isList(tag) && /\bshowDropDown="(1|true)"/.test(tag)).map(rangeOf));
  return validations.map((one) =>
    one.type === 'list' && hidden.has(one.range) ? { ...one, isArrowHidden: true } : one,
  );
}

/** The inverse, in a written sheet. */
export function hideArrows(
  part: Uint8Array<ArrayBuffer>,
  validations: readonly FileValidation[],
): Uint8Array<ArrayBuffer> {
  const hidden = new Set(validations.flatMap(({ isArrowHidden, range }) => (isArrowHidden ? [range] : [])));
  if (hidden.size === 0) return part;
  const xml = strFromU8(part).replace(VALIDATION, (tag) =>
    isList(tag) && hidden.has(rangeOf(tag)) ? tag.replace('<dataValidation', '<dataValidation showDropDown="1"') : tag,
  );
  return strToU8(xml);
}
