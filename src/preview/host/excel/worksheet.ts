import type { Book } from '../book';
import { MAX_COLUMNS, MAX_ROWS, parseZone, splitAddress } from '../grid/address';
import { usedZone } from '../grid/used-zone';
import { EventType } from '../events';
import { HostError, invalidArgument } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { Range } from './range';
import { emitForSheet } from './sheet-events';
import { checkSheetName } from './sheet-name';

export class Worksheet extends HostObject {
  static override readonly navigations: readonly string[] = [];
  static override readonly events = ['Activated', 'Calculated', 'DataChanged', 'Deactivated', 'SelectionChanged'];

  constructor(
    readonly $book: Book,
    readonly $sheetId: string,
  ) {
    super();
  }

  override $identity(): Record<string, unknown> {
    return { Id: this.$sheetId };
  }

  get Id(): string {
    return this.$sheetId;
  }

  get Name(): string {
    return this.$book.grid.getters.getSheetName(this.$sheetId);
  }
  set Name(name: string) {
    checkSheetName(this.$book, name, 'Worksheet.name', this.$sheetId);
    this.$book.grid.dispatch('RENAME_SHEET', { sheetId: this.$sheetId, oldName: this.Name, newName: name });
  }

  get Position(): number {
    return this.$book.grid.getters.getSheetIds().indexOf(this.$sheetId);
  }
  set Position(position: number) {
    const count = this.$book.grid.getters.getSheetIds().length;
    if (!Number.isInteger(position) || position < 0 || position >= count) throw invalidArgument('Worksheet.position');
    this.$book.grid.dispatch('MOVE_SHEET', { sheetId: this.$sheetId, delta: position - this.Position });
  }

  Activate(): void {
    this.$book.activate(this.$sheetId);
  }

  Delete(): void {
    const { getters } = this.$book.grid;
    if (getters.getVisibleSheetIds().filter((id) => id !== this.$sheetId).length === 0) {
      throw new HostError(
        'InvalidOperation',
        'Worksheet.delete',
        'A workbook must contain at least one visible worksheet.',
      );
    }
    const sheetName = this.Name;
    this.$book.grid.dispatch('DELETE_SHEET', { sheetId: this.$sheetId, sheetName });
    emitForSheet(this.$book, this.$sheetId, EventType.worksheetDeleted, { source: 'Local' });
  }

  GetRange(address?: string): Range {
    if (address === undefined)
      return new Range(this.$book, this.$sheetId, { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
    const zone = parseZone(splitAddress(address).address);
    if (!zone) throw invalidArgument('Worksheet.getRange');
    return new Range(this.$book, this.$sheetId, zone);
  }

  GetCell(row: number, column: number): Range {
    return new Range(this.$book, this.$sheetId, { top: row, left: column, bottom: row, right: column });
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.$book, this.$sheetId, {
      top: row,
      left: column,
      bottom: row + rows - 1,
      right: column + columns - 1,
    });
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const zone = usedZone(this.$book.grid, this.$sheetId, valuesOnly ?? false);
    return zone && new Range(this.$book, this.$sheetId, zone);
  }
  /** An empty sheet answers its first cell, as Excel does. */
  GetUsedRange(valuesOnly?: boolean): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  Calculate(): void {
    this.$book.grid.dispatch('EVALUATE_CELLS', {});
  }
}
