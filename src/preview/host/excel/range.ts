import { isUnbounded, type Zone } from '../grid/address';
import { found, invalidArgument } from '../protocol/errors';
import type { HostObject } from '../protocol/host-object';
import { placeOver, type ChartPlace } from './chart-place';
import { conditionalFormatsOf } from './conditional-formats';
import { DataValidation } from './data-validation';
import { assertArraysWhole, assertUnprotected, assertWritable } from './guard';
import type { Hyperlink } from './hyperlinks';
import { hyperlinkOf, setHyperlink } from './hyperlinks';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { isHidden, setHidden, shiftCells } from './range-headers';
import { RangeContent } from './range-content';
import { copyInto } from './range-copy';
import { findCells, replaceAll } from './range-find';
import { RangeSort } from './range-sort';
import { specialCells } from './special-cells';
import { surroundingRegion } from './surrounding-region';
import { spillOf, spillParentOf } from './range-spill';
import { findStyle, numberFormatOf, styleOf } from './styles';
import { TableScopedCollection } from './tables';
import { uniform } from './uniform-style';
import { Worksheet } from './worksheet';

/** A block of cells: values, formulas, formats. */
export class Range extends RangeContent {
  static override readonly navigations = ['ConditionalFormats', 'DataValidation', 'Format', 'Sort', 'Worksheet'];

  $at(zone: Zone): this {
    return new Range(this.$book, this.$sheetId, zone) as this;
  }
  $on(sheetId: string, zone: Zone): Range {
    return new Range(this.$book, sheetId, zone);
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
    assertUnprotected(this.$book, this.$sheetId, 'Range.hyperlink');
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
    const format = numberFormatOf(stored);
    if (format !== undefined) this.NumberFormat = format;
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

  /** Points from the sheet's corner, where a chart could be put. */
  get Left(): number {
    return this.place.left;
  }
  get Top(): number {
    return this.place.top;
  }
  get Width(): number {
    return this.place.width ?? 0;
  }
  get Height(): number {
    return this.place.height ?? 0;
  }
  private get place(): ChartPlace {
    const zone = this.$book.grid.clip(this.$sheetId, this.$zone);
    return placeOver(this.$book, this.$sheetId, this, isUnbounded(this.$zone) && zone ? this.$at(zone) : this);
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
    assertUnprotected(this.$book, this.$sheetId, 'Range.merge');
    assertWritable(this.$book, this.$sheetId, this.$zone, 'Range.merge');
    const { top, bottom } = this.$zone;
    const target = across ? Array.from({ length: bottom - top + 1 }, (_, i) => this.GetRow(i).$zone) : [this.$zone];
    this.$book.grid.ensureSize(this.$sheetId, this.$zone);
    this.$book.grid.dispatch('ADD_MERGE', { sheetId: this.$sheetId, target, force: true });
  }
  Unmerge(): void {
    assertUnprotected(this.$book, this.$sheetId, 'Range.unmerge');
    const target = this.$book.grid.mergesIn(this.$sheetId, this.$zone);
    if (target.length > 0) this.$book.grid.dispatch('REMOVE_MERGE', { sheetId: this.$sheetId, target });
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.$book.grid.mergesIn(this.$sheetId, this.$zone);
    return merges.length > 0 ? new RangeAreas(this.$book, this.$sheetId, merges) : null;
  }

  Insert(shift: string): Range {
    const dimension = dimensionOf(shift, ['Down', 'Right'], 'Range.insert');
    // Cells that are not whole rows or columns push locked neighbours: that no option allows.
    const isWhole = dimension === 'ROW' ? this.$isWholeRows() : this.$isWholeColumns();
    const unless = dimension === 'ROW' ? 'allowInsertRows' : 'allowInsertColumns';
    assertUnprotected(this.$book, this.$sheetId, 'Range.insert', isWhole ? unless : undefined);
    shiftCells(this, 'INSERT', dimension);
    return this.$at(this.$zone);
  }
  Delete(shift: string): void {
    const dimension = dimensionOf(shift, ['Up', 'Left'], 'Range.delete');
    assertUnprotected(this.$book, this.$sheetId, 'Range.delete');
    assertArraysWhole(this.$book, this.$sheetId, this.$zone, 'Range.delete');
    shiftCells(this, 'DELETE', dimension);
    this.$changed('RangeEdited');
  }

  GetTables(fullyContained = false): TableScopedCollection {
    return new TableScopedCollection(this.$book, this.$sheetId, this.$zone, fullyContained);
  }

  get Sort(): RangeSort {
    return new RangeSort(this);
  }
  FindOrNullObject(text: string, criteria?: object): Range | null {
    const [zone] = findCells(this, text, criteria);
    return zone ? this.$at(zone) : null;
  }
  Find(text: string, criteria?: object): Range {
    return found(this.FindOrNullObject(text, criteria), 'Range.find');
  }
  ReplaceAll(text: string, replacement: string, criteria?: object): number {
    return replaceAll(this, text, replacement, criteria);
  }
  GetSpecialCellsOrNullObject(type: string, valueType?: string): RangeAreas | null {
    const zones = specialCells(this, type, valueType);
    return zones.length > 0 ? new RangeAreas(this.$book, this.$sheetId, zones) : null;
  }
  GetSpecialCells(type: string, valueType?: string): RangeAreas {
    return found(this.GetSpecialCellsOrNullObject(type, valueType), 'Range.getSpecialCells');
  }
  CopyFrom(source: unknown, type?: string, skipBlanks?: boolean, transpose?: boolean): void {
    copyInto(this, source, type, skipBlanks, transpose);
  }
  GetSurroundingRegion(): Range {
    return this.$at(surroundingRegion(this));
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
}

function dimensionOf(shift: unknown, [along, across]: readonly [string, string], location: string): 'ROW' | 'COL' {
  if (shift !== along && shift !== across) throw invalidArgument(location);
  return shift === along ? 'ROW' : 'COL';
}
