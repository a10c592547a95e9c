import type { DataValidation } from 'hucre';
import type { Worksheet } from '../host/excel/worksheet';
import type { Host } from '../host/host';
import { zoneAddress } from '../host/grid/address';

/** Lists to choose from; the host has no other kinds of rules. */
export function applyValidations(sheet: Worksheet, validations: readonly DataValidation[]): void {
  for (const { type, values, formula1, range } of validations) {
    if (type !== 'list') continue;
    const source = values ? values.join(',') : listOf(formula1);
    if (source === undefined) continue;
    for (const address of range.split(' ')) sheet.GetRange(address).DataValidation.Rule = { list: { source } };
  }
}

/** `"a,b"` is a list, anything else stands for cells. */
function listOf(formula: string | undefined): string | undefined {
  const text = formula === undefined ? undefined : /^"(.*)"$/s.exec(formula)?.[1];
  return text ?? (formula === undefined || formula === '' ? undefined : `=${formula}`);
}

/** The inverse of `applyValidations`. */
export function validationsOf({ book }: Host, sheetId: string): DataValidation[] {
  return book.grid.getters.getDataValidationRules(sheetId).flatMap(({ criterion, ranges }): DataValidation[] => {
    const range = ranges.map(({ zone }) => zoneAddress(zone)).join(' ');
    const values = criterion.values.map(String);
    if (criterion.type === 'isValueInList') return [{ type: 'list', values, range, allowBlank: true }];
    return criterion.type === 'isValueInRange'
      ? [{ type: 'list', formula1: values[0]?.replace(/^=/, '') ?? '', range, allowBlank: true }]
      : [];
  });
}
