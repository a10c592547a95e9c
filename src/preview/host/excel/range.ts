import type { Zone } from '../grid/address';
import { isUnbounded, zoneAddress } from '../grid/address';
import { BAND_STYLE } from '../grid/used-zone';
import { CellBlock } from '../grid/write-block';
import { EventType } from '../events';
import { invalidArgument } from '../protocol/errors';
import { assertWritable } from './guard';
import { emitForSheet } from './sheet-events';
import { RangeFormat } from './range-format';
import { RangePlace } from './range-place';
import { Worksheet } from './worksheet';

/** Excel answers null instead of a read above this. */
const MOST_CELLS = 5_000_000;

const MISMATCH = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

type CellAction = (row: number, column: number) => unknown;

/** A block of cells: values, formulas, formats. */
export class Range extends RangePlace {
  static override readonly navigations = ['Format', 'Worksheet'];

  $at(zone: Zone): this {
    return new Range(this.$book, this.$sheetId, zone) as this;
  }

  /** Null where Excel does not answer: whole columns and rows, and more than five million cells. */
  private read<T>(reader: (sheetId: string, zone: Zone) => T[][]): T[][] | null {
    if (isUnbounded(this.$zone) || this.CellCount > MOST_CELLS) return null;
    return reader.call(this.$book.cells, this.$sheetId, this.$zone);
  }

  /** A matrix of the range's shape, or one value for every cell. */
  private given(matrix: unknown, location: string): CellAction {
    if (!Array.isArray(matrix)) return () => matrix;
    const rows = matrix as readonly unknown[];
    const fits =
      rows.length === this.RowCount && rows.every((row) => Array.isArray(row) && row.length === this.ColumnCount);
    if (!fits) throw invalidArgument(location, MISMATCH);
    return (i, j) => (rows[i] as readonly unknown[])[j];
  }

  private write(matrix: unknown, location: string): void {
    const value = this.given(matrix, location);
    const zone = isUnbounded(this.$zone) ? this.$book.grid.clip(this.$sheetId, this.$zone) : this.$zone;
    if (!zone) return;
    assertWritable(this.$book, this.$sheetId, zone, location, (row, col) =>
      isContent(value(row - zone.top, col - zone.left)),
    );
    this.$book.cells.write(this.$sheetId, zone, value);
    this.$changed('RangeEdited');
  }

  $changed(changeType: string): void {
    const address = zoneAddress(this.$zone);
    emitForSheet(this.$book, this.$sheetId, EventType.worksheetChanged, {
      address,
      changeType,
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
    });
  }

  get Values(): unknown[][] | null {
    return this.read(this.$book.cells.values);
  }
  set Values(matrix: unknown) {
    this.write(matrix, 'Range.values');
  }

  get Formulas(): unknown[][] | null {
    return this.read(this.$book.cells.formulaTexts);
  }
  set Formulas(matrix: unknown) {
    this.write(matrix, 'Range.formulas');
  }

  /** The host speaks American to formulas in every language of the screen. */
  get FormulasLocal(): unknown[][] | null {
    return this.Formulas;
  }
  set FormulasLocal(matrix: unknown) {
    this.write(matrix, 'Range.formulasLocal');
  }

  get Text(): unknown[][] | null {
    return this.read(this.$book.cells.text);
  }

  get ValueTypes(): unknown[][] | null {
    return this.read(this.$book.cells.valueTypes);
  }

  get NumberFormat(): unknown[][] | null {
    return this.read(this.$book.cells.numberFormats);
  }
  set NumberFormat(matrix: unknown) {
    const format = this.given(matrix, 'Range.numberFormat');
    const zone = this.$book.grid.clip(this.$sheetId, this.$zone) ?? this.$zone;
    if (isUnbounded(this.$zone)) this.$style(BAND_STYLE);
    this.$book.cells.writeFormats(this.$sheetId, isUnbounded(this.$zone) ? zone : this.$zone, format);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.$book, this.$sheetId);
  }

  /** Lays a style over every cell; whole columns and rows as far as the model's sheet goes. */
  $style(style: object | null): void {
    const band = isUnbounded(this.$zone);
    const zone = band ? this.$book.grid.clip(this.$sheetId, this.$zone) : this.$zone;
    if (!zone) return;
    const patch = style && (band ? { ...style, ...BAND_STYLE } : style);
    const block = new CellBlock(zone.bottom - zone.top + 1, zone.right - zone.left + 1, undefined, undefined, patch);
    this.$book.grid.write(this.$sheetId, zone.top, zone.left, block);
  }

  Clear(applyTo = 'All'): void {
    const zone = this.$book.grid.clip(this.$sheetId, this.$zone);
    if (!zone) return;
    assertWritable(this.$book, this.$sheetId, zone, 'Range.clear');
    const cells = (zone.bottom - zone.top + 1) * (zone.right - zone.left + 1);
    const all = applyTo === 'All';
    const contents = all || applyTo === 'Contents' ? new Array<string>(cells).fill('') : undefined;
    const formats = all || applyTo === 'Formats' ? new Array<string>(cells).fill('') : undefined;
    if (!contents && !formats) return;
    const block = new CellBlock(
      zone.bottom - zone.top + 1,
      zone.right - zone.left + 1,
      contents,
      formats,
      formats ? null : undefined,
    );
    this.$book.grid.write(this.$sheetId, zone.top, zone.left, block);
    if (contents) this.$changed('RangeEdited');
  }

  Select(): void {
    this.Worksheet.Activate();
    const zone = this.$book.grid.clip(this.$sheetId, this.$zone) ?? this.$zone;
    this.$book.grid.ensureSize(this.$sheetId, zone);
    this.$book.select(this.$sheetId, zone);
  }

  Calculate(): void {
    this.$book.grid.dispatch('EVALUATE_CELLS', {});
  }

  /** Sent by the client before it writes a matrix in slices. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw invalidArgument('Range.values', MISMATCH);
  }
}

const isContent = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
