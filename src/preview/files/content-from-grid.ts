import type { CellPosition, FormulaCell, Model } from '@odoo/o-spreadsheet';
import type { BorderStyle, Cell, CellStyle, CellValue } from 'hucre';
import { formulaForFile, type TableShape } from '../host/formula-text';
import { inColumns, type ColumnGetters } from '../host/columns/column-cell';
import { columnName, shownSheetName, zoneAddress } from '../host/grid/address';
import { toExcelFormat } from '../host/grid/number-format';
import { fileRules, type GridRule } from './file-rules';
import { fileBorder, fileStyle, type GridBorder, type GridStyle } from './file-style';
import { excelError } from '../host/grid-errors';
import type { SheetContent } from './workbook-content';

/** The original text of a formula, which the grid may have been given in another form. */
export type FormulaText = (cell: FormulaCell, position: CellPosition) => string;

const PIXELS_TO_POINTS = 72 / 96;
const CHARACTER_PIXELS = 7;
const DEFAULT_COLUMN_PIXELS = 96;

/**
 * Cells, looks and layout of every sheet of a model, as a file holds them. Read through getters: the library's own export writes the
 * workbook twice and builds a third to compare, 3 s for 200,000 cells.
 */
export function contentFromGrid(
  model: Model,
  tables: readonly TableShape[],
  formulaText: FormulaText,
  isArray: (cell: FormulaCell) => boolean = () => false,
): SheetContent[] {
  const { getters } = model;
  return getters.getSheetIds().map((sheetId) => {
    const name = shownSheetName(getters.getSheetName(sheetId));
    const cells = new Map<string, Partial<Cell>>();
    addLooks(cells, model, sheetId);
    const rows = addValues(cells, model, sheetId, name, tables, formulaText, isArray);
    const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
    const { color } = getters.getSheet(sheetId);
    const merges = getters.getMerges(sheetId);
    const rowDefs = rowsOf(model, sheetId);
    // The writer looks no further than the last row of cells.
    const end = Math.max(0, ...[...rowDefs.keys()].slice(-1).map((row) => row + 1));
    while (rows.length < end) rows.push([]);
    return {
      name,
      rows,
      cells,
      ...(merges.length > 0 && {
        merges: merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startCol: left,
          endRow: bottom,
          endCol: right,
        })),
      }),
      columns: columnsOf(model, sheetId),
      rowDefs,
      conditionalRules: fileRules(getters.getConditionalFormats(sheetId) as unknown as GridRule[]),
      ...((xSplit > 0 || ySplit > 0) && { freezePane: { rows: ySplit, columns: xSplit } }),
      hidden: !getters.isSheetVisible(sheetId),
      view: {
        showGridLines: getters.getGridLinesVisibility(sheetId),
        ...(color !== undefined && { tabColor: { rgb: color.replace('#', '').toUpperCase() } }),
      },
    };
  });
}

function addLooks(cells: Map<string, Partial<Cell>>, model: Model, sheetId: string): void {
  // One object a look, shared by its cells: the writer numbers styles by it.
  const looks = new Map<string, CellStyle>();
  const looksOfStyle = new Map<object | undefined, Map<string, CellStyle>>();
  const edges = bordersOf(model, sheetId);
  const lookOf = (style: GridStyle | undefined, format: string | undefined, border?: GridBorder): CellStyle => {
    const id = JSON.stringify([style, format, border]);
    const known = looks.get(id);
    if (known) return known;
    const numFmt = toExcelFormat(format);
    const side = fileBorder(border);
    const look: CellStyle = {
      ...fileStyle(style ?? {}),
      ...(numFmt !== 'General' && { numFmt }),
      ...(side && { border: side satisfies BorderStyle }),
    };
    looks.set(id, look);
    return look;
  };
  // Most cells of a column share one style object of the grid: no text is made of it for each.
  const lookOfCell = (style: GridStyle | undefined, format: string | undefined): CellStyle => {
    let byFormat = looksOfStyle.get(style);
    if (!byFormat) looksOfStyle.set(style, (byFormat = new Map()));
    let look = byFormat.get(format ?? '');
    if (!look) byFormat.set(format ?? '', (look = lookOf(style, format)));
    return look;
  };
  const put = (key: string, look: CellStyle): void => {
    if (Object.keys(look).length > 0) cells.set(key, { style: look });
  };
  for (const { row, col, style, format } of lookedCells(model, sheetId)) {
    const key = `${row},${col}`;
    const border = edges.get(key);
    put(key, border ? lookOf(style, format, border) : lookOfCell(style, format));
    edges.delete(key);
  }
  for (const [key, border] of edges) put(key, lookOf(undefined, undefined, border));
}

