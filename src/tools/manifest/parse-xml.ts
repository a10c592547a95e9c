export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads what a manifest uses of XML: elements, attributes, text, comments. Throws with the line where it is not well formed. */
export function parseXml(xml: string): XmlElement {
  const top: OpenElement = { name: '', attributes: {}, children: [], text: '', line: 0 };
  const open: OpenElement[] = [top];
  let line = 1;
  for (const [token, closing, opening, attributes = '', selfClosing] of xml.replace(/^\uFEFF/, '').matchAll(TOKEN)) {
    const parent = open[open.length - 1]!;
    if (token === '<') throw new Error(`Line ${line}: not well-formed XML`);
    if (closing !== undefined) {
      if (parent.name !== closing) throw new Error(`Line ${line}: </${closing}> closes <${parent.name}>`);
      open.pop();
    } else if (opening !== undefined) {
      const element: OpenElement = {
        name: opening,
        attributes: attributesOf(attributes),
        children: [],
        text: '',
        line,
      };
      parent.children.push(element);
      if (selfClosing === '') open.push(element);
    } else if (!token.startsWith('<')) {
      parent.text += unescape(token).trim();
    }
    line += token.split('\n').length - 1;
  }
  if (open.length > 1) throw new Error(`Line ${line}: <${open[open.length - 1]!.name}> is not closed`);
  if (top.children.length !== 1) throw new Error('Not one root element');
  return top.children[0]!;
}

/** The element and all below it, in the order of the file. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

function attributesOf(text: string): Record<string, string> {
  const pairs = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries([...pairs].map(([, name, double, single]) => [name!, unescape(double ?? single ?? '')]));
}

function unescape(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
