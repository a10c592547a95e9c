import type { Book } from './book';
import { sheetNames } from './excel/names';
import { listTables } from './excel/table-state';
import type { TableShape } from './formula-text';
import { gridFormula } from './formula-text';
import type { FormulaTranslator } from './grid/formulas';

/** What a book does with structured references and LET unless told otherwise: it knows its own tables. */
export function ownTranslator(book: Book): FormulaTranslator {
  return {
    toGrid: (formula, { sheetId, row, col }) =>
      gridFormula(formula, {
        sheet: book.grid.sheetName(sheetId),
        row,
        column: col,
        // Looked up only by formulas that speak of tables.
        get tables() {
          return tableShapes(book);
        },
        get names() {
          return sheetNames(book, sheetId);
        },
      }),
  };
}

function tableShapes(book: Book): TableShape[] {
  return listTables(book).map(({ name, sheetId, zone, hasHeaders, hasTotals }) => ({
    name,
    sheet: book.grid.sheetName(sheetId),
    ...zone,
    headerRows: hasHeaders ? 1 : 0,
    totalRows: hasTotals ? 1 : 0,
    columns: (book.cells.values(sheetId, { ...zone, bottom: zone.top })[0] ?? []).map(String),
  }));
}