interface LookedCell {
  readonly row: number;
  readonly col: number;
  readonly style?: GridStyle;
  readonly format?: string;
}

/** Cells that have a look, in either store. */
function* lookedCells({ getters }: Model, sheetId: string): Generator<LookedCell> {
  const columns = getters as Partial<ColumnGetters>;
  if (inColumns(columns)) {
    for (const { zone } of columns.getColumnLooks(sheetId))
      for (let row = zone.top; row <= zone.bottom; row++)
        for (let col = zone.left; col <= zone.right; col++)
          yield { row, col, ...(columns.getColumnLook(sheetId, row, col) as Partial<LookedCell>) };
    return;
  }
  for (const { id, style, format } of getters.getCells(sheetId)) {
    if (!style && format === undefined) continue;
    const { row, col } = getters.getCellPosition(id as never);
    yield { row, col, style: style as GridStyle | undefined, format };
  }
}

function bordersOf({ getters }: Model, sheetId: string): Map<string, GridBorder> {
  const borders = new Map<string, GridBorder>();
  const { bottom, right } = getters.getSheetZone(sheetId);
  for (let col = 0; col <= right; col++) {
    for (let row = 0; row <= bottom; row++) {
      const border = getters.getCellBorder({ sheetId, row, col });
      if (border) borders.set(`${row},${col}`, border as GridBorder);
    }
  }
  return borders;
}

function addValues(
  cells: Map<string, Partial<Cell>>,
  model: Model,
  sheetId: string,
  sheetName: string,
  tables: readonly TableShape[],
  formulaText: FormulaText,
  isArray: (cell: FormulaCell) => boolean,
): CellValue[][] {
  const { getters } = model;
  const rows: CellValue[][] = [];
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    const { row, col } = position;
    const evaluated = getters.getEvaluatedCell(position);
    const formulaCell = formulaAt(model, position);
    const value = evaluated.type === 'error' ? excelError(String(evaluated.value)) : evaluated.value;
    if (formulaCell) {
      const written = formulaText(formulaCell, position);
      const formula = formulaForFile(written, { sheet: sheetName, row, column: col, tables });
      const spill = getters.getSpreadZone(position);
      const isSpill = spill && (spill.bottom > spill.top || spill.right > spill.left);
      cells.set(`${row},${col}`, {
        ...cells.get(`${row},${col}`),
        formula,
        formulaResult: value,
        ...(isSpill && { formulaType: 'array', formulaDynamic: !isArray(formulaCell), formulaRef: zoneAddress(spill) }),
      });
      continue;
    }
    if (value === null || value === '') continue;
    const line = (rows[row] ??= []);
    while (line.length < col) line.push(null);
    line[col] = value;
    const styled = cells.get(`${row},${col}`);
    if (styled) styled.value = value;
  }
  for (let r = 0; r < rows.length; r++) rows[r] ??= [];
  return rows;
}

function formulaAt({ getters }: Model, position: CellPosition): FormulaCell | null {
  const stored = [getters.getCell(position)][0];
  return stored?.isFormula ? stored : null;
}

function columnsOf({ getters }: Model, sheetId: string): NonNullable<SheetContent['columns']> {
  const columns = Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) => {
    const size = getters.getColSize(sheetId, col);
    return {
      ...(size !== DEFAULT_COLUMN_PIXELS && { width: Math.round(((size - 5) / CHARACTER_PIXELS) * 100) / 100 }),
      ...(getters.isColHiddenByUser(sheetId, col) && { hidden: true }),
    };
  });
  while (columns.length > 0 && Object.keys(columns.at(-1) ?? {}).length === 0) columns.pop();
  return columns;
}

function rowsOf({ getters }: Model, sheetId: string): NonNullable<SheetContent['rowDefs']> {
  const rows: NonNullable<SheetContent['rowDefs']> = new Map();
  for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
    const size = getters.getUserRowSize(sheetId, row);
    const hidden = getters.isRowHiddenByUser(sheetId, row);
    if (size === undefined && !hidden) continue;
    rows.set(row, { ...(size !== undefined && { height: size * PIXELS_TO_POINTS }), ...(hidden && { hidden }) });
  }
  return rows;
}

/** `'KAM 客户组合'!$B$6:$B$45` */
export function absoluteReference(
  sheet: string,
  zone: { top: number; left: number; bottom: number; right: number },
): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = corner(zone.top, zone.left);
  const last = corner(zone.bottom, zone.right);
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}
