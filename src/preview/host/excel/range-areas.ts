import type { Book } from '../book';
import type { Zone } from '../grid/address';
import { parseZone, splitAddress } from '../grid/address';
import { invalidArgument } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';
import { Range } from './range';
import { Worksheet } from './worksheet';

/** Several blocks of one sheet: to be selected, listed, cleared. */
export class RangeAreas extends HostObject {
  static override readonly navigations = ['Areas', 'Worksheet'];

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
  get AreaCount(): number {
    return this.zones.length;
  }
  get CellCount(): number {
    return this.ranges().reduce((count, range) => count + range.CellCount, 0);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges());
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }
  /** The grid selects one block: the first. */
  Select(): void {
    this.ranges()[0]?.Select();
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
