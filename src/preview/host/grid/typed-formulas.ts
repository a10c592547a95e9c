import type { Formulas } from './formulas';
import type { Grid } from './grid';

interface CellCommand {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content?: string;
}

/** Formulas that a person types in the grid go the same way as those of an add-in: translated, and answered as written. */
export function translateTyped(grid: Grid, formulas: Formulas): void {
  const model = grid.model as unknown as { dispatch(type: string, payload?: object): unknown };
  const dispatch = model.dispatch;
  model.dispatch = (type, payload) => {
    const { content, sheetId, row, col } = (payload ?? {}) as CellCommand;
    if (grid.isBatching || type !== 'UPDATE_CELL' || !content?.startsWith('=')) return dispatch(type, payload);
    const translated = formulas.toGrid(content, sheetId, row, col);
    const result = dispatch(type, { ...payload, content: translated });
    if (translated !== content) formulas.remember(content, sheetId, row, col);
    return result;
  };
}
