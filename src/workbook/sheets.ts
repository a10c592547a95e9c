/** Custom property of a sheet that KAM wrote: the tag by which it is found again, whatever it is called by now. */
export const TAG_KEY = 'KAM.tag';

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visible: boolean;
  readonly isProtected: boolean;
  readonly tag: string | null;
}

/** All sheets with what the executor must know of them, in two syncs. */
export async function listSheets(context: Excel.RequestContext): Promise<SheetInfo[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id, items/name, items/position, items/visibility');
  await context.sync();
  const details = sheets.items.map((sheet) => {
    sheet.protection.load('protected');
    const tag = sheet.customProperties.getItemOrNullObject(TAG_KEY);
    tag.load('value');
    return { sheet, tag };
  });
  // A second sync: the sheets must be known before their properties can be asked for.
  await context.sync();
  return details.map(({ sheet, tag }) => ({
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visible: sheet.visibility === 'Visible',
    isProtected: sheet.protection.protected,
    tag: tag.isNullObject ? null : tag.value,
  }));
}

/** A name that no sheet has yet; Excel compares without case and allows 31 characters. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const clean = wanted.replace(/[\\/?*[\]:]/g, '').slice(0, 31);
  if (!lower.has(clean.toLowerCase())) return clean;
  for (let number = 2; ; number++) {
    const candidate = `${clean.slice(0, 31 - String(number).length - 1)} ${number}`;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}

/** A mark on a sheet (custom property), or null. */
export async function readMark(context: Excel.RequestContext, sheetId: string, key: string): Promise<string | null> {
  const property = context.workbook.worksheets.getItem(sheetId).customProperties.getItemOrNullObject(key);
  property.load('value');
  await context.sync();
  return property.isNullObject ? null : property.value;
}
