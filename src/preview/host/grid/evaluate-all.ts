import type { EvaluatedCell } from '@odoo/o-spreadsheet';
import { plainCell } from './plain-cell';

export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

interface StoredCell {
  readonly id: string;
  readonly isFormula: boolean;
  readonly format?: string;
  readonly parsedValue?: EvaluatedCell['value'];
}

interface EvaluatedCells {
  get(position: Position): (EvaluatedCell & { readonly link?: object }) | undefined;
  set(position: Position, cell: EvaluatedCell): void;
}

interface FormulaRange {
  readonly sheetId: string;
  readonly zone: { readonly left: number; readonly right: number; readonly top: number; bottom: number };
}

/** The part of the library's evaluator that this file leans on. */
export interface Evaluator {
  evaluatedCells: EvaluatedCells;
  evaluateAllCells(): void;
  evaluateCells(positions: readonly Position[]): void;
  getArrayFormulasImpactedByChangesOf(positions: readonly Position[]): Iterable<FormulaRange>;
  invalidatePositionsDependingOnSpread(sheetId: string, zone: FormulaRange['zone']): void;
  evaluate(ranges: readonly FormulaRange[]): void;
  computeCell(position: Position): EvaluatedCell;
  readonly getters: {
    getSheetIds(): readonly string[];
    getCells(sheetId: string): readonly StoredCell[];
    getCellPosition(cellId: string): Position;
    getLocale(): object;
  };
}

/**
 * After every new sheet, row or name the library calculates all places of all sheets anew, empty ones as well: seconds for 100,000 rows,
 * several times in one job. Here only cells that exist are visited, and what a constant shows is kept while the constant stays.
 */
export function evaluateExistingCells(evaluator: Evaluator): void {
  let locale: object | undefined;
  evaluator.evaluateAllCells = () => {
    const { getters } = evaluator;
    // Nothing has spilled yet that a constant could stand in the way of.
    const isFirst = locale === undefined;
    const before = locale === getters.getLocale() ? evaluator.evaluatedCells : null;
    locale = getters.getLocale();
    evaluator.evaluatedCells = new (evaluator.evaluatedCells.constructor as new () => EvaluatedCells)();
    const formulas: Position[] = [];
    for (const sheetId of getters.getSheetIds()) {
      for (const cell of getters.getCells(sheetId)) {
        const position = getters.getCellPosition(cell.id);
        if (cell.isFormula) {
          formulas.push(position);
          continue;
        }
        const known = before?.get(position);
        const kept = known && shows(known, cell) ? known : isFirst ? plainCell(cell, position) : null;
        const evaluated = kept ?? evaluator.computeCell(position);
        if (evaluated.value !== null || evaluated.format !== undefined)
          evaluator.evaluatedCells.set(position, evaluated);
      }
    }
    evaluator.evaluate(rangesOf(formulas));
  };
}

function shows(known: EvaluatedCell & { readonly link?: object }, { parsedValue, format }: StoredCell): boolean {
  return known.type !== 'error' && known.link === undefined && known.value === parsedValue && known.format === format;
}

/** Cells below each other as one range, in the library's order: by sheet, column, row. */
function rangesOf(positions: Position[]): FormulaRange[] {
  const sheets = new Map<string, number>();
  for (const { sheetId } of positions) if (!sheets.has(sheetId)) sheets.set(sheetId, sheets.size);
  const order = (sheetId: string): number => sheets.get(sheetId) ?? 0;
  positions.sort((a, b) => order(a.sheetId) - order(b.sheetId) || a.col - b.col || a.row - b.row);
  const ranges: FormulaRange[] = [];
  for (const { sheetId, col, row } of positions) {
    const last = ranges[ranges.length - 1];
    if (last?.sheetId === sheetId && last.zone.left === col && last.zone.bottom === row - 1) last.zone.bottom = row;
    else ranges.push({ sheetId, zone: { left: col, right: col, top: row, bottom: row } });
  }
  return ranges;
}
