import type { CellPosition, FormulaCell, Model } from '@odoo/o-spreadsheet';
import type { BorderStyle, Cell, CellStyle, CellValue } from 'hucre';
import { formulaForFile, type TableShape } from '../host/formula-text';
import { columnName, parseZone, zoneAddress } from '../host/grid/address';
import { toExcelFormat } from '../host/grid/number-format';
import { exportLayout } from './export-layout';
import { fileRules, type GridRule } from './file-rules';
import { fileBorder, fileStyle, type GridBorder, type GridStyle } from './file-style';
import { excelError } from '../host/grid-errors';
import type { SheetContent } from './workbook-content';

/** The part of the library's own data that has no getter. */
interface ExportedSheet {
  readonly id: string;
  readonly borders: Readonly<Record<string, number>>;
  readonly merges: readonly string[];
  readonly cols: Readonly<Record<number, { readonly size?: number; readonly isHidden?: boolean }>>;
  readonly rows: Readonly<Record<number, { readonly size?: number; readonly isHidden?: boolean }>>;
  readonly conditionalFormats: readonly GridRule[];
  readonly panes?: { readonly xSplit: number; readonly ySplit: number };
  readonly isVisible: boolean;
  readonly areGridLinesVisible?: boolean;
  readonly color?: string;
}

interface Exported {
  readonly sheets: readonly ExportedSheet[];
  readonly borders: Readonly<Record<number, GridBorder>>;
}

/** The original text of a formula, which the grid may have been given in another form. */
export type FormulaText = (cell: FormulaCell, position: CellPosition) => string;

const PIXELS_TO_POINTS = 72 / 96;
const CHARACTER_PIXELS = 7;

/** Cells, looks and layout of every sheet of a model, as a file holds them. */
export function contentFromGrid(model: Model, tables: readonly TableShape[], formulaText: FormulaText): SheetContent[] {
  const exported = exportLayout(model) as Exported;
  return exported.sheets.map((sheet) => {
    const name = model.getters.getSheetName(sheet.id);
    const cells = new Map<string, Partial<Cell>>();
    addLooks(cells, model, sheet, exported);
    const rows = addValues(cells, model, sheet.id, name, tables, formulaText);
    return {
      name,
      rows,
      cells,
      ...(sheet.merges.length > 0 && { merges: sheet.merges.flatMap(mergeOf) }),
      columns: columnsOf(sheet),
      rowDefs: rowsOf(sheet),
      conditionalRules: fileRules(sheet.conditionalFormats),
      ...(sheet.panes &&
        (sheet.panes.xSplit > 0 || sheet.panes.ySplit > 0) && {
          freezePane: { rows: sheet.panes.ySplit, columns: sheet.panes.xSplit },
        }),
      hidden: !sheet.isVisible,
      view: {
        showGridLines: sheet.areGridLinesVisible !== false,
        ...(sheet.color !== undefined && { tabColor: { rgb: sheet.color.replace('#', '').toUpperCase() } }),
      },
    };
  });
}

function addLooks(cells: Map<string, Partial<Cell>>, model: Model, sheet: ExportedSheet, exported: Exported): void {
  const { getters } = model;
  const bordered = new Map<string, GridBorder>();
  for (const [address, number] of Object.entries(sheet.borders)) {
    const zone = parseZone(address);
    const border = exported.borders[number];
    if (!zone || !border) continue;
    for (let r = zone.top; r <= zone.bottom; r++) {
      for (let c = zone.left; c <= zone.right; c++) bordered.set(`${r},${c}`, border);
    }
  }
  // One object a look, shared by its cells: the writer numbers styles by it.
  const looks = new Map<string, Partial<Cell> | null>();
  const put = (key: string, style: GridStyle | undefined, format: string | undefined): void => {
    const border = bordered.get(key);
    const id = JSON.stringify([style, format, border]);
    let look = looks.get(id);
    if (look === undefined) looks.set(id, (look = lookOf(style, format, border)));
    if (look) cells.set(key, { ...look });
  };
  for (const cell of getters.getCells(sheet.id)) {
    const { row, col } = getters.getCellPosition(cell.id);
    if (cell.style || cell.format) put(`${row},${col}`, cell.style, cell.format);
  }
  for (const key of bordered.keys()) if (!cells.has(key)) put(key, undefined, undefined);
}

function lookOf(
  style: GridStyle | undefined,
  format: string | undefined,
  border: GridBorder | undefined,
): Partial<Cell> | null {
  const numFmt = toExcelFormat(format);
  const edges = fileBorder(border);
  const look: CellStyle = {
    ...fileStyle(style ?? {}),
    ...(numFmt !== 'General' && { numFmt }),
    ...(edges && { border: edges satisfies BorderStyle }),
  };
  return Object.keys(look).length > 0 ? { style: look } : null;
}

function addValues(
  cells: Map<string, Partial<Cell>>,
  model: Model,
  sheetId: string,
  sheetName: string,
  tables: readonly TableShape[],
  formulaText: FormulaText,
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
        ...(isSpill && { formulaType: 'array', formulaDynamic: true, formulaRef: zoneAddress(spill) }),
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

function mergeOf(address: string): { startRow: number; startCol: number; endRow: number; endCol: number }[] {
  const zone = parseZone(address);
  return zone ? [{ startRow: zone.top, startCol: zone.left, endRow: zone.bottom, endCol: zone.right }] : [];
}

function columnsOf({ cols }: ExportedSheet): NonNullable<SheetContent['columns']> {
  const columns: NonNullable<SheetContent['columns']> = [];
  for (const [index, { size, isHidden }] of Object.entries(cols)) {
    columns[Number(index)] = {
      ...(size !== undefined && { width: Math.round(((size - 5) / CHARACTER_PIXELS) * 100) / 100 }),
      ...(isHidden && { hidden: true }),
    };
  }
  return Array.from(columns, (column) => column ?? {});
}

function rowsOf({ rows }: ExportedSheet): NonNullable<SheetContent['rowDefs']> {
  return new Map(
    Object.entries(rows).map(([row, { size, isHidden }]) => [
      Number(row),
      { ...(size !== undefined && { height: size * PIXELS_TO_POINTS }), ...(isHidden && { hidden: true }) },
    ]),
  );
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
