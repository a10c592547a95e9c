import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { parseZone, splitAddress } from '../grid/address';
import { invalidArgument } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';
import { Range } from './range';
import type { RangeFormat } from './range-format';
import { together } from './together';
import { Worksheet } from './worksheet';

/** Several blocks of one sheet: to be selected, listed, formatted, cleared. */
export class RangeAreas extends HostObject {
  static override readonly navigations = ['Areas', 'Format', 'Worksheet'];

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly zones: readonly Zone[],
  ) {
    super();
  }

  static parse(book: Book, sheetId: string, addresses: string): RangeAreas {
    const zones = addresses.split(',').map((address) => parseZone(splitAddress(address).address));
    if (zones.includes(null)) throw invalidArgument('Worksheet.getRanges');
    return new RangeAreas(book, sheetId, zones as Zone[]);
  }

  override $keepsReference(): boolean {
    return true;
  }
  private ranges(): Range[] {
    return this.zones.map((zone) => new Range(this.book, this.sheetId, zone));
  }
  get Address(): string {
    return this.ranges()
      .map((range) => range.Address)
      .join(',');
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.zones.length;
  }
  get CellCount(): number {
    return this.ranges().reduce((count, range) => count + range.CellCount, 0);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges());
  }
  get Format(): RangeFormat {
    return together(this.ranges().map((range) => range.Format));
  }
  get IsEntireColumn(): boolean {
    return this.ranges().every((range) => range.IsEntireColumn);
  }
  get IsEntireRow(): boolean {
    return this.ranges().every((range) => range.IsEntireRow);
  }
  /** The named style; null when cells differ. */
  get Style(): string | null {
    const styles = new Set(this.ranges().map((range) => range.Style));
    return styles.size === 1 ? ([...styles][0] ?? null) : null;
  }
  set Style(name: string) {
    for (const range of this.ranges()) range.Style = name;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }
  /** The grid selects one block: the first. */
  Select(): void {
    this.ranges()[0]?.Select();
  }
  GetEntireColumn(): RangeAreas {
    return this.of((range) => range.GetEntireColumn());
  }
  GetEntireRow(): RangeAreas {
    return this.of((range) => range.GetEntireRow());
  }
  GetOffsetRangeAreas(rows: number, columns: number): RangeAreas {
    return this.of((range) => range.GetOffsetRange(rows, columns));
  }
  private of(other: (range: Range) => Range): RangeAreas {
    return new RangeAreas(
      this.book,
      this.sheetId,
      this.ranges().map((range) => other(range).$zone),
    );
  }
  Calculate(): void {
    this.book.grid.dispatch('EVALUATE_CELLS', {});
  }
  Clear(applyTo?: string): void {
    for (const range of this.ranges()) range.Clear(applyTo);
  }
}

export class RangeCollection extends HostCollection<Range> {
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  $items(): readonly Range[] {
    return this.ranges;
  }
  $indexer(index: unknown): Range {
    return this.GetItemAt(Number(index));
  }
}
