import { Stop } from './faults';

/** Everything that KAM keeps as XML in the workbook, in one namespace. */
const NAMESPACE = 'urn:kam-for-excel:review';

/** A text kept in the workbook under a name of its own; null is: there is none. */
export interface PartPlan {
  readonly key: string;
  readonly text: string | null;
}

interface FoundPart {
  readonly part: Excel.CustomXmlPart;
  readonly key: string;
  readonly text: string;
}

/** All texts that KAM keeps, by key. Of two with one key the first counts. */
export async function readParts(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { key, text } of await findParts(context)) if (!texts.has(key)) texts.set(key, text);
  return texts;
}

/** What the plans would replace, to undo them. */
export async function captureParts(
  context: Excel.RequestContext,
  plans: readonly PartPlan[],
): Promise<readonly PartPlan[]> {
  if (plans.length === 0) return [];
  const texts = await readParts(context);
  return plans.map(({ key }) => ({ key, text: texts.get(key) ?? null }));
}

/** Adds, replaces and deletes texts; what stands already as it should is left alone. */
export async function writeParts(context: Excel.RequestContext, plans: readonly PartPlan[]): Promise<void> {
  if (plans.length === 0) return;
  const found = await findParts(context);
  for (const { key, text } of plans) {
    const [known, ...others] = found.filter((each) => each.key === key);
    // A second part of one key can only come from a damaged file.
    for (const { part } of others) part.delete();
    if (text === null) known?.part.delete();
    else if (!known) context.workbook.customXmlParts.add(xmlOf(key, text));
    else if (known.text !== text) known.part.setXml(xmlOf(key, text));
  }
  await context.sync();
}

async function findParts(context: Excel.RequestContext): Promise<readonly FoundPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const found = parts.items.map((part) => ({ part, xml: part.getXml() }));
  // A second sync: the parts must be known before their text can be asked for.
  await context.sync();
  return found.flatMap(({ part, xml }) => {
    const read = contentOf(xml.value);
    return read === null ? [] : [{ part, ...read }];
  });
}

function xmlOf(key: string, text: string): string {
  return `<kam xmlns="${NAMESPACE}" key="${escaped(key).replace(/"/g, '&quot;')}">${escaped(text)}</kam>`;
}

/** Null for XML that we did not write. */
function contentOf(xml: string): { readonly key: string; readonly text: string } | null {
  const found = /<(?:\w+:)?kam\b[^>]*?\bkey="([^"]*)"[^>]*>([\s\S]*)<\/(?:\w+:)?kam>\s*$/.exec(xml);
  return found ? { key: plain(found[1]!), text: plain(found[2]!) } : null;
}

/** Line ends too: a reader of XML may turn them into others. */
function escaped(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new Stop({ code: 'excel-refused' });
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;')
    .replace(/\n/g, '&#10;')
    .replace(/\t/g, '&#9;');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name!] ?? whole;
  });
}
