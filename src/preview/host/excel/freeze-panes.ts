import type { Book } from '../book';
import { MAX_COLUMNS, MAX_ROWS, parseZone } from '../grid/address';
import { invalidArgument } from '../protocol/errors';
import { HostObject } from '../protocol/host-object';
import { Range } from './range';

export class WorksheetFreezePanes extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }

  FreezeAt(place: unknown): void {
    const zone = place instanceof Range ? place.$zone : typeof place === 'string' ? parseZone(place) : null;
    if (!zone) throw invalidArgument('WorksheetFreezePanes.freezeAt');
    this.freeze(
      zone.bottom === MAX_ROWS - 1 ? 0 : zone.bottom + 1,
      zone.right === MAX_COLUMNS - 1 ? 0 : zone.right + 1,
    );
  }
  FreezeRows(count = 1): void {
    this.freeze(count, 0);
  }
  FreezeColumns(count = 1): void {
    this.freeze(0, count);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.book.grid.getters.getPaneDivisions(this.sheetId);
    if (xSplit === 0 && ySplit === 0) return null;
    const bottom = ySplit === 0 ? MAX_ROWS - 1 : ySplit - 1;
    return new Range(this.book, this.sheetId, {
      top: 0,
      left: 0,
      bottom,
      right: xSplit === 0 ? MAX_COLUMNS - 1 : xSplit - 1,
    });
  }
  GetLocation(): Range {
    return (
      this.GetLocationOrNullObject() ?? new Range(this.book, this.sheetId, { top: 0, left: 0, bottom: 0, right: 0 })
    );
  }

  private freeze(rows: number, columns: number): void {
    const { grid } = this.book;
    const { sheetId } = this;
    grid.ensureSize(sheetId, { top: 0, left: 0, bottom: rows, right: columns });
    const { xSplit, ySplit } = grid.getters.getPaneDivisions(sheetId);
    if (rows !== ySplit) grid.dispatch(rows > 0 ? 'FREEZE_ROWS' : 'UNFREEZE_ROWS', { sheetId, quantity: rows });
    if (columns !== xSplit)
      grid.dispatch(columns > 0 ? 'FREEZE_COLUMNS' : 'UNFREEZE_COLUMNS', { sheetId, quantity: columns });
  }
}
