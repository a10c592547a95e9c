import { gridFormula, type TableShape } from './formula-text';
import type { FormulaTranslator } from './grid/formulas';

/** What translation must know of a workbook. */
export interface FormulaSurroundings {
  sheetName(sheetId: string): string;
  tables(): readonly TableShape[];
}

/**
 * Structured references, LET and stored names of formulas that are written into a host. The host wants it before it has a workbook to
 * ask, so it is told afterwards: `new Host({ data, translator })`, then `translator.attach(…)`.
 */
export class WorkbookFormulaTranslator implements FormulaTranslator {
  private surroundings: FormulaSurroundings | null = null;

  attach(surroundings: FormulaSurroundings): void {
    this.surroundings = surroundings;
  }

  toGrid(formula: string, at: { readonly sheetId: string; readonly row: number; readonly col: number }): string {
    const sheet = this.surroundings?.sheetName(at.sheetId) ?? '';
    return gridFormula(formula, { sheet, row: at.row, column: at.col, tables: this.surroundings?.tables() ?? [] });
  }
}
