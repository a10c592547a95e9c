import type { Cell, CellStyle } from 'hucre/xlsx';
import { formulaFromFile, gridFormula, type TableShape } from '../host/formula-text';
import { columnName, MAX_ROWS, parseZone, storedSheetName, zoneAddress, type Zone } from '../host/grid/address';
import { prepareLibrary, type StoreKind } from '../host/grid/grid';
import { LIBRARY_VERSION, LoadedRows, type LoadedValue } from '../host/grid/load-cells';
import { toGridFormat } from '../host/grid/number-format';
import { gridBorder, gridColor, gridStyle } from './grid-style';
import { gridRules } from './grid-rules';
import type { SheetContent, WorkbookContent } from './workbook-content';

/** A formula that the grid was given in another form than a person wrote. */
export interface WrittenFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly written: string;
  /** Entered as an array (Ctrl+Shift+Enter), not as a formula that spills. */
  readonly isArray: boolean;
}

export interface GridData {
  /** What the library's `Model` takes. */
  readonly data: object;
  readonly formulas: readonly WrittenFormula[];
}

const SPARE_ROWS = 100;
const LEAST_COLUMNS = 26;
const POINTS_TO_PIXELS = 96 / 72;
const CHARACTER_PIXELS = 7;

/**
 * A workbook in the form in which the grid library loads it at once: one by one, 200,000 cells would take minutes. Tables, charts and
 * settings are not in here: they go in through the host's Excel objects.
 */
export function gridData(content: WorkbookContent, store: StoreKind = 'grid'): GridData {
  prepareLibrary();
  const styles = new Pool<object>();
  const formats = new Pool<string>();
  const borders = new Pool<object>();
  const formulas: WrittenFormula[] = [];
  const tables = content.sheets.flatMap((sheet) => tableShapes(sheet));
  const sheets = content.sheets.map((sheet, i) => {
    const id = sheetIdOf(i);
    const { cells, rows, size } = sheetCells(sheet, id, tables, store === 'grid' ? formulas : null);
    const looks = new Map([...(sheet.cells ?? [])].filter(([, cell]) => cell.style));
    const zones = (pool: (style: CellStyle) => number | undefined): Record<string, number> => runsOf(looks, pool);
    return {
      id,
      name: storedSheetName(sheet.name),
      rowNumber: Math.min(size.rows + SPARE_ROWS, MAX_ROWS),
      colNumber: Math.max(size.columns, LEAST_COLUMNS),
      cells,
      loadedRows: new LoadedRows(rows),
      styles: zones((style) => styles.add(gridStyle(style))),
      formats: zones((style) => formats.add(toGridFormat(style.numFmt ?? ''))),
      borders: zones((style) => borders.add(gridBorder(style))),
      merges: (sheet.merges ?? []).map((m) =>
        zoneAddress({ top: m.startRow, left: m.startCol, bottom: m.endRow, right: m.endCol }),
      ),
      cols: columnSizes(sheet),
      rows: rowSizes(sheet),
      figures: [],
      tables: [],
      conditionalFormats: gridRules(sheet.conditionalRules ?? []),
      dataValidationRules: [],
      isVisible: !sheet.hidden && !sheet.veryHidden,
      areGridLinesVisible: sheet.view?.showGridLines !== false,
      panes: { xSplit: sheet.freezePane?.columns ?? 0, ySplit: sheet.freezePane?.rows ?? 0 },
      ...(sheet.view?.tabColor && { color: gridColor(sheet.view.tabColor) }),
    };
  });
  const namedRanges = Object.fromEntries(
    content.names
      .filter((name) => name.scope === undefined && isRange(name.range))
      .map((name) => [name.name, name.range.replaceAll('$', '')]),
  );
  return {
    data: {
      sheets,
      styles: styles.all,
      formats: formats.all,
      borders: borders.all,
      namedRanges,
      version: LIBRARY_VERSION,
    },
    formulas,
  };
}

export function sheetIdOf(index: number): string {
  return `sheet${index + 1}`;
}

export function tableShapes(sheet: SheetContent): TableShape[] {
  return (sheet.tables ?? []).flatMap((table) => {
    const zone = parseZone(table.range ?? '');
    if (!zone) return [];
    const columns = table.columns.map((column) => column.name);
    return [
      {
        name: table.displayName ?? table.name,
        sheet: sheet.name,
        ...zone,
        headerRows: 1,
        totalRows: table.showTotalRow ? 1 : 0,
        columns,
      },
    ];
  });
}

