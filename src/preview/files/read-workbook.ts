import { unzipSync } from 'fflate';
import { readXlsx, type Cell, type CellStyle, type CellValue, type Sheet } from 'hucre/xlsx';
import { readCharts } from './chart/read-charts';
import { UnreadableFile } from './csv';
import { filterColumns } from './filter-xml';
import { withHiddenArrows } from './hidden-arrows';
import { readKeptState } from './kept-parts';
import { OPENED, type OnProgress } from './opening';
import { readStyles } from './named-styles';
import { drawingOf, sheetPaths, type Parts } from './package-parts';
import { withRanks } from './rule-ranks';
import { readShapes } from './shape/read-shapes';
import type { SheetContent, WorkbookContent } from './workbook-content';

/** The parts beside cells that we read ourselves. */
const WANTED = /^(customXml\/|xl\/(charts|drawings|media|worksheets\/_rels|_rels)\/|xl\/workbook\.xml$)/;

/** An .xlsx as content. Dates become serial numbers, their format stays; formulas stay as stored. */
export async function readWorkbook(bytes: Uint8Array, onProgress?: OnProgress): Promise<WorkbookContent> {
  let workbook;
  let named;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => WANTED.test(name) });
    onProgress?.(OPENED.unpacked);
    named = readStyles(bytes);
    workbook = await readXlsx(named.bytes, { readStyles: true });
    onProgress?.(OPENED.read * 0.8);
  } catch {
    throw new UnreadableFile('not-xlsx');
  }
  const paths = sheetPaths(parts);
  return {
    sheets: workbook.sheets.map((sheet, i) => toContent(sheet, bytes, parts, paths[i] ?? '')),
    names: workbook.namedRanges ?? [],
    activeSheet: workbook.activeSheet ?? 0,
    kept: readKeptState(parts),
    styles: named.styles.map(({ state }) => state),
    ...(workbook.properties && { properties: workbook.properties }),
  };
}

function toContent(sheet: Sheet, bytes: Uint8Array, parts: Parts, path: string): SheetContent {
  const { rows, cells } = sheet;
  const drawing = drawingOf(parts, path);
  const drawn = drawing === undefined ? {} : { charts: readCharts(parts, drawing), shapes: readShapes(parts, drawing) };
  const plainCells = new Map<string, Partial<Cell>>();
  for (const [key, cell] of cells ?? []) {
    const result = cell.formulaResult;
    const value = plain(cell.value);
    plainCells.set(key, {
      ...cell,
      value,
      style: withDateFormat(cell.style, cell.value),
      ...(cell.formula !== undefined && { formulaResult: plain(result === undefined ? value : result) }),
    });
  }
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) {
      if (!(value instanceof Date)) continue;
      row[c] = plain(value);
      const key = `${r},${c}`;
      if (!plainCells.has(key)) plainCells.set(key, { value: row[c] ?? null, style: withDateFormat(undefined, value) });
    }
  }
  // Pivot tables, slicers and comment threads are read by `hucre` but could not be written again: left out.
  const conditionalRules = withRanks(sheet.conditionalRules ?? [], bytes, path);
  const dataValidations = withHiddenArrows(sheet.dataValidations ?? [], bytes, path);
  // A filter that hides nothing needs no second look at a large sheet.
  const hasHidden = [...(sheet.rowDefs ?? [])].some(([, { hidden }]) => hidden);
  const filtered = sheet.autoFilter && hasHidden && { filterColumns: filterColumns(bytes, path) };
  return {
    ...pick(sheet, KEPT_PARTS),
    ...filtered,
    conditionalRules,
    ...(dataValidations.length > 0 && { dataValidations }),
    name: sheet.name,
    rows,
    cells: plainCells,
    ...drawn,
  };
}

const KEPT_PARTS = [
  'columns', 'rowDefs', 'merges', 'autoFilter', 'freezePane', 'protection', 'pageSetup',
  'headerFooter', 'rowBreaks', 'view', 'hidden', 'veryHidden', 'tables',
] as const; // prettier-ignore

function pick<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Pick<T, K>;
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function plain(value: CellValue | undefined): CellValue {
  if (!(value instanceof Date)) return value ?? null;
  // The reader makes dates of UTC; rounding takes away what binary fractions of a day add.
  return Math.round(((value.getTime() - EPOCH) / DAY_MS) * 1e8) / 1e8;
}

function withDateFormat(style: CellStyle | undefined, value: CellValue): CellStyle | undefined {
  return value instanceof Date && !style?.numFmt ? { ...style, numFmt: 'yyyy-mm-dd' } : style;
}
