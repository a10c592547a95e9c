import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { isUnbounded, zoneAddress } from '../grid/address';
import { BAND_STYLE } from '../grid/used-zone';
import { CellBlock } from '../grid/write-block';
import { EventType } from '../events';
import { invalidArgument } from '../protocol/errors';
import { assertArraysWhole, assertUnlocked, assertUnprotected, assertWritable } from './guard';
import { removeHyperlinks } from './hyperlinks';
import { RangePlace } from './range-place';
import { emitForSheet } from './sheet-events';
import { filteredRows } from './filtered-rows';
import { emitForTables } from './table-events';

/** Excel answers null instead of a read above this. */
const MOST_CELLS = 5_000_000;

const MISMATCH = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

type CellAction = (row: number, column: number) => unknown;

/** What is in the cells of a range: values, formulas, formats; and taking it away. */
export abstract class RangeContent extends RangePlace {
  /** Null where Excel does not answer: whole columns and rows, and more than five million cells. */
  private read<T>(reader: (sheetId: string, zone: Zone) => T[][]): T[][] | null {
    if (isUnbounded(this.$zone) || this.RowCount * this.ColumnCount > MOST_CELLS) return null;
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
    this.$book.cells.write(this.$sheetId, zone, misplaced(this.$book, this.$sheetId, zone, value));
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
    emitForTables(this.$book, this.$sheetId, this.$zone, changeType);
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

  get Text(): string[][] | null {
    return this.read(this.$book.cells.text);
  }

  get ValueTypes(): string[][] | null {
    return this.read(this.$book.cells.valueTypes);
  }

  get NumberFormat(): unknown[][] | null {
    return this.read(this.$book.cells.numberFormats);
  }
  set NumberFormat(matrix: unknown) {
    const format = this.given(matrix, 'Range.numberFormat');
    assertUnprotected(this.$book, this.$sheetId, 'Range.numberFormat', 'allowFormatCells');
    const zone = this.$book.grid.clip(this.$sheetId, this.$zone) ?? this.$zone;
    if (isUnbounded(this.$zone)) this.$style(BAND_STYLE);
    this.$book.cells.writeFormats(this.$sheetId, isUnbounded(this.$zone) ? zone : this.$zone, format);
  }

  /** Lays a style over every cell; whole columns and rows as far as the model's sheet goes. */
  $style(style: object | null): void {
    const band = isUnbounded(this.$zone);
    const zone = band ? this.$book.grid.clip(this.$sheetId, this.$zone) : this.$zone;
    if (!zone) return;
    assertUnprotected(this.$book, this.$sheetId, 'Range.format', 'allowFormatCells');
    const patch = style && (band ? { ...style, ...BAND_STYLE } : style);
    const block = new CellBlock(zone.bottom - zone.top + 1, zone.right - zone.left + 1, undefined, undefined, patch);
    this.$book.grid.write(this.$sheetId, zone.top, zone.left, block);
  }

  Clear(applyTo = 'All'): void {
    if (!CLEARED.includes(applyTo)) throw invalidArgument('Range.clear');
    const zone = this.$book.grid.clip(this.$sheetId, this.$zone);
    if (!zone) return;
    const isContents = applyTo === 'Contents';
    if (!isContents) assertUnprotected(this.$book, this.$sheetId, 'Range.clear', 'allowFormatCells');
    if (applyTo !== 'Formats') assertUnlocked(this.$book, this.$sheetId, zone, 'Range.clear');
    if (!['Formats', 'RemoveHyperlinks', 'Hyperlinks'].includes(applyTo))
      assertArraysWhole(this.$book, this.$sheetId, zone, 'Range.clear');
    const rows = zone.bottom - zone.top + 1;
    const columns = zone.right - zone.left + 1;
    const empty = (wanted: boolean): string[] | undefined =>
      wanted ? new Array<string>(rows * columns).fill('') : undefined;
    const contents = empty(['All', 'Contents', 'ResetContents'].includes(applyTo));
    // Excel keeps the look of a link when only the link is cleared.
    const formats = empty(['All', 'Formats', 'RemoveHyperlinks'].includes(applyTo));
    if (!isContents && applyTo !== 'Formats') removeHyperlinks(this.$book, this.$sheetId, zone);
    if (!contents && !formats) return;
    const block = new CellBlock(rows, columns, contents, formats, formats ? null : undefined);
    this.$book.grid.write(this.$sheetId, zone.top, zone.left, block);
    if (contents) this.$changed('RangeEdited');
  }

  /** Sent by the client before it writes a matrix in slices. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw invalidArgument('Range.values', MISMATCH);
    this.$book.grid.ensureSize(this.$sheetId, this.$zone);
  }
}

/**
 * What Excel does when an add-in writes over rows that a filter hides (office-js issue 224, xlwings issue 747): hidden rows keep what they
 * have, and the rows that are shown all get the first row of the matrix. Code that is right in Excel looks for filters first.
 */
function misplaced(book: Book, sheetId: string, zone: Zone, value: CellAction): CellAction {
  const hidden = filteredRows(book, sheetId, zone);
  return hidden.size === 0 ? value : (i, j) => (hidden.has(zone.top + i) ? undefined : value(0, j));
}

const CLEARED = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];

const isContent = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
