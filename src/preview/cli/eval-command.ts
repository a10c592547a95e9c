import { Model } from '@odoo/o-spreadsheet';
import { customFunctions } from '../../functions/registry';
import { defaultRules } from '../../engine/rules/rules';
import { setDisplayLanguage, setRulesInForce } from '../../functions/rules-in-force';
import { cliWords } from '../../locales/cli';
import type { Language } from '../../locales/language';
import { tableShapes } from '../files/grid-data';
import { excelError, isGridError } from '../host/grid-errors';
import { gridFormula, isReadable } from '../host/formula-text';
import { shownSheetName } from '../host/grid/address';
import { registerGridFunctions } from '../host/grid-functions';
import type { Command } from './arguments';
import { CliFailure } from './failure';
import { cellsAsCsv, cellsAsJson, type PrintedCell } from './print-cells';
import { readFile, readRulesFile } from './read-file';

interface GridResult {
  readonly value: unknown;
  readonly message?: string;
}

/** `kam eval`: what the formula would spill if a person typed it on that sheet, as CSV or JSON. A fault is an answer. */
export async function evaluate(command: Command & { readonly kind: 'eval' }): Promise<string> {
  const { language, formula } = command;
  setDisplayLanguage(language);
  setRulesInForce(command.rulesFile === undefined ? defaultRules : readRulesFile(command.rulesFile, language));
  registerGridFunctions({ language, functions: customFunctions });

  const file = await readFile(command.file, language, formula);
  const { getters } = new Model(file.data);
  const names = getters.getSheetIds().map((id) => shownSheetName(getters.getSheetName(id)));
  const sheet = command.sheet ?? names[0] ?? '';
  const at = names.findIndex((name) => name.toLowerCase() === sheet.toLowerCase());
  const sheetId = getters.getSheetIds()[at];
  if (sheetId === undefined) throw new CliFailure('unknownSheet', { text: sheet, list: names.join(', ') });

  const tables = file.content?.sheets.flatMap((one) => tableShapes(one)) ?? [];
  const result = evaluateSafely(() => {
    const translated = gridFormula(formula, { sheet: names[at] ?? sheet, row: -1, column: -1, tables });
    return getters.evaluateFormulaResult(sheetId, translated) as GridResult | readonly (readonly GridResult[])[];
  });
  const rows = toRows(result).map((row) => row.map((cell) => toPrinted(cell, command)));
  return command.json ? cellsAsJson(rows) : cellsAsCsv(rows);
}

/** A formula that cannot be read is thrown by the library: for a person it is a fault like any other. */
function evaluateSafely<T>(work: () => T): T | GridResult {
  try {
    return work();
  } catch {
    return { value: '#BAD_EXPR' };
  }
}

/** The library's matrices are lists of columns. */
function toRows(result: GridResult | readonly (readonly GridResult[])[]): GridResult[][] {
  if (!isColumns(result)) return [[result]];
  const height = result[0]?.length ?? 0;
  return Array.from({ length: height }, (_, r) => result.map((column) => column[r] ?? { value: null }));
}

function isColumns(
  result: GridResult | readonly (readonly GridResult[])[],
): result is readonly (readonly GridResult[])[] {
  return Array.isArray(result);
}

function toPrinted(
  { value, message }: GridResult,
  { language, formula }: { language: Language; formula: string },
): PrintedCell {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string') return { value: null };
  if (!isGridError(value)) return { value };
  const code = excelError(value);
  return { value: code, fault: { code, message: faultMessage(value, message, formula, language) } };
}

/** Our functions say what is wrong; for the library's own errors, whose messages are English and about itself, we do. */
function faultMessage(value: string, message: string | undefined, formula: string, language: Language): string {
  const words = cliWords(language);
  if (value === '#BAD_EXPR') return isReadable(formula) ? words.unknownName : words.formulaNotUnderstood;
  const own: Readonly<Record<string, string>> = {
    '#CYCLE': words.circular,
    '#REF': words.badReference,
    '#NAME?': words.unknownName,
    '#DIV/0!': words.divisionByZero,
  };
  return own[value] ?? (/KAM\./i.test(formula) && (value === '#VALUE!' || value === '#N/A') ? (message ?? '') : '');
}
