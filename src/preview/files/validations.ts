import { addRule, factsOf, rulesOf, type RuleFacts } from '../host/excel/validation-rules';
import type { Host } from '../host/host';
import { MAX_ROWS, parseZone, zoneAddress, type Zone } from '../host/grid/address';
import type { FileValidation } from './workbook-content';

/** Rules for cells: lists to choose from, numbers, dates, lengths of text, formulas. */
export function applyValidations({ book }: Host, sheetId: string, validations: readonly FileValidation[]): void {
  const { grid } = book;
  for (const { range, formula1, formula2, ...facts } of validations) {
    if (facts.type === 'list' && !facts.values && !formula1) continue;
    const given = range.split(' ').flatMap((address) => parseZone(address) ?? []);
    const reachesEnd = given.some(({ bottom }) => bottom === MAX_ROWS - 1);
    const zones = given.flatMap((zone): Zone[] => {
      if (zone.bottom < MAX_ROWS - 1) grid.ensureSize(sheetId, zone);
      return [grid.clip(sheetId, zone) ?? []].flat();
    });
    if (zones.length === 0) continue;
    addRule(book, sheetId, zones, {
      ...facts,
      // What a file does not say is off.
      showErrorMessage: facts.showErrorMessage ?? false,
      showInputMessage: facts.showInputMessage ?? false,
      allowBlank: facts.allowBlank ?? false,
      ...(formula1 !== undefined && { formula1: fromFile(formula1) }),
      ...(formula2 !== undefined && { formula2: fromFile(formula2) }),
      ...(reachesEnd && { reachesEnd }),
    });
  }
}

/** The inverse of `applyValidations`. */
export function validationsOf({ book }: Host, sheetId: string): FileValidation[] {
  return rulesOf(book, sheetId).flatMap((rule): FileValidation[] => {
    const facts = factsOf(book, sheetId, rule);
    if (!facts) return [];
    const { values, formula1, formula2, reachesEnd = false, ...rest } = facts;
    const last = book.grid.getters.getNumberRows(sheetId) - 1;
    const whole = (zone: Zone): Zone => (reachesEnd && zone.bottom === last ? { ...zone, bottom: MAX_ROWS - 1 } : zone);
    return [
      {
        // A rule made by hand in the grid.
        allowBlank: true,
        showErrorMessage: true,
        ...rest,
        range: rule.ranges.map(({ zone }) => zoneAddress(whole(zone))).join(' '),
        ...(values ? { values: [...values] } : formula1 !== undefined && { formula1: toFile(formula1) }),
        ...(formula2 !== undefined && { formula2: toFile(formula2) }),
      },
    ];
  });
}

const fromFile = (formula: RuleFacts['formula1'] & string): string =>
  formula.trim() !== '' && Number.isFinite(Number(formula)) ? formula : `=${formula}`;
const toFile = (formula: string): string => formula.replace(/^=/, '');
