/** An element of a small XML document, without namespaces' prefixes: `c:chart` is `chart`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

/** Reads well-formed XML of an Office file. Parts are small (charts, drawings, relationships); sheets are read by `hucre`. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  for (const [, cdata, closing, name, attributes, selfClosing, text] of xml.matchAll(TOKEN)) {
    const parent = open[open.length - 1] ?? root;
    if (text !== undefined || cdata !== undefined) parent.text += cdata ?? decode(text ?? '');
    else if (closing === '/' && open.length > 1) open.pop();
    else if (name !== undefined) {
      const element: XmlElement = {
        name: local(name),
        attributes: readAttributes(attributes ?? ''),
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (selfClosing !== '/') open.push(element);
    }
  }
  return root;
}

/** The first element down the path, if there is one. */
export function find(from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (element, name) => element?.children.find((child) => child.name === name),
    from,
  );
}

/** All elements of that name below, at any depth. */
export function findAll(from: XmlElement, name: string): XmlElement[] {
  return from.children.flatMap((child) =>
    child.name === name ? [child, ...findAll(child, name)] : findAll(child, name),
  );
}

/** `val` of the element down the path: how DrawingML writes most of its facts. */
export function valueAt(from: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return find(from, ...path)?.attributes['val'];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name === 'r:id' || name === 'r:embed' ? name : local(name)] = decode(double ?? single ?? '');
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}
