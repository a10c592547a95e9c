import { inColumns, type ColumnGetters } from '../columns/column-cell';
import type { Position } from './evaluate-all';

interface StoredCell {
  readonly content?: string;
  readonly isFormula: boolean;
  readonly style?: object;
}

interface HeightPluginBase {
  readonly getters: Partial<ColumnGetters> & {
    getCell(position: Position): StoredCell | undefined;
    getCells(sheetId: string): readonly (StoredCell & { readonly id: string })[];
    getCellPosition(cellId: string): Position;
    getNumberRows(sheetId: string): number;
  };
  readonly history: { update(...path: unknown[]): void };
  getCellHeight(position: Position): number;
  getRowTallestCell(sheetId: string, row: number): object | undefined;
  initializeSheet(sheetId: string): void;
}

/** The library measures every cell of a sheet that is opened; plain values of one line are as high as an empty cell. */
export function plainHeights(Base: new (config: unknown) => HeightPluginBase): typeof Base {
  return class extends Base {
    override getCellHeight(position: Position): number {
      // Without a cell made for it: the width of a column is set for all rows.
      if (inColumns(this.getters) && isPlainInColumns(this.getters, position)) return EMPTY_HEIGHT;
      const cell = this.getters.getCell(position);
      return cell && isPlain(cell) ? EMPTY_HEIGHT : super.getCellHeight(position);
    }

    /** Row by row, but only rows with a cell that may be higher. */
    override initializeSheet(sheetId: string): void {
      const { getters } = this;
      const rows = new Set<number>();
      for (const cell of getters.getCells(sheetId)) if (!isPlain(cell)) rows.add(getters.getCellPosition(cell.id).row);
      const tallest = new Array<object | undefined>(getters.getNumberRows(sheetId)).fill(undefined);
      for (const row of rows) tallest[row] = this.getRowTallestCell(sheetId, row);
      this.history.update('tallestCellInRow', sheetId, tallest);
    }
  };
}

function isPlain(cell: StoredCell): boolean {
  return !cell.isFormula && !cell.style && !cell.content?.includes('\n');
}

function isPlainInColumns(getters: ColumnGetters, { sheetId, row, col }: Position): boolean {
  const value = getters.getColumnValue(sheetId, row, col);
  return !(typeof value === 'string' && value.includes('\n')) && !getters.getColumnLook(sheetId, row, col).style;
}

const EMPTY_HEIGHT = 23;
