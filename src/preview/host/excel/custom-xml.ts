import type { Book } from '../book';
import { invalidArgument, notFound } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';

const PREFIX = 'custom-xml/';

/** `workbook.customXmlParts`: XML kept in the file. Reading and replacing whole parts; XPath is left out. */
export class CustomXmlPartCollection extends HostCollection<CustomXmlPart> {
  constructor(
    private readonly book: Book,
    private readonly namespace?: string,
  ) {
    super();
  }

  $items(): CustomXmlPart[] {
    const parts = this.book.state.keys(PREFIX).map((key) => new CustomXmlPart(this.book, key.slice(PREFIX.length)));
    return this.namespace === undefined ? parts : parts.filter((part) => part.NamespaceUri === this.namespace);
  }
  $indexer(id: unknown): CustomXmlPart {
    const part = this.GetItemOrNullObject(id);
    if (!part) throw notFound(`${this.$type}.getItem`);
    return part;
  }
  GetItemOrNullObject(id: unknown): CustomXmlPart | null {
    return this.$items().find((part) => part.Id === String(id)) ?? null;
  }
  GetByNamespace(namespace: string): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book, namespace);
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const items = this.$items();
    return items.length === 1 ? (items[0] ?? null) : null;
  }
  GetOnlyItem(): CustomXmlPart {
    const item = this.GetOnlyItemOrNullObject();
    if (!item) throw notFound(`${this.$type}.getOnlyItem`);
    return item;
  }
  Add(xml: string): CustomXmlPart {
    checkXml(xml);
    const id = `{${this.book.newId()}}`;
    this.book.state.set(PREFIX + id, xml);
    return new CustomXmlPart(this.book, id);
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
