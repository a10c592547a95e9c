import type { Zone } from '../grid/address';
import { isUnbounded, zoneAddress } from '../grid/address';
import { BAND_STYLE } from '../grid/used-zone';
import { CellBlock } from '../grid/write-block';
import { EventType } from '../events';
import { invalidArgument, notFound } from '../protocol/errors';
import type { HostObject } from '../protocol/host-object';
import { conditionalFormatsOf } from './conditional-formats';
import { DataValidation } from './data-validation';
import { assertWritable } from './guard';
import type { Hyperlink } from './hyperlinks';
import { hyperlinkOf, setHyperlink } from './hyperlinks';
import { RangeAreas } from './range-areas';
import { RangeFormat, uniform } from './range-format';
import { isHidden, setHidden, shiftCells } from './range-headers';
import { RangePlace } from './range-place';
import { spillOf, spillParentOf } from './range-spill';
import { emitForSheet } from './sheet-events';
import { findStyle, styleOf } from './styles';
import { TableCollection } from './tables';
import { Worksheet } from './worksheet';

/** Excel answers null instead of a read above this. */
const MOST_CELLS = 5_000_000;

const MISMATCH = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

type CellAction = (row: number, column: number) => unknown;

/** A block of cells: values, formulas, formats. */
export class Range extends RangePlace {
  static override readonly navigations = ['ConditionalFormats', 'DataValidation', 'Format', 'Worksheet'];

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
    assertWritable(this.$book, this.$sheetId, this.$zone, 'Range.numberFormat');
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

  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get ConditionalFormats(): HostObject {
    return conditionalFormatsOf(this);
  }

  get Hyperlink(): Hyperlink | null {
    return hyperlinkOf(this.GetCell(0, 0));
  }
  set Hyperlink(link: Hyperlink | null) {
    assertWritable(this.$book, this.$sheetId, this.$zone, 'Range.hyperlink');
    setHyperlink(this.GetCell(0, 0), link);
  }

  /** The named style; null when cells differ. */
  get Style(): string | null {
    return uniform(this, (style) => style.styleName ?? 'Normal');
  }
  set Style(name: string) {
    const stored = typeof name === 'string' ? findStyle(this.$book, name) : undefined;
    if (!stored) throw invalidArgument('Range.style');
    this.$style(styleOf(stored));
  }

  get RowHidden(): boolean | null {
    return isHidden(this, 'ROW');
  }
  set RowHidden(hidden: boolean) {
    setHidden(this, 'ROW', hidden);
  }
  get ColumnHidden(): boolean | null {
    return isHidden(this, 'COL');
  }
  set ColumnHidden(hidden: boolean) {
    setHidden(this, 'COL', hidden);
  }
  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    return rows || columns ? true : rows === null || columns === null ? null : false;
  }
  /** One object a row. Only `rowHidden` and `address` are known here. */
  GetRowProperties(wanted: Readonly<Record<string, unknown>>): object[] {
    const { top, bottom } = this.$zone;
    const { getters } = this.$book.grid;
    return Array.from({ length: bottom - top + 1 }, (_, i) => ({
      ...(wanted.address ? { address: this.GetRow(i).Address } : {}),
      ...(wanted.rowHidden
        ? {
            rowHidden:
              getters.doesHeaderExist(this.$sheetId, 'ROW', top + i) && getters.isRowHidden(this.$sheetId, top + i),
          }
        : {}),
    }));
  }

  get HasSpill(): boolean | null {
    return spillOf(this) !== null;
  }
  GetSpillingToRangeOrNullObject(): Range | null {
    return spillOf(this);
  }
  GetSpillingToRange(): Range {
    return found(spillOf(this), 'Range.getSpillingToRange');
  }
  GetSpillParentOrNullObject(): Range | null {
    return spillParentOf(this);
  }
  GetSpillParent(): Range {
    return found(spillParentOf(this), 'Range.getSpillParent');
  }

  Merge(across = false): void {
    assertWritable(this.$book, this.$sheetId, this.$zone, 'Range.merge');
    const { top, bottom } = this.$zone;
    const target = across ? Array.from({ length: bottom - top + 1 }, (_, i) => this.GetRow(i).$zone) : [this.$zone];
    this.$book.grid.ensureSize(this.$sheetId, this.$zone);
    this.$book.grid.dispatch('ADD_MERGE', { sheetId: this.$sheetId, target, force: true });
  }
  Unmerge(): void {
    const target = this.$book.grid.mergesIn(this.$sheetId, this.$zone);
    if (target.length > 0) this.$book.grid.dispatch('REMOVE_MERGE', { sheetId: this.$sheetId, target });
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.$book.grid.mergesIn(this.$sheetId, this.$zone);
    return merges.length > 0 ? new RangeAreas(this.$book, this.$sheetId, merges) : null;
  }

  Insert(shift: string): Range {
    assertWritable(this.$book, this.$sheetId, this.$zone, 'Range.insert');
    shiftCells(this, 'INSERT', shift === 'Down' ? 'ROW' : 'COL');
    return this.$at(this.$zone);
  }
  Delete(shift: string): void {
    assertWritable(this.$book, this.$sheetId, this.$zone, 'Range.delete');
    shiftCells(this, 'DELETE', shift === 'Up' ? 'ROW' : 'COL');
    this.$changed('RangeEdited');
  }

  GetTables(): HostObject {
    return new TableCollection(this.$book, this.$sheetId, this.$zone);
  }

  /** Lays a style over every cell; whole columns and rows as far as the model's sheet goes. */
  $style(style: object | null): void {
    const band = isUnbounded(this.$zone);
    const zone = band ? this.$book.grid.clip(this.$sheetId, this.$zone) : this.$zone;
    if (!zone) return;
    assertWritable(this.$book, this.$sheetId, zone, 'Range.format');
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
    this.$book.grid.ensureSize(this.$sheetId, this.$zone);
  }
}

function found<T>(item: T | null, location: string): T {
  if (!item) throw notFound(location);
  return item;
}

const isContent = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
