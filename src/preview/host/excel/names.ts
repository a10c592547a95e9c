import type { Book } from '../book';
import { parseZone, quoteSheet, splitAddress, zoneAddress } from '../grid/address';
import { HostError, invalidArgument, notFound } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';
import { Range } from './range';
import { Worksheet } from './worksheet';

const PREFIX = 'name/';

interface StoredName {
  readonly name: string;
  /** What the name stands for, as Excel shows it: `=Sheet1!$A$1:$B$2`, `=0.8`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** Names of one sheet have keys of their own; formulas of that sheet are given the cells instead (see `sheetNames`). */
const sheetPrefix = (sheetId: string): string => `sheet-name/${sheetId}/`;

/** Defined names of the workbook or of one sheet. Those of the workbook that stand for cells are named ranges of the grid too, so that formulas can use them. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  private readonly prefix: string;

  constructor(
    private readonly book: Book,
    sheetId?: string,
  ) {
    super();
    this.prefix = sheetId === undefined ? PREFIX : sheetPrefix(sheetId);
  }

  $items(): NamedItem[] {
    adoptGridNames(this.book);
    return this.book.state.keys(this.prefix).map((key) => new NamedItem(this.book, key));
  }
  $indexer(name: unknown): NamedItem {
    const item = this.GetItemOrNullObject(name);
    if (!item) throw notFound('NamedItemCollection.getItem');
    return item;
  }
  GetItemOrNullObject(name: unknown): NamedItem | null {
    adoptGridNames(this.book);
    const key = this.prefix + String(name).toLowerCase();
    return this.book.state.get(key) === undefined ? null : new NamedItem(this.book, key);
  }

  Add(name: string, reference: unknown, comment = ''): NamedItem {
    checkName(name);
    if (this.GetItemOrNullObject(name)) throw new HostError('ItemAlreadyExists', 'NamedItemCollection.add');
    const formula = reference instanceof Range ? `=${absolute(reference)}` : String(reference);
    const key = this.prefix + name.toLowerCase();
    this.book.state.set(key, {
      name,
      formula: formula.startsWith('=') ? formula : `=${formula}`,
      comment,
      visible: true,
    } satisfies StoredName);
    mirror(this.book, key);
    return new NamedItem(this.book, key);
  }
  AddFormulaLocal(name: string, formula: string, comment = ''): NamedItem {
    return this.Add(name, formula, comment);
  }
}

export class NamedItem extends HostObject {
  static override readonly navigations = ['Worksheet', 'WorksheetOrNullObject'];

  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }

  private get stored(): StoredName {
    const stored = this.book.state.get<StoredName>(this.key);
    if (!stored) throw notFound('NamedItem');
    return stored;
  }
  private put(change: Partial<StoredName>): void {
    this.book.state.set(this.key, { ...this.stored, ...change });
  }

  override $identity(): Record<string, unknown> {
    return { _Id: this.Name };
  }
  get Name(): string {
    return this.stored.name;
  }
  get Formula(): string {
    const range = this.sheetId === undefined ? gridRange(this.book, this.stored.name) : undefined;
    return range ? `=${range}` : this.stored.formula;
  }
  set Formula(formula: string) {
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument('NamedItem.formula');
    this.put({ formula });
    mirror(this.book, this.key);
  }
  get Comment(): string {
    return this.stored.comment;
  }
  set Comment(comment: string) {
    this.put({ comment });
  }
  get Visible(): boolean {
    return this.stored.visible;
  }
  set Visible(visible: boolean) {
    this.put({ visible });
  }
  private get sheetId(): string | undefined {
    return this.key.startsWith(PREFIX) ? undefined : this.key.split('/')[1];
  }
  get Scope(): string {
    return this.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }
  get Worksheet(): Worksheet {
    if (this.sheetId === undefined) throw notFound('NamedItem.worksheet');
    return new Worksheet(this.book, this.sheetId);
  }
  get WorksheetOrNullObject(): Worksheet | null {
    return this.sheetId === undefined ? null : new Worksheet(this.book, this.sheetId);
  }
  get Type(): string {
    if (this.GetRangeOrNullObject()) return 'Range';
    return typeof this.Value === 'number' ? 'Double' : typeof this.Value === 'boolean' ? 'Boolean' : 'String';
  }
  get Value(): unknown {
    if (this.GetRangeOrNullObject()) return this.Formula.slice(1);
    const sheetId = this.sheetId ?? this.book.grid.getters.getActiveSheetId();
    const result: unknown = this.book.grid.getters.evaluateFormula(sheetId, this.stored.formula);
    return Array.isArray(result) ? null : result;
  }

  GetRangeOrNullObject(): Range | null {
    const { sheet, address } = splitAddress(this.Formula.slice(1));
    const sheetId = sheet === undefined ? undefined : this.book.sheetIdByName(sheet);
    const zone = parseZone(address);
    return sheetId !== undefined && zone ? new Range(this.book, sheetId, zone) : null;
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw notFound('NamedItem.getRange');
    return range;
  }
  Delete(): void {
    const { name } = this.stored;
    if (this.sheetId === undefined && this.book.grid.getters.getNamedRange(name))
      this.book.grid.dispatch('DELETE_NAMED_RANGE', { name });
    this.book.state.set(this.key, undefined);
    this.book.formulas.refresh();
  }
}

/** Names that a person made in the grid, or that came with a file. */
function adoptGridNames(book: Book): void {
  for (const { name } of book.grid.getters.getNamedRanges()) {
    const key = PREFIX + name.toLowerCase();
    if (book.state.get(key) !== undefined) continue;
    book.state.set(key, {
      name,
      formula: `=${gridRange(book, name) ?? ''}`,
      comment: '',
      visible: true,
    } satisfies StoredName);
  }
}

function gridRange(book: Book, name: string): string | undefined {
  const range = book.grid.getters.getNamedRange(name)?.range;
  if (!range) return undefined;
  return `${quoteSheet(book.grid.sheetName(range.sheetId))}!${dollars(zoneAddress(range.zone))}`;
}

/** Keeps the grid's named range in step with the name. */
function mirror(book: Book, key: string): void {
  const stored = book.state.get<StoredName>(key);
  if (!stored) return;
  if (!key.startsWith(PREFIX)) return book.formulas.refresh();
  const { sheet, address } = splitAddress(stored.formula.slice(1));
  const sheetId = sheet === undefined ? undefined : book.sheetIdByName(sheet);
  const zone = parseZone(address);
  const known = book.grid.getters.getNamedRange(stored.name);
  if (sheetId === undefined || !zone) {
    if (known) book.grid.dispatch('DELETE_NAMED_RANGE', { name: stored.name });
  } else {
    book.grid.ensureSize(sheetId, zone);
    const ranges = [book.grid.getters.getRangeDataFromZone(sheetId, book.grid.clip(sheetId, zone) ?? zone)];
    if (known)
      book.grid.dispatch('UPDATE_NAMED_RANGE', { oldRangeName: known.name, newRangeName: stored.name, ranges });
    else if (book.grid.canDispatch('CREATE_NAMED_RANGE', { name: stored.name, ranges })) {
      book.grid.dispatch('CREATE_NAMED_RANGE', { name: stored.name, ranges });
    }
  }
  book.formulas.refresh();
}

const dollars = (address: string): string =>
  address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2').replace(/^([A-Z]+):([A-Z]+)$/, '$$$1:$$$2');

function absolute(range: Range): string {
  const { sheet, address } = splitAddress(range.Address);
  return `${quoteSheet(sheet ?? '')}!${dollars(address)}`;
}

function checkName(name: unknown): void {
  const legal =
    typeof name === 'string' &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !parseZone(name) &&
    !/^[rc]$/i.test(name);
  if (!legal) throw invalidArgument('NamedItemCollection.add');
}

/** What the names of a sheet stand for, by their names in lower case: the library knows names of the workbook only. */
export function sheetNames(book: Book, sheetId: string): ReadonlyMap<string, string> {
  const prefix = sheetPrefix(sheetId);
  return new Map(
    book.state
      .keys(prefix)
      .map((key) => [key.slice(prefix.length), book.state.get<StoredName>(key)?.formula.slice(1) ?? '']),
  );
}
