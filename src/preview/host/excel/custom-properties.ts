import type { Bag } from '../bags/bag';
import type { Behaviour } from '../bags/bag-classes';
import type { Book } from '../book';
import { invalidArgument, notFound } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';

/** Hidden tags that travel with the file. Those of a worksheet are texts; those of the workbook also numbers and truth values. */
interface Home {
  readonly book: Book;
  readonly prefix: string;
}

abstract class Property extends HostObject {
  constructor(
    protected readonly $home: Home,
    private readonly key: string,
  ) {
    super();
  }

  override $identity(): Record<string, unknown> {
    return { Key: this.key };
  }
  protected get stored(): unknown {
    return this.$home.book.state.get<{ value: unknown }>(this.$home.prefix + this.key)?.value ?? null;
  }
  protected store(value: unknown): void {
    this.$home.book.state.set(this.$home.prefix + this.key, { value });
  }
  get Key(): string {
    return this.key;
  }
  Delete(): void {
    this.$home.book.state.set(this.$home.prefix + this.key, undefined);
  }
}

export class CustomProperty extends Property {
  get Type(): string {
    return typeof this.stored === 'number' ? 'Number' : typeof this.stored === 'boolean' ? 'Boolean' : 'String';
  }
  get Value(): unknown {
    return this.stored;
  }
  set Value(value: unknown) {
    this.store(value);
  }
}

export class WorksheetCustomProperty extends Property {
  get Value(): string {
    return String(this.stored ?? '');
  }
  set Value(value: string) {
    this.store(value);
  }
}

abstract class PropertyCollection<T extends Property> extends HostCollection<T> {
  constructor(protected readonly $home: Home) {
    super();
  }

  protected abstract $make(key: string): T;

  $items(): T[] {
    const { book, prefix } = this.$home;
    return book.state.keys(prefix).map((key) => this.$make(key.slice(prefix.length)));
  }
  $indexer(key: unknown): T {
    const property = this.$find(key);
    if (!property) throw notFound(`${this.$type}.getItem`);
    return property;
  }
  protected $find(key: unknown): T | null {
    const wanted = String(key).toLowerCase();
    return this.$items().find((property) => property.Key.toLowerCase() === wanted) ?? null;
  }
  /** A key that is there already, in whatever case, gets the new value. */
  protected $put(key: string, value: unknown): T {
    if (!key) throw invalidArgument(`${this.$type}.add`);
    const name = this.$find(key)?.Key ?? key;
    this.$home.book.state.set(this.$home.prefix + name, { value });
    return this.$make(name);
  }
}

export class CustomPropertyCollection extends PropertyCollection<CustomProperty> {
  protected override $make(key: string): CustomProperty {
    return new CustomProperty(this.$home, key);
  }
  GetItemOrNullObject(key: string): CustomProperty | null {
    return this.$find(key);
  }
  Add(key: string, value: unknown): CustomProperty {
    return this.$put(key, value);
  }
  DeleteAll(): void {
    for (const property of this.$items()) property.Delete();
  }
}

export class WorksheetCustomPropertyCollection extends PropertyCollection<WorksheetCustomProperty> {
  protected override $make(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.$home, key);
  }
  GetItemOrNullObject(key: string): WorksheetCustomProperty | null {
    return this.$find(key);
  }
  Add(key: string, value: string): WorksheetCustomProperty {
    if (typeof value !== 'string') throw invalidArgument('WorksheetCustomPropertyCollection.add');
    return this.$put(key, value);
  }
}

/** `workbook.properties` is state; only its custom properties are objects of their own. */
export const documentProperties: Behaviour = (Base) => {
  const Class = class extends Base {
    get Custom(): CustomPropertyCollection {
      return new CustomPropertyCollection({ book: (this as Bag).$place.book, prefix: 'document-property/' });
    }
  };
  return Class;
};
