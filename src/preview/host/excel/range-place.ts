import type { Book } from '../book';
import type { Zone } from '../grid/address';
import {
  intersectZones,
  isOnSheet,
  MAX_COLUMNS,
  MAX_ROWS,
  parseZone,
  quoteSheet,
  splitAddress,
  unionZones,
  zoneAddress,
  zoneColumns,
  zoneRows,
} from '../grid/address';
import { usedZone } from '../grid/used-zone';
import { invalidArgument, notFound } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';

/** Where a range is and which ranges can be reached from it: nothing here touches a cell. */
export abstract class RangePlace extends HostObject {
  constructor(
    readonly $book: Book,
    readonly $sheetId: string,
    readonly $zone: Zone,
  ) {
    super();
    if (!isOnSheet($zone)) throw invalidArgument('');
  }

  /** The range of another zone of the same sheet. */
  abstract $at(zone: Zone): this;

  override $keepsReference(): boolean {
    return true;
  }

  /** A range of the same sheet, given as an object or as an address. */
  $other(given: unknown): RangePlace {
    if (given instanceof RangePlace) return given;
    const zone = typeof given === 'string' ? parseZone(splitAddress(given).address) : null;
    if (!zone) throw invalidArgument('');
    return this.$at(zone);
  }

  $isWholeColumns(): boolean {
    return this.$zone.top === 0 && this.$zone.bottom === MAX_ROWS - 1;
  }

  $isWholeRows(): boolean {
    return this.$zone.left === 0 && this.$zone.right === MAX_COLUMNS - 1;
  }

  get Address(): string {
    return `${quoteSheet(this.$book.grid.sheetName(this.$sheetId))}!${zoneAddress(this.$zone)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.$zone.top;
  }
  get ColumnIndex(): number {
    return this.$zone.left;
  }
  get RowCount(): number {
    return zoneRows(this.$zone);
  }
  get ColumnCount(): number {
    return zoneColumns(this.$zone);
  }
  get CellCount(): number {
    const count = this.RowCount * this.ColumnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.$isWholeColumns();
  }
  get IsEntireRow(): boolean {
    return this.$isWholeRows();
  }

  GetCell(row: number, column: number): this {
    const { top, left } = this.$zone;
    return this.$at({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  }
  GetRow(row: number): this {
    return this.$at({ ...this.$zone, top: this.$zone.top + row, bottom: this.$zone.top + row });
  }
  GetColumn(column: number): this {
    return this.$at({ ...this.$zone, left: this.$zone.left + column, right: this.$zone.left + column });
  }
  GetOffsetRange(rows: number, columns: number): this {
    const { top, left, bottom, right } = this.$zone;
    return this.$at({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns });
  }
  GetResizedRange(rows: number, columns: number): this {
    return this.$at({ ...this.$zone, bottom: this.$zone.bottom + rows, right: this.$zone.right + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): this {
    const { top, left } = this.$zone;
    return this.$at({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  GetRowsAbove(count = 1): this {
    const { top } = this.$zone;
    return this.$at(
      count > 0
        ? { ...this.$zone, top: top - count, bottom: top - 1 }
        : { ...this.$zone, top: top - 1, bottom: top - 1 },
    );
  }
  GetRowsBelow(count = 1): this {
    return this.$at({ ...this.$zone, top: this.$zone.bottom + 1, bottom: this.$zone.bottom + count });
  }
  GetColumnsBefore(count = 1): this {
    return this.$at({ ...this.$zone, left: this.$zone.left - count, right: this.$zone.left - 1 });
  }
  GetColumnsAfter(count = 1): this {
    return this.$at({ ...this.$zone, left: this.$zone.right + 1, right: this.$zone.right + count });
  }
  GetEntireRow(): this {
    return this.$at({ ...this.$zone, left: 0, right: MAX_COLUMNS - 1 });
  }
  GetEntireColumn(): this {
    return this.$at({ ...this.$zone, top: 0, bottom: MAX_ROWS - 1 });
  }
  GetLastCell(): this {
    const { bottom, right } = this.$zone;
    return this.$at({ top: bottom, left: right, bottom, right });
  }
  GetLastRow(): this {
    return this.$at({ ...this.$zone, top: this.$zone.bottom });
  }
  GetLastColumn(): this {
    return this.$at({ ...this.$zone, left: this.$zone.right });
  }
  GetBoundingRect(other: unknown): this {
    return this.$at(unionZones(this.$zone, this.$other(other).$zone));
  }
  GetIntersectionOrNullObject(other: unknown): this | null {
    const that = this.$other(other);
    const zone = that.$sheetId === this.$sheetId ? intersectZones(this.$zone, that.$zone) : null;
    return zone && this.$at(zone);
  }
  GetIntersection(other: unknown): this {
    const range = this.GetIntersectionOrNullObject(other);
    if (!range) throw notFound('');
    return range;
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): this | null {
    const used = usedZone(this.$book.grid, this.$sheetId, valuesOnly ?? false, this.$zone);
    return used && this.$at(used);
  }
  GetUsedRange(valuesOnly?: boolean): this {
    const range = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!range) throw notFound('');
    return range;
  }
}