function sheetCells(
  sheet: SheetContent,
  sheetId: string,
  tables: readonly TableShape[],
  /** Null where there are to be none: cells hold the results that the file stores. */
  formulas: WrittenFormula[] | null,
): {
  readonly cells: Record<string, string>;
  readonly rows: LoadedValue[][];
  readonly size: { readonly rows: number; readonly columns: number };
} {
  const cells: Record<string, string> = {};
  const rows = (sheet.rows ?? []).map((row) => row as LoadedValue[]);
  let height = rows.length;
  let columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    height = Math.max(height, row + 1);
    columns = Math.max(columns, col + 1);
    if (cell.formula === undefined || cell.formula === '' || !formulas) continue;
    const written = formulaFromFile(cell.formula);
    const forGrid = gridFormula(written, { sheet: sheet.name, row, column: col, tables });
    const isArray = cell.formulaType === 'array' && !cell.formulaDynamic;
    if (forGrid !== written || isArray) formulas.push({ sheetId, row, col, written, isArray });
    cells[`${columnName(col)}${row + 1}`] = forGrid;
    blank(rows, { top: row, left: col, bottom: row, right: col });
    const spill = parseZone(cell.formulaRef ?? '');
    // What a formula spilled is stored as values beside it; in the grid they would stand in the way of the spill.
    if (spill && cell.formulaType === 'array') blank(rows, spill);
  }
  return { cells, rows, size: { rows: height, columns } };
}

/** Takes values away, in rows of our own: those of the content stay as they are. */
function blank(rows: LoadedValue[][], { top, left, bottom, right }: Zone): void {
  for (let r = top; r <= bottom; r++) {
    const row = rows[r];
    if (row) rows[r] = row.map((value, c) => (c >= left && c <= right ? null : value));
  }
}

/** Cells below each other that look the same become one zone: a formatted column of 10,000 cells is one entry. */
function runsOf(
  looks: ReadonlyMap<string, Partial<Cell>>,
  numberOf: (style: CellStyle) => number | undefined,
): Record<string, number> {
  const known = new Map<CellStyle, number | undefined>();
  const byColumn = new Map<number, { row: number; number: number }[]>();
  for (const [key, { style }] of looks) {
    if (!style) continue;
    if (!known.has(style)) known.set(style, numberOf(style));
    const number = known.get(style);
    if (number === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const list = byColumn.get(column) ?? [];
    list.push({ row, number });
    byColumn.set(column, list);
  }
  const zones: Record<string, number> = {};
  for (const [column, list] of byColumn) {
    list.sort((a, b) => a.row - b.row);
    for (let i = 0; i < list.length;) {
      const first = list[i] as { row: number; number: number };
      let end = i;
      while (list[end + 1]?.number === first.number && list[end + 1]?.row === (list[end]?.row ?? 0) + 1) end++;
      zones[zoneAddress({ top: first.row, left: column, bottom: list[end]?.row ?? first.row, right: column })] =
        first.number;
      i = end + 1;
    }
  }
  return zones;
}

function columnSizes(sheet: SheetContent): Record<number, object> {
  const sizes: Record<number, object> = {};
  sheet.columns?.forEach(({ width, hidden }, i) => {
    if (width === undefined && !hidden) return;
    sizes[i] = {
      ...(width !== undefined && { size: Math.round(width * CHARACTER_PIXELS + 5) }),
      ...(hidden && { isHidden: true }),
    };
  });
  return sizes;
}

function rowSizes(sheet: SheetContent): Record<number, object> {
  const sizes: Record<number, object> = {};
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    sizes[row] = {
      ...(height !== undefined && { size: Math.round(height * POINTS_TO_PIXELS) }),
      ...(hidden && { isHidden: true }),
    };
  }
  return sizes;
}

function isRange(text: string): boolean {
  return parseZone(text.slice(text.lastIndexOf('!') + 1)) !== null;
}

/** Numbers things from 1; the same thing has one number, an empty one none. */
class Pool<T extends object | string> {
  readonly all: Record<number, T> = {};
  private readonly numbers = new Map<string, number>();

  add(thing: T | undefined): number | undefined {
    if (thing === undefined || thing === '' || (typeof thing === 'object' && Object.keys(thing).length === 0))
      return undefined;
    const key = JSON.stringify(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.numbers.size + 1;
    this.numbers.set(key, number);
    this.all[number] = thing;
    return number;
  }
}
