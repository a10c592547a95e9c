import type { Book } from '../book';
import { HostObject } from '../protocol/host-object';
import { Application } from './application';
import { Range } from './range';
import { WorksheetCollection } from './worksheets';

export class Workbook extends HostObject {
  static override readonly navigations: readonly string[] = ['Application', 'Worksheets'];
  static override readonly events = ['SelectionChanged'];

  constructor(private readonly book: Book) {
    super();
  }

  get Name(): string {
    return this.book.name;
  }
  get Application(): Application {
    return new Application(this.book);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }

  GetSelectedRange(): Range {
    const { getters } = this.book.grid;
    return new Range(this.book, getters.getActiveSheetId(), getters.getSelectedZone());
  }
  GetActiveCell(): Range {
    const { sheetId, row, col } = this.book.grid.getters.getActivePosition();
    return new Range(this.book, sheetId, { top: row, left: col, bottom: row, right: col });
  }
}
