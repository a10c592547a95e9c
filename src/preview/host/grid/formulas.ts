import { containsZone, type Zone } from './address';
import type { Grid } from './grid';

/**
 * What stands between the formula a person wrote and the one the library can calculate: structured references, LET. Formulas of an
 * add-in go through here before they are dispatched, and `range.formulas` answers the original.
 */
export interface FormulaTranslator {
  /** The formula for the library; the same text where nothing needs translating. */
  toGrid(formula: string, at: { readonly sheetId: string; readonly row: number; readonly col: number }): string;
}

interface Original {
  readonly written: string;
  /** As the library prints it. Where it prints something else by now, references moved and the original is stale. */
  readonly translated: string;
}

export class Formulas {
  private readonly originals = new Map<number, Original>();
  /** Cells that were entered as arrays, the way from before spills: Excel lets nobody change a part of one. */
  private readonly arrays = new Set<number>();
  private translator: FormulaTranslator = { toGrid: (formula) => formula };

  constructor(private readonly grid: Grid) {}

  use(translator: FormulaTranslator): void {
    this.translator = translator;
  }

  toGrid(formula: string, sheetId: string, row: number, col: number): string {
    return this.translator.toGrid(formula, { sheetId, row, col });
  }

  /** Keeps what was written, once the cell is there. */
  remember(written: string, sheetId: string, row: number, col: number): void {
    const cell = this.grid.getters.getCell({ sheetId, row, col });
    if (cell?.isFormula)
      this.originals.set(Number(cell.id), {
        written,
        translated: cell.compiledFormula.toFormulaString(this.grid.getters),
      });
  }

  rememberArray(sheetId: string, row: number, col: number): void {
    const cell = this.grid.getters.getCell({ sheetId, row, col });
    if (cell?.isFormula) this.arrays.add(Number(cell.id));
  }

  isArray({ id }: { readonly id: number | string }): boolean {
    return this.arrays.has(Number(id));
  }

  /** Where the arrays of a sheet stand now. */
  arraysIn(sheetId: string): Zone[] {
    return this.placedArrays(sheetId).map(({ zone }) => zone);
  }

  /** What is written over all of an array takes its place. */
  forgetArrays(sheetId: string, written: Zone): void {
    for (const { id, zone } of this.placedArrays(sheetId)) if (containsZone(written, zone)) this.arrays.delete(id);
  }

  private placedArrays(sheetId: string): { readonly id: number; readonly zone: Zone }[] {
    const { getters } = this.grid;
    return [...this.arrays].flatMap((id) => {
      const position = getters.tryGetCellPosition(id as never);
      if (position?.sheetId !== sheetId || !getters.getCell(position)?.isFormula) return [];
      const { row: top, col: left } = position;
      return [{ id, zone: getters.getSpreadZone(position) ?? { top, left, bottom: top, right: left } }];
    });
  }

  /** The formula of a cell as it was written. */
  textOf(cell: {
    readonly id: number | string;
    readonly compiledFormula: { toFormulaString(getters: Grid['getters']): string };
  }): string {
    const now = cell.compiledFormula.toFormulaString(this.grid.getters);
    const original = this.originals.get(Number(cell.id));
    return original && original.translated === now ? original.written : now;
  }

  /** After a table or a name changed: what was translated before is translated again. */
  refresh(): void {
    for (const [id, original] of this.originals) {
      const cell = this.grid.getters.tryGetCellPosition(id as never);
      if (!cell) continue;
      const { sheetId, row, col } = cell;
      const stored = this.grid.getters.getCell(cell);
      if (!stored?.isFormula || stored.compiledFormula.toFormulaString(this.grid.getters) !== original.translated)
        continue;
      const content = this.toGrid(original.written, sheetId, row, col);
      if (content === original.translated) continue;
      this.grid.dispatch('UPDATE_CELL', { sheetId, row, col, content });
      this.remember(original.written, sheetId, row, col);
    }
  }
}
