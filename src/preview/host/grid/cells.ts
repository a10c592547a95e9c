import type { EvaluatedCell } from '@odoo/o-spreadsheet';
import { HostError, invalidArgument } from '../protocol/errors';
import { inColumns, type ColumnGetters } from '../columns/column-cell';
import type { Zone } from './address';
import { zoneColumns, zoneRows } from './address';
import type { Formulas } from './formulas';
import type { Grid } from './grid';
import { toExcelFormat, toGridFormat } from './number-format';
import type { TypedText } from './typed-text';
import { readTyped, TEXT_FORMAT } from './typed-text';
import { CellBlock } from './write-block';

export type CellValue = string | number | boolean;

/** Errors that only the library has, and what Excel shows in such a case. */
const ERROR_TEXTS: Readonly<Record<string, string>> = { '#BAD_EXPR': '#NAME?', '#ERROR': '#VALUE!', '#CYCLE': '#REF!' };

/** Reads and writes cells as Excel's `values`, `formulas` and `text` do. */
export class Cells {
  constructor(
    private readonly grid: Grid,
    private readonly formulas: Formulas,
  ) {}

  values(sheetId: string, zone: Zone): CellValue[][] {
    const getters: object = this.grid.getters;
    if (inColumns(getters))
      return this.mapInside(sheetId, zone, '', (row, col) => columnValue(getters, sheetId, row, col));
    return this.map(sheetId, zone, '' as CellValue, (cell) => valueOf(cell));
  }

  text(sheetId: string, zone: Zone): string[][] {
    return this.map(sheetId, zone, '', (cell) => (cell.type === 'error' ? String(valueOf(cell)) : cell.formattedValue));
  }

  valueTypes(sheetId: string, zone: Zone): string[][] {
    return this.map(
      sheetId,
      zone,
      'Empty',
      (cell) => TYPES[cell.type] ?? (typeof cell.value === 'number' ? 'Double' : 'String'),
    );
  }

  formulaTexts(sheetId: string, zone: Zone): CellValue[][] {
    const { getters } = this.grid;
    const columns: object = getters;
    const textAt = (row: number, col: number): string | null => {
      const cell = getters.getCell({ sheetId, row, col });
      return cell?.isFormula ? this.formulas.textOf(cell) : null;
    };
    if (inColumns(columns))
      return this.mapInside(sheetId, zone, '', (row, col) =>
        columns.getColumnFormula(sheetId, row, col) === undefined
          ? columnValue(columns, sheetId, row, col)
          : textAt(row, col)!,
      );
    return this.map(sheetId, zone, '' as CellValue, (evaluated, row, col) => textAt(row, col) ?? valueOf(evaluated));
  }

  numberFormats(sheetId: string, zone: Zone): string[][] {
    const { getters } = this.grid;
    return this.map(sheetId, zone, 'General', (evaluated, row, col) =>
      toExcelFormat(getters.getCell({ sheetId, row, col })?.format ?? evaluated.format),
    );
  }

  /** Writes values as if typed; null leaves a cell alone. `value(i, j)` is asked for each cell. */
  write(sheetId: string, zone: Zone, value: (row: number, column: number) => unknown): void {
    const rows = zoneRows(zone);
    const columns = zoneColumns(zone);
    const contents = new Array<string | undefined>(rows * columns);
    let formats: (string | undefined)[] | undefined;
    const translated: { readonly written: string; readonly row: number; readonly col: number }[] = [];
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const given = value(i, j);
        if (given === null || given === undefined) continue;
        const at = { sheetId, row: zone.top + i, col: zone.left + j };
        const typed = this.typed(given, at);
        const k = i * columns + j;
        contents[k] = typed.content;
        if (typed.kind === 'formula') {
          contents[k] = this.formulas.toGrid(typed.content, sheetId, at.row, at.col);
          if (contents[k] !== typed.content) translated.push({ written: typed.content, row: at.row, col: at.col });
        }
        if (typed.format !== undefined && this.takesFormat(typed, at))
          (formats ??= new Array<string | undefined>(rows * columns))[k] = toGridFormat(typed.format);
      }
    }
    this.formulas.forgetArrays(sheetId, zone);
    this.grid.write(sheetId, zone.top, zone.left, new CellBlock(rows, columns, contents, formats));
    for (const { written, row, col } of translated) this.formulas.remember(written, sheetId, row, col);
  }

  writeFormats(sheetId: string, zone: Zone, format: (row: number, column: number) => unknown): void {
    const rows = zoneRows(zone);
    const columns = zoneColumns(zone);
    const formats: (string | undefined)[] = [];
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const given = format(i, j);
        if (given !== null && given !== undefined && typeof given !== 'string')
          throw invalidArgument('Range.numberFormat');
        formats.push(given === null || given === undefined ? undefined : toGridFormat(given));
      }
    }
    this.grid.write(sheetId, zone.top, zone.left, new CellBlock(rows, columns, undefined, formats));
  }

  private typed(
    given: unknown,
    at: { readonly sheetId: string; readonly row: number; readonly col: number },
  ): TypedText {
    switch (typeof given) {
      case 'number':
        if (!Number.isFinite(given)) throw invalidArgument('Range.values');
        return { kind: 'other', content: String(given) };
      case 'boolean':
        return { kind: 'other', content: given ? 'TRUE' : 'FALSE' };
      case 'string':
        if (given.length > 32_767) throw invalidArgument('Range.values');
        return readTyped(given, toExcelFormat(this.grid.getters.getCell(at)?.format) === TEXT_FORMAT);
      default:
        throw new HostError('InvalidArgument', 'Range.values');
    }
  }

  /** A typed date brings its format only where the cell has none; text cells switch between the two ways of holding text. */
  private takesFormat(
    typed: TypedText,
    at: { readonly sheetId: string; readonly row: number; readonly col: number },
  ): boolean {
    return typed.kind === 'text' || !this.grid.getters.getCell(at)?.format;
  }

  private map<T>(
    sheetId: string,
    zone: Zone,
    empty: T,
    read: (cell: EvaluatedCell, row: number, col: number) => T,
  ): T[][] {
    const { getters } = this.grid;
    return this.mapInside(sheetId, zone, empty, (row, col) =>
      read(getters.getEvaluatedCell({ sheetId, row, col }), row, col),
    );
  }

  /** Row by row; outside the grid's own size all is empty. */
  private mapInside<T>(sheetId: string, zone: Zone, empty: T, read: (row: number, col: number) => T): T[][] {
    this.grid.settle();
    const inside = this.grid.clip(sheetId, zone);
    const answer: T[][] = [];
    for (let row = zone.top; row <= zone.bottom; row++) {
      const cells = new Array<T>(zoneColumns(zone)).fill(empty);
      if (inside && row <= inside.bottom) {
        for (let col = inside.left; col <= inside.right; col++) cells[col - zone.left] = read(row, col);
      }
      answer.push(cells);
    }
    return answer;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  empty: 'Empty',
  boolean: 'Boolean',
  error: 'Error',
  text: 'String',
  number: 'Double',
};

export function valueOf(cell: EvaluatedCell): CellValue {
  if (cell.value === null) return '';
  return cell.type === 'error' ? (ERROR_TEXTS[String(cell.value)] ?? String(cell.value)) : cell.value;
}

/** The same without a cell made for it: blocks of a full sheet are read. */
function columnValue(getters: ColumnGetters, sheetId: string, row: number, col: number): CellValue {
  const value = getters.getColumnValue(sheetId, row, col);
  if (typeof value === 'string') return value.startsWith('#') ? (ERROR_TEXTS[value] ?? value) : value;
  return value ?? '';
}
