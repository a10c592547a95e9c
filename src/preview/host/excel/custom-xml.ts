import type { Book } from '../book';
import { invalidArgument, notFound } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';

const PREFIX = 'custom-xml/';

/** `workbook.customXmlParts`: XML kept in the file. Reading and replacing whole parts; XPath is left out. */
abstract class Parts extends HostCollection<CustomXmlPart> {
  constructor(protected readonly $book: Book) {
    super();
  }

  $items(): CustomXmlPart[] {
    return this.$book.state.keys(PREFIX).map((key) => new CustomXmlPart(this.$book, key.slice(PREFIX.length)));
  }
  $indexer(id: unknown): CustomXmlPart {
    const part = this.GetItemOrNullObject(String(id));
    if (!part) throw notFound(`${this.$type}.getItem`);
    return part;
  }
  GetItemOrNullObject(id: string): CustomXmlPart | null {
    return this.$items().find((part) => part.Id === id) ?? null;
  }
}

export class CustomXmlPartCollection extends Parts {
  GetByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.$book, namespace);
  }
  Add(xml: string): CustomXmlPart {
    checkXml(xml);
    const id = `{${this.$book.newId()}}`;
    this.$book.state.set(PREFIX + id, xml);
    return new CustomXmlPart(this.$book, id);
  }
}

/** The parts of one namespace. */
export class CustomXmlPartScopedCollection extends Parts {
  constructor(
    book: Book,
    private readonly namespace: string,
  ) {
    super(book);
  }

  override $items(): CustomXmlPart[] {
    return super.$items().filter((part) => part.NamespaceUri === this.namespace);
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const items = this.$items();
    return items.length === 1 ? (items[0] ?? null) : null;
  }
  GetOnlyItem(): CustomXmlPart {
    const item = this.GetOnlyItemOrNullObject();
    if (!item) throw notFound('CustomXmlPartScopedCollection.getOnlyItem');
    return item;
  }
}

export class CustomXmlPart extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {
    super();
  }

  override $identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }
  get NamespaceUri(): string {
    return /<[^?!][^>]*\bxmlns(?::\w+)?="([^"]*)"/.exec(this.GetXml())?.[1] ?? '';
  }
  GetXml(): string {
    return this.book.state.get<string>(PREFIX + this.id) ?? '';
  }
  SetXml(xml: string): void {
    checkXml(xml);
    this.book.state.set(PREFIX + this.id, xml);
  }
  Delete(): void {
    this.book.state.set(PREFIX + this.id, undefined);
  }
}

/** As much as can be told without a parser: it begins and ends as an element. */
function checkXml(xml: unknown): void {
  if (typeof xml !== 'string' || !/^\s*<[\s\S]+>\s*$/.test(xml)) throw invalidArgument('CustomXmlPartCollection.add');
}
