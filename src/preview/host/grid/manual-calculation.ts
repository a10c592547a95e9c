import type { Evaluator, Position } from './evaluate-all';

/** Where the workbook keeps its mode, as the API names it. */
export const CALCULATION_MODE = 'calculationMode';

export function isManual(getters: { getHostState(key: string): unknown }): boolean {
  return getters.getHostState(CALCULATION_MODE) === 'Manual';
}

/**
 * Manual calculation, which the library does not have: what was written is evaluated, with spills that it blocks or frees, and what
 * depends on it keeps showing what it showed until everything is calculated. Rows, columns, sheets and names that come or go
 * calculate all the same, because what a formula showed is kept by its place.
 */
export class ManualCalculation {
  /** Something was written since all was calculated. */
  isPending = false;

  constructor(
    private readonly evaluator: Evaluator,
    private readonly isManual: () => boolean,
  ) {
    const { evaluateAllCells, evaluateCells, invalidatePositionsDependingOnSpread } = evaluator;
    evaluator.evaluateAllCells = () => {
      this.isPending = false;
      evaluateAllCells.call(evaluator);
    };
    evaluator.evaluateCells = (positions) =>
      this.isManual() ? this.evaluateThese(positions) : evaluateCells.call(evaluator, positions);
    evaluator.invalidatePositionsDependingOnSpread = (sheetId, zone) => {
      if (!this.isManual()) invalidatePositionsDependingOnSpread.call(evaluator, sheetId, zone);
    };
  }

  private evaluateThese(positions: readonly Position[]): void {
    this.isPending = true;
    const written = positions.map(({ sheetId, col, row }) => ({
      sheetId,
      zone: { left: col, right: col, top: row, bottom: row },
    }));
    this.evaluator.evaluate([...written, ...this.evaluator.getArrayFormulasImpactedByChangesOf(positions)]);
  }
}
