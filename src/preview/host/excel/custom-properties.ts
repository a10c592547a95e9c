import type { Book } from '../book';
import { invalidArgument, notFound } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';

/** Custom properties of a worksheet (texts) or of the workbook (texts, numbers, truth values): hidden tags that travel with the file. */
export class PropertyBook {
  constructor(
    readonly book: Book,
    readonly prefix: string,
    readonly kind: 'WorksheetCustomProperty' | 'CustomProperty',
  ) {}
}

export class CustomPropertyCollection extends HostCollection<CustomProperty> {
  constructor(private readonly home: PropertyBook) {
    super();
  }

  override get $type(): string {
    return `${this.home.kind}Collection`;
  }
  $items(): CustomProperty[] {
    const { book, prefix } = this.home;
    return book.state.keys(prefix).map((key) => new CustomProperty(this.home, key.slice(prefix.length)));
  }
  $indexer(key: unknown): CustomProperty {
    const property = this.GetItemOrNullObject(key);
    if (!property) throw notFound(`${this.$type}.getItem`);
    return property;
  }
  GetItemOrNullObject(key: unknown): CustomProperty | null {
    const wanted = String(key).toLowerCase();
    return this.$items().find((property) => property.Key.toLowerCase() === wanted) ?? null;
  }
  Add(key: string, value: unknown): CustomProperty {
    const texts = this.home.kind === 'WorksheetCustomProperty';
    if (!key || (texts && typeof value !== 'string')) throw invalidArgument(`${this.$type}.add`);
    const name = this.GetItemOrNullObject(key)?.Key ?? key;
    this.home.book.state.set(this.home.prefix + name, { value });
    return new CustomProperty(this.home, name);
  }
  DeleteAll(): void {
    for (const property of this.$items()) property.Delete();
  }
}

export class CustomProperty extends HostObject {
  constructor(
    private readonly home: PropertyBook,
    private readonly key: string,
  ) {
    super();
  }

  override get $type(): string {
    return this.home.kind;
  }
  override $identity(): Record<string, unknown> {
    return { Key: this.key };
  }
  get Key(): string {
    return this.key;
  }
  get Type(): string {
    return typeof this.Value === 'number' ? 'Number' : typeof this.Value === 'boolean' ? 'Boolean' : 'String';
  }
  get Value(): unknown {
    return this.home.book.state.get<{ value: unknown }>(this.home.prefix + this.key)?.value ?? null;
  }
  set Value(value: unknown) {
    this.home.book.state.set(this.home.prefix + this.key, { value });
  }
  Delete(): void {
    this.home.book.state.set(this.home.prefix + this.key, undefined);
  }
}
