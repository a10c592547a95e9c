import { registries } from '@odoo/o-spreadsheet';
import { inColumns, type ColumnGetters } from '../columns/column-cell';
import type { Position } from './evaluate-all';

interface StoredCell {
  readonly content?: string;
  readonly isFormula: boolean;
  readonly style?: object;
}

interface Resize {
  readonly type: string;
  readonly dimension: 'COL' | 'ROW';
  readonly sheetId: string;
  readonly elements: readonly number[];
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
  handle(command: object): void;
  updateRowSizeForCellChange(sheetId: string, row: number, col: number): void;
  getRowTallestCell(sheetId: string, row: number): object | undefined;
  initializeSheet(sheetId: string): void;
}

/** The library measures every cell of a sheet that is opened; values of one line in letters of the usual size are as high as an empty cell. */
function plainHeights(Base: new (config: unknown) => HeightPluginBase): typeof Base {
  return class extends Base {
    override getCellHeight(position: Position): number {
      // Without a cell made for it: the width of a column is set for all rows.
      if (inColumns(this.getters) && isPlainInColumns(this.getters, position)) return EMPTY_HEIGHT;
      const cell = this.getters.getCell(position);
      return cell && isPlain(cell) ? EMPTY_HEIGHT : super.getCellHeight(position);
    }

    /** A column's new width is felt where something wraps: in the store of columns that is known without going through its rows. */
    override handle(command: Partial<Resize>): void {
      const { getters } = this;
      const { type, dimension, sheetId = '', elements = [] } = command;
      if (type !== 'RESIZE_COLUMNS_ROWS' || dimension !== 'COL' || !inColumns(getters)) return super.handle(command);
      for (const { zone, style } of getters.getColumnLooks(sheetId)) {
        if (!isTall(style ?? undefined)) continue;
        for (const col of elements.filter((one) => one >= zone.left && one <= zone.right))
          for (let row = zone.top; row <= Math.min(zone.bottom, getters.getNumberRows(sheetId) - 1); row++)
            this.updateRowSizeForCellChange(sheetId, row, col);
      }
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
  return !cell.isFormula && !isTall(cell.style) && !cell.content?.includes('\n');
}

/** What makes a cell higher; the library, too, looks for nothing else in a style. */
function isTall(style: object | undefined): boolean {
  return style !== undefined && ('fontSize' in style || 'wrapping' in style || 'rotation' in style);
}

function isPlainInColumns(getters: ColumnGetters, { sheetId, row, col }: Position): boolean {
  const value = getters.getColumnValue(sheetId, row, col);
  return (
    !(typeof value === 'string' && value.includes('\n')) && !isTall(getters.getColumnLook(sheetId, row, col).style)
  );
}

const EMPTY_HEIGHT = 23;

/** Once, before the first Model is made. */
export function teachHeights(): void {
  const views = registries.coreViewsPluginRegistry as unknown as {
    get(key: string): Parameters<typeof plainHeights>[0];
    replace(key: string, plugin: unknown): void;
  };
  views.replace('row_size', plainHeights(views.get('row_size')));
}
