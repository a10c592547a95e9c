import type { Book } from '../book';
import { HostObject } from '../protocol/host-object';
import { Application } from './application';
import { bags } from './bags';
import { CustomXmlPartCollection } from './custom-xml';
import { NamedItemCollection } from './names';
import { Range } from './range';
import { Runtime } from './runtime';
import { SettingCollection } from './settings';
import { initialStyles, STYLES_KEY } from './styles';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

export class Workbook extends HostObject {
  static override readonly navigations: readonly string[] = [
    'Application',
    'CustomXmlParts',
    'Names',
    'Properties',
    'Settings',
    'Styles',
    'Tables',
    'Worksheets',
    '_Runtime',
  ];
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
  /** Where the client looks for `context.runtime`. */
  get _Runtime(): Runtime {
    return new Runtime(this.book);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }

  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book);
  }
  get Properties(): HostObject {
    return bags.make('DocumentProperties', { book: this.book, key: 'properties', path: [] }, this);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.book);
  }
  get Styles(): HostObject {
    if (this.book.state.get(STYLES_KEY) === undefined) this.book.state.set(STYLES_KEY, initialStyles());
    return bags.make('StyleCollection', { book: this.book, key: STYLES_KEY, path: [] }, this);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.book);
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
